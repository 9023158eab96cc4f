"""Ninety days after a fair: asked by itself, answered by the maker or an officer, not reached after three tries."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.mart import services
from odop.mart.models import FairFollowUp
from odop.mart.rules.refusals import AlreadyAnswered, NotANumber, NothingSaid, TriedToday
from odop.notices.models import Notice
from tests.mart import makers

pytestmark = pytest.mark.django_db
DUE = date(2026, 1, 8)  # ninety days after 10 October 2025


@pytest.fixture
def asked(saleem):
    makers.own_stall(makers.maker(saleem))
    assert services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(DUE)) == 1
    return FairFollowUp.objects.get()


def answer(asked, by, delivered=2, became=1):
    return services.answer_follow_up(
        follow_up=asked.pk,
        orders_delivered=delivered,
        enquiries_became_orders=became,
        by=by,
        at=makers.at(DUE),
    )


def test_nobody_is_asked_before_ninety_days_and_everybody_once(saleem, cell):
    makers.own_stall(makers.maker(saleem))
    assert services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(date(2026, 1, 7))) == 0
    assert services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(date(2026, 1, 20))) == 1
    assert services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(date(2026, 1, 21))) == 0
    assert FairFollowUp.objects.get().due_on == DUE
    assert Notice.objects.filter(template="stall_follow_up").count() == 1
    with pytest.raises(NotPermitted):
        services.ask_follow_ups(by=cell, at=makers.at(DUE))


def test_who_gave_her_stall_up_is_not_asked(saleem):
    stall = makers.own_stall(makers.maker(saleem))
    services.give_up_stall(stall=stall.pk, by=saleem, at=makers.OPENED_AT)
    assert services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(DUE)) == 0


def test_she_answers_herself(asked, saleem):
    row = answer(asked, saleem)
    assert (row.state, row.said_as, row.orders_delivered) == ("ANSWERED", "MAKER", 2)
    with pytest.raises(AlreadyAnswered):
        answer(asked, saleem)


def test_an_officer_who_has_asked_her_answers_for_her(asked, rekha):
    assert answer(asked, rekha, became=None).said_as == "OFFICER"


def test_three_tries_in_vain_are_not_reached_and_she_may_still_answer(asked, rekha, saleem):
    days = [makers.at(DUE + timedelta(days=n)) for n in range(3)]
    states = [services.note_try(follow_up=asked.pk, by=rekha, at=day).state for day in days]
    assert states == ["ASKED", "ASKED", "NOT_REACHED"]
    assert answer(asked, saleem).state == "ANSWERED"
    with pytest.raises(AlreadyAnswered):
        services.note_try(follow_up=asked.pk, by=rekha, at=makers.at(DUE))


def test_a_button_pressed_twice_is_one_try(asked, rekha):
    services.note_try(follow_up=asked.pk, by=rekha, at=makers.at(DUE, 11))
    with pytest.raises(TriedToday):
        services.note_try(follow_up=asked.pk, by=rekha, at=makers.at(DUE, 12))
    asked.refresh_from_db()
    assert asked.tries == 1


@pytest.mark.parametrize(
    ("delivered", "became", "why"), [(None, None, NothingSaid), (-1, 1, NotANumber), (1, -1, NotANumber)]
)
def test_an_answer_that_says_nothing_is_refused(asked, saleem, delivered, became, why):
    with pytest.raises(why):
        answer(asked, saleem, delivered, became)
    asked.refresh_from_db()
    assert asked.state == "ASKED"


def test_a_stranger_neither_answers_nor_tries(asked, meena, vikram):
    for by in (meena, vikram):
        with pytest.raises(NotPermitted):
            answer(asked, by)
        with pytest.raises(NotPermitted):
            services.note_try(follow_up=asked.pk, by=by, at=makers.at(DUE))
