"""The worked cases of the common facility centre, and what must hold for every project."""

import tomllib
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.schemes import common_facility_centre as scheme
from odop.schemes.common_facility_centre import SCHEME, Facts, Spent, find
from odop.schemes.engine import (
    NoRulesInForce,
    changed,
    column,
    proposals,
    read_change,
    rules_in_force,
    versions,
)

WORKED = tomllib.loads(Path(__file__).with_name("common_facility_centre.toml").read_text())
TODAY, BEFORE = date(2026, 11, 22), date(2019, 6, 1)
RULES, OLD = rules_in_force(SCHEME, TODAY), rules_in_force(SCHEME, BEFORE)
CRORE = 1_00_00_000_00
GOOD = Facts(
    project_cost=4 * CRORE, land_cost=0, own_part=0, special_kind=False, technical_body=False,
    form_admitted=True, members=20, members_of_product=20, largest_holding=500, admits_state=True,
    one_of_a_family=True, land_owned=True, lease_years=0, in_government_area=False, land_of_a_member=False,
    near_cluster=True, part_funded_elsewhere=False,
)  # fmt: skip


def titled(part: str) -> list:
    return [pytest.param(case, id=case.get("title")) for case in WORKED[part]]


# --- worked cases ---------------------------------------------------------------------------
@pytest.mark.parametrize("case", titled("share"))
def test_the_states_share_is_as_it_is_written(case):
    facts = replace(
        GOOD,
        project_cost=case["cost"] * 100,
        land_cost=case.get("land", 0) * 100,
        own_part=case.get("own_part", 0) * 100,
        special_kind=case.get("special_kind", False),
        technical_body=case.get("technical_body", False),
    )
    finding = find(facts, case["filed_on"])
    assert (list(finding.unmet), finding.reason) == (case.get("not_met", []), case["reason"])
    if finding.eligible:
        assert finding.amount == case["share"] * 100


@pytest.mark.parametrize("case", titled("company"))
def test_a_company_and_its_land_are_judged_as_it_is_written(case):
    rules = rules_in_force(SCHEME, case["filed_on"])
    told = {name: case[name] for name in (f.name for f in fields(Facts)) if name in case}
    facts = replace(GOOD, **told)
    if "form" in case:
        facts = replace(facts, form_admitted=case["form"] in rules.lists["forms"])
    assert list(find(facts, case["filed_on"]).unmet) == case["not_met"]


def test_every_fall_is_known_with_the_cost_that_makes_it_good():
    for on, rules in ((TODAY, RULES), (BEFORE, OLD)):
        expected = [case for case in WORKED["fall"] if rules_in_force(SCHEME, case["on"]) is rules]
        assert [
            {
                "bound": fall.bound // 100,
                "there": fall.share_there // 100,
                "above": fall.share_above // 100,
                "made_good_at": fall.made_good_at and fall.made_good_at // 100,
            }
            for fall in scheme.falls(rules)
        ] == [{"made_good_at": None} | {k: v for k, v in case.items() if k != "on"} for case in expected], on


def test_a_project_of_4_4_crore_is_told_that_it_gets_less_than_one_of_4():
    assert [fall.bound for fall in scheme.falls(RULES) if fall.is_felt_at(4_40_00_000_00)] == [4 * CRORE]
    assert not [fall for fall in scheme.falls(RULES) if fall.is_felt_at(4 * CRORE)]
    assert not [fall for fall in scheme.falls(RULES) if fall.is_felt_at(4_50_00_000_00)]
    assert [fall.bound for fall in scheme.falls(OLD) if fall.is_felt_at(90 * CRORE)] == [15 * CRORE]


@pytest.mark.parametrize("case", titled("instalments"))
def test_the_share_comes_in_three_parts(case):
    parts = [scheme.instalment(place, case["share"] * 100, RULES) for place in scheme.INSTALMENTS]
    assert parts == [part * 100 for part in case["parts"]]


@pytest.mark.parametrize("case", titled("release"))
def test_an_instalment_waits_for_the_proof_of_use(case):
    money = {f.name: case.get(f.name, 0) * 100 for f in fields(Spent)}
    assert bool(scheme.release(case["place"], Spent(**money), RULES).met) is case["met"]


@pytest.mark.parametrize("case", WORKED["level"])
def test_who_decides_goes_by_the_cost(case):
    assert scheme.level(case["cost"] * 100, case["technical_body"], RULES) == case["decides"]


@pytest.mark.parametrize("case", WORKED["clock"], ids=lambda case: case["clock"])
def test_each_step_has_its_last_day(case):
    assert getattr(scheme, case["clock"])(case["from"], RULES) == case["by"]


def test_a_day_before_the_first_order_has_no_rules():
    with pytest.raises(NoRulesInForce):
        find(GOOD, date(2018, 11, 5))


@pytest.mark.parametrize("rules", versions(SCHEME), ids=lambda rules: str(rules.in_force_from))
def test_every_condition_and_every_slab_has_its_clause(rules):
    finding = find(Facts(**{field.name: None for field in fields(Facts)}), rules.in_force_from)
    assert set(finding.reasons) == set(rules.clauses)
    assert finding.not_known == finding.reasons[: len(finding.checks)]


