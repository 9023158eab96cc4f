"""Signed minutes and closed matters stand, whoever writes and by whatever path."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from odop.audit.services import acting
from odop.basics.ids import new_key
from odop.casework.models import Matter, MeetingAction
from odop.casework.rules.committees.refusals import BeforeAMeeting
from odop.casework.services import committees
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import AT, attended, items, meeting, on, put, say, signed

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=3)


@pytest.fixture
def made(dlc):
    about, made = put(), attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)
    say(made)
    committees.give_action(meeting=made.number, what="Look", owner="Anil", due_on=on(20), by=OPERATOR, at=AT)
    return about, signed(made)


@pytest.fixture(params=["odop_app", "owner"])
def attack(request):
    def run(sql: str, *values: object) -> None:
        with acting(by=OPERATOR, act="tests.attack", at=LATER), connection.cursor() as cursor:
            if request.param == "odop_app":
                cursor.execute("SET LOCAL ROLE odop_app")
            cursor.execute(sql, values)
            cursor.execute("RESET ROLE")

    return run


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE casework_meeting SET minutes = 'Other'",
        "UPDATE casework_meeting SET signed_at = NULL",
        "UPDATE casework_meeting SET held_on = held_on - 30",
        "DELETE FROM casework_meeting",
        "UPDATE casework_meetingitem SET said = 'REJECTED', words = 'No.', reasons = '[\"condition_not_met\"]'",
        "UPDATE casework_meetingitem SET conditions = 'None'",
        "DELETE FROM casework_meetingitem",
        "UPDATE casework_present SET name = 'Somebody'",
        "DELETE FROM casework_present",
        "UPDATE casework_meetingaction SET due_on = due_on + 90",
        "DELETE FROM casework_meetingaction",
        "UPDATE casework_matter SET amount = amount * 2",
        "UPDATE casework_matter SET about = 'MD/2026-27/BHD/99999'",
        "DELETE FROM casework_matter",
    ],
)
def test_nothing_signed_is_altered_or_taken_away(made, attack, sql):
    with pytest.raises(IntegrityError, match="signed minutes stand"), transaction.atomic():
        attack(sql)


def test_nothing_is_added_to_minutes_signed_before(made, attack, dlc):
    _about, row = made
    one = items(row)[0]
    with pytest.raises(IntegrityError, match="signed minutes stand"), transaction.atomic():
        attack(
            "INSERT INTO casework_aside (id, item_id, holder_id, why, at, noted_by, district_id)"
            " VALUES (%s, %s, %s, 'kin', now(), 'x', %s)",
            new_key(), one.pk, dlc.farida.pk, one.district_id,
        )  # fmt: skip


def test_an_action_may_still_be_done(made):
    action = MeetingAction.objects.get()
    committees.do_action(action=action.pk, words="Seen.", by=OPERATOR, at=LATER)
    action.refresh_from_db()
    assert action.done_words == "Seen."


def test_what_a_meeting_has_spoken_of_is_not_put_on_other_terms(dlc):
    about, made = put(), attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)
    say(made)
    with pytest.raises(BeforeAMeeting):
        put(about, amount=90_000_00)
    put(about)  # the same again changes nothing
    assert Matter.objects.get().amount == 50_000_00
    say(made, "")
    put(about, amount=90_000_00)
    assert Matter.objects.get().amount == 90_000_00
