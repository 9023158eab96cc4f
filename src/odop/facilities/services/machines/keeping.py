"""Machines and other things of a centre: taken into the register, moved, looked for, and asked to be parted with."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.facilities.models import Asset, AssetCheck, Centre, Machine, Parting
from odop.facilities.rules import CannotMoveCentre, CentreState
from odop.facilities.rules.assets import Found, How
from odop.facilities.rules.machine_refusals import (
    ConsentMissing,
    HasGone,
    NotSaid,
    NotThere,
    WishAnswered,
    WishOpen,
    WrongDay,
)
from odop.facilities.services.centres import require_hand, require_officer, take
from odop.facilities.services.machines.places import note_machine, require_manager
from odop.notices import services as notices

HOLDS_THINGS = (CentreState.AGREED, CentreState.BUILT, CentreState.OPEN)


@dataclass(frozen=True)
class NewAsset:
    """A thing bought for a centre."""

    name_en: str
    name_hi: str
    where: str
    in_hand_on: date
    serial: str = ""
    cost: Paise | None = None


@dataclass(frozen=True)
class NewMachine:
    """What makers must know of a machine beside the thing itself."""

    asset: NewAsset
    maker: str
    from_on: date
    capacity: int | None = None
    measure_en: str = ""
    measure_hi: str = ""


@act("facilities.entered_asset")
def enter_asset(*, number: str, asset: NewAsset, by: Actor, at: datetime) -> Asset:
    """Take a thing into the register of a centre. It belongs to the State.

    Raises NotPermitted, CannotMoveCentre, NotSaid or WrongDay.
    """
    centre = _holding(number, by=by, at=at)
    row = _entered(centre, asset, at=at)
    audit.record("facilities.entered_asset", on=centre, by=by, at=at, asset=row.name_en)
    return row


@act("facilities.entered_machine")
def enter_machine(*, number: str, machine: NewMachine, by: Actor, at: datetime) -> Machine:
    """Take a machine into the register, for makers from a day.

    Raises NotPermitted, CannotMoveCentre, NotSaid or WrongDay.
    """
    centre = _holding(number, by=by, at=at)
    if not machine.maker.strip():
        raise NotSaid("maker")
    if machine.capacity is not None and not (machine.measure_en.strip() and machine.measure_hi.strip()):
        raise NotSaid("measure")
    if machine.from_on < machine.asset.in_hand_on:
        raise WrongDay("before_machine", "from_on")
    asset = _entered(centre, machine.asset, at=at)
    row = Machine.objects.create(
        district_id=centre.district_id, centre=centre, asset=asset, name_en=asset.name_en, name_hi=asset.name_hi,
        maker=machine.maker.strip(), capacity=machine.capacity, measure_en=machine.measure_en.strip(),
        measure_hi=machine.measure_hi.strip(), from_on=machine.from_on, synthetic=centre.synthetic,
    )  # fmt: skip
    note_machine("facilities.entered_machine", row, by=by, at=at)
    return row


@act("facilities.moved_asset")
def move_asset(*, asset: UUID, where: str, by: Actor, at: datetime) -> Asset:
    """Say where a thing stands now. Raises NotPermitted, HasGone or NotSaid."""
    row = take_asset(asset)
    require_hand(by, row.centre, at=at)
    if row.gone_on:
        raise HasGone
    if not where.strip():
        raise NotSaid("where")
    row.where = where.strip()
    row.save(update_fields=["where"])
    audit.record("facilities.moved_asset", on=row.centre, by=by, at=at, asset=row.name_en, where=row.where)
    return row


@act("facilities.checked_asset")
def check_asset(
    *, asset: UUID, found: str, where: str, words: str = "", by: Actor, at: datetime
) -> AssetCheck:
    """Write down what an officer found when he looked for a thing, as he does once a year.

    What is not there, not working or elsewhere needs words, and is put to the Deputy Commissioner.
    Raises NotPermitted, HasGone or NotSaid.
    """
    row = take_asset(asset)
    require_officer(by, row.centre, at=at)
    if row.gone_on:
        raise HasGone
    if found != Found.THERE and not words.strip():
        raise NotSaid("words")
    if found != Found.MISSING and not where.strip():
        raise NotSaid("where")
    made = AssetCheck.objects.create(
        district_id=row.district_id, asset=row, found=Found(found), where=where.strip(), words=words.strip(),
        checked_on=day_of(at), checked_by=by.name, synthetic=row.synthetic,
    )  # fmt: skip
    if found != Found.MISSING and made.where != row.where:
        row.where = made.where
        row.save(update_fields=["where"])
    if found != Found.THERE:
        notices.put_question(
            kind="asset_not_in_order", key=str(made.pk), district=row.district_id, about=[row.centre.number],
            facts={"asset": row.name_en, "asset_hi": row.name_hi, "number": row.centre.number, "words": made.words},
            by=by, at=at,
        )  # fmt: skip
    audit.record(
        "facilities.checked_asset", on=row.centre, by=by, at=at, asset=row.name_en, found=str(made.found)
    )
    return made


@act("facilities.asked_to_part")
def ask_to_part(*, asset: UUID, how: str, to_whom: str, words: str, by: Actor, at: datetime) -> Parting:
    """Ask the State whether a thing of its own may be sold or leased.

    Raises NotPermitted, HasGone, WishOpen or NotSaid.
    """
    row = take_asset(asset)
    require_manager(by, row.centre, at=at)
    if row.gone_on:
        raise HasGone
    if row.partings.filter(consented=None).exists():
        raise WishOpen
    for field, said in (("to_whom", to_whom), ("words", words)):
        if not said.strip():
            raise NotSaid(field)
    made = Parting.objects.create(
        district_id=row.district_id, asset=row, how=How(how), to_whom=to_whom.strip(), words=words.strip(),
        asked_at=at, asked_by=by.name, synthetic=row.synthetic,
    )  # fmt: skip
    audit.record("facilities.asked_to_part", on=row.centre, by=by, at=at, asset=row.name_en, how=how)
    return made


@act("facilities.answered_parting")
def answer_parting(*, parting: UUID, consented: bool, answer: str, by: Actor, at: datetime) -> Parting:
    """The State's answer, in words. Raises NotPermitted, WishAnswered or NotSaid."""
    row = (
        Parting.objects.select_for_update(of=("self",))
        .select_related("asset__centre")
        .filter(pk=parting)
        .first()
    )
    if row is None:
        raise NotThere
    require(by, Permission.SCREEN_CENTRE, on=day_of(at))  # of the State: no district
    if row.consented is not None:
        raise WishAnswered
    if not answer.strip():
        raise NotSaid("words")
    row.consented, row.answer, row.answered_at, row.answered_by = consented, answer.strip(), at, by.name
    row.save(update_fields=["consented", "answer", "answered_at", "answered_by"])
    audit.record(
        "facilities.answered_parting", on=row.asset.centre, by=by, at=at, asset=row.asset.name_en,
        consented=consented,
    )  # fmt: skip
    return row


