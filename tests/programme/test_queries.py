"""Reads of the State's own facts: what is not known is said, and a page takes a fixed number of queries."""

from datetime import date

import pytest
from django.utils.translation import override

from odop.basics.names import Named
from odop.programme import queries
from tests.programme.makers import load_tiny_pack, load_up_pack

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "words", ["177", "SRE", "sre", "Saharanpur", "saharanpur", " SAHARANPUR ", "सहारनपुर"]
)
def test_a_district_is_found_by_code_short_code_or_name_in_either_script(words):
    load_up_pack()
    assert queries.find_district(words).name_en == "Saharanpur"


def test_a_district_is_found_by_its_former_name_and_by_its_address():
    load_up_pack()
    assert queries.find_district("Allahabad").name_en == "Prayagraj"
    assert queries.district_by_slug("sant-kabir-nagar").short == "SKN"
    assert queries.district_by_slug("nowhere") is None
    assert queries.find_district("nowhere") is None
    assert queries.district("999") is None


def test_a_product_whose_first_day_is_not_established_is_shown_and_says_so():
    load_tiny_pack()
    caps = next(p for p in queries.products_of("902", TODAY) if p.code == "felt-caps")
    assert caps.from_date is None
    assert not caps.certain
    assert not caps.confirmed
    with override("en"):
        assert caps.since == "in the list; since when is not established"
    with override("hi"):
        assert "ज्ञात नहीं" in caps.since


def test_a_product_known_to_be_in_the_list_by_a_month_says_at_the_latest():
    load_up_pack()
    code = queries.find_district("Unnao").code
    leather = next(p for p in queries.products_of(code, TODAY) if p.code == "leather-products")
    with override("en"):
        assert leather.since == "in the list by April 2022 at the latest"
    with override("hi"):
        assert leather.since == "अप्रैल 2022 तक सूची में आ चुका था"


def test_a_product_taken_off_the_list_is_shown_until_its_last_day():
    load_tiny_pack()
    assert "slate-toys" in [p.code for p in queries.products_of("903", date(2021, 3, 31))]
    assert "slate-toys" not in [p.code for p in queries.products_of("903", date(2021, 4, 1))]


def test_every_product_of_every_district_is_named_in_both_languages():
    load_up_pack()
    lists = queries.products_by_district(TODAY)
    assert len(lists) == 75
    assert sum(len(lines) for lines in lists.values()) == 119
    assert all(p.name_en and p.name_hi for lines in lists.values() for p in lines)


def test_a_kit_list_that_is_not_official_says_so_and_names_no_price():
    load_up_pack()
    kit = queries.kit_list_for("chikankari", TODAY)
    assert (kit.trade, kit.official, kit.price) == ("F27", False, None)
    assert kit.items[0] == Named("Embroidery ring", "कढ़ाई का गोल फ्रेम")


def test_a_product_of_no_family_has_no_kit_list_and_no_tariff_heading():
    load_tiny_pack()
    assert queries.kit_list_for("felt-caps", TODAY) is None
    assert queries.tax_rules_of("felt-caps", TODAY) == ()


def test_a_tariff_rule_is_shown_from_its_first_day():
    load_tiny_pack()
    assert queries.tax_rules_of("slate-toys", date(2025, 9, 21)) == ()
    assert [r.hsn for r in queries.tax_rules_of("slate-toys", date(2025, 9, 22))] == ["6803"]


@pytest.mark.parametrize("short", ["SRE", "VNS"])
def test_a_district_page_takes_six_queries_whatever_it_shows(short, django_assert_num_queries):
    load_up_pack()
    code = queries.find_district(short).code
    with django_assert_num_queries(6):
        page = queries.district_page(code, TODAY)
    assert page.products
    assert page.places


@pytest.mark.parametrize("code", ["zari-zardozi", "petha"])
def test_a_product_page_takes_five_queries_whatever_it_shows(code, django_assert_num_queries):
    load_up_pack()
    with django_assert_num_queries(5):
        page = queries.product_page(code, TODAY)
    assert page.made_in
    assert page.tax_rules


def test_a_page_of_nothing_is_none():
    assert queries.district_page("999", TODAY) is None
    assert queries.product_page("nothing", TODAY) is None


def test_the_state_says_what_it_is_called_and_what_its_numbers_begin_with():
    load_tiny_pack()
    state = queries.pack()
    assert state.name == Named("Parvat Desh", "पर्वत देश")
    assert state.prefix("skill_development") == "TK"
    assert state.numbers["artisan"] == "K"
    assert [s.code for s in state.schemes] == ["skill_development"]


def test_without_a_pack_the_refusal_says_what_to_do():
    with pytest.raises(queries.NoPack):
        queries.pack()


def test_the_tiles_of_uttar_pradesh_hold_75_districts_with_none_on_another():
    load_up_pack()
    cells = queries.tiles()
    assert len({(t.column, t.row) for t in cells}) == 75


def test_the_order_of_training_is_in_the_register_and_was_read():
    load_up_pack()
    order = queries.order("GO-7")
    assert (order.dated_on, order.read_in_full) == (date(2020, 5, 5), True)
    assert [o.key for o in queries.orders_of("skill_development")] == ["GO-7"]
    assert not queries.order("GO-0").read_in_full
    assert len(queries.orders()) == 8


def test_a_bank_is_known_by_the_letters_of_its_codes():
    load_up_pack()
    assert queries.bank_of("sbin0004343").name_en == "State Bank of India"
    assert queries.bank_of("ZZZZ0000001") is None


def test_names_for_synthetic_people_and_claims_are_read_from_the_pack():
    assert len(queries.names()) == 600
    assert len(queries.claims()) == 103
