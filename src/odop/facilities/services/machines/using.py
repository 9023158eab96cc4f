"""Use: what the centre writes down, what the maker says, and what an officer settles where the two part."""

from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, NotPermitted, require_self
from odop.artisans import queries as artisans
from odop.artisans.rules.refusals import NoSuchMaker
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.facilities.models import Booking, Machine, MachineUse, MonthReturn
from odop.facilities.rules.booking import Basis, Turn, agreed, begins_at, charge, ends_at, part
from odop.facilities.rules.machine_refusals import (
    MonthFiled,
    NoCharge,
    NotFixed,
    NotOverYet,
    NotSaid,
    NotThere,
    SaidAlready,
    TheyAgree,
    WrongDay,
)
from odop.facilities.services.centres import require_officer
from odop.facilities.services.machines.places import (
    charge_of,
    clear_idle,
    is_member,
    rate_on,
    require_manager,
    take_machine,
)
from odop.facilities.services.machines.telling import tell_makers, tell_of_settling, tell_of_use
from odop.facilities.services.machines.turns import take_turn
from odop.notices import services as notices


@act("facilities.noted_use")
def note_use(
    *, turn: UUID, hours: int, pieces: int | None = None, what: str = "", by: Actor, at: datetime
) -> MachineUse:
    """The centre writes down what became of a turn: hours, pieces, and what it follows to pay. The maker is told.

    Raises NotPermitted, NotFixed, NotOverYet, WrongDay, NotSaid or MonthFiled.
    """
    row = take_turn(turn)
    require_manager(by, row.machine.centre, at=at)
    use = MachineUse.objects.select_for_update().filter(booking=row).first()
    if row.state not in (Turn.GIVEN, Turn.USED) or (use and use.hours is not None):
        raise NotFixed
    if begins_at(row.on, row.from_hour) > at:
        raise NotOverYet
    if use is None:
        use = _of_turn(row)
    _centre_says(use, hours, pieces, what, by=by, at=at)
    row.state = Turn.USED
    row.save(update_fields=["state"])
    return _kept("facilities.noted_use", use, by=by, at=at)


@act("facilities.noted_walk_in")
def note_walk_in(
    *,
    machine: UUID,
    on: date,
    hours: int,
    pieces: int | None = None,
    what: str = "",
    artisan: str = "",
    name: str = "",
    by: Actor,
    at: datetime,
) -> MachineUse:
    """Write down the use of somebody who came without a turn: a maker by her number, or anybody by name.

    Raises NotPermitted, NoSuchMaker, NotThere, NotSaid, WrongDay, NoCharge or MonthFiled.
    """
    row = take_machine(machine)
    require_manager(by, row.centre, at=at)
    maker = artisans.artisan(artisan.strip()) if artisan.strip() else None
    if artisan.strip() and maker is None:
        raise NoSuchMaker
    who = maker.name if maker else name.strip()
    if not who:
        raise NotSaid("who")
    if on > day_of(at):
        raise WrongDay("to_come")
    if on < row.from_on:
        raise WrongDay("before_machine")
    rate = rate_on(row.pk, on)
    if rate is None:
        raise NoCharge
    member = bool(maker and is_member(row.centre_id, maker.key))
    use = MachineUse(
        district_id=row.district_id, centre_id=row.centre_id, machine=row, artisan_id=maker.key if maker else None,
        name=who, member=member, on=on, basis=rate.basis, rate=charge_of(rate, member=member), counted=0,
        synthetic=row.synthetic,
    )  # fmt: skip
    _centre_says(use, hours, pieces, what, by=by, at=at)
    return _kept("facilities.noted_walk_in", use, by=by, at=at)


