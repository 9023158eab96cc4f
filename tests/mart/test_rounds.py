"""Rounds of stalls: opened with the value named in advance, closed by the clock, drawn by two officers, called off."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.audit.models import Entry
from odop.mart import services
from odop.mart.models import Stall, StallRound
from odop.mart.rules import CannotMove, Level, RoundState, list_digest, order_of, seed_of
from odop.mart.rules.refusals import (
    AlreadyCalledOff,
    ListStillOpen,
    ValueNotYetKnown,
    ValueUnreadable,
    WordsMissing,
    WrongRound,
)
from odop.notices.models import Notice, Question
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT
from tests.mart import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def local(cast):
    """A round of Bhadohi with five applications."""
    of = makers.open_round(makers.fair(district=BHADOHI, level=Level.STATE), district=BHADOHI)
    makers.applied(of, [makers.maker() for _ in range(5)])
    return of


def enter(of, by, value="58213", at=makers.DRAWN_AT):
    return services.enter_value(stall_round=of.pk, value=value, by=by, at=at)


def test_a_district_calls_its_makers_and_nobody_elses(rekha):
    fair = makers.fair()
    assert makers.open_round(fair, rekha, district=BHADOHI).state == RoundState.OPEN
    for district in (None, LUCKNOW_DISTRICT):
        with pytest.raises(NotPermitted):
            makers.open_round(fair, rekha, district=district)
    assert StallRound.objects.count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"places": 0},
        {"rent": -1},
        {"closes_on": date(2025, 8, 1)},
        {"opens_on": date(2025, 8, 1)},
        {"value_is": " "},
        {"value_on": makers.CLOSES},
        {"value_on": date(2025, 10, 7)},
    ],
    ids=[
        "places",
        "rent",
        "closed before",
        "opens in the past",
        "no value",
        "known before",
        "after it began",
    ],
)
def test_a_round_that_does_not_hold_together_is_refused(cell, changed):
    with pytest.raises(WrongRound):
        makers.open_round(makers.fair(), cell, **changed)
    assert not StallRound.objects.exists()


def test_no_round_at_a_fair_called_off(cell):
    fair = makers.fair()
    services.call_off_fair(fair=fair.pk, reason="floods", by=cell, at=makers.NOTED_AT)
    with pytest.raises(AlreadyCalledOff):
        makers.open_round(fair, cell)


def test_the_clock_closes_a_list_the_day_after_and_publishes_its_digest(local):
    assert services.close_rounds(by=makers.OPERATOR, at=makers.at(makers.CLOSES, 23)) == 0
    assert services.close_rounds(by=makers.OPERATOR, at=makers.at(date(2025, 9, 21), 1)) == 1
    local.refresh_from_db()
    assert local.state == RoundState.CLOSED
    assert local.list_digest == list_digest(local.stalls.values_list("number", flat=True))


def test_nobody_closes_a_list_in_person(cell):
    with pytest.raises(NotPermitted):
        services.close_rounds(by=cell, at=makers.DRAWN_AT)


def test_two_officers_who_enter_the_same_value_make_the_draw(local, rekha, anil):
    assert enter(local, rekha).state == RoundState.CLOSED
    drawn = enter(local, anil)
    assert (drawn.state, drawn.drawn_by) == (RoundState.DRAWN, "Rekha Maurya, Anil Pal")
    assert drawn.seed == seed_of(drawn.list_digest, "58213")
    order = list(drawn.stalls.order_by("place").values_list("number", "state"))
    assert tuple(number for number, _ in order) == order_of([n for n, _ in order], drawn.seed)
    assert [state for _, state in order] == ["ALLOTTED"] * 2 + ["WAITING"] * 3
    assert Entry.objects.filter(act="mart.drew_stalls", about_key=drawn.number).count() == 1


def test_one_officer_alone_draws_nothing(local, rekha):
    enter(local, rekha)
    assert enter(local, rekha).state == RoundState.CLOSED
    assert not Stall.objects.exclude(place=None).exists()


def test_where_two_values_differ_the_later_waits_to_be_matched(local, rekha, anil):
    enter(local, rekha, "58213")
    assert enter(local, anil, "58231").state == RoundState.CLOSED
    assert enter(local, rekha, "58213").state == RoundState.CLOSED
    assert enter(local, anil, "58213").state == RoundState.DRAWN


def test_a_value_is_not_entered_before_its_day(local, rekha):
    with pytest.raises(ListStillOpen):
        enter(local, rekha, at=makers.at(makers.CLOSES))
    with pytest.raises(ValueNotYetKnown):
        enter(local, rekha, at=makers.at(date(2025, 9, 24)))
    local.refresh_from_db()
    assert (local.state, local.first_value) == (RoundState.OPEN, "")


def test_a_value_that_could_be_misread_is_refused(local, rekha):
    with pytest.raises(ValueUnreadable):
        enter(local, rekha, "five—eight")


def test_neither_a_machine_nor_another_district_enters_a_value(local, vikram):
    for by in (makers.OPERATOR, vikram):
        with pytest.raises(NotPermitted):
            enter(local, by)


def test_a_draw_is_made_once(local, rekha, anil):
    makers.drawn(local, rekha, anil)
    with pytest.raises(CannotMove):
        enter(local, rekha, "999")


def test_a_round_nobody_applied_for_is_drawn_empty(rekha, anil):
    of = makers.open_round(district=BHADOHI)
    assert makers.drawn(of, rekha, anil).state == RoundState.DRAWN


def test_a_round_called_off_frees_its_applicants_and_tells_them(cast, rekha):
    of = makers.open_round(district=BHADOHI)
    (stall,) = makers.applied(of, [makers.maker(cast.saleem)])
    services.call_off_round(stall_round=of.pk, reason="hall not free", by=rekha, at=makers.OPENED_AT)
    stall.refresh_from_db()
    assert stall.state == "CALLED_OFF"
    assert "hall not free" in Notice.objects.get(template="stall_round_called_off").text


def test_calling_off_needs_a_reason_and_an_officer_of_the_district(local, rekha, vikram):
    with pytest.raises(WordsMissing):
        services.call_off_round(stall_round=local.pk, reason=" ", by=rekha, at=makers.OPENED_AT)
    with pytest.raises(NotPermitted):
        services.call_off_round(stall_round=local.pk, reason="x", by=vikram, at=makers.OPENED_AT)


def test_what_is_drawn_is_not_called_off(local, rekha, anil):
    makers.drawn(local, rekha, anil)
    with pytest.raises(CannotMove):
        services.call_off_round(stall_round=local.pk, reason="x", by=rekha, at=makers.DRAWN_AT)


def test_a_draw_nobody_makes_is_asked_about_once(local, rekha, anil):
    later = makers.at(makers.VALUE_ON + timedelta(days=1))
    assert services.ask_about_draws(by=makers.OPERATOR, at=makers.at(makers.VALUE_ON)) == 0
    assert [services.ask_about_draws(by=makers.OPERATOR, at=later) for _ in range(2)] == [1, 0]
    asked = Question.objects.get(kind="draw_overdue")
    assert (asked.put_to, asked.facts["applied"]) == ("DEPUTY_COMMISSIONER", local.stalls.count())
    with pytest.raises(NotPermitted):
        services.ask_about_draws(by=rekha, at=later)


def test_a_draw_that_is_made_is_not_asked_about(local, rekha, anil):
    makers.drawn(local, rekha, anil)
    assert services.ask_about_draws(by=makers.OPERATOR, at=makers.AFTER) == 0
