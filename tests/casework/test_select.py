"""The committee's choice within the places, the waiting list, and who moves up."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from odop.access.services import NotPermitted
from odop.casework import queries, services
from odop.casework.models import Application, Step
from odop.casework.rules import (
    CannotMove,
    CoupleInOneSelection,
    NoMarks,
    NoPlacesLeft,
    NotEligible,
    NotOfTheSitting,
)
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework.makers import (
    AT,
    LATER,
    again,
    artisan,
    call,
    mark,
    marked,
    scrutinised,
    selected,
    sitting,
    spouse,
    submitted,
)

pytestmark = pytest.mark.django_db


def choose(before, *rows, by, at=AT):
    return services.select(sitting=before.number, numbers=[r.number for r in rows], by=by, at=at)


def wait(before, *rows, by, at=AT):
    return services.put_on_waiting_list(sitting=before.number, numbers=[r.number for r in rows], by=by, at=at)


def test_the_best_are_selected_the_next_wait_in_order_and_all_are_told(rekha, saleem):
    under = call(places_open=2)
    before = sitting(under)
    third = marked(under, before, 55, of=artisan(user=saleem))
    first, second, fourth = (marked(under, before, t) for t in (90, 70, 40))
    assert len(choose(before, first, second, by=rekha).done) == 2
    assert len(wait(before, fourth, third, by=rekha).done) == 2
    assert [(again(r).state, again(r).rank) for r in (first, second, third, fourth)] == [
        ("SELECTED", 1),
        ("SELECTED", 2),
        ("WAITING", 3),
        ("WAITING", 4),
    ]
    assert again(first).finding["met"] == 1
    assert Notice.objects.filter(template="application_waiting", user=saleem).exists()
    assert [s.number for s in queries.selected(call=under.pk)] == [first.number, second.number]


def test_equal_marks_rank_by_the_day_of_receipt(rekha):
    under = call()
    before = sitting(under)
    late, early = scrutinised(under, at=LATER), scrutinised(under, at=AT)
    mark(before, (late, 60), (early, 60))
    choose(before, late, early, by=rekha)
    assert (again(early).rank, again(late).rank) == (1, 2)


def test_no_more_than_the_places(rekha):
    under = call(places_open=1)
    before = sitting(under)
    one, other = marked(under, before, 60), marked(under, before, 50)
    with pytest.raises(NoPlacesLeft):
        choose(before, one, other, by=rekha)
    assert {again(one).state, again(other).state} == {"SCRUTINISED"}
    choose(before, one, by=rekha)
    with pytest.raises(NoPlacesLeft):
        choose(before, other, by=rekha)
    assert not Notice.objects.filter(template="application_selected", about=other.number).exists()


def test_those_who_cannot_be_selected_are_named_and_the_others_are_selected(rekha):
    under = call(places_open=9)
    before = sitting(under)
    good, unmarked = marked(under, before, 60), scrutinised(under)
    raw, elsewhere = submitted(under), scrutinised(call())
    him, her = artisan(), artisan()
    spouse(her, is_artisan=him)
    hers = marked(under, before, 65, of=her)
    first = call()
    selected(first, sitting(first), of=him)
    outcome = choose(before, good, unmarked, raw, elsewhere, hers, by=rekha)
    assert outcome.done == (good.number,)
    assert {n: type(no) for n, no in outcome.refused.items()} == {
        unmarked.number: NoMarks,
        raw.number: CannotMove,
        elsewhere.number: NotOfTheSitting,
        hers.number: NotEligible,
    }


def test_husband_and_wife_are_not_selected_together(rekha):
    under = call()
    before = sitting(under)
    him, her = artisan(), artisan()
    spouse(her, is_artisan=him)
    his, hers = marked(under, before, 60, of=him), marked(under, before, 61, of=her)
    with pytest.raises(CoupleInOneSelection, match=his.number):
        choose(before, his, hers, by=rekha)
    assert {again(his).state, again(hers).state} == {"SCRUTINISED"}


@pytest.mark.parametrize("who", ["anil", "farida", "vikram", "auditor"])
def test_nobody_else_selects(who, request, cast):
    under = call()
    before = sitting(under)
    one = marked(under, before, 60)
    for act in (choose, wait):
        with pytest.raises(NotPermitted):
            act(before, one, by=request.getfixturevalue(who))
    assert again(one).state == "SCRUTINISED"


def test_when_one_selected_withdraws_the_first_waiting_moves_up(rekha, saleem):
    under = call(places_open=1)
    before = sitting(under)
    chosen = marked(under, before, 90, of=artisan(user=saleem))
    second, third = marked(under, before, 70), marked(under, before, 60)
    choose(before, chosen, by=rekha)
    wait(before, second, third, by=rekha)
    services.give_up_place(application=chosen.pk, words="काम मिल गया", by=saleem, at=LATER)
    assert [again(r).state for r in (chosen, second, third)] == ["WITHDRAWN", "SELECTED", "WAITING"]
    assert Step.objects.get(application=second, to_state="SELECTED").reasons == ["moved_up"]
    assert Step.objects.get(application=chosen, to_state="WITHDRAWN").words == "काम मिल गया"


def test_one_whose_husband_was_helped_meanwhile_is_passed_over(rekha):
    under = call(places_open=1)
    before = sitting(under)
    him, her = artisan(), artisan()
    spouse(her, is_artisan=him)
    chosen, hers, third = (
        marked(under, before, 90),
        marked(under, before, 70, of=her),
        marked(under, before, 60),
    )
    choose(before, chosen, by=rekha)
    wait(before, hers, third, by=rekha)
    other = call()
    selected(other, sitting(other), of=him)
    services.give_up_place(application=chosen.pk, by=OPERATOR, at=LATER)
    assert [again(r).state for r in (hers, third)] == ["WAITING", "SELECTED"]


def test_nobody_moves_up_when_one_who_was_waiting_withdraws(rekha):
    under = call(places_open=1)
    before = sitting(under)
    chosen, second, third = (marked(under, before, t) for t in (90, 70, 60))
    choose(before, chosen, by=rekha)
    wait(before, second, third, by=rekha)
    services.withdraw(application=second.pk, by=OPERATOR, at=LATER)
    assert [again(r).state for r in (chosen, second, third)] == ["SELECTED", "WITHDRAWN", "WAITING"]


def test_a_free_place_is_not_given_where_the_call_is_still_full(rekha):
    under = call(places_open=1)
    before = sitting(under)
    chosen = marked(under, before, 90)
    choose(before, chosen, by=rekha)
    services.give_up_place(application=chosen.pk, by=OPERATOR, at=LATER)
    assert Application.objects.filter(state="SELECTED").count() == 0


def test_a_place_is_not_withdrawn_but_given_up_and_only_by_whoever_has_one(rekha, meena):
    under = call(places_open=1)
    before = sitting(under)
    chosen, other = marked(under, before, 90), marked(under, before, 80)
    choose(before, chosen, by=rekha)
    with pytest.raises(CannotMove):
        services.withdraw(application=chosen.pk, by=OPERATOR, at=LATER)
    with pytest.raises(CannotMove):
        services.give_up_place(application=other.pk, by=OPERATOR, at=LATER)
    with pytest.raises(NotPermitted):
        services.give_up_place(application=chosen.pk, by=meena, at=LATER)
    assert [again(r).state for r in (chosen, other)] == ["SELECTED", "SCRUTINISED"]


def test_withdrawing_is_the_applicants_own(rekha, saleem, meena, vikram):
    mine = submitted(call(), of=artisan(user=saleem))
    for other in (meena, vikram):
        with pytest.raises(NotPermitted):
            services.withdraw(application=mine.pk, by=other, at=LATER)
    services.withdraw(application=mine.pk, by=saleem, at=LATER)
    with pytest.raises(CannotMove):
        services.withdraw(application=mine.pk, by=saleem, at=LATER)


@pytest.mark.django_db(transaction=True)
def test_two_who_select_at_once_never_pass_the_places():
    under = call(places_open=3)
    before = sitting(under)
    rows = [marked(under, before, 50 + n) for n in range(6)]

    def go(row):
        try:
            services.select(sitting=before.number, numbers=[row.number], by=OPERATOR, at=AT)
            return True
        except NoPlacesLeft:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(go, rows)) == 3
    assert Application.objects.filter(state="SELECTED").count() == 3


def test_bulk_equals_one_by_one(rekha):
    def fates(one_by_one: bool):
        under = call(places_open=3)
        before = sitting(under)
        rows = [marked(under, before, t) for t in (70, 90, 80)]
        for batch in [[r] for r in rows] if one_by_one else [rows]:
            choose(before, *batch, by=rekha)
        return [(again(r).state, again(r).rank, again(r).finding) for r in rows]

    assert fates(one_by_one=True) == fates(one_by_one=False)


def test_many_cost_as_many_statements_as_one(rekha, django_assert_max_num_queries):
    under = call(places_open=40)
    before = sitting(under)
    rows = [marked(under, before, 50 + n) for n in range(16)]
    with django_assert_max_num_queries(30):
        choose(before, rows[0], by=rekha)
    with django_assert_max_num_queries(30):
        choose(before, *rows[1:], by=rekha)
