"""Skill development: ten days of training, and a toolkit to begin with.

Five days of the craft and five of running an enterprise, free and not residential, in a
batch of at most twenty-five; a daily honorarium once the training is satisfactorily done;
then a free toolkit of the trade. Help comes once to a husband and wife. Every number lives
with its date and its order in parameters/skill_development.toml; the few that the order
does not give stand there as the house's own, and say so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from odop.basics.dates import days_after, first_day_of
from odop.basics.money import Paise
from odop.schemes.engine import (
    Amount,
    Answer,
    Check,
    Finding,
    Number,
    Rules,
    all_met,
    at_least,
    fails,
    holds,
    lesser,
    only_where,
    rules_in_force,
)

SCHEME = "skill_development"
DOCUMENTS = ("photograph", "identity", "residence", "bank_passbook", "declaration")
NEVER = 999  # years since a toolkit, for one who has had none

# Where a sector skill council has a qualification pack, the days of the craft are a bridge
# course, then recognition of prior learning; elsewhere they are general training in the craft.
SKILL_PART = {True: "bridge_course_and_rpl", False: "general_skill"}


@dataclass(frozen=True)
class Facts:
    """What must be known of an application before the rules can be read; None where nobody has said."""

    age: Number  # completed years, on the day of applying
    native_of_state: Answer | Number
    years_since_toolkit: Number  # completed years since any government toolkit of the product; or NEVER
    applicant_helped_before: Answer | Number
    spouse_helped_before: Answer | Number
    declaration_given: Answer | Number


def find(facts: Facts, applied_on: date) -> Finding:
    """Hold an application against the rules of the day it was made."""
    rules = rules_in_force(SCHEME, applied_on)
    checks = tuple(eligibility(facts, rules))
    return Finding(SCHEME, rules.in_force_from, checks, ceiling_per_trainee(rules))


def eligibility(facts: Facts, rules: Rules) -> Iterator[Check]:
    yield Check("of_age", at_least(facts.age, rules.minimum_age), rules.minimum_age, facts.age)
    yield Check("native_of_state", holds(facts.native_of_state), None, facts.native_of_state)
    yield Check(
        "no_recent_toolkit",
        at_least(facts.years_since_toolkit, rules.toolkit_bar_years),
        rules.toolkit_bar_years,
        facts.years_since_toolkit,
    )
    yield Check(
        "first_help_to_couple",
        all_met(fails(facts.applicant_helped_before), fails(facts.spouse_helped_before)),
    )
    yield Check("declaration_given", holds(facts.declaration_given), None, facts.declaration_given)


# --- the training -------------------------------------------------------------------------
def course_days(rules: Rules) -> int:
    """The days of the whole course, craft and enterprise together."""
    return rules.skill_days + rules.enterprise_days


def attended_enough(days_present: Amount, rules: Rules) -> bool | NDArray[np.bool_]:
    """Whether the days present suffice for assessment. The order sets no figure: the house's stands."""
    return days_present >= rules.minimum_days_present


def honorarium(days_present: Amount, completed: bool | NDArray[np.bool_], rules: Rules) -> Amount:
    """For each day present, once the training is satisfactorily completed; else nothing."""
    return only_where(completed, lesser(days_present, course_days(rules)) * rules.honorarium_a_day)


def trainer_pay(actual: Amount, trainee_days: Amount, rules: Rules) -> Amount:
    """The trainer's actual cost of teaching, venue and certificate, up to a ceiling a trainee-day."""
    return lesser(actual, trainee_days * rules.trainer_a_day)


def food(actual: Amount, trainee_days: Amount, rules: Rules) -> Amount:
    """The actual cost of food, up to a ceiling a trainee-day."""
    return lesser(actual, trainee_days * rules.food_a_day)


def instalments(pay: Amount, rules: Rules) -> tuple[Amount, Amount]:
    """What the trainer gets when a batch starts, and the rest when it has satisfactorily ended."""
    first = pay * rules.first_instalment_percent // 100
    return first, pay - first


# --- the toolkit ---------------------------------------------------------------------------
def toolkit_price(price: Amount, rules: Rules) -> Amount:
    """What the State pays for a kit: its price, up to the ceiling."""
    return lesser(price, rules.toolkit_at_most)


def toolkit_promised_on(last_training_day: date, rules: Rules) -> date:
    """The day by which the kit is promised. The order sets no limit: the house's stands."""
    return days_after(last_training_day, rules.kit_promise_days)


def toolkit_turn(trained_on: date, year: str) -> tuple[bool, date]:
    """Whose kit comes first: those left without one for want of funds in earlier years, then by day."""
    return trained_on >= first_day_of(year), trained_on


# --- ceilings -------------------------------------------------------------------------------
def ceiling_per_trainee(rules: Rules) -> Paise:
    """The most that public money may pay for one trainee; the cost of certification is apart."""
    a_day = rules.honorarium_a_day + rules.trainer_a_day + rules.food_a_day
    return course_days(rules) * a_day + rules.toolkit_at_most


def ceiling_per_batch(rules: Rules) -> Paise:
    """The most for a full batch."""
    return rules.batch_at_most * ceiling_per_trainee(rules)
