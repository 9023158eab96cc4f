"""What of a district's committee waits on its secretary, and on its members."""

from datetime import timedelta

import pytest

from odop.casework.queries.committees import committee_piles
from odop.casework.rules.committees import Body
from odop.casework.services import committees
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees import makers
from tests.casework.committees.makers import AT, on

pytestmark = pytest.mark.django_db


@pytest.fixture
def seats(cast):
    return [makers.member(1, "Anita Rao"), makers.member(2, "Rekha Maurya"), makers.member(3, "Farida Bano")]


def test_a_matter_on_no_agenda_waits_for_the_next_meeting(seats):
    makers.put(at=AT - timedelta(days=9))
    piles = committee_piles(Body.DLC, BHADOHI, on(2))
    assert (piles.ripe, piles.unsigned, piles.called, piles.late) == (1, 0, 0, 0)
    makers.meeting()
    piles = committee_piles(Body.DLC, BHADOHI, on(2))
    assert (piles.ripe, piles.unsigned, piles.called) == (0, 1, 1)


def test_a_meeting_still_to_come_is_called_and_not_yet_to_sign(seats):
    makers.meeting(held_on=on(9))
    piles = committee_piles(Body.DLC, BHADOHI, on(2))
    assert (piles.called, piles.unsigned) == (1, 0)


def test_what_a_meeting_gave_out_is_late_once_its_minutes_are_signed(seats):
    made = makers.attended(makers.meeting(), *seats)
    words = {"meeting": made.number, "by": OPERATOR, "at": AT}
    committees.give_action(what="Write to the branch", owner="Lead District Manager", due_on=on(5), **words)
    assert committee_piles(Body.DLC, BHADOHI, on(9)).late == 0
    committees.sign_meeting(minutes="Read.", **words)
    piles = committee_piles(Body.DLC, BHADOHI, on(9))
    assert (piles.late, piles.late_since) == (1, on(5))


def test_another_districts_work_is_not_counted(seats):
    makers.put(at=AT)
    assert committee_piles(Body.DLC, "000", on(9)).ripe == 0
