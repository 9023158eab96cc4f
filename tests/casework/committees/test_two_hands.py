"""Two people keep one meeting: nobody writes over, or signs, what she has not read."""

import pytest

from odop.casework.models import Meeting
from odop.casework.queries.committees import meeting_page
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import AT, attended, items, meeting, put, say

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(dlc):
    put()
    put()
    return attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)


def seen(made, rekha):
    return meeting_page(made.number, user=rekha, on=made.held_on)


def test_a_word_said_meanwhile_is_not_written_over(today, rekha):
    first = seen(today, rekha).items[0]
    say(today, "REJECTED", items(today)[0])
    with pytest.raises(no.SaidMeanwhile):
        say(today, "APPROVED", items(today)[0], by=rekha, seen={first.key: first.mark})
    now = seen(today, rekha).items[0]
    assert now.said == "REJECTED"
    say(today, "APPROVED", items(today)[0], by=rekha, seen={now.key: now.mark})


def test_two_at_two_items_are_not_in_each_others_way(today, rekha):
    _first, second = seen(today, rekha).items
    say(today, "REJECTED", items(today)[0])
    say(today, "APPROVED", items(today)[1], by=rekha, seen={second.key: second.mark})
    assert [one.said for one in items(today)] == ["REJECTED", "APPROVED"]


def test_a_member_who_steps_aside_meanwhile_is_seen_first(today, rekha, dlc):
    first = seen(today, rekha).items[0]
    committees.step_aside(
        meeting=today.number, items=[first.key], holder=dlc.farida.pk, why="kin", by=OPERATOR, at=AT
    )
    with pytest.raises(no.SaidMeanwhile):
        say(today, "APPROVED", items(today)[0], by=rekha, seen={first.key: first.mark})


@pytest.mark.parametrize("act", [committees.write_meeting_minutes, committees.sign_meeting])
def test_what_changed_since_it_was_read_is_neither_kept_nor_signed(today, rekha, act):
    say(today)
    mark = seen(today, rekha).mark
    say(today, "REJECTED", items(today)[0])
    with pytest.raises(no.ChangedMeanwhile):
        act(meeting=today.number, minutes="As I read it.", seen=mark, by=rekha, at=AT)
    assert Meeting.objects.get().minutes == ""
    act(meeting=today.number, minutes="As read.", seen=seen(today, rekha).mark, by=rekha, at=AT)
    assert Meeting.objects.get().minutes == "As read."


def test_presence_noted_by_another_is_read_first(today, rekha, dlc):
    mark = seen(today, rekha).mark_of_presence
    committees.write_meeting_minutes(meeting=today.number, minutes="A word besides.", by=OPERATOR, at=AT)
    words = {"meeting": today.number, "chair": dlc.chair.pk, "by": rekha, "at": AT}
    attending = [committees.Attending(one.pk) for one in (dlc.chair, dlc.farida)]
    committees.note_present(present=attending, seen=mark, **words)
    with pytest.raises(no.ChangedMeanwhile):
        committees.note_present(present=attending[:1], seen=mark, **words)
    assert today.present.count() == 2


def test_minutes_kept_by_another_are_not_lost(today, rekha):
    mark = seen(today, rekha).mark
    committees.write_meeting_minutes(meeting=today.number, minutes="Of the chair.", by=OPERATOR, at=AT)
    with pytest.raises(no.ChangedMeanwhile):
        committees.write_meeting_minutes(meeting=today.number, minutes="Of hers.", seen=mark, by=rekha, at=AT)
    assert Meeting.objects.get().minutes == "Of the chair."
