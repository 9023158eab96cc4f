"""A slip of the desk is taken back, within a few days, with a reason, and the applicant is told."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.casework import services
from odop.casework.rules import AlreadyMarked, CannotMove, NoReason, TooLateToTakeBack
from odop.notices.models import Notice
from tests.access.makers import signed_in
from tests.casework import makers
from tests.casework.makers import AT, LATER, again, artisan, call, scrutinised, sitting, submitted

pytestmark = pytest.mark.django_db


def back(row, by, at=LATER, words="The wrong file"):
    return services.take_back(numbers=[row.number], words=words, by=by, at=at)


def rejected(row, by):
    services.reject(numbers=[row.number], reason="not_of_the_craft", words="No", by=by, at=LATER)
    return again(row)


def test_a_pass_goes_back_to_scrutiny_and_the_clock_runs_on_from_the_day_of_receipt(rekha, saleem):
    mine = submitted(call(), of=artisan(user=saleem))
    services.pass_scrutiny(numbers=[mine.number], by=rekha, at=LATER)
    assert back(mine, rekha).done == (mine.number,)
    assert (again(mine).state, again(mine).since) == ("SUBMITTED", AT)
    assert "The wrong file" in Notice.objects.get(template="application_taken_back").text


def test_a_rejection_goes_back_to_where_it_stood(rekha):
    under = call()
    before = sitting(under)
    new, waiting = submitted(under), makers.marked(under, before, 50)
    services.put_on_waiting_list(sitting=before.number, numbers=[waiting.number], by=rekha, at=LATER)
    for row, stood in ((new, "SUBMITTED"), (waiting, "WAITING")):
        back(rejected(row, rekha), rekha)
        assert again(row).state == stood


def test_it_is_refused_later_or_once_marked_or_where_nothing_was_decided(rekha):
    under = call()
    late, new = rejected(submitted(under), rekha), submitted(under)
    marked = makers.marked(under, sitting(under), 50)
    for row, at, no in (
        (late, LATER + timedelta(days=8), TooLateToTakeBack),
        (marked, AT + timedelta(days=1), AlreadyMarked),
        (new, LATER, CannotMove),
    ):
        stood = again(row).state
        assert isinstance(back(row, rekha, at).refused[row.number], no)
        assert again(row).state == stood
    with pytest.raises(NoReason):
        back(late, rekha, words=" ")


@pytest.mark.parametrize("who", ["anil", "farida", "vikram", "cell", "auditor", "saleem"])
def test_nobody_else_may(who, request, cast):
    mine = scrutinised(call())
    with pytest.raises(NotPermitted):
        back(mine, request.getfixturevalue(who))
    assert again(mine).state == "SCRUTINISED"


def test_the_desk_offers_it_for_one_and_for_many(rekha):
    under, at = call(at=makers.now()), makers.now()
    one, two = (submitted(under, at=at) for _ in range(2))
    services.pass_scrutiny(numbers=[one.number, two.number], by=rekha, at=at)
    desk = signed_in(rekha)
    assert "take it back" in desk.get(f"/en/district/applications/{one.number}/").content.decode()
    desk.post(f"/en/district/applications/{one.number}/take-back/", {"words": "The wrong one"})
    assert again(one).state == "SUBMITTED"
    assert "take it back" in desk.get("/en/district/?state=SCRUTINISED").content.decode()
    words = {"act": "take_back", "numbers": [two.number], "sure": "1"}
    assert 'class="error"' in desk.post("/en/district/many/", words).content.decode()
    desk.post("/en/district/many/", {**words, "words": "The wrong one"})
    assert again(two).state == "SUBMITTED"
