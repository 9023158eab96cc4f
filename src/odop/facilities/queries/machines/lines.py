"""Machines, charges, hours, turns and use, line by line, as every page shows them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.basics.cells import in_public
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.facilities.models import Booking, MachineUse, Rate
from odop.facilities.rules.booking import SAID_TO_HER, Basis, Slot, Turn, part

TONES = {
    Turn.ASKED: "WAITING", Turn.GIVEN: "ACTIVE", Turn.NOT_GIVEN: "CANCELLED", Turn.CANCELLED: "",
    Turn.CLOSED: "CANCELLED", Turn.USED: "DONE", Turn.NO_SHOW: "LATE", Turn.CONTESTED: "QUERIED",
}  # fmt: skip


@dataclass(frozen=True)
class Charge:
    """What a machine costs, and by whose word."""

    basis: str
    label: object
    members: Paise
    others: Paise
    since: date | None
    meeting: str

    @property
    def same(self) -> bool:
        return self.members == self.others

    @property
    def hourly(self) -> bool:
        return self.basis == Basis.HOUR


@dataclass(frozen=True)
class MachineLine:
    """One machine: what it is, what it costs, when it was last used, whether its flag is up."""

    key: UUID
    name: Named
    maker: str
    capacity: int | None
    measure: Named
    from_on: date
    where: str
    charge: Charge | None
    last_used_on: date | None
    confirmed_on: date | None  # by the maker's own word, or an officer's
    unheard_on: date | None  # by the centre's word on a bare name
    idle_since: date | None

    @property
    def her_word_waits(self) -> bool:
        """The centre wrote of a use and the maker was told; she has not said her word."""
        return self.last_used_on is not None and (
            self.confirmed_on is None or self.confirmed_on < self.last_used_on
        )

    @property
    def only_the_centre(self) -> bool:
        """After the last use anybody else can speak of, the centre wrote of one."""
        return self.unheard_on is not None and (
            self.last_used_on is None or self.last_used_on < self.unheard_on
        )


@dataclass(frozen=True)
class WeekLine:
    """The hours of a centre's week, and how long a turn lasts."""

    from_on: date
    turn_hours: int
    days: tuple[tuple[int, tuple[int, int] | None], ...]  # Monday is 0; none: closed


@dataclass(frozen=True)
class ClosedLine:
    on: date
    why: str
    machine: Named | None


@dataclass(frozen=True)
class MonthLine:
    """Hours, users and income of a month as they stand now, and the return beside them, where one is filed."""

    month: date
    hours: int
    users: int
    income: Paise
    filed_on: date | None = None
    banked: Paise | None = None
    may_file: bool = False

    @property
    def few(self) -> bool:
        """So few users that a public page tells neither their number nor what they paid."""
        return in_public(self.users) is None


@dataclass(frozen=True)
class TurnLine:
    """One turn of one maker."""

    key: UUID
    number: str
    machine: Named
    machine_key: UUID
    centre: Named
    name: str
    on: date
    hours: str
    length: int
    state: str
    label: object
    tone: str
    member: bool
    basis: str
    rate: Paise
    answer: str
    answered: bool
    price: Paise | None  # by the hour; by the piece it is known after
    use: "UseLine | None" = None
    may_give_back: bool = False
    may_say: bool = False
    may_note: bool = False
    may_miss: bool = False


@dataclass(frozen=True)
class UseLine:
    """A use, with every word on it."""

    key: UUID
    machine: Named
    centre: Named
    centre_number: str
    on: date
    name: str
    member: bool
    hours: int | None
    pieces: int | None
    what: str
    income: Paise | None
    noted_by: str
    her_hours: int | None
    her_words: str
    settled_hours: int | None
    settled_words: str
    counted: int
    by_piece: bool = False
    her_pieces: int | None = None
    settled_pieces: int | None = None
    contested: bool = False  # the centre says she did not come
    turn: UUID | None = None  # the turn it is of; none: she came without one
    may_say: bool = False

    @property
    def parts(self) -> bool:
        """Whether two words part and nobody has settled it; where the centre is silent, nothing parts yet."""
        said = part(self.hours, self.her_hours) or part(self.pieces, self.her_pieces) or self.contested
        return self.settled_hours is None and said


def charge_of(row: Rate | None) -> Charge | None:
    if row is None:
        return None
    return Charge(
        row.basis, Basis(row.basis).label, row.members, row.others, row.tariff.in_force_from, row.tariff.meeting
    )  # fmt: skip


def turn_line(
    row: Booking,
    *,
    use: "UseLine | None" = None,
    at: datetime | None = None,
    to_her: bool = False,
    **may: bool,
) -> TurnLine:
    """A turn in the words of its reader: the maker whose it is, or whoever runs the centre."""
    length, state = row.until_hour - row.from_hour, Turn(row.state)
    label = SAID_TO_HER.get(state, state.label) if to_her else state.label
    return TurnLine(
        key=row.pk, number=row.number, machine=row.machine.named, machine_key=row.machine_id, centre=row.centre.named,
        name=row.artisan.name, on=row.on, hours=Slot(row.from_hour, row.until_hour).words, length=length,
        state=row.state, label=label, tone=TONES[Turn(row.state)], member=row.member, basis=row.basis,
        rate=row.rate, price=row.rate * length if row.basis == Basis.HOUR else None, answer=row.answer,
        answered=row.answered_at is not None, use=use, **may,
    )  # fmt: skip


def use_line(row: MachineUse, *, may_say: bool = False) -> UseLine:
    return UseLine(
        key=row.pk, machine=row.machine.named, centre=row.centre.named, centre_number=row.centre.number, on=row.on,
        name=row.name, member=row.member, hours=row.hours, pieces=row.pieces, what=row.what, income=row.income,
        noted_by=row.noted_by, her_hours=row.her_hours, her_words=row.her_words, settled_hours=row.settled_hours,
        settled_words=row.settled_words, counted=row.counted, may_say=may_say, turn=row.booking_id,
        contested=row.booking is not None and row.booking.state == Turn.CONTESTED, by_piece=row.basis == Basis.PIECE,
        her_pieces=row.her_pieces, settled_pieces=row.settled_pieces,
    )  # fmt: skip
