"""The worked cases of margin money, and what must hold for every case."""

import tomllib
from dataclasses import fields
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.schemes import margin_money as scheme
from odop.schemes.advice import advice
from odop.schemes.engine import (
    PARAMETERS,
    Met,
    NoRulesInForce,
    changed,
    column,
    proposals,
    read_change,
    rules_in_force,
    versions,
)
from odop.schemes.margin_money import SCHEME, Facts, find

WORKED = tomllib.loads(Path(__file__).with_name("margin_money.toml").read_text())
TODAY = date(2026, 11, 22)
RULES = rules_in_force(SCHEME, TODAY)
CRORE = 1_00_00_000_00
FIFTEEN = (PARAMETERS / "rejected" / SCHEME / "fifteen_percent.toml").read_text()


def titled(part: str) -> list:
    return [pytest.param(case, id=case["title"]) for case in WORKED[part]]


def facts_of(case: dict) -> Facts:
    told = {field.name: case.get(field.name) for field in fields(Facts)}
    if told["project_cost"] is not None:
        told["project_cost"] *= 100
    return Facts(**told)


# --- worked cases ---------------------------------------------------------------------------
@pytest.mark.parametrize("case", titled("margin"))
def test_the_margin_is_a_share_of_the_cost_by_slab(case):
    assert scheme.margin(case["cost"] * 100, RULES) == case["margin"] * 100
    facts = Facts(30, True, True, True, True, case["cost"] * 100)
    finding = find(facts, TODAY)
    assert (finding.amount, finding.reason) == (case["margin"] * 100, f"slab_{case['slab']}")


@pytest.mark.parametrize("case", titled("own_share"))
def test_her_own_share_is_a_tenth_or_a_twentieth(case):
    told = [None if answer == "not told" else answer for answer in case["groups"].values()]
    assert scheme.own_share(case["cost"] * 100, scheme.reduced_share(*told), RULES) == case["share"] * 100


@pytest.mark.parametrize("case", titled("case"))
def test_a_worked_case_comes_out_as_it_is_written(case):
    finding = find(facts_of(case), case["applied_on"])
    assert (list(finding.unmet), list(finding.not_known)) == (case["not_met"], case["not_known"])
    assert finding.eligible is (not case["not_met"] and not case["not_known"])
    assert finding.reason == case["reason"]


@pytest.mark.parametrize("case", titled("clock"))
def test_each_step_has_its_last_day(case):
    assert getattr(scheme, case["clock"])(case["from"], RULES) == case["by"]


@pytest.mark.parametrize("case", titled("holding"))
def test_the_margin_is_held_for_two_years_of_running(case):
    starts = scheme.holding_starts_on(case["margin_on"], case["running_since"], RULES)
    assert scheme.holding_ends_on(starts, RULES) == case["ends_on"]


def test_the_training_lasts_a_week_and_three_per_cent_of_the_budget_may_go_into_it():
    assert RULES.training_days_at_least == 7
    assert scheme.for_administration(145 * CRORE, RULES) == 4_35_00_000_00


def test_a_day_before_the_order_has_no_rules():
    with pytest.raises(NoRulesInForce):
        find(Facts(30, True, True, True, True, CRORE), date(2018, 9, 23))


def test_what_the_order_does_not_give_is_never_called_confirmed():
    assert RULES.is_confirmed("own_share_percent")
    assert not RULES.is_confirmed("second_look_days")
    assert RULES.readings == {"holding_starts": "running_after_margin"}


def test_every_condition_and_every_slab_has_its_clause():
    finding = find(Facts(**{field.name: None for field in fields(Facts)}), TODAY)
    assert set(finding.reasons) == set(RULES.clauses)
    assert finding.not_known == finding.reasons[: len(finding.checks)]


def test_residence_is_no_condition_of_the_order_and_only_asked_about():
    assert not [code for code in RULES.clauses if "state" in code or "residence" in code]
    asked = {line.code: line for line in advice(SCHEME, {"lives_in_state": False})}
    assert asked["lives_in_state"].warns and "portal" in asked["lives_in_state"].source


# --- changes that are not in force ------------------------------------------------------------
@pytest.mark.parametrize("case", titled("rejected"))
def test_the_fifteen_per_cent_of_newspapers_is_absurd(case):
    variant = changed(RULES, read_change(FIFTEEN, RULES))
    assert scheme.margin(case["cost"] * 100, variant) == case["margin"] * 100


def test_with_fifteen_per_cent_a_dearer_project_would_get_less():
    variant = changed(RULES, read_change(FIFTEEN, RULES))
    at_the_bound, above = scheme.margin(150_00_000_00, variant), scheme.margin(150_00_001_00, variant)
    assert at_the_bound - above == 7_50_000_00
    assert scheme.margin(150_00_000_00, RULES) <= scheme.margin(150_00_001_00, RULES)


@pytest.mark.parametrize("case", titled("proposed"))
def test_odop_2_0_can_be_tried(case):
    proposal = changed(RULES, read_change(proposals(SCHEME)["odop_2_0"], RULES))
    assert scheme.margin(case["cost"] * 100, proposal) == case["margin"] * 100
    assert not proposal.confirmed


