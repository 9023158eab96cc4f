"""The figures of committees, counted a second time plainly."""

from collections import Counter
from datetime import timedelta

import pytest

from odop.basics.dates import financial_year
from odop.casework.models import Meeting, MeetingItem
from odop.casework.queries.committees.cells import matters_decided, meetings_held
from odop.casework.services.committees import Body, Said
from tests.access.makers import BHADOHI
from tests.casework.committees.makers import AT, attended, body, decided, meeting, put, say, signed
from tests.programme import places

pytestmark = pytest.mark.django_db
TODAY = AT.date()


def test_meetings_and_decisions_are_the_same_counted_plainly(dlc):
    put()
    put()
    made = attended(meeting(), dlc.chair, dlc.secretary)
    say(made, "PUT_OFF")
    signed(made)
    decided("MD/1", "mda_claim", at=AT - timedelta(days=300))
    decided("MD/2", "mda_claim", Said.REJECTED)
    places.district("162")
    body(Body.SLSC)
    decided("CF/1", "centre_final", body=Body.SLSC)
    attended(meeting(), dlc.chair, dlc.secretary)  # not signed
    held = Counter(
        financial_year(one.held_on) for one in Meeting.objects.all() if one.signed_at and one.body == "DLC"
    )
    assert {(c.district, c.year): c.count for c in meetings_held(TODAY)} == {
        (BHADOHI, year): n for year, n in held.items()
    }
    said = Counter(
        financial_year(one.meeting.held_on)
        for one in MeetingItem.objects.all()
        if one.meeting.signed_at and one.said in ("APPROVED", "REJECTED", "RETURNED")
    )
    assert {c.year: c.count for c in matters_decided(TODAY)} == dict(said)
    assert said.total() == 3
    assert meetings_held(TODAY - timedelta(days=400)) == ()
