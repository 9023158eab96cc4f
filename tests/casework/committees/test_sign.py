"""The minutes and their signature, and what follows from a meeting."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import Matter, MeetingAction
from odop.casework.queries import committees as read
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees
from odop.casework.services.committees import Attending, Said
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import AT, attended, items, meeting, on, put, say, signed

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(dlc):
    return [put(), put(), put()], attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)


def test_signed_what_was_said_is_in_force_and_can_be_found(today, rekha):
    (yes, back, later), made = today
    a, b, c = items(made)
    say(made, "APPROVED", a)
    say(made, "RETURNED", b)
    say(made, "PUT_OFF", c)
    assert read.decision_on(yes, "mda_claim") is None
    made = signed(made, by=rekha)
    assert (made.signed_by, len(made.code)) == ("Rekha Maurya", 12)
    found = read.decisions_on([yes, back, later], "mda_claim")
    assert [found[one].said for one in (yes, back, later)] == [Said.APPROVED, Said.RETURNED, Said.PUT_OFF]
    assert set(read.waiting_on([yes, back, later], "mda_claim")) == {later}
    assert Matter.objects.filter(closed_at=AT).count() == 2


def test_nothing_of_a_signed_meeting_changes(today, dlc, rekha):
    _abouts, made = today
    say(made)
    signed(made)
    key = items(made)[0].pk
    for act in (
        lambda: say(made, "REJECTED"),
        lambda: attended(made, dlc.chair, dlc.secretary),
        lambda: committees.order_agenda(meeting=made.number, items=[], by=rekha, at=AT),
        lambda: committees.step_aside(
            meeting=made.number, items=[key], holder=dlc.farida.pk, why="kin", by=rekha, at=AT
        ),
        lambda: committees.write_meeting_minutes(meeting=made.number, minutes="Other", by=rekha, at=AT),
        lambda: committees.call_off_meeting(meeting=made.number, why="no", by=rekha, at=AT),
        lambda: committees.give_action(
            meeting=made.number, what="x", owner="y", due_on=on(9), by=rekha, at=AT
        ),
        lambda: signed(made),
    ):
        with pytest.raises(no.MeetingSigned):
            act()


def test_minutes_are_kept_while_they_are_written(today, rekha):
    _abouts, made = today
    row = committees.write_meeting_minutes(meeting=made.number, minutes=" Begun ", by=rekha, at=AT)
    assert (row.minutes, row.signed_at) == ("Begun", None)


def test_all_is_said_before_the_minutes_are_signed(today, rekha):
    _abouts, made = today
    say(made, "APPROVED", items(made)[0])
    with pytest.raises(no.ItemsUnsaid, match="2, 3"):
        signed(made)
    say(made)
    with pytest.raises(no.MinutesMissing):
        committees.sign_meeting(meeting=made.number, minutes=" ", by=rekha, at=AT)
    assert not Matter.objects.exclude(closed_at=None).exists()


def test_a_meeting_nobody_came_to_is_not_signed(dlc):
    with pytest.raises(no.NobodyPresent):
        signed(meeting())
    with pytest.raises(no.MeetingNotHeldYet):
        signed(meeting(held_on=day_of(AT) + timedelta(days=1)))


@pytest.mark.parametrize("who", ["anil", "farida", "vikram", "saleem", "auditor", "state_member"])
def test_nobody_else_signs(cast, today, who):
    _abouts, made = today
    say(made)
    with pytest.raises(NotPermitted):
        signed(made, by=getattr(cast, who))


# --- actions
def give(made, **changes):
    words = {
        "what": "See the stall bills",
        "owner": "Lead District Manager",
        "due_on": on(20),
        "by": OPERATOR,
        **changes,
    }
    return committees.give_action(meeting=made.number, at=AT, **words)


def test_an_action_has_owner_and_day_and_is_done_once_with_words(today, dlc, rekha):
    _abouts, made = today
    row = give(made, item=items(made)[0].pk)
    with pytest.raises(no.NotInForceYet):
        committees.do_action(action=row.pk, words="Seen", by=rekha, at=AT)
    say(made)
    signed(made)
    with pytest.raises(no.WhyMissing):
        committees.do_action(action=row.pk, words=" ", by=rekha, at=AT)
    row = committees.do_action(action=row.pk, words="Seen, all in order", by=rekha, at=AT)
    assert (row.done_by, row.done_words, row.due_on) == ("Rekha Maurya", "Seen, all in order", on(20))
    with pytest.raises(no.DoneAlready):
        committees.do_action(action=row.pk, words="Again", by=rekha, at=AT)


def test_its_owner_says_that_it_is_done_and_no_other_member(today, dlc, farida, vikram):
    _abouts, made = today
    hers, other = give(made, owner="", holder=dlc.farida.pk), give(made, owner="", holder=dlc.chair.pk)
    assert (hers.owner, hers.place, other.place) == ("Farida Bano", 1, 2)
    say(made)
    signed(made)
    for row, who in ((other, farida), (hers, vikram)):
        with pytest.raises(NotPermitted):
            committees.do_action(action=row.pk, words="Done", by=who, at=AT)
    committees.do_action(action=hers.pk, words="Done", by=farida, at=AT)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"what": " "}, no.WhatMissing),
        ({"owner": " "}, no.WhoMissing),
        ({"due_on": day_of(AT) - timedelta(days=1)}, no.DueTooEarly),
    ],
)
def test_an_action_without_owner_words_or_a_day_to_come_is_none(today, changes, refusal):
    _abouts, made = today
    with pytest.raises(refusal):
        give(made, **changes)
    assert not MeetingAction.objects.exists()


def test_before_the_signature_a_slip_is_taken_off(today, rekha, farida):
    _abouts, made = today
    row = give(made)
    with pytest.raises(NotPermitted):
        committees.drop_action(action=row.pk, by=farida, at=AT)
    committees.drop_action(action=row.pk, by=rekha, at=AT)
    assert not MeetingAction.objects.exists()


def test_too_few_at_the_signature_is_refused(today, dlc, rekha):
    _abouts, made = today
    say(made)
    committees.note_present(
        meeting=made.number, present=[Attending(dlc.chair.pk)], chair=dlc.chair.pk, by=rekha, at=AT
    )
    with pytest.raises(no.ItemsUnsaid):
        signed(made)
