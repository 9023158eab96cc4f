"""Districts and products as the public sees them."""

from types import SimpleNamespace

import pytest

from odop.desks.public.districts import where_to_go


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Saharanpur", "saharanpur"),
        ("सहारनपुर", "saharanpur"),
        ("  lucknow ", "lucknow"),
        ("Allahabad", "prayagraj"),
    ],
)
def test_a_district_is_found_by_any_of_its_names(client, state, words, slug):
    answer = client.get("/en/districts/", {"q": words})
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/en/districts/{slug}/"


def test_a_name_nobody_knows_shows_every_district_and_says_so(client, state):
    html = client.get("/en/districts/", {"q": "<b>Atlantis"}).content.decode()
    assert "No district is called “&lt;b&gt;Atlantis”" in html
    assert html.count('<a class="target" href="/en/districts/') == 75 and html.count("<details>") == 18


def test_the_map_has_a_tile_for_each_district_under_its_whole_name(client, state):
    html = client.get("/en/").content.decode()
    assert html.count('class="step-') == 75
    assert 'href="/en/districts/saharanpur/"' in html
    assert 'aria-label="Saharanpur: 2 products"' in html


@pytest.mark.parametrize(
    ("asked", "tile"), [("late", "Saharanpur: Late kits 0"), ("nonsense", "Saharanpur: 2 products")]
)
def test_the_map_is_shaded_by_what_the_reader_chooses_and_else_by_what_is_known(client, state, asked, tile):
    html = client.get("/en/", {"map": asked}).content.decode()
    assert f'aria-label="{tile}"' in html
    assert html.count('class="step-') == 75


def test_a_product_added_later_says_since_when(client, state):
    html = client.get("/en/districts/saharanpur/").content.decode()
    assert "in the list since 24 January 2018" in html
    assert "11 May 2025" in html


def test_what_is_not_confirmed_says_so(client, state):
    html = client.get("/en/districts/saharanpur/").content.decode()
    assert "from one second-hand source, not confirmed" in html


def test_a_product_says_where_it_is_made_and_that_its_tax_is_no_advice(client, state):
    html = client.get("/en/products/wood-carving/").content.decode()
    assert 'href="/en/districts/saharanpur/"' in html
    assert "Not tax advice" in html
    assert "not the official kit" in html


def test_the_scheme_gives_its_numbers_from_its_order(client, state):
    html = client.get("/en/schemes/skill_development/").content.decode()
    assert "₹200" in html
    assert "₹2,000" in html
    assert "₹20,000" in html
    assert 'href="/en/orders/GO-7/"' in html
    assert "Our own working figures" in html


@pytest.mark.parametrize("code", ["margin_money", "marketing_development", "common_facility_centre"])
def test_no_help_that_can_be_asked_for_is_said_to_be_closed(client, state, code):
    for address in ("/en/schemes/", f"/en/schemes/{code}/"):
        assert "not taken on these pages yet" not in client.get(address).content.decode()


def test_the_loan_page_says_what_the_order_gives_and_where_to_ask(client, state):
    html = client.get("/en/schemes/margin_money/").content.decode()
    assert "at most ₹6.25 lakh" in html and "₹20 lakh" in html
    assert 'href="/en/me/help/loan/"' in html


def test_the_centre_page_leads_to_the_machines_and_the_reckoner(client, state):
    html = client.get("/en/schemes/common_facility_centre/").content.decode()
    assert "At least 20 makers" in html
    assert 'href="/en/me/machines/"' in html and 'href="/en/centres/reckoner/"' in html


def test_where_to_go_names_the_industries_centre_first_and_nobody_who_receives_no_one():
    kinds = ("BRANCH", "PAYEE", "LAB", "COMMITTEE", "SUPPLIER", "DIC", "CENTRE")
    found = where_to_go(SimpleNamespace(kind=kind) for kind in kinds)  # type: ignore[arg-type]
    assert [one.kind for one in found.first] == ["DIC", "CENTRE", "LAB"]
    assert [one.kind for one in found.branches] == ["BRANCH"]


def test_a_page_takes_no_post(client, state):
    assert client.post("/en/districts/saharanpur/").status_code == 405