@given(st.dates(date(2018, 9, 24), date(2060, 1, 1)))
def test_no_day_ever_finds_a_proposal_in_force(day):
    assert len(versions(SCHEME)) == 1
    assert rules_in_force(SCHEME, day).slabs[-1].at_most == 20_00_000_00


# --- what holds for every case ------------------------------------------------------------------
costs = st.one_of(
    st.integers(1, 60 * CRORE),
    st.sampled_from([slab.up_to for slab in RULES.slabs if slab.up_to]).flatmap(
        lambda bound: st.integers(bound - 300, bound + 300)
    ),
)
unsure = st.one_of(st.none(), st.booleans())
people = st.builds(
    Facts,
    age=st.one_of(st.none(), st.integers(0, 110)),
    product_is_of_district=unsure,
    free_of_default=unsure,
    helped_by_no_other_scheme=unsure,
    family_first_help=unsure,
    project_cost=st.one_of(st.none(), costs),
)


def plainly(cost: int) -> int:
    """The margin once more, in fractions of rupees, as the order's table is read aloud."""
    lakh, c = 1_00_000, Fraction(cost, 100)
    if c <= 25 * lakh:
        due = min(c / 4, Fraction("6.25") * lakh)
    elif c <= 50 * lakh:
        due = max(Fraction("6.25") * lakh, c / 5)
    elif c <= 150 * lakh:
        due = max(Fraction(10 * lakh), c / 10)
    else:
        due = min(c / 10, Fraction(20 * lakh))
    return int(due + Fraction(1, 2)) * 100


@given(costs)
def test_the_margin_is_what_the_orders_table_says_read_a_second_time(cost):
    assert scheme.margin(cost, RULES) == plainly(cost)


@given(costs)
def test_the_margin_is_whole_rupees_never_above_the_cap_nor_a_quarter(cost):
    due = scheme.margin(cost, RULES)
    assert due % 100 == 0
    assert 0 <= due <= 20_00_000_00
    assert due <= cost // 4 + 50


@given(costs, st.integers(0, CRORE))
def test_a_dearer_project_never_gets_less(cost, more):
    assert scheme.margin(cost + more, RULES) >= scheme.margin(cost, RULES)


@given(costs, unsure)
def test_her_own_share_is_never_more_than_a_tenth(cost, reduced):
    share = scheme.own_share(cost, scheme.reduced_share(reduced), RULES)
    assert share % 100 == 0
    assert abs(share - Fraction(cost, 20 if reduced else 10)) <= 50


@given(st.lists(people, min_size=1, max_size=40), st.dates(date(2018, 9, 24), date(2030, 1, 1)))
def test_one_case_and_a_column_are_read_alike_to_the_paisa(cases, day):
    columns = {f.name: column(getattr(case, f.name) for case in cases) for f in fields(Facts)}
    together = find(Facts(**columns), day)
    why = together.reason_of_each
    for place, case in enumerate(cases):
        alone = find(case, day)
        assert [int(c.met[place]) for c in together.checks] == [int(c.met) for c in alone.checks]
        assert int(together.verdict[place]) == int(alone.verdict)
        assert bool(together.eligible[place]) is alone.eligible
        assert int(together.amount[place]) == alone.amount
        assert together.reasons[why[place]] == alone.reason


@given(st.lists(st.tuples(costs, unsure), min_size=1, max_size=30))
def test_the_own_share_of_a_column_is_that_of_each(cases):
    reduced = scheme.reduced_share(column(answer for _, answer in cases))
    together = scheme.own_share(column(cost for cost, _ in cases), reduced, RULES)
    assert [int(share) for share in together] == [
        scheme.own_share(cost, scheme.reduced_share(answer), RULES) for cost, answer in cases
    ]


@given(people)
def test_nobody_is_eligible_while_something_is_not_known(case):
    finding = find(case, TODAY)
    assert finding.eligible == (not finding.unmet and not finding.not_known)
    if None in vars_of(case).values():
        assert finding.verdict is not Met.MET


@given(people, st.integers(1, 30))
def test_growing_older_never_makes_anybody_ineligible(case, years):
    if case.age is not None and find(case, TODAY).eligible:
        assert find(Facts(**{**vars_of(case), "age": case.age + years}), TODAY).verdict is Met.MET


@given(st.dates(date(2018, 9, 24), date(2040, 1, 1)), st.integers(-400, 400))
def test_the_holding_never_ends_before_two_years_of_margin_nor_of_running(margin_on, days):
    running = margin_on + timedelta(days=days)
    ends = scheme.holding_ends_on(scheme.holding_starts_on(margin_on, running, RULES), RULES)
    assert ends - max(margin_on, running) >= timedelta(days=730)


def test_small_whole_numbers_make_a_column_as_well():
    ages = np.ma.MaskedArray(np.array([17, 18, 0], dtype=np.int8), mask=[False, False, True])
    ones = np.ones(3, dtype=np.int8)
    finding = find(Facts(ages, ones, ones, ones, ones, np.full(3, CRORE)), TODAY)
    assert finding.verdict.tolist() == [Met.NOT_MET, Met.MET, Met.NOT_KNOWN]


def vars_of(case: Facts) -> dict:
    return {field.name: getattr(case, field.name) for field in fields(Facts)}
