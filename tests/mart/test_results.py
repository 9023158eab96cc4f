"""Results told by the maker and by an officer, of equal weight; sales, orders and enquiries never added."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.mart import services
from odop.mart.models import Told
from odop.mart.queries.results import standing_of
from odop.mart.rules import Enquiries, Orders, Sales, Voices
from odop.mart.rules.refusals import NotADayOfTheFair, NotANumber, NotGoing, NothingSaid, NothingToTick
from odop.mart.services import Answers
from odop.notices.models import Notice, Question
from tests.mart import makers

pytestmark = pytest.mark.django_db
HERS = Answers(sales=42_000_00, orders=3, orders_worth=18_000_00, enquiries=20)


@pytest.fixture
def stall(saleem):
    return makers.own_stall(makers.maker(saleem))


def tell(stall, by, answers=HERS, day=None, at=makers.AFTER):
    return services.tell_results(stall=stall.pk, answers=answers, day=day, by=by, at=at)


def test_the_maker_tells_of_the_whole_fair_in_three_answers(stall, saleem):
    assert tell(stall, saleem).said_as == "MAKER"
    stands = standing_of(stall.pk)
    assert stands.result.sales == Sales(42_000_00)
    assert stands.result.orders == Orders(3, 18_000_00)
    assert stands.result.enquiries == Enquiries(20)
    assert stands.sales_by == Voices.MAKER


def test_what_she_does_not_know_stays_unknown(stall, saleem):
    tell(stall, saleem, Answers(sales=0))
    stands = standing_of(stall.pk)
    assert stands.result.sales == Sales(0) and stands.result.enquiries is None
    assert stands.enquiries_by == Voices.UNKNOWN


def test_days_told_one_by_one_stand_together_until_she_tells_the_whole(stall, saleem):
    for day, rupees in ((6, 10_000), (7, 5_000)):
        on = date(2025, 10, day)
        tell(stall, saleem, Answers(sales=rupees * 100, enquiries=4), day=on, at=makers.at(on, 20))
    assert standing_of(stall.pk).result.sales == Sales(15_000_00)
    tell(stall, saleem, Answers(sales=60_000_00))
    stands = standing_of(stall.pk)
    assert stands.result.sales == Sales(60_000_00) and stands.result.enquiries == Enquiries(8)


def test_saying_it_again_corrects_it(stall, saleem):
    tell(stall, saleem)
    tell(stall, saleem, Answers(sales=1_00))
    assert Told.objects.count() == 1 and standing_of(stall.pk).result.sales == Sales(1_00)


def test_an_officers_word_weighs_the_same_and_where_they_differ_neither_is_taken(stall, saleem, rekha):
    tell(stall, saleem)
    tell(stall, rekha, Answers(sales=90_000_00, orders=3))
    stands = standing_of(stall.pk)
    assert (stands.sales_by, stands.result.sales) == (Voices.DIFFER, None)
    assert (stands.orders_by, stands.result.orders) == (Voices.BOTH, Orders(3, 18_000_00))
    assert stands.enquiries_by == Voices.MAKER
    question = Question.objects.get(kind="fair_two_accounts")
    assert question.district_id == stall.district_id
    tell(stall, saleem, Answers(sales=90_000_00))
    assert standing_of(stall.pk).result.sales == Sales(90_000_00)
    assert Question.objects.count() == 1


def test_an_officers_tick_says_what_she_said(stall, saleem, rekha):
    with pytest.raises(NothingToTick):
        services.tick_results(stall=stall.pk, by=rekha, at=makers.AFTER)
    tell(stall, rekha, Answers(sales=5))
    tell(stall, saleem, HERS, day=makers.FIRST)
    assert services.tick_results(stall=stall.pk, by=rekha, at=makers.AFTER) == 1
    assert standing_of(stall.pk).sales_by == Voices.BOTH


def test_only_an_officer_of_her_district_ticks(stall, saleem, vikram, cell):
    tell(stall, saleem)
    for by in (saleem, vikram):
        with pytest.raises(NotPermitted):
            services.tick_results(stall=stall.pk, by=by, at=makers.AFTER)
    services.tick_results(stall=stall.pk, by=cell, at=makers.AFTER)


@pytest.mark.parametrize(
    ("day", "at"),
    [
        (None, makers.at(makers.FIRST)),
        (date(2025, 10, 5), makers.AFTER),
        (date(2025, 10, 11), makers.AFTER),
        (date(2025, 10, 8), makers.at(makers.FIRST)),
    ],
    ids=["the whole before the last day", "before the fair", "after it", "a day to come"],
)
def test_only_days_of_the_fair_that_have_come_are_told(stall, saleem, day, at):
    with pytest.raises(NotADayOfTheFair):
        tell(stall, saleem, day=day, at=at)
    assert not Told.objects.exists()


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (Answers(), NothingSaid),
        (Answers(sales=-1), NotANumber),
        (Answers(enquiries=-1), NotANumber),
        (Answers(orders=10**9), NotANumber),  # more than a table holds
        (Answers(orders_worth=5_00), NotANumber),
    ],
)
def test_answers_that_say_nothing_or_cannot_be_are_refused(stall, saleem, answers, why):
    with pytest.raises(why):
        tell(stall, saleem, answers)
    assert not Told.objects.exists()


def test_nobody_else_tells_of_her_stall(stall, meena, vikram):
    for by in (meena, vikram):
        with pytest.raises(NotPermitted):
            tell(stall, by)


def test_who_did_not_go_tells_nothing(stall, saleem, rekha):
    services.give_up_stall(stall=stall.pk, by=saleem, at=makers.OPENED_AT)
    with pytest.raises(NotGoing):
        tell(stall, saleem)
    with pytest.raises(NotGoing):
        services.tick_results(stall=stall.pk, by=rekha, at=makers.AFTER)


def test_everybody_who_stood_there_is_asked_once_when_it_is_over(stall, saleem, cell):
    assert services.ask_results(by=makers.OPERATOR, at=makers.at(makers.LAST)) == 0
    assert services.ask_results(by=makers.OPERATOR, at=makers.AFTER) == 1
    assert services.ask_results(by=makers.OPERATOR, at=makers.AFTER) == 0
    assert Notice.objects.filter(template="stall_tell_results", about=stall.number).count() == 1
    with pytest.raises(NotPermitted):
        services.ask_results(by=cell, at=makers.AFTER)
