"""What a meeting gave to do and nobody did: asked once, of its owner and of whoever answers for it."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.casework.services import committees
from odop.notices.models import Notice, Question
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import AT, attended, meeting, put, say, signed

pytestmark = pytest.mark.django_db
NIGHT = AT + timedelta(days=4)


@pytest.fixture
def given(dlc):
    """An action of signed minutes, due in three days."""

    def give(**to):
        put()
        made = attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)
        action = committees.give_action(
            meeting=made.number,
            what="See the bills",
            due_on=day_of(AT) + timedelta(days=3),
            by=OPERATOR,
            at=AT,
            **to,
        )
        say(made)
        signed(made)
        return action

    return give


def ask(at=NIGHT):
    return committees.ask_about_late(by=OPERATOR, at=at)


def test_the_owner_is_told_and_the_secretary_is_asked_once(given, dlc, farida):
    given(holder=dlc.farida.pk)
    assert ask(NIGHT - timedelta(days=1)) == 0  # its day is not over
    assert [ask(), ask()] == [1, 0]
    asked = Question.objects.get(kind="action_late")
    assert asked.put_to == "DEPUTY_COMMISSIONER" and asked.facts["owner"] == "Farida Bano"
    assert "See the bills" in Notice.objects.get(template="action_late", user=farida).text


def test_an_owner_without_a_sign_in_is_named_in_the_question(given):
    given(owner="The Lead District Manager")
    assert ask() == 1
    assert Question.objects.get().facts["owner"] == "The Lead District Manager"
    assert not Notice.objects.filter(template="action_late").exists()


def test_what_is_done_is_not_asked_about(given):
    action = given(owner="Rekha")
    committees.do_action(action=action.pk, words="Seen.", by=OPERATOR, at=AT)
    assert ask() == 0


def test_nobody_asks_by_hand(given, rekha):
    given(owner="Rekha")
    with pytest.raises(NotPermitted):
        committees.ask_about_late(by=rekha, at=NIGHT)
