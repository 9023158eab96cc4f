"""Somebody's name on a Hindi page: in Devanagari where the State's list of names knows each of its words."""

import pytest
from django.utils.translation import override

from odop.desks.kit.templatetags.kit import person
from odop.programme.queries import spelled, state

LIST = ({"name_en": "Ram Naresh", "name_hi": "रामनरेश"}, {"name_en": "Leela", "name_hi": "लीला"},
        {"name_en": "Saini", "name_hi": "सैनी"}, {"name_en": "Saini", "name_hi": "सेनी"})  # fmt: skip


@pytest.fixture(autouse=True)
def listed(monkeypatch):
    state._hindi.cache_clear()
    monkeypatch.setattr(state, "names", lambda folder=None: LIST)
    yield
    state._hindi.cache_clear()


def test_each_word_is_written_as_the_list_writes_it_first():
    assert spelled("Leela Saini", "hi") == "लीला सैनी"


def test_a_first_name_of_two_words_is_one():
    assert spelled("Ram Naresh Saini", "hi") == "रामनरेश सैनी"


@pytest.mark.parametrize("name", ["Leela Fernandes", "District Magistrate", "", "लीला सैनी"])
def test_a_name_not_wholly_known_stays_as_it_was_noted(name):
    assert spelled(name, "hi") == name


def test_an_english_page_shows_what_was_noted():
    with override("en"):
        assert person("Leela Saini") == "Leela Saini"
    with override("hi"):
        assert person("Leela Saini") == "लीला सैनी"
