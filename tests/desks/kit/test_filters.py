"""What the filters print, as worked cases in both languages."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.utils import translation

from odop.basics.names import Named
from odop.desks.kit.numbers import as_printed
from odop.desks.kit.templatetags import kit
from odop.desks.kit.tile_names import shortened, told_apart

THE_DAY = date(2020, 5, 5)


@pytest.mark.parametrize(
    ("paise", "hindi", "english"),
    [
        (62_500_000, "₹6,25,000", "₹6,25,000"),
        (0, "₹0", "₹0"),
        (-150, "-₹1.50", "-₹1.50"),
        (None, "ज्ञात नहीं", "not known"),
    ],
)
def test_money_is_told_in_rupees_and_unknown_is_not_nought(paise, hindi, english):
    assert in_both(kit.rupees, paise) == (hindi, english)


@pytest.mark.parametrize(
    ("value", "hindi", "english"),
    [(131000, "1,31,000", "1,31,000"), (0, "0", "0"), (None, "ज्ञात नहीं", "not known")],
)
def test_numbers_are_grouped_in_lakh(value, hindi, english):
    assert in_both(kit.number, value) == (hindi, english)


@pytest.mark.parametrize(
    "thing",
    [
        Named("Agra", "आगरा"),
        SimpleNamespace(name_en="Agra", name_hi="आगरा"),
        SimpleNamespace(name=Named("Agra", "आगरा")),
        {"en": "Agra", "hi": "आगरा"},
    ],
)
def test_a_thing_is_named_in_the_readers_language(thing):
    assert in_both(kit.named, thing) == ("आगरा", "Agra")


def test_a_thing_with_one_name_is_called_by_it_in_either_language():
    assert in_both(kit.named, SimpleNamespace(name_en="", name_hi="आगरा")) == ("आगरा", "आगरा")


@pytest.mark.parametrize(
    ("when", "hindi", "english"),
    [
        (THE_DAY, "5 मई 2020", "5 May 2020"),
        ("2020-05-05", "5 मई 2020", "5 May 2020"),
        (datetime(2020, 5, 4, 19, 0, tzinfo=UTC), "5 मई 2020", "5 May 2020"),  # already the fifth in Lucknow
        (None, "ज्ञात नहीं", "not known"),
    ],
)
def test_a_day_is_told_in_words_and_is_the_day_in_lucknow(when, hindi, english):
    assert in_both(kit.day, when) == (hindi, english)


def test_a_moment_is_told_on_lucknows_clock():
    assert in_both(kit.moment, datetime(2020, 5, 5, 10, 10, tzinfo=UTC)) == (
        "5 मई 2020, 15:40",
        "5 May 2020, 15:40",
    )


@pytest.mark.parametrize(
    ("on", "hindi", "english"),
    [
        (THE_DAY, "आज", "today"),
        (date(2020, 5, 6), "1 दिन", "1 day"),
        (date(2020, 6, 14), "40 दिन", "40 days"),
        (date(2020, 5, 1), "आज", "today"),
    ],
)
def test_a_wait_is_told_in_days(on, hindi, english):
    assert in_both(kit.ago, THE_DAY, on) == (hindi, english)


@pytest.mark.parametrize(
    ("part", "whole", "english"),
    [
        (1, 4, "25%"),
        (0, 4, "0%"),
        (4, 4, "100%"),
        (1, 8, "13%"),
        (1, 1000, "under 1%"),
        (999, 1000, "over 99%"),
        (None, 4, "not known"),
        (0, 0, "not known"),
        (3, None, "not known"),
    ],
)
def test_a_share_never_calls_a_few_none_nor_the_unknown_nought(part, whole, english):
    assert in_both(kit.share, part, whole)[1] == english


def test_a_number_that_is_not_shown_says_so():
    assert in_both(kit.told, None) == ("नहीं दिखाया गया", "not shown")
    assert in_both(kit.told, 12) == ("12", "12")


def test_who_acts_next_is_told_in_words_and_an_unknown_word_stays_itself():
    assert in_both(kit.holder, "deputy_commissioner") == (
        "उपायुक्त उद्योग",
        "the Deputy Commissioner, Industries",
    )
    assert kit.holder("Rekha") == "Rekha"


@pytest.mark.parametrize(
    ("name", "short"),
    [("Saharanpur", "Sah"), ("सहारनपुर", "सहा"), ("श्रावस्ती", "श्राव"), ("मुज़फ्फरनगर", "मुज़"), ("एटा", "एटा")],
)
def test_a_name_is_cut_only_between_syllables(name, short):
    assert shortened(name) == short


def test_two_tiles_never_bear_the_same_short_name():
    english = told_apart(["Etah", "Etawah", "Kanpur Nagar", "Kanpur Dehat", "Kannauj", "Agra"])
    assert english == {
        "Etah": "Eth", "Etawah": "Etw", "Kanpur Nagar": "KaN", "Kanpur Dehat": "KaD", "Kannauj": "Knj", "Agra": "Agr"
    }  # fmt: skip
    hindi = told_apart(["कानपुर नगर", "कानपुर देहात", "आगरा"])
    assert len(set(hindi.values())) == 3 and hindi["आगरा"] == "आग"


def in_both(filter_, *arguments):
    """What a filter prints in Hindi and in English."""
    found = []
    for language in ("hi", "en"):
        with translation.override(language):
            found.append(str(filter_(*arguments)))
    return tuple(found)


@pytest.mark.parametrize(
    ("paise", "words"),
    [(0, "₹0"), (99_999_00, "₹99,999"), (1_00_000_00, "₹1.00 lakh"), (154_98_12_095_00, "₹154.98 crore"),
     (99_99_999_99, "₹100.00 lakh"), (-2_50_000_00, "-₹2.50 lakh"), (1_23_456_78_90_000_00, "₹1,23,456.79 crore")],
)  # fmt: skip
def test_a_large_sum_is_told_roundly(paise, words):
    with translation.override("en"):
        assert kit.roundly(paise) == words


@pytest.mark.parametrize(
    "typed",
    [
        "QC/2026-27/SRE/004",
        " qc/2026-27/sre/००४ ",
        "QC 2026 27 SRE 4",
        "qc-2026-27-sre-004",
        "QC\\2026-27\\SRE\\004",
    ],
)
def test_a_number_copied_off_a_paper_is_the_number_that_was_printed(typed):
    assert as_printed(typed, figures=3) == "QC/2026-27/SRE/004"


@pytest.mark.parametrize("typed", ["", "004", "QC/2026/SRE", "प्रमाण-पत्र", "QC/2026-27/SRE/x"])
def test_what_is_no_number_is_told_as_none(typed):
    assert as_printed(typed, figures=3) is None