@act("facilities.noted_no_show")
def note_no_show(*, turn: UUID, by: Actor, at: datetime) -> Booking:
    """Write down that nobody came. The maker is told, and can answer.

    Raises NotPermitted, NotFixed, NotOverYet.
    """
    row = take_turn(turn)
    require_manager(by, row.machine.centre, at=at)
    if row.state != Turn.GIVEN:
        raise NotFixed
    if ends_at(row.on, row.until_hour) > at:
        raise NotOverYet
    row.state, row.no_show_at, row.no_show_by = Turn.NO_SHOW, at, by.name
    row.save(update_fields=["state", "no_show_at", "no_show_by"])
    tell_makers("turn_no_show", [row], at=at)
    audit.record("facilities.noted_no_show", on=row, by=by, at=at)
    return row


@act("facilities.said_use")
def say_use(
    *,
    turn: UUID | None = None,
    use: UUID | None = None,
    hours: int,
    pieces: int | None = None,
    words: str = "",
    by: Actor,
    at: datetime,
) -> MachineUse:
    """The maker's own word on a turn, or on a use written down of her. It weighs as much as the centre's.

    Of a turn the centre called a no-show this is her answer. Where the two words part, the Deputy Commissioner
    is asked. Raises NotPermitted, NotFixed, NotOverYet, SaidAlready, WrongDay or NotSaid.
    """
    row = take_turn(turn) if turn else None
    kept = _her_use(row, use)
    maker = row.artisan if row else kept.artisan if kept else None
    if maker is None:
        raise NotPermitted
    require_self(by, maker.user_id)
    if row and row.state not in (Turn.GIVEN, Turn.USED, Turn.NO_SHOW):
        raise NotFixed
    if row and begins_at(row.on, row.from_hour) > at:
        raise NotOverYet
    if kept and kept.her_hours is not None:
        raise SaidAlready
    least = 0 if kept and kept.hours is not None else 1
    if not least <= hours <= 24:
        raise WrongDay("hours", "hours")
    parts = (row and row.state == Turn.NO_SHOW) or (
        kept and (part(kept.hours, hours) or part(kept.pieces, pieces))
    )
    if parts and not words.strip():
        raise NotSaid("words")
    if kept is None:
        assert row is not None
        kept = _of_turn(row)
    kept.her_hours, kept.her_words, kept.her_at = hours, words.strip(), at
    kept.her_pieces = pieces if kept.basis == Basis.PIECE else None
    if row:
        contested = row.state == Turn.NO_SHOW
        row.state = Turn.CONTESTED if contested else Turn.USED
        if contested:
            row.answer, row.answered_at = words.strip(), at
        row.save(update_fields=["state", "answer", "answered_at"])
    made = _kept("facilities.said_use", kept, by=by, at=at)
    if parts:
        _ask_whose_word_stands(made, by=by, at=at)
    return made


@act("facilities.answered_no_show")
def answer_no_show(*, turn: UUID, words: str, by: Actor, at: datetime) -> Booking:
    """Why she did not come, in her own words beside the centre's.

    Raises NotPermitted, NotFixed, SaidAlready or NotSaid.
    """
    row = take_turn(turn)
    require_self(by, row.artisan.user_id)
    if row.state != Turn.NO_SHOW:
        raise NotFixed
    if row.answered_at:
        raise SaidAlready
    if not words.strip():
        raise NotSaid("words")
    row.answer, row.answered_at = words.strip(), at
    row.save(update_fields=["answer", "answered_at"])
    audit.record("facilities.answered_no_show", on=row, by=by, at=at)
    return row


