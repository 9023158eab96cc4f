"""With only the pack of an invented State, the pages are that State's, and name no other."""

import pytest
from django.test import Client

from tests.programme.makers import load_tiny_pack
from tests.programme.test_nothing_of_one_state import words_of_the_state

pytestmark = pytest.mark.django_db
PAGES = (
    "",
    "districts/",
    "districts/neelgarh/",
    "districts/dev-kheda/",
    "products/",
    "products/slate-toys/",
    "schemes/",
    "schemes/skill_development/",
    "orders/",
    "orders/GO-2/",
    "about/",
    "counting/",
    "privacy/",
    "sources/",
)


@pytest.fixture
def pages():
    """Every public page of the State, in both languages."""
    load_tiny_pack()
    client = Client()
    found = {}
    for language in ("hi", "en"):
        for page in PAGES:
            answer = client.get(f"/{language}/{page}")
            assert answer.status_code == 200, page
            found[language, page] = answer.content.decode()
    return found


def test_the_home_page_names_the_state_and_its_districts(pages):
    assert "पर्वत देश" in pages["hi", ""]
    assert "Parvat Desh" in pages["en", ""]
    for name in ("नीलगढ़", "सोनापानी", "देव खेड़ा"):
        assert name in pages["hi", ""]


def test_a_district_page_shows_its_own_products(pages):
    assert "स्लेट के खिलौने" in pages["hi", "districts/neelgarh/"]
    assert "Hill honey" in pages["en", "districts/neelgarh/"]


def test_no_page_names_another_state(pages):
    words = words_of_the_state()
    assert {page: hit.group(0) for page, text in pages.items() for hit in words.finditer(text)} == {}
