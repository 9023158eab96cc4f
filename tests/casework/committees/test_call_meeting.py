"""Calling a meeting, and its agenda drawn from what is ripe."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import Matter, Meeting
from odop.casework.queries import committees as read
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees
from odop.casework.services.committees import Body
from odop.notices.models import Notice
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT
from tests.casework.committees.makers import AT, attended, body, items, meeting, put, say, signed
from tests.programme import places

pytestmark = pytest.mark.django_db


def call(by, **changes):
    words = {"body": "DLC", "district": BHADOHI, "held_on": day_of(AT) + timedelta(days=7), **changes}
    return committees.call_meeting(by=by, at=AT, **words)


def test_what_is_ripe_stands_on_the_agenda_by_kind_the_oldest_first(rekha, dlc):
    plan = put("P1", "action_plan", since=AT - timedelta(days=90))
    late, early = put(since=AT - timedelta(days=1)), put(since=AT - timedelta(days=30))
    places.district(LUCKNOW_DISTRICT)
    put(district=LUCKNOW_DISTRICT)
    put("CF1", "centre_final", body=Body.SLSC)
    made = call(rekha)
    assert made.number == "M/2026-27/BHD/01"
    assert [item.matter.about for item in items(made)] == [early, late, plan]
    assert (made.quorum, made.quorum_confirmed) == (2, False)


def test_the_members_who_sign_in_are_told(rekha, dlc, farida):
    call(rekha, place="Collectorate")
    told = Notice.objects.filter(template="committee_called")
    assert {n.user_id for n in told} == {rekha.pk, farida.pk}
    assert "M/2026-27/BHD/01" in told[0].text


def test_a_matter_stands_on_one_open_agenda(rekha, dlc):
    about = put()
    first = call(rekha)
    second = call(rekha)
    assert len(items(first)) == 1
    assert not items(second)
    assert read.waiting_on([about], "mda_claim")[about].meeting == first.number


def test_what_becomes_ripe_later_is_drawn_after_it(rekha, dlc):
    put()
    made = call(rekha)
    put()
    assert committees.draw_meeting_agenda(meeting=made.number, by=rekha, at=AT) == 1
    assert [item.place for item in items(made)] == [1, 2]
    assert committees.draw_meeting_agenda(meeting=made.number, by=rekha, at=AT) == 0


def test_the_agenda_is_put_in_another_order_and_what_is_left_out_waits(rekha, dlc):
    abouts = [put(since=AT - timedelta(days=9 - n)) for n in range(3)]
    made = call(rekha)
    a, b, c = items(made)
    committees.order_agenda(meeting=made.number, items=[c.pk, a.pk], by=rekha, at=AT)
    assert [item.matter.about for item in items(made)] == [abouts[2], abouts[0]]
    assert read.waiting_on([abouts[1]], "mda_claim")[abouts[1]].meeting == ""
    with pytest.raises(no.NotOnThisAgenda):
        committees.order_agenda(meeting=made.number, items=[b.pk], by=rekha, at=AT)
    with pytest.raises(no.NotOnThisAgenda):
        committees.order_agenda(meeting=made.number, items=[a.pk, a.pk], by=rekha, at=AT)


def test_what_the_meeting_has_spoken_of_stays_on_its_agenda(rekha, dlc):
    put()
    made = attended(meeting(), dlc.chair, dlc.secretary)
    say(made)
    with pytest.raises(no.SaidAlready):
        committees.order_agenda(meeting=made.number, items=[], by=rekha, at=AT)


def test_called_off_its_matters_wait_for_another(rekha, dlc):
    about = put()
    made = call(rekha)
    with pytest.raises(no.WhyMissing):
        committees.call_off_meeting(meeting=made.number, why=" ", by=rekha, at=AT)
    committees.call_off_meeting(
        meeting=made.number, why="The District Magistrate is on election duty", by=rekha, at=AT
    )
    assert read.waiting_on([about], "mda_claim")[about].meeting == ""
    assert [item.matter.about for item in items(call(rekha))] == [about]
    with pytest.raises(no.MeetingCalledOff):
        committees.draw_meeting_agenda(meeting=made.number, by=rekha, at=AT)


def test_put_off_it_comes_to_the_next_meeting_with_its_first_clock(rekha, dlc):
    since = AT - timedelta(days=40)
    about = put(since=since)
    made = attended(meeting(), dlc.chair, dlc.secretary)
    say(made, "PUT_OFF")
    signed(made)
    following = call(rekha)
    assert [item.matter.about for item in items(following)] == [about]
    assert Matter.objects.get().since == since


@pytest.mark.parametrize("who", ["anil", "farida", "vikram", "saleem", "auditor", "state_member", "cell"])
def test_nobody_else_calls_a_meeting(cast, dlc, who):
    with pytest.raises(NotPermitted):
        call(getattr(cast, who))
    assert not Meeting.objects.exists()


def test_the_state_calls_the_bodies_of_the_state(rekha, cell):
    body(Body.SLSC)
    body(Body.TOOLKIT)
    places.district(BHADOHI)
    put("CF1", "centre_final", body=Body.SLSC)
    with pytest.raises(NotPermitted):
        call(rekha, body="SLSC", district=None)
    made = call(cell, body="SLSC", district=None)
    assert (made.number, len(items(made))) == ("M/2026-27/SLSC/01", 1)
    assert call(cell, body="TOOLKIT", district=None).number == "M/2026-27/KIT/01"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"held_on": day_of(AT) - timedelta(days=1)}, no.MeetingInThePast),
        ({"body": "SLSC"}, no.BodyNotKnown),
        ({"body": "TASK_FORCE"}, no.BodyNotKnown),
    ],
)
def test_a_meeting_is_of_a_known_body_and_still_to_come(rekha, dlc, changes, refusal):
    with pytest.raises(refusal):
        call(rekha, **changes)


def test_a_matter_on_an_agenda_is_taken_off_until_the_meeting_speaks_of_it(rekha, dlc):
    about, other = put(), put()
    made = attended(meeting(), dlc.chair, dlc.secretary)
    assert committees.take_off(about=about, kind="mda_claim", why="withdrawn", by=rekha, at=AT)
    assert [item.matter.about for item in items(made)] == [other]
    say(made)
    with pytest.raises(no.BeforeAMeeting, match=made.number):
        committees.take_off(about=other, kind="mda_claim", why="withdrawn", by=rekha, at=AT)
