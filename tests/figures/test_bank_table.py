"""The public table of banks: no small number stands in it, and none can be reckoned from the others."""

import pytest
from django.core.cache import caches

from odop.basics.dates import day_of
from odop.casework.queries.margin_money import bank_counts
from odop.figures.queries import public_bank_table
from tests.access.makers import signed_in
from tests.casework.margin_money import files
from tests.casework.margin_money.files import LAKH, SENT_AT

ON = day_of(SENT_AT)
NUMBERS = ("received", "sanctioned", "cut", "refused", "pending")


@pytest.fixture
def some_files(cast):
    """A branch with many files and few refusals, and a small branch of another bank."""
    for _ in range(12):
        files.sanctioned()
    for _ in range(3):
        files.refused()
    files.received()
    for _ in range(2):
        files.sanctioned(to="PUNB0000002", total=4 * LAKH)


def test_the_exact_counts_are_for_officers(some_files, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        one, other = sorted(bank_counts(), key=lambda line: line.branch, reverse=True)
    assert (one.branch, one.received, one.sanctioned, dict(one.refused), one.pending, one.days) == (
        "SBIN0000001", 16, 12, {"default_to_bank": 3}, 1, 9,
    )  # fmt: skip
    assert (other.sanctioned, other.cut) == (2, 2)


def test_no_small_number_is_shown_in_a_district(some_files):
    table = public_bank_table(ON, district="179")
    for row in table.rows:
        for name in NUMBERS:
            n = getattr(row, name)
            assert n is None or n == 0 or n >= 10, (row.bank, name, n)
        assert all(n is None for _, n in row.by_reason)
        assert row.pending_since is None
    refused = [row.refused for row in table.rows]
    assert refused[:2].count(3) == 0


def test_the_states_numbers_are_whole_tens(some_files):
    for row in public_bank_table(ON).rows:
        assert row.branch is None
        assert all(getattr(row, name) % 10 == 0 for name in NUMBERS)


def test_anybody_reads_the_table_in_both_languages(some_files):
    caches["memory"].clear()
    for address in ("/en/banks/", "/hi/banks/?district=bhadohi"):
        page = signed_in(None).get(address)
        assert page.status_code == 200
        assert "Maker" not in page.content.decode()
        assert "MM/" not in page.content.decode()
    assert signed_in(None).get("/en/banks/?district=nowhere").status_code == 404
