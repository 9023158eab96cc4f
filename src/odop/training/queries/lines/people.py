"""A maker's training, a certificate, a partner's first page."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.training.queries.lines.batches import BatchLine, Day
from odop.training.queries.lines.kits import KitLine, OrderLine, State


@dataclass(frozen=True)
class MyTraining:
    """A maker's training, as she sees it."""

    seat: UUID
    application: UUID
    batch_number: str
    product: Named
    trainer: Named
    venue: str
    state: State
    days: tuple[Day, ...]
    marks: tuple[str, ...]
    days_present: int
    today: Day | None
    may_enter: bool
    awaited: Day | None  # a class whose code is still taken, and where she is not noted yet
    next_day: Day | None
    result: str
    result_label: object
    certificate: str
    certified_on: date | None
    honorarium_due: Paise
    toolkit: KitLine | None = None
    toolkits: tuple[KitLine, ...] = ()

    @property
    def marked_days(self) -> tuple[tuple[Day, str], ...]:
        """Each training day with how she was marked, or nothing."""
        return tuple(zip(self.days, self.marks, strict=True))


@dataclass(frozen=True)
class Certificate:
    """A certificate, for print and for the public check."""

    number: str
    name: str
    name_hi: str
    product: Named
    district: Named
    trainer: Named
    certified_on: date
    certified_by: str
    starts_on: date
    ends_on: date
    qualification_pack: str
    synthetic: bool

    @property
    def named(self) -> Named:
        return Named(self.name, self.name_hi or self.name)

    @property
    def initials(self) -> str:
        """The name's initials: enough to compare with a paper in hand, too little to find a person by."""
        return " ".join(f"{part[0]}." for part in self.name.split() if part)


@dataclass(frozen=True)
class Home:
    """A partner's first page: what waits for her, then the rest."""

    batches: tuple[BatchLine, ...]
    orders: tuple[OrderLine, ...]
    doubts: int  # to which the trainer may still reply
