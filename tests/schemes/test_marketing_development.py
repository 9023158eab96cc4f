"""The worked cases of market development assistance, and what must hold for every claim."""

import tomllib
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.schemes import marketing_development as scheme
from odop.schemes.engine import Met, NoRulesInForce, column, rules_in_force, versions
from odop.schemes.marketing_development import ITEMS, PURPOSES, SCHEME, Facts, find

WORKED = tomllib.loads(Path(__file__).with_name("marketing_development.toml").read_text())
OLD, NEW = versions(SCHEME)
MONEY = {*ITEMS, *(f"{item}_cash" for item in ITEMS)}


def titled(part: str) -> list:
    return [pytest.param(case, id=case["title"]) for case in WORKED[part]]


def facts_of(said: dict, **others: object) -> Facts:
    """What a worked case says, in paise; what it leaves out is as in `others`."""
    told = {
        name: value * 100 if name in MONEY else value
        for name, value in said.items()
        if name not in ("title", "on", "not_met", "rupees", "purpose")
    }
    return Facts(**{**others, "purpose": PURPOSES.index(said.get("purpose", "outside")), **told})


EVERYTHING_MET = {
    "product_is_of_district": True, "identified": True, "days_after_month": 30, "fair_listed": True,
    "national_level": True, "fairs_this_year": 0, "like_fairs_this_year": 0, "same_fair_elsewhere": False,
    "sells_online": False, "online_helped_before": False, "sites": 1, "units": 20, "stall": 10_000_00,
    "costs": 10_000_00,
}  # fmt: skip
NOBODY_HAS_SAID = {"product_is_of_district": None, "identified": None, "days_after_month": None}


@pytest.mark.parametrize("case", titled("sum"))
def test_a_claim_is_given_what_is_written(case):
    assert find(facts_of(case, **NOBODY_HAS_SAID), case["on"]).amount == case["rupees"] * 100


@pytest.mark.parametrize("case", titled("deadline"))
def test_the_last_day_leaves_out_the_month_of_the_event(case):
    assert scheme.file_by(case["ended_on"], NEW) == case["last_day"]
    assert scheme.days_since_month(case["ended_on"], case["last_day"]) == 120


@pytest.mark.parametrize("case", titled("case"))
def test_a_worked_case_comes_out_as_it_is_written(case):
    finding = find(facts_of(case, **EVERYTHING_MET), case["on"])
    assert list(finding.unmet) == case["not_met"]
    assert not finding.not_known
    assert finding.eligible is (not case["not_met"])


def test_papers_follow_within_fifteen_days():
    assert scheme.hard_copy_by(date(2026, 2, 28), NEW) == date(2026, 3, 15)


def test_a_day_before_the_first_order_has_no_rules():
    with pytest.raises(NoRulesInForce):
        rules_in_force(SCHEME, date(2019, 1, 21))


def test_every_condition_and_every_purpose_has_its_clause():
    facts = Facts(purpose=0, **NOBODY_HAS_SAID)
    for rules in (OLD, NEW):
        assert {*find(facts, rules.in_force_from).reasons} == set(rules.clauses)


def test_a_condition_not_asked_of_a_purpose_keeps_nobody_back():
    for purpose in PURPOSES:
        facts = Facts(purpose=PURPOSES.index(purpose), **NOBODY_HAS_SAID)
        for check in find(facts, date(2025, 10, 10)).checks:
            if not scheme.concerned(check.code, purpose):
                assert check.met is Met.MET


def test_what_was_never_an_item_of_the_order_is_none_here():
    assert "packaging" not in ITEMS and "testing" not in ITEMS and "branding" not in ITEMS


# --- what holds for every claim --------------------------------------------------------------
unsure = st.one_of(st.none(), st.booleans())
counts = st.one_of(st.none(), st.integers(0, 5))
sums = st.one_of(st.none(), st.integers(0, 3_00_00_000_00))
claims = st.builds(
    Facts,
    purpose=st.integers(0, len(PURPOSES) - 1),
    product_is_of_district=unsure,
    identified=unsure,
    days_after_month=st.one_of(st.none(), st.integers(-31, 200)),
    fair_listed=unsure,
    national_level=unsure,
    to_consumers=unsure,
    fairs_this_year=counts,
    like_fairs_this_year=counts,
    same_fair_elsewhere=unsure,
    sells_online=unsure,
    online_helped_before=unsure,
    sites=counts,
    units=st.one_of(st.none(), st.integers(0, 40)),
    **dict.fromkeys(MONEY, sums),
)
days = st.dates(date(2019, 1, 22), date(2030, 1, 1))


@given(st.lists(claims, min_size=1, max_size=20), days)
def test_one_claim_and_a_column_are_read_alike(cases, day):
    columns = {f.name: column(getattr(case, f.name) for case in cases) for f in fields(Facts)}
    together = find(Facts(**columns), day)
    for place, case in enumerate(cases):
        alone = find(case, day)
        assert [int(c.met[place]) for c in together.checks] == [int(c.met) for c in alone.checks]
        assert int(together.amount[place]) == alone.amount
        assert together.reasons[together.reason_of_each[place]] == alone.reason


@given(claims, days)
def test_no_item_passes_its_limit_and_nothing_passes_what_was_spent(case, day):
    rules = rules_in_force(SCHEME, day)
    given_parts = scheme.parts(case, rules)
    purpose = PURPOSES[case.purpose]
    assert given_parts.stall <= scheme.limit_of(purpose, "stall_at_most", rules)
    assert given_parts.costs <= scheme.limit_of(purpose, "costs_at_most", rules)
    assert given_parts.freight <= scheme.limit_of(purpose, "freight_to_consumers_at_most", rules)
    assert scheme.assistance(case, rules) <= scheme.cost(case, rules) + 100


@given(claims, days, st.sampled_from(sorted(MONEY)), st.integers(1, 10_00_000_00))
def test_a_dearer_bill_never_brings_less(case, day, name, more):
    rules = rules_in_force(SCHEME, day)
    dearer = replace(case, **{name: (getattr(case, name) or 0) + more})
    assert scheme.assistance(dearer, rules) >= scheme.assistance(case, rules)


@given(claims, days)
def test_the_same_bill_in_cash_never_brings_more(case, day):
    rules = rules_in_force(SCHEME, day)
    in_bank = replace(
        case, **{i: (getattr(case, i) or 0) + (getattr(case, f"{i}_cash") or 0) for i in ITEMS},
        **{f"{i}_cash": 0 for i in ITEMS},
    )  # fmt: skip
    assert scheme.assistance(in_bank, rules) >= scheme.assistance(case, rules)


@given(claims, days)
def test_nobody_is_eligible_while_something_is_not_known(case, day):
    finding = find(case, day)
    assert finding.eligible == (not finding.unmet and not finding.not_known)


@given(st.dates(date(2019, 1, 22), date(2035, 1, 1)))
def test_the_last_day_is_120_to_151_days_after_the_event(ended_on):
    last = scheme.file_by(ended_on, NEW)
    assert timedelta(120) <= last - ended_on <= timedelta(150)
    assert scheme.days_since_month(ended_on, last) == 120
