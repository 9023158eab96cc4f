"""A payee's account is looked at before anything is ordered; what looks wrong waits for a person's word."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from odop.access.services import Actor, NotPermitted, Permission, Role, require
from odop.artisans import queries as artisans
from odop.artisans.queries import PayeeFacts
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.finance.models import AccountChange, Entitlement, HoldUp
from odop.finance.rules import (
    ChangeState,
    Hold,
    LiftedByTheState,
    NotHeld,
    NotYet,
    Owing,
    ReasonMissing,
    SamePerson,
    house,
)
from odop.finance.rules.payees import Payee, doubts
from odop.finance.services.entitlements import take
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.programme import queries as programme

# Where an office itself may be the cause of the doubt, the Cell is asked.
TO_THE_CELL = {Hold.SHARED, Hold.CHANGED, Hold.DIFFERS}


def hold_back(rows: Sequence[Entitlement], *, by: Actor, at: datetime) -> set[UUID]:
    """Look at the accounts of these payees; hold what looks wrong, with a question. The keys of all that wait.

    A doubt that a person has lifted is not raised again for the same account.
    """
    banks = frozenset(bank.letters for bank in programme.banks()) or None
    people = artisans.payees({row.artisan_id for row in rows if row.artisan_id})
    confirmed = _confirmed(rows)
    shared = _shared(rows)
    raised: list[HoldUp] = []
    of: dict[UUID, Entitlement] = {row.pk: row for row in rows}
    for row in rows:
        payee = _payee(row, people.get(row.artisan_id) if row.artisan_id else None, confirmed, shared)
        raised += [
            HoldUp(district_id=row.district_id, entitlement=row, reason=doubt, seen=row.account, held_at=at)
            for doubt in doubts(payee, banks)
        ]
    HoldUp.objects.bulk_create(raised, ignore_conflicts=True, batch_size=2000)
    _ask([(of[one.entitlement_id], Hold(one.reason)) for one in raised], by=by, at=at)
    waits = set(
        HoldUp.objects.filter(entitlement__in=of, lifted_at=None).values_list("entitlement_id", flat=True)
    )
    changing = AccountChange.objects.filter(entitlement__in=of, state=ChangeState.PROPOSED)
    return waits | set(changing.values_list("entitlement_id", flat=True))


@act("finance.lifted_hold")
def lift_hold(*, key: str, reason: str, words: str, by: Actor, at: datetime) -> None:
    """Let a payment go on, in an officer's own words. Whoever lifts a hold does not check the order that pays it.

    An account changed after sanction waits out the cooling period, whatever anybody says; and where the office
    itself may be the cause of the doubt, somebody of the State lifts it.
    Raises NotPermitted, NotOwed, NotHeld, ReasonMissing, SamePerson, LiftedByTheState or NotYet.
    """
    one = take([key])[key]
    require(by, Permission.CHECK_PAYMENT, district=one.district, on=day_of(at))
    if not words.strip():
        raise ReasonMissing
    owed = Entitlement.objects.get(key=key)
    holds = list(owed.holds.filter(reason=reason, lifted_at=None))
    if not holds or reason == Hold.FAILED:  # why a credit failed is answered by its own act
        raise NotHeld
    if owed.changes.filter(proposed_by=by.actor).exists():
        raise SamePerson
    if reason in TO_THE_CELL:
        _require_of_the_state(by, at)
    if reason in (Hold.CHANGED, Hold.DIFFERS):
        _require_cooled(owed, at)
    for hold in holds:
        lift(hold, words, by=by, at=at)
    audit.record("finance.lifted_hold", on=owed, by=by, at=at, reason=reason, words=words.strip())


def lift(hold: HoldUp, words: str, *, by: Actor, at: datetime) -> None:
    """Write down that a hold is lifted, by whom and why."""
    hold.lifted_at, hold.lifted_by, hold.lifted_by_name, hold.words = at, by.actor, by.name, words.strip()
    hold.save(update_fields=["lifted_at", "lifted_by", "lifted_by_name", "words"])


def _require_of_the_state(by: Actor, at: datetime) -> None:
    try:
        require(by, Permission.CHECK_PAYMENT, on=day_of(at))
    except NotPermitted as no:
        raise LiftedByTheState from no


def _require_cooled(owed: Entitlement, at: datetime) -> None:
    known = artisans.payees([owed.artisan_id] if owed.artisan_id else []).get(owed.artisan_id or UUID(int=0))
    since = known.account_since if known else None
    if since is not None and at < since + timedelta(days=house("cooling_days")):
        raise NotYet(day_of(since + timedelta(days=house("cooling_days"))))


def _payee(
    row: Entitlement,
    known: PayeeFacts | None,
    confirmed: set[tuple[UUID, str, str]],
    shared: set[str],
) -> Payee:
    return Payee(
        kind=row.kind,
        holder=row.payee,
        account=row.account,
        ifsc=row.ifsc,
        branch_ifsc=row.branch_ifsc,
        names=tuple(name for name in (known.name, known.name_hi) if name) if known else (),
        sanctioned_at=row.sanctioned_at,
        account_now=known.account if known else "",
        account_since=known.account_since if known else None,
        confirmed=(row.pk, row.account, row.ifsc) in confirmed,
        shared=row.account in shared,
    )


def _confirmed(rows: Iterable[Entitlement]) -> set[tuple[UUID, str, str]]:
    changes = AccountChange.objects.filter(entitlement__in=list(rows), state=ChangeState.CONFIRMED)
    return set(changes.values_list("entitlement_id", "account", "ifsc"))


def _shared(rows: Sequence[Entitlement]) -> set[str]:
    """The account numbers that several makers have given or are to be paid into; husband and wife may share.

    Also those of offices that are a maker's too.
    """
    accounts = {row.account for row in rows}
    of_offices = {row.account for row in rows if row.office_id}
    who: dict[str, set[UUID]] = defaultdict(set)
    for number, keys in artisans.sharers(accounts).items():
        who[number] |= keys
    owed = Entitlement.objects.filter(account__in=accounts).exclude(state=Owing.CANCELLED)
    for number, key in owed.exclude(artisan=None).values_list("account", "artisan_id").distinct():
        if key is not None:
            who[number].add(key)
    several = {number: keys for number, keys in who.items() if len(keys) > 1}
    couples = artisans.wedded({key for keys in several.values() for key in keys}) if several else frozenset()
    return {number for number, keys in several.items() if frozenset(keys) not in couples} | (
        of_offices & who.keys()
    )


def _ask(held: Iterable[tuple[Entitlement, Hold]], *, by: Actor, at: datetime) -> None:
    questions = [
        Doubt(
            kind=f"payee_{reason.lower()}",
            key=f"{row.key}:{row.account}",
            district=row.district_id,
            about=(row.about,),
            facts={"number": row.about, "holder": row.payee, "end": row.account[-4:], "ifsc": row.ifsc},
            put_to=Role.CELL_OFFICER if reason in TO_THE_CELL else Role.DEPUTY_COMMISSIONER,
        )
        for row, reason in held
    ]
    if questions:
        notices.put_questions(questions, by=by, at=at)
