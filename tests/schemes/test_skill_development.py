"""The worked cases of the training and toolkit scheme, and what must hold for every case."""

import tomllib
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.basics.dates import age_on
from odop.schemes import skill_development as scheme
from odop.schemes.engine import Met, NoRulesInForce, column, rules_in_force
from odop.schemes.skill_development import NEVER, SCHEME, Facts, find

WORKED = tomllib.loads(Path(__file__).with_name("skill_development.toml").read_text())
TODAY = date(2026, 11, 22)
RULES = rules_in_force(SCHEME, TODAY)


def titled(part: str) -> list:
    return [pytest.param(case, id=case["title"]) for case in WORKED[part]]


def facts_of(case: dict) -> Facts:
    day, last = case["applied_on"], case.get("last_toolkit")
    return Facts(
        age=age_on(case["born_on"], day) if "born_on" in case else None,
        native_of_state=case.get("native_of_state"),
        years_since_toolkit=NEVER if last == "never" else age_on(last, day) if last else None,
        applicant_helped_before=case.get("applicant_helped_before"),
        spouse_helped_before=case.get("spouse_helped_before"),
        declaration_given=case.get("declaration_given"),
    )


@pytest.mark.parametrize("case", titled("case"))
def test_a_worked_case_comes_out_as_it_is_written(case):
    finding = find(facts_of(case), case["applied_on"])
    assert (list(finding.unmet), list(finding.not_known)) == (case["not_met"], case["not_known"])
    assert finding.eligible is (not case["not_met"] and not case["not_known"])


@pytest.mark.parametrize("case", titled("honorarium"))
def test_the_honorarium_is_for_days_present_once_completed(case):
    assert scheme.honorarium(case["days"], case["completed"], RULES) == case["rupees"] * 100


@pytest.mark.parametrize("case", titled("trainer"))
def test_the_trainer_gets_the_actual_cost_up_to_the_ceiling(case):
    assert (
        scheme.trainer_pay(case["actual"] * 100, case["trainees"] * case["days"], RULES)
        == case["rupees"] * 100
    )


@pytest.mark.parametrize("case", titled("food"))
def test_food_is_the_actual_cost_up_to_the_ceiling(case):
    assert scheme.food(case["actual"] * 100, case["trainees"] * case["days"], RULES) == case["rupees"] * 100


@pytest.mark.parametrize("case", titled("instalments"))
def test_the_trainer_is_paid_in_two_halves(case):
    assert scheme.instalments(case["paise"], RULES) == (case["first"], case["second"])


@pytest.mark.parametrize("case", titled("toolkit"))
def test_a_toolkit_costs_no_more_than_the_ceiling(case):
    assert scheme.toolkit_price(case["price"] * 100, RULES) == case["rupees"] * 100


def test_public_money_for_one_trainee_and_for_a_full_batch_is_capped():
    ceilings = WORKED["ceilings"]
    assert scheme.ceiling_per_trainee(RULES) == ceilings["per_trainee"] * 100
    assert scheme.ceiling_per_batch(RULES) == ceilings["per_batch"] * 100


def test_the_course_is_five_days_and_five():
    assert (RULES.skill_days, RULES.enterprise_days, scheme.course_days(RULES)) == (5, 5, 10)
    assert scheme.SKILL_PART[True] == "bridge_course_and_rpl"


def test_a_day_before_the_order_has_no_rules():
    with pytest.raises(NoRulesInForce):
        rules_in_force(SCHEME, date(2020, 5, 4))


def test_figures_of_the_house_are_never_called_confirmed():
    assert RULES.is_confirmed("honorarium_a_day")
    assert not RULES.is_confirmed("kit_promise_days")
    assert not RULES.is_confirmed("minimum_days_present")
    assert scheme.toolkit_promised_on(date(2026, 1, 31), RULES) == date(2026, 3, 2)


def test_every_condition_has_its_clause():
    facts = Facts(**{field.name: None for field in fields(Facts)})
    assert {check.code for check in find(facts, TODAY).checks} == set(RULES.clauses)


def test_those_left_without_a_kit_last_year_have_the_first_call():
    turns = sorted(
        [date(2025, 4, 1), date(2025, 3, 31), date(2024, 12, 1), date(2025, 5, 1)],
        key=lambda day: scheme.toolkit_turn(day, "2025-26"),
    )
    assert turns == [date(2024, 12, 1), date(2025, 3, 31), date(2025, 4, 1), date(2025, 5, 1)]


# --- what holds for every case ------------------------------------------------------------
unsure = st.one_of(st.none(), st.booleans())
people = st.builds(
    Facts,
    age=st.one_of(st.none(), st.integers(0, 110)),
    native_of_state=unsure,
    years_since_toolkit=st.one_of(st.none(), st.integers(0, 40), st.just(NEVER)),
    applicant_helped_before=unsure,
    spouse_helped_before=unsure,
    declaration_given=unsure,
)


@given(st.lists(people, min_size=1, max_size=40), st.dates(date(2020, 5, 5), date(2030, 1, 1)))
def test_one_case_and_a_column_are_read_alike(cases, day):
    columns = {f.name: column(getattr(case, f.name) for case in cases) for f in fields(Facts)}
    together = find(Facts(**columns), day)
    for place, case in enumerate(cases):
        alone = find(case, day)
        assert [int(c.met[place]) for c in together.checks] == [int(c.met) for c in alone.checks]
        assert int(together.verdict[place]) == int(alone.verdict)
        assert bool(together.eligible[place]) is alone.eligible


@given(people)
def test_nobody_is_eligible_while_something_is_not_known(case):
    finding = find(case, TODAY)
    assert finding.eligible == (not finding.unmet and not finding.not_known)
    if None in (case.age, case.native_of_state, case.years_since_toolkit, case.declaration_given):
        assert not finding.eligible


@given(people, st.integers(1, 30))
def test_growing_older_never_makes_anybody_ineligible(case, years):
    if case.age is not None and find(case, TODAY).eligible:
        older = Facts(**{**vars(case), "age": case.age + years})
        assert find(older, TODAY).verdict is Met.MET


@given(st.integers(0, 40), st.booleans())
def test_the_honorarium_never_passes_ten_days_and_never_falls_for_a_day_more(days, completed):
    due = scheme.honorarium(days, completed, RULES)
    assert 0 <= due <= 2_000_00
    assert scheme.honorarium(days + 1, completed, RULES) >= due


@given(st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=30))
def test_the_honorarium_of_a_column_is_that_of_each(cases):
    days, completed = column(d for d, _ in cases), column(c for _, c in cases) == 1
    together = scheme.honorarium(days, completed, RULES)
    assert [int(due) for due in together] == [scheme.honorarium(d, c, RULES) for d, c in cases]


@given(st.integers(0, 10**12))
def test_instalments_lose_nothing(pay):
    first, second = scheme.instalments(pay, RULES)
    assert first + second == pay and 0 <= second - first <= 1


@given(st.integers(0, 10**9), st.integers(0, 250))
def test_trainer_and_food_never_pass_their_ceilings_nor_the_actual_cost(actual, trainee_days):
    pay, food = scheme.trainer_pay(actual, trainee_days, RULES), scheme.food(actual, trainee_days, RULES)
    assert 0 <= food <= pay <= min(actual, trainee_days * 400_00)
