"""Putting a matter before a body, taking it off, and reading what was decided."""

from datetime import timedelta

import pytest

from odop.basics.names import Named
from odop.casework.models import Matter
from odop.casework.queries import committees as read
from odop.casework.services import committees
from odop.casework.services.committees import Body, Said
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees.makers import AT, decided, put
from tests.programme import places

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def bhadohi():
    places.district(BHADOHI)


def test_a_matter_stands_before_its_body_since_it_was_ripe():
    since = AT - timedelta(days=20)
    about = put(since=since)
    waiting = read.waiting_on([about], "mda_claim")[about]
    assert (waiting.body, waiting.since, waiting.meeting) == (Body.DLC, since, "")
    row = Matter.objects.get()
    assert row.facts == [["Fair", "मेला", "Delhi", "दिल्ली"]]
    assert (row.amount, row.district_id) == (50_000_00, BHADOHI)


def test_put_twice_it_stands_once_with_the_later_facts_and_the_first_clock():
    about = put()
    put(about, amount=60_000_00, at=AT + timedelta(days=3))
    row = Matter.objects.get()
    assert (row.amount, row.since) == (60_000_00, AT)


def test_once_decided_it_may_be_put_again():
    about = put()
    decided(about, "mda_claim", Said.RETURNED)
    put(about, at=AT + timedelta(days=30))
    assert Matter.objects.filter(about=about).count() == 2
    assert read.waiting_on([about], "mda_claim")[about].since == AT + timedelta(days=30)


def test_one_number_may_stand_before_two_bodies_for_two_kinds():
    put("CFC/1", "centre_screening")
    put("CFC/1", "centre_in_principle", body=Body.SLSC)
    assert Matter.objects.count() == 2


def test_a_kind_comes_only_before_the_body_that_decides_on_it():
    with pytest.raises(ValueError, match="does not come before"):
        put(kind="centre_final")
    with pytest.raises(KeyError):
        put(kind="something")
    with pytest.raises(ValueError, match="needs its district"):
        put(district=None)
    assert not Matter.objects.exists()


def test_taken_off_it_waits_no_longer_and_its_record_stays():
    about = put()
    assert committees.take_off(
        about=about, kind="mda_claim", why="The maker took it back", by=OPERATOR, at=AT
    )
    assert not read.waiting_on([about], "mda_claim")
    assert Matter.objects.get().taken_off_why == "The maker took it back"
    assert not committees.take_off(about=about, kind="mda_claim", why="again", by=OPERATOR, at=AT)


def test_a_decision_is_read_from_signed_minutes():
    about = put()
    assert read.decision_on(about, "mda_claim") is None
    meeting = decided(about, "mda_claim", conditions="Within the year.")
    found = read.decision_on(about, "mda_claim")
    assert found is not None
    assert found.approved
    assert (found.meeting, found.place, found.conditions) == (meeting.number, 1, "Within the year.")
    assert found.reasons[0].words == Named("The conditions of the order are met", "शासनादेश की शर्तें पूरी हैं")
    assert read.decision_on(about, "mda_council") is None


def test_the_latest_of_several_decisions_counts(django_assert_num_queries):
    about, other = put(), put()
    decided(about, "mda_claim", Said.PUT_OFF)
    decided(about, "mda_claim", at=AT + timedelta(days=30))
    decided(other, "mda_claim", Said.REJECTED)
    with django_assert_num_queries(1):
        found = read.decisions_on([about, other, "none"], "mda_claim")
    assert {key: one.said for key, one in found.items()} == {about: Said.APPROVED, other: Said.REJECTED}
