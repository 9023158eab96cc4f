"""The interface's reads: what a page shows, in both languages, with source and doubt."""

import json

import pytest
from django.test import Client

from odop.desks.api.limits import LARGEST_BODY, READERS
from tests.programme.makers import load_tiny_pack, load_up_pack

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted():
    """Each test begins with no request counted against the limit."""
    READERS.cache.clear()


def read(address: str, expected: int = 200, **headers: str):
    answer = Client().get(f"/api/v1{address}", headers=headers)
    assert answer.status_code == expected, answer.content
    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
    return json.loads(answer.content)


def test_the_state_names_itself_and_those_its_facts_are_owed_to():
    load_tiny_pack()
    told = read("/state")
    assert told["name"] == {"en": "Parvat Desh", "hi": "पर्वत देश"}
    assert told["schemes"][0]["prefix"] == "TK"
    assert told["attributions"]
    assert told["synthetic"] is False


def test_without_a_pack_the_state_is_refused_in_both_languages():
    told = read("/state", expected=422)
    assert "No pack is loaded" in told["en"]
    assert "पैक" in told["hi"]


def test_a_district_is_told_with_its_products_of_the_day_asked():
    load_up_pack()
    before = read("/districts/SRE?on=2019-06-01")
    after = read("/districts/177?on=2025-05-11")
    assert [p["code"] for p in before["products"]] == ["wood-carving"]
    assert [p["code"] for p in after["products"]] == ["wood-carving", "hosiery"]
    assert after["district"]["name"] == {"en": "Saharanpur", "hi": "सहारनपुर"}


def test_a_fact_that_is_not_confirmed_says_so():
    load_tiny_pack()
    caps = next(p for p in read("/districts/SNP")["products"] if p["code"] == "felt-caps")
    assert (caps["confirmed"], caps["from_date"], caps["date_words"]) == (False, None, "date not established")


def test_a_product_is_told_with_its_places_its_tariff_and_its_kit():
    load_tiny_pack()
    told = read("/products/slate-toys?on=2026-01-01")
    assert [made["district"]["short"] for made in told["made_in"]] == ["NEL"]
    assert told["tax_rules"][0]["hsn"] == "6803"
    assert (told["kit_list"]["official"], told["kit_list"]["price_paise"]) == (True, 185000)


def test_the_register_of_orders_is_told_whole_and_one_by_one():
    load_tiny_pack()
    assert [o["key"] for o in read("/orders")] == ["GO-1", "GO-2", "GO-3"]
    assert read("/orders/GO-3")["amends"] == "GO-2"


@pytest.mark.parametrize(
    "address", ["/districts/XYZ", "/products/gold-crowns", "/orders/GO-99", "/nothing", "/"]
)
def test_what_is_not_there_is_a_404_in_json_and_both_languages(address):
    load_tiny_pack()
    told = read(address, expected=404)
    assert told["status"] == 404
    assert told["en"]
    assert told["hi"]


@pytest.mark.parametrize(
    "address", ["/districts/SRE?on=yesterday", "/districts/NEL?on=2025-02-30", "/orders/seven"]
)
def test_what_is_not_in_form_is_a_422_that_names_the_field(address):
    load_tiny_pack()
    told = read(address, expected=422)
    assert [fault["field"] for fault in told["faults"]] in (["on"], ["key"])
    assert all(fault["hi"] for fault in told["faults"])


def test_too_many_requests_are_answered_with_a_wait(monkeypatch):
    load_tiny_pack()
    monkeypatch.setattr(READERS, "num_requests", 2)
    read("/orders")
    read("/orders")
    assert read("/orders", expected=429)["status"] == 429


def test_the_description_names_every_address_and_no_other_host():
    told = json.dumps(read_description())
    assert "/api/v1/districts/{code}" in told
    assert "://" not in told


def read_description():
    return json.loads(Client().get("/api/v1/openapi.json").content)


def test_every_operation_declares_its_refusals():
    for path, methods in read_description()["paths"].items():
        for method, operation in methods.items():
            declared = set(operation["responses"])
            assert {"422", "429"} <= declared, path
            if "{" in path:
                assert "404" in declared, path
            if method != "get":
                assert {"400", "401", "403", "413"} <= declared, path


def test_the_largest_body_is_small():
    assert LARGEST_BODY == 65536


def test_hindi_is_written_as_hindi():
    load_tiny_pack()
    assert "नीलगढ़".encode() in Client().get("/api/v1/districts").content


def test_a_method_that_is_not_answered_is_refused_in_the_one_shape():
    answer = Client().delete("/api/v1/orders")
    assert (answer.status_code, answer["Allow"]) == (405, "GET")
    assert answer.json()["hi"]
