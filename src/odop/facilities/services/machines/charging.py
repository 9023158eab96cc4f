"""Charges: put before the district level committee, in force from a day once its minutes are signed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise, rupees
from odop.basics.names import Named
from odop.casework.queries import committees as decided
from odop.casework.rules.committees import Body, Said
from odop.casework.services import committees
from odop.facilities.models import Machine, Rate, Tariff
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules.booking import Basis
from odop.facilities.rules.machine_refusals import (
    BeforeTheCommittee,
    DecidedAlready,
    MoneyNotMinus,
    NotDecidedYet,
    NotSaid,
    NotThere,
    SameForAll,
    WrongDay,
)
from odop.facilities.services.centres import require_hand, take
from odop.facilities.services.machines.keeping import HOLDS_THINGS

KIND = "centre_tariff"
BASIS = {Basis.HOUR: Named("an hour", "प्रति घंटा"), Basis.PIECE: Named("a piece", "प्रति नग")}
CHOICE = Named("Members and others", "सदस्य और अन्य")
SAME = Named(
    "pay the same (paragraph 31 of the order; paragraph 35 would have two charges)",
    "एक ही शुल्क देंगे (शासनादेश का पैरा 31; पैरा 35 दो शुल्क चाहता है)",
)
TWO = Named(
    "pay differently (paragraph 35 of the order; paragraph 31 would have one charge)",
    "अलग शुल्क देंगे (शासनादेश का पैरा 35; पैरा 31 एक ही शुल्क चाहता है)",
)


@dataclass(frozen=True)
class NewRate:
    """What one machine is to cost."""

    machine: UUID
    basis: str
    members: Paise
    others: Paise


@act("facilities.put_tariff")
def put_tariff(
    *,
    number: str,
    rates: Sequence[NewRate],
    from_on: date,
    same_for_all: bool = True,
    by: Actor,
    at: datetime,
) -> Tariff:
    """Put a centre's charges before the district level committee, which also chooses between one charge and two.

    Raises NotPermitted, CannotMoveCentre, BeforeTheCommittee, NotSaid, NotThere, SameForAll, MoneyNotMinus
    or WrongDay.
    """
    centre = take(number)
    require_hand(by, centre, at=at)
    if centre.state not in HOLDS_THINGS:
        raise CannotMoveCentre(centre.state)
    waiting = Tariff.objects.filter(centre=centre, approved=None).first()
    if waiting is not None:
        raise BeforeTheCommittee(waiting.number)
    machines = {row.pk: row for row in Machine.objects.filter(centre=centre)}
    _look_at(rates, machines, same_for_all=same_for_all)
    if from_on < day_of(at):
        raise WrongDay("past", "from_on")
    tariff = Tariff.objects.create(
        number=f"{centre.number}/T{Tariff.objects.filter(centre=centre).count() + 1}",
        district_id=centre.district_id, centre=centre, same_for_all=same_for_all, asked_from_on=from_on, put_at=at,
        put_by=by.name, synthetic=centre.synthetic,
    )  # fmt: skip
    Rate.objects.bulk_create(
        Rate(
            district_id=centre.district_id, tariff=tariff, machine_id=one.machine, basis=Basis(one.basis),
            members=one.members, others=one.others,
        )
        for one in rates
    )  # fmt: skip
    committees.put_before(
        body=Body.DLC, kind=KIND, about=tariff.number, title=centre.named, district=centre.district_id,
        facts={CHOICE: SAME if same_for_all else TWO}
        | {machines[one.machine].named: _in_words(one, same=same_for_all) for one in rates},
        since=at, by=by, at=at, synthetic=centre.synthetic,
    )  # fmt: skip
    audit.record("facilities.put_tariff", on=centre, by=by, at=at, tariff=tariff.number)
    return tariff


@act("facilities.noted_tariff")
def note_tariff(*, number: str, by: Actor, at: datetime) -> Tariff:
    """Write down what the signed minutes said of a centre's charges.

    Raises NotPermitted, DecidedAlready or NotDecidedYet.
    """
    row = (
        Tariff.objects.select_for_update(of=("self",)).select_related("centre").filter(number=number).first()
    )
    if row is None:
        raise NotThere
    require_hand(by, row.centre, at=at)
    if row.approved is not None:
        raise DecidedAlready
    if not _noted(row, decided.decision_on(number, KIND), by=by, at=at):
        raise NotDecidedYet
    return row


@act("facilities.noted_tariffs")
def note_tariffs(*, by: Actor, at: datetime) -> int:
    """Write down every decision on charges that signed minutes hold; each night. Returns how many."""
    require_machine(by)
    rows = list(Tariff.objects.select_for_update(of=("self",)).select_related("centre").filter(approved=None))
    said = decided.decisions_on([row.number for row in rows], KIND)
    return sum(_noted(row, said.get(row.number), by=by, at=at) for row in rows)


def _noted(row: Tariff, decision: decided.Decision | None, *, by: Actor, at: datetime) -> bool:
    if decision is None or decision.said == Said.PUT_OFF:
        return False
    row.approved, row.meeting = decision.approved, decision.meeting
    if row.approved:
        row.in_force_from = max(row.asked_from_on, decision.decided_on)
    row.save(update_fields=["approved", "meeting", "in_force_from"])
    audit.record(
        "facilities.noted_tariff", on=row.centre, by=by, at=at, tariff=row.number, approved=row.approved,
        meeting=row.meeting,
    )  # fmt: skip
    return True


def _look_at(rates: Sequence[NewRate], machines: dict[UUID, Machine], *, same_for_all: bool) -> None:
    if not rates:
        raise NotSaid("rates")
    for one in rates:
        if one.machine not in machines:
            raise NotThere
        if one.members < 0 or one.others < 0:
            raise MoneyNotMinus
        if same_for_all and one.members != one.others:
            raise SameForAll


def _in_words(one: NewRate, *, same: bool) -> Named:
    per = BASIS[Basis(one.basis)]
    if same:
        return Named(f"{rupees(one.members)} {per.en}", f"{rupees(one.members)} {per.hi}")
    return Named(
        f"members {rupees(one.members)}, others {rupees(one.others)} {per.en}",
        f"सदस्य {rupees(one.members)}, अन्य {rupees(one.others)} {per.hi}",
    )
