"""Advice across schemes: a warning with what was needed and found, never a refusal."""

import pytest

from odop.schemes.advice import NEVER, advice, rows
from odop.schemes.engine import Met, column

# Each scheme of the table, what would trouble it, and the line that then warns.
TROUBLES = [
    ("margin_money", {"self_employment_benefit_before": True}, "no_other_self_employment_help"),
    ("margin_money", {"training_only_benefit_before": True}, "no_training_only_help"),
    ("margin_money", {"family_had_margin_money": True}, "first_margin_to_family"),
    ("margin_money", {"in_default": True}, "not_in_default"),
    ("margin_money", {"lives_in_state": False}, "lives_in_state"),
    ("skill_development", {"years_since_product_toolkit": 1}, "no_recent_toolkit"),
    ("skill_development", {"spouse_had_toolkit_scheme": True}, "spouse_not_helped"),
    ("marketing_development_fair", {"fair_claims_this_year": 3}, "claims_left_this_year"),
    ("marketing_development_fair", {"same_fair_claimed_elsewhere": True}, "fair_not_claimed_elsewhere"),
    ("marketing_development_online", {"online_start_claimed_before": True}, "online_not_claimed_before"),
    ("common_facility_centre", {"component_funded_elsewhere": True}, "component_not_funded_elsewhere"),
    ("common_facility_centre", {"family_in_the_company": True}, "one_of_a_family"),
    ("pm_vishwakarma", {"years_since_like_loan": 4}, "no_like_loan"),
    ("pm_vishwakarma", {"family_in_pm_vishwakarma": True}, "one_member_of_family"),
    ("pm_vishwakarma", {"government_servant_in_family": True}, "no_government_servant"),
    ("vishwakarma_shram_samman", {"self_or_spouse_trained_there": True}, "not_trained_before"),
    ("mukhyamantri_yuva_swarojgar", {"margin_grant_before": True}, "no_margin_grant_before"),
]
QUIET = {
    "lives_in_state": True,
    "years_since_product_toolkit": NEVER, "years_since_like_loan": NEVER, "fair_claims_this_year": 0,
}  # fmt: skip


def untroubled(scheme: str) -> dict:
    return {row["fact"]: QUIET.get(row["fact"], False) for row in rows()[scheme]}


@pytest.mark.parametrize(("scheme", "known", "code"), TROUBLES)
def test_one_trouble_makes_its_own_line_warn_and_no_other(scheme, known, code):
    lines = advice(scheme, {**untroubled(scheme), **known})
    assert [line.code for line in lines if line.warns] == [code]
    assert all(line.words.hi and line.source for line in lines)


def test_every_line_of_the_table_is_troubled_above():
    assert {(s, row["code"]) for s, listed in rows().items() for row in listed} == {
        (scheme, code) for scheme, _, code in TROUBLES
    }


@pytest.mark.parametrize("scheme", sorted(rows()))
def test_what_nobody_has_told_us_is_asked_for(scheme):
    assert {line.met for line in advice(scheme, {})} == {Met.NOT_KNOWN}
    assert all(line.warns for line in advice(scheme, {}))


def test_the_bounds_of_the_windows():
    def warns(scheme, **known):
        return {line.code for line in advice(scheme, {**untroubled(scheme), **known}) if line.warns}

    assert not warns("marketing_development_fair", fair_claims_this_year=2)
    assert not warns("skill_development", years_since_product_toolkit=2)
    assert not warns("pm_vishwakarma", years_since_like_loan=5)


def test_a_line_says_what_was_needed_and_found():
    line = advice("pm_vishwakarma", {"years_since_like_loan": 3})[0]
    assert (line.needed, line.found, line.window) == (5, 3, "years")


def test_a_column_is_advised_on_like_one():
    line = advice("marketing_development_fair", {"fair_claims_this_year": column([0, 3, None])})[0]
    assert line.met.tolist() == [1, 0, -1]


def test_a_scheme_nobody_knows_is_a_fault():
    with pytest.raises(KeyError):
        advice("lottery", {})
