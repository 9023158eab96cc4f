"""The lines of pages about fairs, as frozen rows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from odop.artisans.queries import Card
from odop.basics.names import Named
from odop.mart.queries.fairs import FairFacts
from odop.mart.rules import FollowUpState, Result, Said, Standing


@dataclass(frozen=True)
class State:
    """A state with its words."""

    code: str
    label: Any


@dataclass(frozen=True)
class CalendarLine:
    """One fair of the calendar: an edition with its days, or a yearly fair with its usual months."""

    number: str  # "" where no edition has been noted
    named: Named
    place: Named
    country: Named
    begins_on: date | None
    ends_on: date | None
    months: tuple[int, ...]
    confirmed: bool
    b2b: bool
    b2c: bool
    level: Any
    organiser: str
    remark: str
    source: str
    as_of: str
    confidence: str
    listed: bool = False
    called_off: bool = False
    open_rounds: int = 0
    synthetic: bool = False


@dataclass(frozen=True)
class RoundLine:
    """A round of stalls, and how far it has come."""

    key: UUID
    number: str
    fair: str
    fair_named: Named
    begins_on: date
    district: str | None
    district_named: Named | None
    product_named: Named | None
    places: int
    rent: int
    opens_on: date
    closes_on: date
    value_is: str
    value_on: date
    state: State
    applied: int
    list_digest: str
    first_value: str
    first_by: str
    first_by_key: UUID | None
    value: str
    seed: str
    drawn_by: str
    since: datetime
    synthetic: bool

    def open_on(self, on: date) -> bool:
        return self.state.code == "OPEN" and self.opens_on <= on <= self.closes_on

    def overdue_on(self, on: date) -> bool:
        """Whether its value has been public for a day and nobody has made the draw."""
        return self.state.code in ("OPEN", "CLOSED") and self.value_on < on


@dataclass(frozen=True)
class Drawn:
    """One number of a draw, where it stands, and what became of it."""

    place: int | None
    number: str
    state: State


@dataclass(frozen=True)
class FollowUpLine:
    """What was asked after ninety days, and what was answered."""

    key: UUID
    state: str
    label: Any
    due_on: date
    tries: int
    tried_on: date | None  # the last of them
    orders_delivered: int | None
    enquiries_became_orders: int | None
    said_as: Any
    said_by: str

    @property
    def open(self) -> bool:
        return self.state != FollowUpState.ANSWERED


@dataclass(frozen=True)
class Word:
    """One voice's word on a day, or on the whole fair."""

    day: date | None
    said_as: str
    said_as_label: Any
    result: Result
    said_by: str
    said_at: datetime


@dataclass(frozen=True)
class StallLine:
    """One maker's stall, what stands of it, and what is still to be asked."""

    key: UUID
    number: str
    fair: FairFacts
    artisan: UUID
    maker: UUID | None  # who signs in as she
    district: str
    card: Card | None
    state: State
    place: int | None
    round_number: str
    places: int | None
    rent: int | None
    closes_on: date | None
    value_on: date | None
    standing: Standing
    follow_up: FollowUpLine | None
    words: tuple[Word, ...] = ()
    synthetic: bool = False

    @property
    def goes(self) -> bool:
        return self.state.code in ("ALLOTTED", "OWN")

    @property
    def said_alike(self) -> bool:
        """Whether an officer has said of every day what the maker said."""
        voices = [{(w.day, w.result) for w in self.words if w.said_as == voice} for voice in Said.values]
        return voices[0] == voices[1]

    def may_take_back(self, on: date) -> bool:
        return self.state.code == "APPLIED" and self.closes_on is not None and on <= self.closes_on

    def may_give_up(self, on: date) -> bool:
        held = self.fair.called_off_on is None and on < self.fair.begins_on
        return self.state.code in ("ALLOTTED", "WAITING", "OWN") and held

    def may_tell(self, on: date) -> bool:
        return self.goes and self.fair.called_off_on is None and self.fair.begins_on <= on

    def draw_late(self, on: date) -> bool:
        """Whether the day of the draw is behind her and her application still stands undrawn."""
        return self.state.code == "APPLIED" and self.value_on is not None and self.value_on < on

    def missed(self, on: date) -> bool:
        """Whether she waited and the fair began without a stall for her."""
        return self.state.code == "WAITING" and self.fair.begins_on <= on

    def past(self, on: date) -> bool:
        """Whether the fair is behind her and nothing is asked of her any more."""
        asked = self.untold(on) or (self.follow_up is not None and self.follow_up.open)
        return self.fair.ends_on < on and not asked

    def untold(self, on: date) -> bool:
        """Whether the fair is over and nobody has said what was sold."""
        return self.may_tell(on) and self.fair.ends_on < on and not self.standing.answered


@dataclass(frozen=True)
class SampleLine:
    key: UUID
    card: Card | None
    what: str
    given: int
    given_on: date
    returned: int | None
    returned_on: date | None
    missing: str


@dataclass(frozen=True)
class LeadLine:
    """A buyer met, and what was promised; `late` once the promised day is past and nothing came of it."""

    key: UUID
    fair: str
    fair_named: Named
    district_named: Named
    card: Card | None
    buyer: str
    country: str
    contact: str
    wants: str
    promise: str
    promised_by: str
    promised_for: date
    followed_up_on: date | None
    followed_up_by: str
    came_of_it: str
    late: bool
