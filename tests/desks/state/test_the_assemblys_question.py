"""The State walks from a number to its people; the public sees the number alone."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from odop.outcomes import services
from tests.figures.makers import closed
from tests.outcomes.makers import NO_WORK, TODAY, answered, asking_of, at, proof, scheduled, trained
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db
BHADOHI = "/en/state/districts/bhadohi/"


@pytest.fixture
def bhadohi(cast):
    """Seventy-five trained: 30 without work, 30 who say they work, 15 of these confirmed, 15 not reached."""
    load_up_pack()
    seats = trained(75)
    scheduled()
    for seat in seats[:30]:
        answered(seat, cast.enquirer, NO_WORK)
    for seat in seats[30:60]:
        answered(seat, cast.enquirer)
    for seat in seats[30:45]:
        services.confirm(follow_up=asking_of(seat), proof=proof(), by=cast.second_enquirer, at=at(TODAY))
    closed()
    return seats


def numbers(page):
    """The numbers that lead to people, with where they lead."""
    found = re.findall(r'href="([^"]*/people/[^"]*)">([\d,]+)<', page.content.decode())
    return {href.replace("&amp;", "&"): int(n.replace(",", "")) for href, n in found}


def test_each_number_of_a_district_leads_to_as_many_people(bhadohi, cast, signed_in):
    client = signed_in(cast.cell)
    page = client.get(BHADOHI)
    found = {href: n for href, n in numbers(page).items() if "product" not in href and "year" not in href}
    assert sorted(found.values()) == [0, 15, 15, 15, 30, 75]
    for href, n in found.items():
        listed = client.get(href)
        assert listed.status_code == 200
        assert listed.context["page"]["found"].count == n


def test_the_public_page_gives_the_same_counts_and_no_people(bhadohi, client, cast):
    page = client.get("/en/figures/trained/bhadohi/")
    answer = page.context["page"]["answer"]
    assert (answer.count, {p.code: p.count for p in answer.parts}) == (
        75,
        {"CONFIRMED": 15, "STATED": 15, "NOT_REACHED": 15, "NO_WORK": 30},
    )
    assert "people/" not in page.content.decode() and "Maker" not in page.content.decode()
    assert client.get("/en/state/people/?district=179").status_code == 302


def test_a_districts_page_costs_the_same_however_many_people(bhadohi, cast, signed_in):
    client = signed_in(cast.cell)
    client.get(BHADOHI)
    with CaptureQueriesContext(connection) as few:
        client.get(BHADOHI)
    trained(40)
    with CaptureQueriesContext(connection) as more:
        client.get(BHADOHI)
    assert len(few) == len(more) <= 20


def test_the_sheet_for_the_assembly_stands_in_both_languages(bhadohi, cast, signed_in):
    sheet = signed_in(cast.auditor).get(BHADOHI + "sheet/").content.decode()
    assert "भदोही में प्रशिक्षित लोगों में से कितनों को काम मिला?" in sheet
    assert "Of the people trained in Bhadohi, how many have found work?" in sheet


def test_districts_are_sorted_by_the_column_asked_for(bhadohi, cast, signed_in):
    trained(20, district="162", product="chikankari")
    closed(correction="Lucknow.")
    page = signed_in(cast.cell).get("/en/state/districts/?sort=trained").context["page"]
    assert [line.trained for line in page["comparison"].lines[:3]] == [75, 20, 0]
    assert page["comparison"].state.trained == 95
