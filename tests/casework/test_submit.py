"""Submitting: completeness alone, a number without races, and a letter."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from odop.access.services import NotPermitted
from odop.audit.models import Entry
from odop.basics.dates import day_of
from odop.casework import services
from odop.casework.models import Application
from odop.casework.rules import CallClosed, CannotMove, NotComplete
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework.makers import AT, LATER, PLAIN, again, artisan, call, draft, steps, submitted

pytestmark = pytest.mark.django_db


def test_a_complete_draft_is_received_with_a_number_a_day_and_a_letter(saleem):
    mine = submitted(call(), of=artisan(user=saleem), by=saleem)
    mine = again(mine)
    assert (mine.number, mine.state, mine.applied_on) == ("SD/2026-27/BHD/00001", "SUBMITTED", day_of(AT))
    assert mine.since == AT
    assert steps(mine) == [("DRAFT", "SUBMITTED")]
    assert Entry.objects.filter(act="casework.submitted", about_key=mine.number, by=saleem.actor).exists()
    letter = Notice.objects.get(template="application_received")
    assert letter.user == saleem and mine.number in letter.text and "मिल गया" in letter.text


def test_numbers_follow_one_another():
    under = call()
    assert [submitted(under).number[-5:] for _ in range(3)] == ["00001", "00002", "00003"]


def test_nothing_is_judged_at_submission():
    assert submitted(call(), native_of_state="no", helped_before="yes").finding is None


def test_every_question_must_have_an_answer_and_not_knowing_is_one():
    mine = draft(call(), helped_before=None, had_toolkit="unsure")
    with pytest.raises(NotComplete) as refused:
        services.submit(application=mine.pk, by=OPERATOR, at=AT)
    assert refused.value.missing == ("helped_before",)
    assert (again(mine).state, again(mine).number, steps(mine)) == ("DRAFT", None, [])


def test_the_month_is_asked_only_of_a_toolkit_she_has_had():
    mine = draft(call(), had_toolkit="yes")
    with pytest.raises(NotComplete) as refused:
        services.submit(application=mine.pk, by=OPERATOR, at=AT)
    assert refused.value.missing == ("toolkit_on",)
    services.answer(application=mine.pk, answers={"toolkit_on": "unsure"}, by=OPERATOR, at=AT)
    assert services.submit(application=mine.pk, by=OPERATOR, at=AT).number


def test_a_draft_left_until_the_call_has_closed_is_not_received():
    mine = draft(call())
    with pytest.raises(CallClosed):
        services.submit(application=mine.pk, by=OPERATOR, at=AT + timedelta(days=40))
    assert not Notice.objects.exists()


def test_nobody_submits_for_her_but_an_officer_of_the_district(saleem, meena, vikram, anil):
    mine = draft(call(), of=artisan(user=saleem))
    for other in (meena, vikram):
        with pytest.raises(NotPermitted):
            services.submit(application=mine.pk, by=other, at=AT)
    assert services.submit(application=mine.pk, by=anil, at=AT).filed_by == "Anil Pal"


def test_an_officer_applies_for_somebody_across_the_table_all_or_nothing(anil, saleem):
    under, me = call(), artisan(user=saleem)
    with pytest.raises(NotComplete):
        services.apply_for(call=under.number, artisan=me.pk, answers={"had_toolkit": "no"}, by=anil, at=AT)
    assert not Application.objects.exists()
    made = services.apply_for(call=under.number, artisan=me.pk, answers=PLAIN, by=anil, at=AT)
    assert (made.state, made.filed_by) == ("SUBMITTED", "Anil Pal")


def test_twice_is_refused():
    mine = submitted(call())
    with pytest.raises(CannotMove):
        services.submit(application=mine.pk, by=OPERATOR, at=LATER)
    assert len(steps(mine)) == 1


def test_a_returned_application_keeps_its_number_and_first_day_even_after_the_call():
    mine = submitted(call())
    services.return_for_correction(numbers=[mine.number], reasons=["craft_unclear"], by=OPERATOR, at=LATER)
    late = AT + timedelta(days=45)
    services.submit(application=mine.pk, by=OPERATOR, at=late)
    now = again(mine)
    assert (now.number, now.applied_on, now.since) == (mine.number, day_of(AT), late)
    assert [to for _, to in steps(mine)] == ["SUBMITTED", "RETURNED", "SUBMITTED"]


@pytest.mark.django_db(transaction=True)
def test_many_at_once_get_a_number_each_and_none_is_left_out():
    under = call()
    drafts = [draft(under).pk for _ in range(12)]

    def go(key):
        try:
            return services.submit(application=key, by=OPERATOR, at=AT).number
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        numbers = sorted(pool.map(go, drafts))
    assert numbers == [f"SD/2026-27/BHD/{n:05d}" for n in range(1, 13)]
    assert Application.objects.filter(state="SUBMITTED").count() == 12


@pytest.mark.django_db(transaction=True)
def test_pressing_twice_on_two_devices_begins_one_application(transactional_db):
    under, me = call(), artisan()

    def go(_):
        try:
            return services.begin(call=under.number, artisan=me.pk, by=OPERATOR, at=AT).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(go, range(4)))) == 1
