"""Beginning an application and answering its questions."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.casework import services
from odop.casework.models import Application
from odop.casework.rules import AlreadyApplied, AnswerNotAllowed, CallClosed, CannotMove
from tests.access.makers import OPERATOR
from tests.casework.makers import AT, PLAIN, again, artisan, call, draft, submitted

pytestmark = pytest.mark.django_db


def test_a_maker_begins_her_own_application_and_her_answers_are_kept_one_by_one(saleem):
    me, under = artisan(user=saleem), call()
    mine = services.begin(call=under.number, artisan=me.pk, by=saleem, at=AT)
    services.answer(application=mine.pk, answers={"had_toolkit": "no"}, by=saleem, at=AT)
    services.answer(application=mine.pk, answers={"helped_before": "no"}, by=saleem, at=AT)
    mine = again(mine)
    assert mine.declared == {"had_toolkit": "no", "helped_before": "no"}
    assert (mine.state, mine.number, mine.filed_by) == ("DRAFT", None, "")


def test_beginning_again_takes_up_the_draft(saleem):
    me, under = artisan(user=saleem), call()
    first = services.begin(call=under.number, artisan=me.pk, by=saleem, at=AT)
    assert services.begin(call=under.number, artisan=me.pk, by=saleem, at=AT) == first
    assert Application.objects.count() == 1


def test_an_officer_who_helps_is_named(anil, saleem):
    me, under = artisan(user=saleem), call()
    helped = services.begin(call=under.number, artisan=me.pk, by=anil, at=AT)
    assert helped.filed_by == "Anil Pal"


@pytest.mark.parametrize("who", ["meena", "vikram", "trainer", "auditor"])
def test_nobody_else_begins_or_answers_for_her(who, request, cast):
    me, under = artisan(user=cast.saleem), call()
    other = request.getfixturevalue(who)
    with pytest.raises(NotPermitted):
        services.begin(call=under.number, artisan=me.pk, by=other, at=AT)
    assert not Application.objects.exists()
    mine = services.begin(call=under.number, artisan=me.pk, by=cast.saleem, at=AT)
    with pytest.raises(NotPermitted):
        services.answer(application=mine.pk, answers=PLAIN, by=other, at=AT)
    assert again(mine).declared == {}


def test_before_and_after_the_call_nobody_begins(saleem):
    me, under = artisan(user=saleem), call()
    for at in (AT - timedelta(days=2), AT + timedelta(days=31)):
        with pytest.raises(CallClosed):
            services.begin(call=under.number, artisan=me.pk, by=saleem, at=at)
    assert not Application.objects.exists()


def test_one_application_a_call():
    under, me = call(), artisan()
    there = submitted(under, of=me)
    with pytest.raises(AlreadyApplied, match=there.number):
        draft(under, of=me)


def test_after_withdrawing_she_may_begin_anew():
    under, me = call(), artisan()
    services.withdraw(application=submitted(under, of=me).pk, by=OPERATOR, at=AT)
    assert submitted(under, of=me).state == "SUBMITTED"


@pytest.mark.parametrize(
    "answers",
    [{"had_toolkit": "perhaps"}, {"colour": "red"}, {"declaration": "no"}, {"toolkit_on": "2024-13"}],
)
def test_an_answer_the_question_does_not_allow_is_refused(answers):
    mine = draft(call())
    before = again(mine).declared
    with pytest.raises(AnswerNotAllowed):
        services.answer(application=mine.pk, answers=answers, by=OPERATOR, at=AT)
    assert again(mine).declared == before


def test_a_submitted_application_is_not_answered_anew():
    mine = submitted(call())
    with pytest.raises(CannotMove):
        services.answer(application=mine.pk, answers={"had_toolkit": "yes"}, by=OPERATOR, at=AT)


@pytest.mark.parametrize("invented", [True, False])
def test_an_application_is_as_real_as_its_applicant(saleem, invented):
    me, under = artisan(user=saleem), call()
    type(me).objects.filter(pk=me.pk).update(synthetic=invented)
    assert services.begin(call=under.number, artisan=me.pk, by=saleem, at=AT).synthetic is invented
