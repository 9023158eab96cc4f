"""How long each state may last: the order's limit where it states one, else the house's own target.

The order's limits come from the rules of the scheme; the others stand here (docs/questions.md).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from odop.basics.dates import days_after
from odop.casework.rules.margin_money.states import LoanState as S
from odop.schemes import margin_money as scheme
from odop.schemes.engine import NoRulesInForce, Rules, rules_in_force


@dataclass(frozen=True)
class Clock:
    """A limit from the day a state began; a target of the house where the order states none."""

    due: Callable[[date, Rules | None], date]
    stated: bool


def _of_house(days: int) -> Clock:
    return Clock(lambda since, _rules: days_after(since, days), stated=False)


def _stated(due: Callable[[date, Rules], date], otherwise: int) -> Clock:
    """A limit of the order; for a day before the order, what the house would expect."""
    return Clock(
        lambda since, rules: due(since, rules) if rules else days_after(since, otherwise), stated=True
    )


CLOCKS: dict[S, Clock] = {
    S.SUBMITTED: _of_house(15),
    S.RETURNED: _of_house(30),
    S.SCRUTINISED: _of_house(31),  # the task force meets every month (para 3)
    S.SELECTED: _stated(scheme.to_branch_by, 7),
    S.SENT: _of_house(3),
    S.RECEIVED: _stated(scheme.decided_by, 31),
    S.QUERIED: _of_house(15),
    S.REFUSED: _of_house(30),
    S.SECOND_LOOK: _of_house(10),
    S.SANCTIONED: _of_house(30),
    S.TRAINED: _stated(scheme.instalment_by, 31),
    S.DISBURSED: _stated(scheme.claimed_by, 7),
    S.CLAIMED: _stated(scheme.paid_by, 7),
    S.CLAIM_RETURNED: _of_house(7),
    S.PASSED: _of_house(7),
    S.INSPECTED: _of_house(15),
    S.RECOVERING: _of_house(30),
}
# Before the order's month is over: what banks have promised for loans up to this sum, in days.
EARLY_WARNING_DAYS = 14
EARLY_WARNING_UP_TO = 25_00_000_00
LONGEST = 62  # days: no clock above runs longer, and no state is late before its second day


def due_on(state: str, since: date) -> date | None:
    """The day by which whoever holds it must act; none where no clock runs."""
    clock = CLOCKS.get(S(state))
    return clock.due(since, _rules(since)) if clock else None


def late(state: str, since: date, today: date) -> bool:
    """Whether a state has lasted longer than its clock; one without a clock is never late."""
    due = due_on(state, since)
    return due is not None and due < today


def late_since(state: str, today: date) -> date | None:
    """The last day on which a state must have begun to be late today; none where no clock runs."""
    if S(state) not in CLOCKS:
        return None
    back = 1
    while back < LONGEST and not late(state, days_after(today, -back), today):
        back += 1
    return days_after(today, -back)


def is_stated(state: str) -> bool:
    """Whether the order itself states the limit."""
    clock = CLOCKS.get(S(state))
    return clock is not None and clock.stated


def warns_on(state: str, since: date, sum_asked: int) -> date | None:
    """The day of the early warning of a file at a branch; none where none is promised."""
    if S(state) is not S.RECEIVED or sum_asked > EARLY_WARNING_UP_TO:
        return None
    return days_after(since, EARLY_WARNING_DAYS)


def _rules(on: date) -> Rules | None:
    try:
        return rules_in_force(scheme.SCHEME, on)
    except NoRulesInForce:
        return None