@act("facilities.parted_with_asset")
def part_with(*, asset: UUID, by: Actor, at: datetime) -> Asset:
    """Strike a thing off the register, sold or leased as the State agreed.

    Raises NotPermitted, HasGone or ConsentMissing.
    """
    row = take_asset(asset)
    require_manager(by, row.centre, at=at)
    if row.gone_on:
        raise HasGone
    if not row.partings.filter(consented=True).exists():
        raise ConsentMissing
    row.gone_on = day_of(at)
    row.save(update_fields=["gone_on"])
    audit.record("facilities.parted_with_asset", on=row.centre, by=by, at=at, asset=row.name_en)
    return row


def take_asset(key: UUID) -> Asset:
    """A thing, locked until the act has ended. Raises NotThere."""
    row = Asset.objects.select_for_update(of=("self",)).select_related("centre").filter(pk=key).first()
    if row is None:
        raise NotThere
    return row


def _holding(number: str, *, by: Actor, at: datetime) -> Centre:
    centre = take(number)
    require_hand(by, centre, at=at)
    if centre.state not in HOLDS_THINGS:
        raise CannotMoveCentre(centre.state)
    return centre


def _entered(centre: Centre, asset: NewAsset, *, at: datetime) -> Asset:
    if not (asset.name_en.strip() and asset.name_hi.strip()):
        raise NotSaid("name")
    if not asset.where.strip():
        raise NotSaid("where")
    if asset.in_hand_on > day_of(at):
        raise WrongDay("to_come", "in_hand_on")
    return Asset.objects.create(
        district_id=centre.district_id, centre=centre, name_en=asset.name_en.strip(), name_hi=asset.name_hi.strip(),
        serial=asset.serial.strip(), where=asset.where.strip(), cost=asset.cost, in_hand_on=asset.in_hand_on,
        synthetic=centre.synthetic,
    )  # fmt: skip
