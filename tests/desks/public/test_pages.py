"""The public pages: both languages, a fixed number of queries, and what they must say."""

import re

import pytest

from tests.desks.public.pages import QUERIES


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize("address", QUERIES)
def test_everyone_may_read_it_in_either_language(client, state, address, language):
    answer = client.get(f"/{language}/{address}")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in html
    assert len(re.findall(r"<h1[ >]", html)) == 1
    other = "en" if language == "hi" else "hi"
    assert f'href="/{other}/{address}" hreflang="{other}"' in html


@pytest.mark.parametrize("address", QUERIES)
def test_it_asks_the_database_a_fixed_number_of_times(client, state, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(QUERIES[address]):
        client.get(f"/hi/{address}")


@pytest.mark.parametrize("address", QUERIES)
def test_hindi_pages_leave_no_sentence_of_ours_in_english(client, state, address):
    html = client.get(f"/hi/{address}").content.decode()
    for sentence in ("Skip to the page", "Find your district", "Source", "What help there is", "Orders<"):
        assert sentence not in html


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("fairs/?kind=past", "Fairs · Past fairs"),
        ("fairs/?district=nowhere", "Fairs · To come"),
        ("centres/", "Common facility centres · ODOP"),
        ("decisions/?number=MM/1", "Decisions of committees · MM/1"),
    ],
)
def test_the_title_of_a_list_says_what_is_chosen(client, state, address, title):
    found = re.search("<title>(.*?)</title>", client.get(f"/en/{address}").content.decode(), re.DOTALL)
    assert " ".join(found[1].split()).startswith(title)


def test_the_bare_address_leads_to_hindi(client):
    assert client.get("/").headers["Location"] == "/hi/"


@pytest.mark.parametrize(
    "address", ["districts/atlantis/", "products/moonshine/", "schemes/x/", "orders/GO-99/"]
)
def test_what_does_not_exist_is_not_found(client, state, address):
    assert client.get(f"/hi/{address}").status_code == 404
