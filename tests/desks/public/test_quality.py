"""Standards and laboratories as anybody finds them: by district, by product, a page at a time."""

from decimal import Decimal

import pytest

from odop.basics.names import Named
from odop.quality.rules import Bounds, Said
from odop.quality.rules.wording import bounds_in_words, said_in_words
from tests.quality import makers

pytestmark = pytest.mark.django_db


def words(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_laboratories_are_found_by_the_product_they_test_and_by_district(cast, client):
    makers.programme.product()
    makers.scope()
    every = words(client, "/en/quality/labs/")
    assert "carpet-lab" in every.lower() or "Carpet" in every
    of_carpets = words(client, "/en/quality/labs/?product=carpets-and-durries")
    assert of_carpets.count('<th scope="row">') == 1
    assert words(client, "/en/quality/labs/?product=no-such").count('<th scope="row">') == 2
    assert words(client, "/en/quality/labs/?district=179").count('<th scope="row">') == 1


def test_products_are_found_by_district_and_an_unknown_district_shows_all(cast, client):
    makers.programme.product()
    everything = words(client, "/en/quality/")
    assert words(client, "/en/quality/?district=000").count("/en/quality/carpets") == everything.count(
        "/en/quality/carpets"
    )
    assert "/en/quality/carpets" not in words(client, "/en/quality/?district=162")


def test_a_unit_in_words_is_said_in_both_languages_and_none_is_left_out():
    grade = "grade 1–5"
    assert bounds_in_words(Bounds(Decimal(4), None), grade) == Named(
        "at least 4 grade 1–5", "कम से कम 4 श्रेणी 1–5"
    )
    assert bounds_in_words(Bounds(None, Decimal(3), below=True), "–") == Named("below 3", "3 से कम")
    assert said_in_words(Said.VALUE, Decimal(4), None, "mg/kg") == Named("4 mg/kg", "4 mg/kg")
