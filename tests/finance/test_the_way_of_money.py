"""Money from the budget to the maker's account, step by step."""

import pytest

from odop.basics.dates import day_of
from odop.finance import queries, services
from odop.finance.rules import Head, Owing
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, balance

pytestmark = pytest.mark.django_db


def test_margin_money_goes_from_the_budget_to_the_deposit():
    makers.allot(10 * LAKH)
    keys = makers.entitled(3)
    assert (balance(Head.ALLOTTED), balance(Head.SET_ASIDE)) == (7 * LAKH, 3 * LAKH)
    number = makers.ordered()
    assert (balance(Head.SET_ASIDE), balance(Head.IN_TRANSIT)) == (0, 3 * LAKH)
    said = makers.answered(number)
    assert set(said.keys) == set(keys)
    assert (balance(Head.IN_TRANSIT), balance(Head.HELD)) == (0, 3 * LAKH)
    standing = queries.standing_of(["MM/2026-27/BHD/00001"])["MM/2026-27/BHD/00001"]
    assert (standing.state, standing.amount, standing.paid_on) == (Owing.CREDITED, LAKH, day_of(AT))


def test_an_honorarium_is_paid_and_not_held():
    makers.allot(10 * LAKH)
    makers.entitled(2, kind="HONORARIUM")
    makers.answered(makers.ordered())
    assert (balance(Head.PAID), balance(Head.HELD)) == (2 * LAKH, 0)


def test_a_failed_credit_comes_back_and_is_sent_again():
    makers.allot(10 * LAKH)
    makers.entitled(2)
    said = makers.answered(makers.ordered(), "FAILED", reason="AB05")
    assert len(said.failed) == 2
    assert (balance(Head.IN_TRANSIT), balance(Head.RETURNED)) == (0, 2 * LAKH)
    assert queries.standing_of(["MM/2026-27/BHD/00001"])["MM/2026-27/BHD/00001"].failure == "AB05"
    makers.let_go()
    makers.answered(makers.ordered())
    assert (balance(Head.RETURNED), balance(Head.HELD)) == (0, 2 * LAKH)


def test_what_failed_and_is_cancelled_goes_back_to_the_allotment():
    makers.allot(10 * LAKH)
    (key,) = makers.entitled(1)
    makers.answered(makers.ordered(), "FAILED", reason="AB05")
    services.cancel(key=key, reason="She has moved away.", by=ONE, at=AT)
    assert (balance(Head.RETURNED), balance(Head.ALLOTTED)) == (0, 10 * LAKH)


@pytest.mark.parametrize(
    ("end", "head", "state"),
    [
        (services.grant_held, Head.GRANTED, Owing.GRANTED),
        (services.recover_held, Head.RECOVERED, Owing.RECOVERED),
        (services.set_off_held, Head.SET_OFF, Owing.SET_OFF),
    ],
)
def test_held_margin_money_ends_as_grant_recovery_or_set_off(end, head, state):
    makers.allot(10 * LAKH)
    makers.entitled(1)
    makers.answered(makers.ordered())
    about = "MM/2026-27/BHD/00001"
    services.begin_holding(
        about=about, from_on=day_of(AT), ends_on=day_of(AT).replace(year=2028), by=ONE, at=AT
    )
    end(about=about, on=day_of(AT), by=ONE, at=AT)
    assert (balance(Head.HELD), balance(head)) == (0, LAKH)
    assert queries.standing_of([about])[about].state == state
