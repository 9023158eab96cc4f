"""Which centres wait on the industries centre, which notices are open, and which centres anybody may read."""

from datetime import timedelta

import pytest

from odop.casework.services.committees import Said
from odop.facilities.queries import centres_waiting, shown
from odop.facilities.queries.lists import open_invitations
from odop.facilities.rules import CentreState as S
from tests.access.makers import BHADOHI
from tests.facilities import makers
from tests.facilities.makers import TODAY

pytestmark = pytest.mark.django_db


def test_a_report_filed_waits_to_be_put_before_the_committee(cast):
    makers.centre_in(S.FEASIBLE)
    assert centres_waiting(BHADOHI)[0] == 1


def test_a_centre_before_a_committee_waits_for_the_office_once_it_is_decided_on(cast):
    centre = makers.centre_in(S.AT_SCREENING)
    assert centres_waiting(BHADOHI) == (0, None)
    makers.minutes(centre.number, Said.PUT_OFF)
    assert centres_waiting(BHADOHI) == (0, None)
    makers.minutes(centre.number)
    assert centres_waiting(BHADOHI)[0] == 1


def test_a_notice_is_open_between_its_two_days(cast):
    made = makers.invitation()
    (line,) = open_invitations(on=TODAY)
    assert (line.key, line.proposals, line.open) == (made.pk, 0, True)
    assert open_invitations(on=made.closes_on + timedelta(days=1)) == ()


def test_a_centre_rejected_is_not_led_to(cast):
    centre = makers.centre_in(S.AT_SCREENING)
    assert shown([centre.number, "CFC/X"]) == {centre.number}
    makers.said(centre.number, Said.REJECTED)
    assert shown([centre.number]) == frozenset()
