"""The claims of the pack: each missed or repeated promise is reported, and no claim hides another."""

from pathlib import Path

import pytest

from odop.facilities.queries import claims
from odop.programme import queries as programme

PACK = Path(__file__).resolve().parents[2] / "packs" / "uttar_pradesh"


@pytest.fixture
def lines(monkeypatch):
    rows = programme.centre_claims(PACK)
    monkeypatch.setattr(programme, "centre_claims", lambda: rows)
    return {line.claim.code: line for line in claims.public_claims()}


def test_the_promise_for_march_2020_is_reported_missed(lines):
    promise = lines["W01"]
    assert str(promise.claim.by_on) == "2020-03-31"
    assert promise.missed.code == "W03"  # in November 2021 five were "opening soon"
    assert promise.days_after == 594


def test_each_repeated_promise_is_reported_with_the_first(lines):
    repeated = {code: line.repeats.code for code, line in lines.items() if line.repeats}
    assert repeated == {"W04": "W03", "W06": "W03", "W07": "W03", "W08": "W03"}
    assert lines["W04"].days_between == 164
    assert lines["W08"].days_between is None  # its day is not known


def test_what_was_called_built_and_then_begun_is_reported(lines):
    assert {code: line.gainsays.code for code, line in lines.items() if line.gainsays} == {"W10": "W08"}


def test_what_nothing_speaks_against_is_left_in_peace(lines):
    quiet = {code for code, line in lines.items() if not line.speaks_ill}
    assert quiet == {"W02", "W03", "W05", "W09", "W11", "W12", "W13"}


def test_every_row_is_shown_in_the_order_it_was_said(lines):
    assert len(lines) == len(programme.centre_claims()) == 13
    days = [line.claim.said_on for line in lines.values() if line.claim.said_on]
    assert days == sorted(days)


def test_of_a_district_only_what_names_it(lines):
    assert [line.claim.code for line in claims.public_claims("118")] == ["W03", "W04", "W06"]
    assert claims.public_claims("179") == ()


def test_a_pack_without_the_file_has_no_claims(tmp_path):
    assert programme.centre_claims(tmp_path) == ()
