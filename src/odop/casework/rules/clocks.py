"""How long each state may last: the order's limit where one is stated, else the house's own target."""

from dataclasses import dataclass
from datetime import date

from odop.basics.dates import days_after
from odop.casework.rules.states import State


@dataclass(frozen=True)
class Clock:
    """A limit in days; where the order sets none, a target of the house (docs/questions.md, T11)."""

    days: int
    stated: bool


CLOCKS: dict[State, Clock] = {
    State.SUBMITTED: Clock(15, stated=False),
    State.RETURNED: Clock(30, stated=False),
    State.SCRUTINISED: Clock(30, stated=False),
}

# For those selected and still without a place in a batch: training alone knows who has one.
SEATING = Clock(60, stated=False)


def late(state: str, since: date, today: date) -> bool:
    """Whether a state has lasted longer than its clock; one without a clock is never late."""
    clock = CLOCKS.get(State(state))
    return clock is not None and days_after(since, clock.days) < today
