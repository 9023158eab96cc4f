"""Batches, ready for a page."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.training.queries.lines.kits import KitLine, State


@dataclass(frozen=True)
class Day:
    """One training day of a batch: of the craft or of enterprise, and how many came."""

    number: int
    on: date
    part: object
    present: int = 0
    by_code: int = 0
    code_shown_at: datetime | None = None


@dataclass(frozen=True)
class Place:
    """One person's seat, as an officer or the trainer sees it."""

    key: UUID
    artisan: UUID
    number: str
    name: str
    name_hi: str
    has_phone: bool
    days: tuple[str, ...]  # for each training day: how she was marked, or ""
    days_present: int
    result: str
    result_label: object
    score: int | None
    certificate: str
    honorarium_due: Paise
    toolkit: KitLine | None = None

    @property
    def named(self) -> Named:
        return Named(self.name, self.name_hi or self.name)


@dataclass(frozen=True)
class BatchLine:
    """One batch in a list."""

    key: UUID
    number: str
    district: Named
    product: Named
    trainer: Named
    venue: str
    starts_on: date
    ends_on: date
    seats: int
    state: State
    overdue: bool = False  # the last day is past and no assessment is recorded


@dataclass(frozen=True)
class DoubtLine:
    """A doubt about a class, with the trainer's reply."""

    key: UUID
    sentence: object
    raised_at: datetime
    reply: str
    replied_at: datetime | None
    replied_by: str


@dataclass(frozen=True)
class CallLine:
    """A person to be called back, or what she said."""

    key: UUID
    name: str
    phone: str
    day: int
    seed: str
    answer: str
    answer_label: object
    answered_by: str


@dataclass(frozen=True)
class WordLine:
    """Something said about a day that is not attendance."""

    name: str
    day: int
    present: bool
    means: object
    outcome: str
    label: object
    noted_at: datetime
    by_name: str
    reason: str


@dataclass(frozen=True)
class Money:
    """What is due for a batch, as far as training knows; whether it is paid is asked of finance."""

    honorarium: Paise
    trainer_at_most: Paise
    first_instalment: Paise
    first_due: bool
    second_instalment: Paise
    second_due: bool


@dataclass(frozen=True)
class Owed:
    """How many honoraria of a batch stand in one state with finance, and their sum."""

    state: str
    label: object
    count: int
    amount: Paise


@dataclass(frozen=True)
class Person:
    """A maker, by number and name."""

    number: str
    name: Named


@dataclass(frozen=True)
class Honoraria:
    """The honoraria of a certified batch: what can be claimed now, who has no account, what is owed and paid."""

    ready: int
    ready_sum: Paise
    without_account: tuple[Person, ...]
    owed: tuple[Owed, ...]


@dataclass(frozen=True)
class BatchPage:
    """One batch, whole."""

    line: BatchLine
    qualification_pack: str
    certified_by: str
    days: tuple[Day, ...]
    places: tuple[Place, ...]
    doubts: tuple[DoubtLine, ...]
    calls: tuple[CallLine, ...]
    words: tuple[WordLine, ...]
    money: Money | None
    least_days: int | None
    today: Day | None
    now_on: date
    code: str = ""  # for the trainer alone, on the day alone, once asked for
    open_days: tuple[Day, ...] = ()  # days for which attendance is still taken

    @property
    def open_places(self) -> tuple[Place, ...]:
        return tuple(p for p in self.places if p.result == "OPEN")
