"""With only the pack of an invented State, the pages are that State's, and name no other."""

import pytest
from django.test import Client

from odop.artisans import services as artisans
from odop.artisans.rules.questions import QUESTIONS
from odop.programme import queries
from tests.access import makers
from tests.programme.makers import load_tiny_pack
from tests.programme.test_nothing_of_one_state import words_of_the_state

pytestmark = pytest.mark.django_db
GIVEN = {"name": {"name": "Som Parvati"}, "craft": {"product": "slate-toys"}}
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


def test_a_maker_of_another_state_is_enrolled_under_its_own_number(db):
    load_tiny_pack()
    officer = makers.officer("officer", "Reva Parvati", makers.Role.DEPUTY_COMMISSIONER, district="901")
    key = artisans.begin_draft(helped=True, district="901", by=officer, at=makers.AT)
    for question in QUESTIONS:
        if question.code != "district":
            given = GIVEN.get(question.code) or {"said": question.ways_out[-1]}
            artisans.answer(draft=key, question=question.code, given=given, by=officer, at=makers.AT)
    assert artisans.enrol(draft=key, agreed=True, by=officer, at=makers.AT) == "K/NEL/0000001"


def test_other_numbers_begin_as_the_pack_says(db):
    load_tiny_pack()
    kinds = ("artisan", "call", "sitting", "batch", "toolkit", "skill_development")
    assert [queries.letters(kind) for kind in kinds] == ["K", "V", "B", "D", "J", "TK"]
