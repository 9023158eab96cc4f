"""A fair's days corrected or confirmed, and a fair called off."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.audit.models import Change
from odop.mart import services
from odop.mart.rules import RoundState
from odop.mart.rules.refusals import AlreadyCalledOff, DaysStand, FairOver, WordsMissing, WrongFair
from odop.notices.models import Notice, Question
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT
from tests.mart import makers

pytestmark = pytest.mark.django_db


def set_days(fair, by, begins_on=date(2025, 10, 8), ends_on=date(2025, 10, 12), source="letter of 1 August"):
    return services.set_days(
        fair=fair.pk, begins_on=begins_on, ends_on=ends_on, confirmed=True, source=source, by=by,
        at=makers.NOTED_AT,
    )  # fmt: skip


def test_new_days_are_confirmed_with_their_source_and_the_old_stay_in_the_history(cell):
    fair = makers.fair(days_confirmed=False)
    assert set_days(fair, cell).days_confirmed
    change = Change.objects.filter(table="mart_fair", act="mart.set_days").get()
    assert change.before["begins_on"] == "2025-10-06" and change.after["begins_on"] == "2025-10-08"


def test_days_hold_together_have_a_source_and_an_officer(cell, rekha):
    fair = makers.fair()
    with pytest.raises(WrongFair):
        set_days(fair, cell, ends_on=date(2025, 10, 7))
    with pytest.raises(WrongFair):
        set_days(fair, cell, source=" ")
    with pytest.raises(NotPermitted):
        set_days(fair, rekha)


def test_a_fair_does_not_begin_before_its_draw(cell):
    fair = makers.fair()
    makers.open_round(fair)
    with pytest.raises(WrongFair):
        set_days(fair, cell, begins_on=date(2025, 9, 24))


def moved(fair, by, *, begins_on=makers.FIRST, ends_on=date(2025, 11, 2)):
    return services.set_days(
        fair=fair.pk, begins_on=begins_on, ends_on=ends_on, confirmed=True, source="the organiser's register",
        by=by, at=makers.AFTER,
    )  # fmt: skip


def test_a_district_cannot_move_the_days_of_a_fair_that_is_over(cast):
    fair = makers.fair(district=BHADOHI, level="STATE")
    with pytest.raises(DaysStand):
        moved(fair, cast.rekha)
    fair.refresh_from_db()
    assert fair.ends_on == makers.LAST and not Question.objects.exists()
    assert moved(fair, cast.rekha, ends_on=makers.LAST).days_confirmed  # the same days, confirmed


def test_the_cell_moves_them_and_every_district_that_went_is_asked(cast):
    fair = makers.fair()
    for district in (BHADOHI, LUCKNOW_DISTRICT):
        makers.own_stall(makers.maker(district=district), fair)
    assert moved(fair, cast.cell).ends_on == date(2025, 11, 2)
    asked = Question.objects.filter(kind="fair_days_moved")
    assert {one.district_id for one in asked} == {BHADOHI, LUCKNOW_DISTRICT}
    facts = asked.first().facts
    assert (facts["was"], facts["now"], facts["name"]) == ("2025-10-10", "2025-11-02", cast.cell.name)


def test_a_fair_postponed_after_its_days_is_asked_of_again_once_it_is_over(cast):
    fair = makers.fair()
    services.ask_results(by=makers.OPERATOR, at=makers.AFTER)
    assert moved(fair, cast.cell).results_asked_at is None


def test_a_fair_called_off_ends_its_rounds_and_tells_who_was_to_go(cast, saleem, cell):
    fair = makers.fair()
    makers.own_stall(makers.maker(saleem), fair)
    of = makers.open_round(fair)
    makers.applied(of, [makers.maker()])
    services.call_off_fair(fair=fair.pk, reason="floods", by=cell, at=makers.OPENED_AT)
    of.refresh_from_db()
    assert of.state == RoundState.CALLED_OFF
    assert "floods" in Notice.objects.get(template="stall_fair_called_off").text
    with pytest.raises(AlreadyCalledOff):
        services.call_off_fair(fair=fair.pk, reason="floods", by=cell, at=makers.OPENED_AT)
    with pytest.raises(AlreadyCalledOff):
        set_days(fair, cell)
    with pytest.raises(AlreadyCalledOff):
        makers.listed(fair)


def test_calling_off_needs_a_reason_an_officer_and_a_fair_to_come(cell, rekha):
    fair = makers.fair()
    with pytest.raises(WordsMissing):
        services.call_off_fair(fair=fair.pk, reason="", by=cell, at=makers.OPENED_AT)
    with pytest.raises(NotPermitted):
        services.call_off_fair(fair=fair.pk, reason="x", by=rekha, at=makers.OPENED_AT)
    with pytest.raises(FairOver):
        services.call_off_fair(fair=fair.pk, reason="x", by=cell, at=makers.AFTER)
