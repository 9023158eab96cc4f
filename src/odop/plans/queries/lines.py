"""A plan as pages show it: its lines with their steps, points of meetings, and how it stands before its committee."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.queries.committees import Decision, Waiting
from odop.plans.rules.action import Head, Standing, State


@dataclass(frozen=True)
class Later:
    """One later word on a step's day."""

    expected_on: date
    reason: str
    said_at: datetime
    said_by: str


@dataclass(frozen=True)
class StepLine:
    """A milestone with its first day, its present day, and how it stands."""

    key: UUID
    what: str
    promised_on: date
    promised_by: str
    present_on: date
    done_on: date | None
    said_on: date | None  # the day on which it was said to be done
    done_by: str
    evidence: str
    paper: UUID | None
    standing: Standing
    later: tuple[Later, ...]

    @property
    def label(self) -> str:
        return str(self.standing.label)

    @property
    def said_late(self) -> bool:
        """Whether "done in time" was said only after the day promised."""
        return self.standing is Standing.IN_TIME and (self.said_on or self.promised_on) > self.promised_on

    @property
    def ends_on(self) -> date:
        return self.done_on or self.present_on


@dataclass(frozen=True)
class PlanLine:
    """A line of a plan with its steps."""

    key: UUID
    place: int
    head: Head
    product: Named | None
    gap: str
    what: str
    owner: str
    money: Named
    estimate: Paise | None
    origin: str
    state: State
    words: str
    added_by: str
    added_at: datetime
    adopted_on: date | None  # by the committee; none where it came later
    adopted_by: str
    begun_on: date
    steps: tuple[StepLine, ...]

    @property
    def late(self) -> int:
        return sum(step.standing is Standing.LATE for step in self.steps) if self.state is State.OPEN else 0

    @property
    def moved(self) -> int:
        return sum(len(step.later) > 0 for step in self.steps)

    @property
    def next(self) -> StepLine | None:
        """The first step still to be done."""
        waiting = [step for step in self.steps if step.done_on is None]
        return (
            min(waiting, key=lambda step: step.present_on) if waiting and self.state is State.OPEN else None
        )


@dataclass(frozen=True)
class PointLine:
    """A point of a meeting, and what came of it."""

    key: UUID
    body: str
    held_on: date
    raised_by: str
    said: str
    line: str  # what the plan does about it
    line_key: UUID | None
    answer: str
    answered_by: str
    open: bool


@dataclass(frozen=True)
class PlanPage:
    """A district's plan, head by head."""

    district: Any
    number: str
    adopted_on: date | None
    adopted_by: str
    put_at: datetime | None
    waits: Waiting | None  # before the district committee
    decision: Decision | None  # what the committee said of it as it was put last
    heads: tuple[tuple[Head, tuple[PlanLine, ...]], ...]
    points: tuple[PointLine, ...]
    today: date
    synthetic: bool

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        return tuple(line for _head, lines in self.heads for line in lines)

    @property
    def steps(self) -> int:
        return sum(len(line.steps) for line in self.lines)

    @property
    def late(self) -> int:
        return sum(line.late for line in self.lines)

    @property
    def moved(self) -> int:
        return sum(line.moved for line in self.lines)

    @property
    def estimate(self) -> Paise:
        return sum(line.estimate or 0 for line in self.lines)

    @property
    def not_reckoned(self) -> int:
        return sum(line.estimate is None for line in self.lines)

    @property
    def came_later(self) -> tuple[PlanLine, ...]:
        """Lines that stand and that no committee has adopted."""
        return tuple(line for line in self.lines if not line.adopted_on and line.state is not State.GIVEN_UP)

    @property
    def adopted_since(self) -> tuple[tuple[date, str, int], ...]:
        """Later adoptions: the day, the meeting, and how many lines."""
        meetings = Counter(
            (line.adopted_on, line.adopted_by)
            for line in self.lines
            if line.adopted_on and line.adopted_by != self.adopted_by
        )
        return tuple((on, meeting, n) for (on, meeting), n in sorted(meetings.items()))

    @property
    def approved(self) -> bool:
        """Whether the committee has approved what was put before it and nobody has written that down yet."""
        had = self.put_at and any(line.added_at <= self.put_at for line in self.came_later)
        return bool(self.decision and self.decision.approved and had and not self.waits)

    @property
    def refused(self) -> bool:
        """Whether the committee has not approved what was put before it last."""
        return bool(self.decision and not self.decision.approved and self.came_later)

    @property
    def may_be_put(self) -> bool:
        return bool(self.came_later) and not (self.waits or self.approved)

    @property
    def points_open(self) -> int:
        return sum(point.open for point in self.points)