def test_what_the_orders_do_not_give_is_never_called_confirmed():
    assert RULES.is_confirmed("use_percent")
    assert not RULES.is_confirmed("screening_months")
    assert not RULES.is_confirmed("members_use_percent")


def test_the_three_parts_of_every_version_make_the_whole():
    for rules in versions(SCHEME):
        assert rules.instalment_1 + rules.instalment_2 + rules.instalment_3 == 100


# --- changes that are not in force ------------------------------------------------------------
def test_odop_2_0_can_be_tried_and_is_never_in_force():
    change = read_change(proposals(SCHEME)["odop_2_0"], RULES)
    tried = changed(RULES, change)
    ten = replace(GOOD, members=10, members_of_product=10, project_cost=5 * CRORE)
    finding = scheme.find_under(ten, tried)
    assert (finding.unmet, finding.amount) == ((), 4_50_00_000_00)
    assert [scheme.instalment(n, 100 * CRORE, tried) // CRORE for n in scheme.INSTALMENTS] == [50, 40, 10]
    assert not tried.confirmed
    assert change.not_tried
    assert find(ten, TODAY).unmet == ("members",)


@given(st.dates(date(2018, 11, 6), date(2060, 1, 1)))
def test_no_day_ever_finds_the_proposal_in_force(day):
    assert len(versions(SCHEME)) == 2
    assert rules_in_force(SCHEME, day).minimum_members == 20


# --- what holds for every project ---------------------------------------------------------------
costs = st.one_of(
    st.integers(1, 60 * CRORE),
    st.sampled_from([4, 8, 10, 15]).flatmap(lambda c: st.integers(c * CRORE - 300, c * CRORE + 300)),
)
unsure = st.one_of(st.none(), st.booleans())
few = st.one_of(st.none(), st.integers(0, 60))
projects = st.builds(
    Facts,
    project_cost=st.one_of(st.none(), costs),
    land_cost=st.one_of(st.none(), st.integers(0, 20 * CRORE)),
    own_part=st.one_of(st.none(), st.integers(0, 20 * CRORE)),
    special_kind=unsure,
    technical_body=unsure,
    form_admitted=unsure,
    members=few,
    members_of_product=few,
    largest_holding=st.one_of(st.none(), st.integers(0, 10_000)),
    admits_state=unsure,
    one_of_a_family=unsure,
    land_owned=unsure,
    lease_years=few,
    in_government_area=unsure,
    land_of_a_member=unsure,
    near_cluster=unsure,
    part_funded_elsewhere=unsure,
)
days = st.sampled_from([BEFORE, TODAY])


@given(costs)
def test_the_share_is_whole_rupees_within_the_slabs_own_limits(cost):
    due = scheme.share(cost, 0, 0, RULES)
    assert due % 100 == 0
    assert 0 <= due <= 9 * CRORE
    assert due * 10 <= cost * 9


@given(costs, st.integers(0, 20 * CRORE), st.integers(0, 20 * CRORE), days)
def test_what_the_members_bring_and_the_state_gives_is_never_more_than_the_cost(cost, land, own, day):
    due = scheme.share(cost, land, own, rules_in_force(SCHEME, day))
    assert 0 <= due <= max(cost - own, 0)


@given(costs, st.integers(0, 2 * CRORE))
def test_a_dearer_project_gets_less_only_where_a_fall_is_told(cost, more):
    if scheme.share(cost + more, 0, 0, RULES) < scheme.share(cost, 0, 0, RULES):
        crossed = [fall for fall in scheme.falls(RULES) if cost <= fall.bound < cost + more]
        assert crossed
        assert any(fall.is_felt_at(cost + more) for fall in crossed)


@given(costs)
def test_where_a_fall_is_felt_the_bound_truly_gets_more(cost):
    for fall in scheme.falls(RULES):
        if fall.is_felt_at(cost):
            assert scheme.share(cost, 0, 0, RULES) < fall.share_there


@given(st.integers(1, 9 * CRORE).map(lambda share: share // 100 * 100 + 100))
def test_the_three_parts_make_the_share(share):
    parts = [scheme.instalment(place, share, RULES) for place in scheme.INSTALMENTS]
    assert sum(parts) == share
    assert all(part >= 0 and part % 100 == 0 for part in parts)


@given(st.lists(projects, min_size=1, max_size=30), days)
def test_one_case_and_a_column_are_read_alike_to_the_paisa(cases, day):
    columns = {f.name: column(getattr(case, f.name) for case in cases) for f in fields(Facts)}
    together = find(Facts(**columns), day)
    why = together.reason_of_each
    for place, case in enumerate(cases):
        alone = find(case, day)
        assert [int(c.met[place]) for c in together.checks] == [int(c.met) for c in alone.checks]
        assert int(together.verdict[place]) == int(alone.verdict)
        assert int(together.amount[place]) == alone.amount
        assert together.reasons[why[place]] == alone.reason


@given(projects, days)
def test_nothing_is_eligible_while_something_is_not_known(case, day):
    finding = find(case, day)
    assert finding.eligible == (not finding.unmet and not finding.not_known)
