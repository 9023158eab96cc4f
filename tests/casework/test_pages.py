"""What the pages ask: whole, in a fixed number of queries, and only what the reader may see."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from odop.basics.dates import day_of
from odop.casework import queries, services
from odop.casework.rules import State
from tests.access.makers import BHADOHI, OPERATOR, fresh
from tests.casework.makers import (
    AT,
    CARPETS,
    LATER,
    artisan,
    call,
    draft,
    marked,
    product_of_district,
    scrutinised,
    selected,
    sitting,
    submitted,
)

pytestmark = pytest.mark.django_db
TODAY = day_of(LATER)


def test_the_inbox_shows_who_must_act_longest_waiting_first_and_counts_every_state(rekha):
    under = call()
    second, first = submitted(under, at=LATER), submitted(under, at=AT)
    scrutinised(under)
    draft(under)
    page = queries.inbox(BHADOHI, user=rekha, on=TODAY)
    assert [line.number for line in page.lines] == [first.number, second.number]
    assert {p.state: p.count for p in page.piles if p.count} == {State.SUBMITTED: 2, State.SCRUTINISED: 1}
    assert (page.lines[0].holder, page.lines[0].since) == ("deputy_commissioner", AT)
    assert page.acts_here and page.may_select
    assert queries.waiting_on(BHADOHI, TODAY) == 3


def test_what_has_waited_past_the_houses_target_is_said_to_be_late_and_the_target_is_the_houses(rekha):
    submitted(call())
    for days, late in ((15, False), (16, True)):
        page = queries.inbox(BHADOHI, user=rekha, on=day_of(AT) + timedelta(days=days))
        assert page.lines[0].late is late and page.lines[0].due_stated is False
        assert next(p for p in page.piles if p.state is State.SUBMITTED).late == int(late)


def test_it_is_narrowed_by_state_call_and_name(rekha):
    one, other = call(), call()
    mine = submitted(one, of=artisan(name="Nasreen", name_hi="नसरीन"))
    theirs = submitted(other)
    found = queries.inbox(BHADOHI, user=rekha, on=TODAY, wanted="nasr").lines
    assert [line.number for line in found] == [mine.number]
    for wanted in ("नसरीन", mine.number):
        assert len(queries.inbox(BHADOHI, user=rekha, on=TODAY, wanted=wanted).lines) == 1
    found = queries.inbox(BHADOHI, user=rekha, on=TODAY, call=other.number).lines
    assert [line.number for line in found] == [theirs.number]
    assert queries.inbox(BHADOHI, user=rekha, on=TODAY, state="SELECTED").lines == ()


def test_another_districts_people_are_not_in_it(rekha):
    submitted(call(district="162"))
    assert queries.inbox(BHADOHI, user=rekha, on=TODAY).lines == ()
    assert queries.inbox("000", user=rekha, on=TODAY) is None


def test_a_district_officer_sees_without_bulk_acts(anil):
    submitted(call())
    page = queries.inbox(BHADOHI, user=anil, on=TODAY)
    assert page.lines and not page.acts_here and not page.may_open_call


def test_every_page_costs_the_same_however_many_there_are(rekha, saleem):
    under = call(places_open=20)
    before = sitting(under)
    mine = selected(under, before, of=artisan(user=saleem))
    submitted(under), scrutinised(under)

    def read():
        who = fresh(rekha)
        queries.inbox(BHADOHI, user=who, on=TODAY)
        queries.inbox(BHADOHI, user=who, on=TODAY, state="SELECTED")
        queries.application_page(mine.number, user=who, on=TODAY)
        queries.calls_page(BHADOHI, user=who, on=TODAY)
        queries.call_page(under.number, user=who, on=TODAY)
        queries.sitting_page(before.number, user=who, on=TODAY)
        queries.files_of(saleem, on=TODAY)
        queries.my_file(mine.pk, user=saleem, on=TODAY)

    costs = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as seen:
            read()
        costs.append(len(seen))
        for n in range(5):
            submitted(under), scrutinised(under), selected(under, before, 50 + n)
    assert costs[0] == costs[1]
    assert costs[0] <= 45


def test_the_application_page_shows_each_condition_with_needed_found_and_clause(rekha):
    mine = submitted(call(), helped_before="unsure")
    page = queries.application_page(mine.number, user=rekha, on=TODAY)
    assert [(c.code, c.met) for c in page.checks] == [
        ("of_age", 1),
        ("native_of_state", 1),
        ("no_recent_toolkit", 1),
        ("first_help_to_couple", -1),
        ("declaration_given", 1),
    ]
    assert (page.checks[0].needed, page.checks[0].found) == (18, 36)
    assert page.checks[0].clause.en.startswith("order of 5 May 2020")
    assert page.not_known == ("first_help_to_couple",)
    assert page.may_pass and page.may_return and page.may_reject and page.fresh
    assert [s.label for s in page.steps]
    assert queries.application_page("SD/none", user=rekha, on=TODAY) is None


def test_a_kept_finding_is_shown_as_it_was_decided(rekha):
    mine = scrutinised(call())
    page = queries.application_page(mine.number, user=rekha, on=TODAY)
    assert not page.fresh and not page.may_pass and page.may_reject and len(page.checks) == 5


def test_before_the_order_the_page_says_that_nothing_was_checked(rekha):
    early = AT.replace(year=2019)
    mine = submitted(call(at=early), at=early)
    page = queries.application_page(mine.number, user=rekha, on=TODAY)
    assert page.no_rules and page.checks == ()


def test_an_auditor_sees_and_may_do_nothing(auditor):
    mine = submitted(call())
    assert not queries.application_page(mine.number, user=auditor, on=TODAY).acts


def test_a_maker_sees_her_own_files_alone(saleem, meena):
    mine = submitted(call(), of=artisan(user=saleem))
    assert [f.number for f in queries.files_of(saleem, on=TODAY)] == [mine.number]
    assert queries.files_of(meena, on=TODAY) == ()
    assert queries.my_file(mine.pk, user=meena, on=TODAY) is None
    page = queries.my_file(mine.pk, user=saleem, on=TODAY)
    assert page.may_withdraw and not page.is_open and page.call.number == "C/2026-27/BHD/01"


def test_a_returned_file_says_what_to_correct(saleem):
    mine = submitted(call(), of=artisan(user=saleem))
    services.return_for_correction(numbers=[mine.number], reasons=["of_age"], by=OPERATOR, at=LATER)
    page = queries.my_file(mine.pk, user=saleem, on=TODAY)
    assert page.to_correct == ("of_age",) and page.is_open and page.may_submit
    assert "जन्म" in str(page.corrections[0]) or "birth" in str(page.corrections[0])


def test_on_the_waiting_list_she_sees_how_many_stand_before_her(saleem, rekha):
    under = call(places_open=1)
    before = sitting(under)
    selected(under, before, 90)
    rows = [marked(under, before, 70), marked(under, before, 60, of=artisan(user=saleem))]
    services.put_on_waiting_list(sitting=before.number, numbers=[r.number for r in rows], by=rekha, at=AT)
    assert queries.my_file(rows[1].pk, user=saleem, on=TODAY).ahead == 1


@pytest.mark.parametrize(
    ("said", "met"),
    [
        ({}, 1),
        ({"age": 17}, 0),
        ({"age": None}, -1),
        ({"native": None}, -1),
        ({"had_toolkit": "yes"}, 0),
        ({"had_toolkit": "unsure"}, -1),
        ({"helped": "yes"}, 0),
        ({"helped": "unsure"}, -1),
    ],
)
def test_three_questions_get_an_honest_answer(db, said, met):
    call()
    answers = {"age": 30, "native": True, "had_toolkit": "no", "helped": "no", **said}
    found = queries.what_help(**answers, district=BHADOHI, product=CARPETS, on=TODAY)
    assert found.met == met
    assert len(found.calls) == 1
    assert (found.honorarium, found.toolkit_at_most, found.days) == (2_000_00, 20_000_00, 10)


def test_open_calls_are_of_the_district_the_product_and_the_day(db):
    product_of_district("162", "chikankari")
    ours, other = call(), call(district="162", product="chikankari")
    assert [c.number for c in queries.open_calls(on=TODAY)] == [ours.number, other.number]
    assert [c.number for c in queries.open_calls("162", on=TODAY)] == [other.number]
    assert [c.number for c in queries.open_calls(product=CARPETS, on=TODAY)] == [ours.number]
    assert queries.open_calls(on=day_of(AT) + timedelta(days=31)) == ()


def test_the_sitting_page_proposes_the_best_within_the_places(rekha):
    under = call(places_open=2)
    before = sitting(under)
    rows = {t: marked(under, before, t) for t in (50, 90, 70)}
    unmarked = scrutinised(under)
    page = queries.sitting_page(before.number, user=rekha, on=TODAY)
    assert [(c.line.number, c.within) for c in page.candidates] == [
        (rows[90].number, True),
        (rows[70].number, True),
        (rows[50].number, False),
        (unmarked.number, False),
    ]
    assert (page.free, page.unmarked) == (2, 1)


def test_persons_are_counted_once(db):
    me = artisan()
    one, other = call(), call()
    submitted(one, of=me), submitted(other, of=me), submitted(other)
    assert queries.persons() == 2
    assert queries.persons(state=State.SELECTED) == 0
    assert queries.persons(district="162") == 0
    assert queries.persons(product=CARPETS, year="2026-27") == 2
