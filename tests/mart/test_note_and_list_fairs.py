"""Noting a fair, and the Commissioner's list for assistance."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.audit.models import Entry
from odop.basics.names import Named
from odop.mart import services
from odop.mart.models import Fair
from odop.mart.queries import fairs
from odop.mart.rules import Level
from odop.mart.rules.refusals import OrderMissing, WrongFair, WrongListing
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT
from tests.mart import makers

pytestmark = pytest.mark.django_db
LETTER = "1204/ODOP/2025, 10 July 2025"


def test_the_cell_notes_a_fair_with_its_source(cell):
    noted = makers.fair(cell)
    facts = fairs.fair(noted.number)
    assert facts and facts.number.startswith("F/2025-26/")
    assert (facts.begins_on, facts.ends_on, facts.level) == (makers.FIRST, makers.LAST, "STATE_NATIONAL")
    assert facts.national and facts.b2b and facts.b2c and facts.district is None
    assert facts.listed_from is None and not facts.listed
    assert Entry.objects.get(act="mart.noted_fair").about_key == noted.number


def test_a_district_notes_a_fair_of_its_own_and_of_no_other(rekha):
    own = makers.fair(rekha, district=BHADOHI, level=Level.STATE)
    assert (own.district_id == BHADOHI and "/BDH/" in own.number) or own.number.count("/") == 3
    for district in (None, LUCKNOW_DISTRICT):
        with pytest.raises(NotPermitted):
            makers.fair(rekha, district=district, level=Level.STATE)
    assert Fair.objects.count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"named": Named("Carpet fair", "")},
        {"source": " "},
        {"ends_on": date(2025, 10, 5)},
        {"b2b": False, "b2c": False},
        {"level": "MOON"},
        {"level": Level.STATE, "national": True},
    ],
    ids=["name", "source", "days", "buyers", "level", "ordinary"],
)
def test_what_does_not_hold_together_is_refused(cell, changed):
    with pytest.raises(WrongFair):
        makers.fair(cell, **changed)
    assert not Fair.objects.exists()


def test_a_district_holds_no_fair_abroad(rekha):
    with pytest.raises(WrongFair):
        makers.fair(rekha, district=BHADOHI, level=Level.ABROAD)


def test_the_cell_lists_a_fair_on_the_commissioners_letter(cell, cast):
    noted = makers.fair()
    services.list_fair(fair=noted.pk, from_day=date(2025, 7, 10), order=LETTER, by=cell, at=makers.NOTED_AT)
    facts = fairs.fair(noted.number)
    assert facts and facts.listed and facts.listed_order == LETTER


def test_a_district_lists_nothing(rekha):
    noted = makers.fair(district=BHADOHI, level=Level.STATE)
    with pytest.raises(NotPermitted):
        services.list_fair(fair=noted.pk, from_day=makers.FIRST, order=LETTER, by=rekha, at=makers.NOTED_AT)


def test_listing_needs_the_letter(cell):
    noted = makers.fair()
    with pytest.raises(OrderMissing):
        services.list_fair(fair=noted.pk, from_day=makers.FIRST, order=" ", by=cell, at=makers.NOTED_AT)
    assert fairs.fair(noted.number).listed_from is None


def test_a_fair_that_ended_while_listed_stays_listed(cell):
    early, late = makers.listed(makers.fair()), makers.listed(makers.fair(ends_on=date(2025, 12, 1)))
    for one in (early, late):
        services.unlist_fair(
            fair=one.pk, from_day=date(2025, 11, 1), order=LETTER, by=cell, at=makers.NOTED_AT
        )
    assert fairs.fair(early.number).listed
    assert not fairs.fair(late.number).listed


def test_what_is_not_listed_cannot_leave_the_list(cell):
    with pytest.raises(WrongListing):
        services.unlist_fair(
            fair=makers.fair().pk, from_day=makers.LAST, order=LETTER, by=cell, at=makers.NOTED_AT
        )


def test_fairs_open_for_claims_are_listed_and_over(cell):
    listed = makers.listed(makers.fair())
    makers.fair()  # noted, never listed
    after = makers.LAST.replace(day=20)
    assert [f.number for f in fairs.open_for_claims(ended_from=makers.LAST, on=after)] == [listed.number]
    assert not fairs.open_for_claims(ended_from=after, on=after)
    assert not fairs.open_for_claims(ended_from=makers.FIRST, on=makers.FIRST)