@act("facilities.settled_use")
def settle_use(
    *, use: UUID, hours: int, pieces: int | None = None, words: str, by: Actor, at: datetime
) -> MachineUse:
    """An officer of the district settles a use on which two words part, or of which the centre alone speaks.

    The charge follows, and the maker is told. Raises NotPermitted, TheyAgree, WrongDay or NotSaid.
    """
    kept = _take_use(use)
    require_officer(by, kept.centre, at=at)
    contested = kept.booking is not None and kept.booking.state == Turn.CONTESTED
    pieces_part = part(kept.pieces, kept.her_pieces)
    alone = kept.artisan_id is None
    if kept.settled_hours is not None or not (
        alone or contested or part(kept.hours, kept.her_hours) or pieces_part
    ):
        raise TheyAgree
    if not 0 <= hours <= 24:
        raise WrongDay("hours", "hours")
    if not words.strip():
        raise NotSaid("words")
    if pieces_part and hours and pieces is None:
        raise NotSaid("pieces")
    if kept.basis == Basis.PIECE:
        kept.settled_pieces = 0 if not hours else kept.pieces if pieces is None else pieces
    kept.settled_hours, kept.settled_words, kept.settled_at, kept.settled_by = (
        hours,
        words.strip(),
        at,
        by.name,
    )
    if contested and kept.booking:
        kept.booking.state = Turn.USED if hours else Turn.NO_SHOW
        kept.booking.save(update_fields=["state"])
    kept.income = charge(kept.basis, kept.rate, hours=hours, pieces=kept.settled_pieces)
    tell_of_settling(kept, at=at)
    return _kept("facilities.settled_use", kept, by=by, at=at)


def _of_turn(row: Booking) -> MachineUse:
    return MachineUse(
        district_id=row.district_id, centre_id=row.centre_id, machine=row.machine, booking=row, artisan=row.artisan,
        name=row.artisan.name, member=row.member, on=row.on, basis=row.basis, rate=row.rate, counted=0,
        synthetic=row.synthetic,
    )  # fmt: skip


def _centre_says(
    use: MachineUse, hours: int, pieces: int | None, what: str, *, by: Actor, at: datetime
) -> None:
    if not 1 <= hours <= 24:
        raise WrongDay("hours", "hours")
    if use.basis == Basis.PIECE and (pieces is None or pieces < 0):
        raise NotSaid("pieces")
    if MonthReturn.objects.filter(centre=use.centre_id, month=use.on.replace(day=1)).exists():
        raise MonthFiled
    use.hours, use.pieces, use.what, use.noted_at, use.noted_by = hours, pieces, what.strip(), at, by.name
    use.income = charge(use.basis, use.rate, hours=hours, pieces=pieces)


def _kept(what: str, use: MachineUse, *, by: Actor, at: datetime) -> MachineUse:
    """Count what every word says at least, clear the flags of what was used, tell the maker what was written."""
    said = use.settled_hours if use.settled_hours is not None else agreed(use.hours, use.her_hours)
    use.counted = said or 0
    use.save()
    clear_idle([use], on=day_of(at))
    audit.record(what, on=use.booking or use, by=by, at=at, hours=use.counted)
    if use.noted_at == at:
        tell_of_use(use, at=at)
        if part(use.hours, use.her_hours) or part(use.pieces, use.her_pieces):
            _ask_whose_word_stands(use, by=by, at=at)
    return use


def _her_use(row: Booking | None, use: UUID | None) -> MachineUse | None:
    if row:
        return MachineUse.objects.select_for_update().filter(booking=row).first()
    return _take_use(use) if use else None


def _take_use(key: UUID) -> MachineUse:
    found = MachineUse.objects.filter(pk=key).values_list("machine", flat=True).first()
    if found is None:
        raise NotThere
    Machine.objects.select_for_update().get(pk=found)
    return (
        MachineUse.objects.select_for_update(of=("self",))
        .select_related("centre", "machine", "artisan__user", "booking")
        .get(pk=key)
    )


def _ask_whose_word_stands(use: MachineUse, *, by: Actor, at: datetime) -> None:
    notices.put_question(
        kind="use_two_words", key=str(use.pk), district=use.district_id, about=[str(use.pk)],
        facts={"name": use.name, "machine": use.machine.name_en, "machine_hi": use.machine.name_hi,
               "day": str(use.on), "centre": 0 if use.hours is None else use.hours, "hers": use.her_hours},
        by=by, at=at,
    )  # fmt: skip
