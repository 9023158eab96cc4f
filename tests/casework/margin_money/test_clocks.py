"""How long each state may last: the order's limits as it states them, the house's own marked as such."""

from datetime import date, timedelta

import pytest

from odop.casework.rules.margin_money.clocks import (
    CLOCKS,
    due_on,
    is_stated,
    late,
    late_since,
    warns_on,
)
from odop.casework.rules.margin_money.states import HOLDER, LoanState

DAY = date(2026, 1, 31)
LAKH = 1_00_000_00


@pytest.mark.parametrize(
    ("state", "due"),
    [
        ("SELECTED", date(2026, 2, 7)),  # seven days to the branch
        ("RECEIVED", date(2026, 2, 28)),  # a month to decide
        ("TRAINED", date(2026, 2, 28)),  # a month to the first instalment
        ("DISBURSED", date(2026, 2, 7)),  # seven days to the claim
        ("CLAIMED", date(2026, 2, 7)),  # seven days to its payment
    ],
)
def test_the_orders_limits_are_kept_as_stated(state, due):
    assert due_on(state, DAY) == due and is_stated(state)


def test_every_state_in_which_somebody_must_act_has_a_clock_but_the_draft():
    waiting = {state for state in LoanState if HOLDER[state] and state is not LoanState.DRAFT}
    assert set(CLOCKS) == waiting


@pytest.mark.parametrize("state", sorted(CLOCKS))
@pytest.mark.parametrize(
    "today", [date(2026, 3, 1), date(2026, 3, 31), date(2028, 2, 29), date(2026, 12, 31)]
)
def test_the_day_since_which_all_are_late_is_the_last_such_day(state, today):
    last = late_since(state, today)
    assert late(state, last, today) and not late(state, last + timedelta(days=1), today)


def test_a_state_without_a_clock_is_never_late():
    assert due_on("HELD", DAY) is None and not late("HELD", DAY, date(2030, 1, 1))
    assert late_since("GRANTED", DAY) is None and not is_stated("GRANTED")


def test_the_early_warning_is_for_loans_up_to_twenty_five_lakh():
    assert warns_on("RECEIVED", DAY, 25 * LAKH) == date(2026, 2, 14)
    assert warns_on("RECEIVED", DAY, 25 * LAKH + 1) is None and warns_on("SENT", DAY, LAKH) is None
