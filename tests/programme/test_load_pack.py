"""Loading a pack: it comes in whole, twice changes nothing, and nothing is lost."""

import time
from datetime import date

import pytest

from odop.audit.models import Change
from odop.programme import queries
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db


def test_uttar_pradesh_comes_in_whole_and_within_two_seconds():
    began = time.perf_counter()
    done = load_up_pack()
    assert time.perf_counter() - began < 2
    assert done.added["districts"] == 75
    assert len(queries.districts()) == 75
    assert queries.find_district("सहारनपुर").short == "SRE"
    assert queries.find_district("Allahabad").name_en == "Prayagraj"


def test_the_same_pack_twice_changes_nothing_and_leaves_no_history():
    load_up_pack()
    before = Change.objects.count()
    assert not load_up_pack().anything
    assert Change.objects.count() == before


def test_a_product_added_in_may_2025_is_not_shown_for_2019():
    load_up_pack()
    saharanpur = queries.find_district("SRE").code
    codes = [p.code for p in queries.products_of(saharanpur, date(2019, 6, 1))]
    assert codes == ["wood-carving"]
    now = queries.products_of(saharanpur, date(2025, 5, 11))
    assert [p.code for p in now] == ["wood-carving", "hosiery"]
    assert [p.original for p in now] == [True, False]
