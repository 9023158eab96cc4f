"""The day of a meeting: who is present, who steps aside, and what is said."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import Aside, MeetingItem, Present
from odop.casework.queries.committees import meeting_page
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees
from odop.casework.services.committees import Attending
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import AT, attended, items, meeting, member, put, say, signed

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(dlc):
    put()
    put()
    return attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)


def aside(made, holder, *which, by=OPERATOR, why="My brother's stall"):
    return committees.step_aside(
        meeting=made.number, items=[i.pk for i in which], holder=holder.pk, why=why, by=by, at=AT
    )


# --- who is present
def test_members_guests_and_whoever_was_sent_are_noted(dlc, rekha):
    made = meeting()
    committees.note_present(
        meeting=made.number, chair=dlc.chair.pk, by=rekha, at=AT,
        present=[Attending(dlc.chair.pk), Attending(dlc.farida.pk, "Ravi Kumar", "Assistant"),
                 Attending(None, "A guest", "NIFT"), Attending(None, "  ")],
    )  # fmt: skip
    found = {p.name: (p.sent, p.in_the_chair, p.holder_id) for p in Present.objects.all()}
    assert found == {
        "Anita Rao": (False, True, dlc.chair.pk),
        "Ravi Kumar": (True, False, dlc.farida.pk),
        "A guest": (False, False, None),
    }


def test_a_later_note_takes_the_place_of_an_earlier_one(today, dlc):
    attended(today, dlc.chair)
    assert [p.name for p in Present.objects.all()] == ["Anita Rao"]


def test_presence_is_noted_on_the_day_and_of_whoever_sits(dlc, rekha):
    to_come = meeting(held_on=day_of(AT) + timedelta(days=3))
    with pytest.raises(no.MeetingNotHeldYet):
        attended(to_come, dlc.chair)
    made = meeting()
    gone = member(4, "Gone", from_on=day_of(AT) + timedelta(days=1))
    with pytest.raises(no.NotInASeat):
        attended(made, dlc.chair, gone)
    with pytest.raises(no.NobodyPresent):
        committees.note_present(
            meeting=made.number, present=[Attending(None, "Guest")], chair=None, by=rekha, at=AT
        )
    with pytest.raises(no.ChairNotPresent):
        committees.note_present(
            meeting=made.number, present=[Attending(dlc.farida.pk)], chair=dlc.chair.pk, by=rekha, at=AT
        )
    assert not Present.objects.exists()


def test_with_fewer_present_what_they_said_is_unsaid(today, dlc):
    say(today)
    attended(today, dlc.chair)
    assert {item.said for item in items(today)} == {""}


# --- stepping aside
def test_a_member_steps_aside_herself_and_it_is_recorded(today, dlc, farida):
    first, _second = items(today)
    aside(today, dlc.farida, first, by=farida)
    row = Aside.objects.get()
    assert (row.holder, row.item, row.why, row.noted_by) == (
        dlc.farida,
        first,
        "My brother's stall",
        "Farida Bano",
    )
    say(today)
    assert [item.deciding for item in items(today)] == [2, 3]


def test_she_may_say_so_before_the_day(dlc, farida):
    put()
    made = meeting(held_on=day_of(AT) + timedelta(days=3))
    assert aside(made, dlc.farida, *items(made), by=farida) == 1


def test_the_secretary_notes_the_word_of_another(today, dlc, rekha):
    assert aside(today, dlc.chair, items(today)[0], by=rekha) == 1


def test_nobody_steps_aside_for_another(today, dlc, farida, vikram):
    for who in (farida, vikram):
        with pytest.raises(NotPermitted):
            aside(today, dlc.chair, items(today)[0], by=who)


def test_without_her_too_few_may_be_left_and_the_item_can_only_be_put_off(today, dlc):
    first, second = items(today)
    aside(today, dlc.farida, first)
    aside(today, dlc.chair, first)
    with pytest.raises(no.TooFewToDecide, match="1"):
        say(today, "APPROVED", first)
    say(today, "PUT_OFF", first, reasons=["no_quorum"])
    say(today, "APPROVED", second)
    signed(today)


def test_what_was_said_before_she_stepped_aside_is_unsaid(today, dlc):
    say(today)
    first, _second = items(today)
    aside(today, dlc.farida, first)
    assert [item.said for item in items(today)] == ["", "APPROVED"]


def test_whoever_stepped_aside_writes_no_decision_down(today, dlc, rekha, cell):
    first, second = items(today)
    with pytest.raises(NotPermitted):
        say(today, "APPROVED", first, by=cell)
    aside(today, dlc.secretary, first, by=rekha)
    with pytest.raises(no.SteppedAsideFrom):
        say(today, "APPROVED", first, second, by=rekha)
    assert {item.said for item in items(today)} == {""}
    say(today, "APPROVED", second, by=rekha)
    say(today, "APPROVED", first, by=cell)
    assert meeting_page(today.number, user=cell, on=day_of(AT)).may_keep


def test_a_member_in_the_chair_may_write_it_down(dlc, farida):
    put()
    made = attended(meeting(), dlc.farida, dlc.secretary)
    assert say(made, "APPROVED", by=farida) == 1


@pytest.mark.parametrize("why", ["", "  "])
def test_stepping_aside_says_why_and_is_for_members(today, dlc, why):
    with pytest.raises(no.WhyMissing):
        aside(today, dlc.farida, items(today)[0], why=why)
    with pytest.raises(no.NotAMemberHere):
        aside(today, member(4, "Later", from_on=day_of(AT) + timedelta(days=1)), items(today)[0])
    with pytest.raises(no.NotOnThisAgenda):
        aside(today, dlc.farida)


# --- what is said
def test_what_is_said_has_reasons_of_the_list(today, rekha):
    say(today, "APPROVED", conditions="Bills within a month.", by=rekha)
    first = items(today)[0]
    assert (first.said, first.reasons, first.conditions, first.deciding) == (
        "APPROVED", ["meets_the_order"], "Bills within a month.", 3,
    )  # fmt: skip
    with pytest.raises(no.ReasonNotListed):
        say(today, "APPROVED", reasons=[])
    with pytest.raises(no.ReasonNotListed):
        say(today, "APPROVED", reasons=["target_met"])
    with pytest.raises(no.ReasonNotListed):
        say(today, "REJECTED", reasons=["would_not_pay_its_way"])  # of centres alone


@pytest.mark.parametrize("said", ["REJECTED", "RETURNED", "PUT_OFF"])
def test_a_no_says_plain_words_besides(today, said):
    with pytest.raises(no.DecisionWordsMissing):
        say(today, said, words="  ")
    assert {item.said for item in items(today)} == {""}


def test_a_slip_is_put_right_by_saying_it_anew_or_nothing(today):
    say(today, "REJECTED")
    say(today, "APPROVED")
    say(today, "")
    assert [(item.said, item.reasons, item.words) for item in items(today)] == [("", [], "")] * 2


def test_somebody_invited_is_heard_and_does_not_decide(dlc):
    put()
    guest = member(5, "Invited")
    made = attended(meeting(), dlc.chair, guest)
    with pytest.raises(no.TooFewToDecide):
        say(made)


def test_nothing_is_said_before_the_day_or_with_nobody_present(dlc):
    put()
    to_come = meeting(held_on=day_of(AT) + timedelta(days=3))
    with pytest.raises(no.MeetingNotHeldYet):
        say(to_come)
    put()
    with pytest.raises(no.NobodyPresent):
        say(meeting())


@pytest.mark.parametrize("who", ["anil", "farida", "vikram", "saleem", "auditor", "state_member"])
def test_nobody_else_says_or_notes_anything(cast, today, dlc, who):
    by = getattr(cast, who)
    with pytest.raises(NotPermitted):
        say(today, by=by)
    with pytest.raises(NotPermitted):
        committees.note_present(
            meeting=today.number, present=[Attending(dlc.chair.pk)], chair=dlc.chair.pk, by=by, at=AT
        )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(present=st.sets(st.integers(0, 2), min_size=1), away=st.sets(st.integers(0, 2)))
def test_an_item_is_decided_exactly_where_enough_remain(dlc, present, away):
    put()
    holders = [dlc.chair, dlc.secretary, dlc.farida]
    made = attended(meeting(), *(holders[n] for n in sorted(present)))
    for n in away:
        aside(made, holders[n], *items(made))
    if len(present - away) >= made.quorum:
        say(made)
        assert {item.deciding for item in items(made)} == {len(present - away)}
    else:
        with pytest.raises(no.TooFewToDecide):
            say(made)
        assert not MeetingItem.objects.filter(meeting=made).exclude(said="").exists()
    say(made, "PUT_OFF")
    signed(made)


# --- coming back
def back(made, one, *, by=OPERATOR, why="Another firm of the same name"):
    return committees.come_back(meeting=made.number, aside=one.pk, why=why, by=by, at=AT)


def test_a_slip_is_taken_back_and_that_it_was_made_stays_seen(today, dlc, rekha):
    first = items(today)[0]
    aside(today, dlc.chair, first, by=rekha)
    say(today, "APPROVED", first)
    made = back(today, Aside.objects.get(), by=rekha)
    assert (made.why, made.taken_back_why, made.taken_back_by) == (
        "My brother's stall", "Another firm of the same name", rekha.name,
    )  # fmt: skip
    assert not MeetingItem.objects.get(pk=first.pk).said  # to be said anew, with her
    say(today, "APPROVED", first)
    assert MeetingItem.objects.get(pk=first.pk).deciding == 3
    line = meeting_page(today.number, user=rekha, on=day_of(AT)).items[0]
    assert not line.asides and line.came_back[0].back_why == "Another firm of the same name"


def test_what_she_said_herself_only_she_takes_back(today, dlc, farida, rekha):
    aside(today, dlc.farida, items(today)[0], by=farida)
    with pytest.raises(no.HerOwnWord):
        back(today, Aside.objects.get(), by=rekha)
    back(today, Aside.objects.get(), by=farida)
    aside(today, dlc.farida, items(today)[0], by=farida)  # and may step aside again
    assert Aside.objects.filter(taken_back_at=None).count() == 1


def test_nobody_else_takes_it_back_nor_without_a_reason_nor_twice(today, dlc, vikram, rekha):
    aside(today, dlc.chair, items(today)[0], by=rekha)
    one = Aside.objects.get()
    with pytest.raises(NotPermitted):
        back(today, one, by=vikram)
    with pytest.raises(no.WhyMissing):
        back(today, one, why=" ")
    back(today, one)
    with pytest.raises(no.NotAside):
        back(today, one)


def test_once_signed_it_stands(today, dlc):
    aside(today, dlc.chair, items(today)[0])
    say(today)
    signed(today)
    with pytest.raises(no.MeetingSigned):
        back(today, Aside.objects.get())
