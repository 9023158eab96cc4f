"""Asking, and what was answered."""

from datetime import date

import pytest

from odop.access import services as access
from odop.access.services import NotPermitted, Role
from odop.outcomes import services
from odop.outcomes.models import FollowUp
from odop.outcomes.rules.refusals import AlreadyReached, AnswerIncomplete, InTheChain, NotYetDue
from odop.outcomes.services import Answer
from tests.access.makers import OPERATOR, fresh
from tests.outcomes.makers import NO_WORK, TODAY, WORKS, answered, asking_of, at, proof, scheduled, trained

pytestmark = pytest.mark.django_db


@pytest.fixture
def seat(cast):
    seat = trained(1, user=cast.saleem)[0]
    scheduled()
    return seat


def tell(seat, by, answer=WORKS, on=TODAY, months=12):
    return services.record_answer(follow_up=asking_of(seat, months), answer=answer, by=by, at=at(on))


def test_work_she_tells_of_is_stated_and_no_more(cast, seat):
    row = tell(seat, cast.enquirer)
    assert (row.state, row.work, row.asked_by, row.confirmed_by) == ("STATED", "OWN", cast.enquirer, None)


def test_no_work_is_no_work(cast, seat):
    row = tell(seat, cast.enquirer, NO_WORK)
    assert (row.state, row.work, row.in_trade, row.place) == ("NO_WORK", "", None, "")


def test_her_own_word_weighs_as_much(cast, seat):
    row = tell(seat, cast.saleem)
    assert (row.state, row.asked_by) == ("STATED", cast.saleem)


def test_another_maker_does_not_answer_for_her(cast, seat):
    with pytest.raises(NotPermitted):
        tell(seat, cast.meena)
    assert FollowUp.objects.get(pk=asking_of(seat)).state == "NOT_REACHED"


@pytest.mark.parametrize(
    "who", ["rekha", "anil", "farida", "trainer", "supplier", "cell", "auditor", "banker"]
)
def test_nobody_of_the_training_or_the_office_answers_for_her(cast, seat, who):
    with pytest.raises(NotPermitted):
        tell(seat, getattr(cast, who))


def test_an_enquirer_who_also_trains_does_not_ask(cast, seat):
    access.post(
        user=cast.enquirer, role=Role.TRAINER, office="institute-bhadohi", from_date=date(2025, 1, 1),
        by=OPERATOR, at=at(TODAY),
    )  # fmt: skip
    with pytest.raises(InTheChain):
        tell(seat, fresh(cast.enquirer))


def test_no_machine_answers(cast, seat):
    with pytest.raises(NotPermitted):
        tell(seat, OPERATOR)


def test_nobody_is_asked_before_the_day(cast, seat):
    with pytest.raises(NotYetDue):
        tell(seat, cast.enquirer, on=date(2025, 5, 9))
    assert tell(seat, cast.enquirer, on=date(2025, 5, 10)).state == "STATED"


def test_work_needs_its_kind(cast, seat):
    with pytest.raises(AnswerIncomplete):
        tell(seat, cast.enquirer, Answer(works=True))


def test_a_new_answer_strikes_out_the_confirmation(cast, seat):
    key = answered(seat, cast.enquirer)
    services.confirm(follow_up=key, proof=proof(), by=cast.second_enquirer, at=at(TODAY))
    row = tell(seat, cast.saleem)
    assert (row.state, row.confirmed_by, row.evidence) == ("STATED", None, "")
    assert len(row.struck) == 1


def test_a_call_nobody_answered_is_counted_and_changes_no_state(cast, seat):
    key = asking_of(seat)
    for hour in (11, 15):
        row = services.record_try(follow_up=key, by=cast.enquirer, at=at(TODAY, hour))
    assert (row.state, row.tries, row.tried_at) == ("NOT_REACHED", 2, at(TODAY, 15))


def test_whoever_was_reached_is_not_tried_again(cast, seat):
    key = answered(seat, cast.enquirer)
    with pytest.raises(AlreadyReached):
        services.record_try(follow_up=key, by=cast.enquirer, at=at(TODAY))
