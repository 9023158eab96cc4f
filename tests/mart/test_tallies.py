"""Stalls together: each sum says of how many it is known, and one known of few is not for a public page."""

from datetime import date

import pytest

from odop.mart import services
from odop.mart.queries.pages import fair_page, year_tally
from odop.mart.services import Answers
from tests.mart import makers

pytestmark = pytest.mark.django_db
ON = date(2025, 11, 1)


@pytest.fixture
def told(rekha):
    """Eleven stalls: all tell their sales and their orders, one alone what the orders are worth."""
    fair = makers.fair()
    for n in range(11):
        stall = makers.own_stall(makers.maker(), fair)
        answers = Answers(sales=1_000_00, orders=2, orders_worth=None if n else 9_000_00)
        services.tell_results(stall=stall.pk, answers=answers, by=rekha, at=makers.AFTER)
    return fair


def test_a_sum_told_by_few_is_hidden_and_the_others_stay(told):
    tally = fair_page(told.number, ON).tally
    assert (tally.sales_of, tally.orders_of, tally.worth_of) == (11, 11, 1)
    assert tally.few == {"worth"}


def test_the_first_answers_after_ninety_days_hide_nothing_but_themselves(told, rekha):
    services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(date(2026, 1, 8)))
    follow_up = told.stalls.first().follow_up
    services.answer_follow_up(
        follow_up=follow_up.pk, orders_delivered=2, enquiries_became_orders=None, by=rekha,
        at=makers.at(date(2026, 1, 9)),
    )  # fmt: skip
    assert fair_page(told.number, ON).tally.few == {"worth", "delivered"}


def test_a_year_counts_the_fairs_that_ended_in_it_and_are_over(told):
    assert year_tally("2025-26", ON).going == 11
    assert year_tally("2025-26", makers.LAST).going == 0  # its last day is not over
    assert year_tally("2026-27", ON).going == 0


def test_a_fair_called_off_counts_for_nothing(cell):
    fair = makers.fair()
    makers.own_stall(makers.maker(), fair)
    services.call_off_fair(fair=fair.pk, reason="floods", by=cell, at=makers.OPENED_AT)
    assert fair_page(fair.number, ON).tally.going == 0
    assert year_tally("2025-26", ON).going == 0
