"""Opening a district's call for applications."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.audit.models import Entry
from odop.basics.dates import day_of
from odop.casework import services
from odop.casework.models import Call
from odop.casework.rules import CallIncomplete, ProductNotOfDistrict
from tests.access.makers import BHADOHI
from tests.casework.makers import AT, CARPETS, call, product_of_district

pytestmark = pytest.mark.django_db


def words(**changes):
    return {
        "district": BHADOHI,
        "product": CARPETS,
        "opens_on": day_of(AT),
        "closes_on": day_of(AT) + timedelta(days=30),
        "places": 25,
        **changes,
    }


def test_the_deputy_commissioner_opens_a_call_and_it_is_numbered(rekha):
    product_of_district()
    first = services.open_call(**words(), by=rekha, at=AT)
    second = services.open_call(**words(), by=rekha, at=AT)
    assert (first.number, second.number) == ("C/2026-27/BHD/01", "C/2026-27/BHD/02")
    assert (first.year, first.scheme, first.places) == ("2026-27", "skill_development", 25)
    assert Entry.objects.filter(act="casework.opened_call", about_key=first.number, by=rekha.actor).exists()


def test_numbers_begin_again_in_another_year_and_district(rekha):
    call()
    assert call(opens_on=date(2026, 3, 1), closes_on=date(2026, 3, 5)).number == "C/2025-26/BHD/01"
    assert call(district="162").number == "C/2026-27/LKO/01"


@pytest.mark.parametrize("who", ["vikram", "anil", "farida", "saleem", "cell", "auditor"])
def test_nobody_else_opens_one(who, request, cast):
    product_of_district()
    with pytest.raises(NotPermitted):
        services.open_call(**words(), by=request.getfixturevalue(who), at=AT)
    assert not Call.objects.exists()


def test_a_product_of_another_district_is_refused(rekha):
    product_of_district("162", "chikankari")
    with pytest.raises(ProductNotOfDistrict):
        services.open_call(**words(product="chikankari"), by=rekha, at=AT)
    assert not Call.objects.exists()


def test_a_product_added_later_is_refused_for_a_day_before_it(rekha):
    product_of_district(since=date(2025, 5, 6))
    early = words(opens_on=date(2025, 5, 5), closes_on=date(2025, 6, 5))
    with pytest.raises(ProductNotOfDistrict):
        services.open_call(**early, by=rekha, at=AT)
    assert services.open_call(**early | {"opens_on": date(2025, 5, 6)}, by=rekha, at=AT)


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"places": 0}, "places"), ({"closes_on": day_of(AT) - timedelta(days=1)}, "closes_on")],
)
def test_a_call_without_places_or_with_days_the_wrong_way_round_is_refused(rekha, changes, field):
    product_of_district()
    with pytest.raises(CallIncomplete) as refused:
        services.open_call(**words(**changes), by=rekha, at=AT)
    assert refused.value.field == field
    assert not Call.objects.exists()
