"""Three habits of branches are each named within one clock period, and the honest are not."""

from datetime import timedelta

import pytest
from django.db import connection

from odop.access.services import Machine, NotPermitted
from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.services import margin_money as branch
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.casework.margin_money.files import (
    DAY,
    LAKH,
    LESS,
    SENT_AT,
    disbursed,
    file_of,
    received,
    refused,
    sanctioned,
    sent,
    trained,
)
from tests.programme import places

NEVER, SILENT, CUTS, HONEST = "SBIN0000001", "PUNB0000002", "CNRB0000003", "BARB0000004"
LATER = SENT_AT + 20 * DAY
NIGHTLY = Machine("nightly")


@pytest.fixture
def four_branches(cast):
    """Six files to each of four branches on one day; then each keeps to its habit."""
    for code in (CUTS, HONEST):
        places.branch(code, of=places.district())
    for _ in range(6):
        sent(to=NEVER)
        received(to=SILENT)
        row = received(to=CUTS)
        branch.sanction_loan(
            number=row.number,
            sum_sanctioned=LAKH,
            reason="lower_prices",
            words=LESS,
            by=OPERATOR,
            at=SENT_AT + 20 * DAY,
        )
    for _ in range(3):
        sanctioned(to=HONEST)
        refused(to=HONEST)
    sent(to=HONEST, at=SENT_AT + 30 * DAY)
    received(to=HONEST, at=SENT_AT + 30 * DAY)


def test_each_habit_is_named_within_one_clock_period_and_the_honest_are_not(four_branches):
    on = day_of(SENT_AT + timedelta(days=33))  # the month from receipt has just run out
    seen = {habit.branch: habit for habit in queries.branch_habits(on)}
    assert {branch: habit.code for branch, habit in seen.items()} == {
        NEVER: "branch_never_received", SILENT: "branch_says_nothing", CUTS: "branch_cuts_sums",
    }  # fmt: skip
    assert (seen[NEVER].count, seen[NEVER].since) == (6, day_of(SENT_AT))
    assert (seen[CUTS].count, seen[CUTS].of, seen[CUTS].percent) == (6, 6, 11)
    early = {habit.code for habit in queries.branch_habits(day_of(SENT_AT + timedelta(days=4)))}
    assert "branch_never_received" in early


def test_the_habits_become_questions_once_a_month(four_branches):
    at = SENT_AT + timedelta(days=33)
    assert branch.look_at_branches(by=NIGHTLY, at=at) == 3
    assert branch.look_at_branches(by=NIGHTLY, at=at + DAY) == 0
    assert set(Question.objects.values_list("kind", flat=True)) == {
        "branch_never_received", "branch_says_nothing", "branch_cuts_sums",
    }  # fmt: skip


def test_nobody_in_person_looks_at_branches(cast):
    with pytest.raises(NotPermitted):
        branch.look_at_branches(by=cast.cell, at=SENT_AT)


def test_what_branches_owe_is_told_with_how_many_too_long_and_since_when(
    four_branches, django_assert_max_num_queries
):
    trained(to=HONEST)
    disbursed(to=HONEST)
    on = day_of(SENT_AT + timedelta(days=50))
    with django_assert_max_num_queries(6):
        found = {line.branch: line for line in queries.owed_by_branches(on)}
    assert (found[NEVER].count, found[NEVER].late, found[NEVER].since) == (6, 6, day_of(SENT_AT))
    assert [(o.state.value, o.count, o.late) for o in found[HONEST].owes] == [
        ("SENT", 1, 1), ("RECEIVED", 1, 0), ("TRAINED", 1, 1), ("DISBURSED", 1, 1),
    ]  # fmt: skip
    assert CUTS not in found
    assert queries.owed_by_branches(on, district="162") == ()


def test_a_row_that_cannot_be_is_flagged_and_counted_nowhere(cast):
    row = disbursed(total=2 * LAKH)
    with acting(by=OPERATOR, act="tests.raw", at=SENT_AT), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE casework_loanfile SET instalment = %s WHERE application_id = %s", [9 * LAKH, row.pk]
        )
    found = queries.impossible_rows()
    assert [(one.number, len(one.words)) for one in found] == [(row.number, 1)]
    assert file_of(row).instalment == 9 * LAKH
