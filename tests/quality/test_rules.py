"""Verdicts, sealing, clocks, standing and trust: pure, by worked cases and by properties."""

import tomllib
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.basics.dates import LUCKNOW
from odop.quality.rules import (
    Bounds,
    Standing,
    TestState,
    Trust,
    Verdict,
    check_letter,
    due_on,
    labelled,
    measured,
    number_on,
    plainly,
    result,
    same_seal,
    standing_of,
    takes_samples,
    trust_of,
    verdict,
)
from odop.quality.rules.sealing import LETTERS
from odop.quality.rules.states import MOVES, OPEN
from odop.quality.rules.wording import bounds_in_words, said_in_words

CASES = tomllib.loads((Path(__file__).parent / "verdicts.toml").read_text(encoding="utf-8"))["case"]
NUMBERS = st.decimals(min_value=0, max_value=1000, places=3)
SAMPLES = st.from_regex(r"SM/20[0-9]{2}-[0-9]{2}/[A-Z]{3}/[0-9]{3,5}", fullmatch=True)


def number(text):
    return None if text is None else Decimal(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_line_is_judged_as_the_worked_case_says(case):
    bounds = Bounds(number(case.get("least")), number(case.get("most")), case.get("below", False))
    typed = number(case.get("number"))
    value, detection = (typed, None) if case["said"] == "VALUE" else (None, typed)
    assert verdict(bounds, case["said"], value, detection) == case["verdict"]


@given(most=NUMBERS, value=NUMBERS, more=NUMBERS)
def test_more_of_what_is_limited_is_never_better(most, value, more):
    bounds = Bounds(None, most)
    if verdict(bounds, "VALUE", value, None) == Verdict.OUTSIDE:
        assert verdict(bounds, "VALUE", value + more, None) == Verdict.OUTSIDE


@given(most=NUMBERS, detection=NUMBERS, true=NUMBERS)
def test_below_detection_never_passes_what_a_value_there_could_fail(most, detection, true):
    if true < detection and verdict(Bounds(None, most), "BELOW", None, detection) == Verdict.WITHIN:
        assert verdict(Bounds(None, most), "VALUE", true, None) == Verdict.WITHIN


@given(least=NUMBERS, detection=NUMBERS, true=NUMBERS)
def test_nor_fails_what_a_value_there_could_pass(least, detection, true):
    if true < detection and verdict(Bounds(least, None), "BELOW", None, detection) == Verdict.OUTSIDE:
        assert verdict(Bounds(least, None), "VALUE", true, None) == Verdict.OUTSIDE


@given(st.lists(st.sampled_from(Verdict), min_size=1))
def test_a_test_passes_only_where_every_line_is_within(verdicts):
    assert (result(verdicts) == TestState.PASSED) == all(v == Verdict.WITHIN for v in verdicts)
    assert (result(verdicts) == TestState.FAILED) == (Verdict.OUTSIDE in verdicts)


def test_a_test_with_an_empty_line_or_none_has_no_result():
    assert result([Verdict.WITHIN, None]) is None
    assert result([]) is None


@given(SAMPLES, st.integers(0, 30), st.sampled_from(LETTERS))
def test_one_wrong_character_of_a_label_is_found_out(sample, place, letter):
    label = labelled(sample)
    place %= len(label)
    if label[place] in LETTERS and label[place] != letter:
        assert number_on(label[:place] + letter + label[place + 1 :]) is None


@given(SAMPLES)
def test_a_label_leads_back_to_its_number_however_it_is_typed(sample):
    assert number_on(f" {labelled(sample).lower()} ") == sample


def test_the_check_character_is_that_of_the_standard():
    assert check_letter("A12425GABC1234002") == "M"  # the known example of ISO 7064, MOD 37,36


def test_a_seal_is_the_same_whatever_stands_between_its_figures():
    assert same_seal("UP 004417", "up-004417")
    assert not same_seal("UP 004417", "UP 004418")
    assert not same_seal("", "")


def test_a_seal_in_devanagari_is_the_same_in_figures_of_either_script_and_no_other():
    assert same_seal("S-१२३", "s 123")
    assert not same_seal("S-१२३", "S-४५६")
    assert same_seal("क-४", "क 4")
    assert not same_seal("क-४", "ख-४")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.25", "0.25"),
        (" ३.५ ", "3.5"),
        ("0,5", "0.5"),
        ("0,250", "0.25"),
        ("1,200", "1200"),
        ("१,२००.५", "1200.5"),
        ("1,20,000", "120000"),
        ("1,2,3", None),
        ("", None),
        ("-1", None),
        ("x", None),
    ],
)
def test_a_number_is_read_as_a_laboratory_types_it(text, number):
    assert measured(text) == (None if number is None else Decimal(number))


def test_a_number_is_shown_without_noughts_that_say_nothing():
    assert [plainly(Decimal(n)) for n in ("3.000000", "0.050000", "100", "0")] == ["3", "0.05", "100", "0"]
    assert plainly(None) == ""


def test_limits_and_results_are_said_in_both_languages():
    assert bounds_in_words(Bounds(None, Decimal(3), True), "mg/kg").hi == "3 mg/kg से कम"
    assert bounds_in_words(Bounds(Decimal(25), Decimal(38)), "").en == "25 to 38"
    assert said_in_words("BELOW", None, Decimal("0.5"), "mg/kg").en == "below detection (less than 0.5 mg/kg)"


def test_each_open_state_has_a_day_by_which_somebody_must_act():
    since = datetime(2025, 7, 1, 11, tzinfo=LUCKNOW)
    for state in OPEN:
        assert due_on(state, since, date(2025, 7, 16)) is not None, state
    for state in set(MOVES) - set(OPEN):
        assert due_on(state, since, None) is None


def test_a_certificate_stands_until_its_last_day():
    on = date(2026, 7, 1)
    assert standing_of(on, suspended=False, on=on) == Standing.IN_FORCE
    assert standing_of(on, suspended=True, on=on) == Standing.SUSPENDED
    assert standing_of(on, suspended=True, on=date(2026, 7, 2)) == Standing.EXPIRED


def test_what_an_officer_has_seen_counts_before_what_is_told():
    on = date(2026, 7, 1)
    assert trust_of("none", on, on) == Trust.SEEN
    assert trust_of("reported", date(2026, 6, 30), on) == Trust.ENDED
    assert trust_of("reported", None, on) == Trust.REPORTED
    assert trust_of("", None, on) == Trust.UNCONFIRMED
    assert not takes_samples("research")
    assert takes_samples("")
