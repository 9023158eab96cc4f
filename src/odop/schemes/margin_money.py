"""Margin money: the State's share in the cost of a unit of the district's product.

The bank lends, the applicant brings a share of her own, and the State adds a margin. It is
held with the bank and becomes a grant only if the unit has run for two years without default
and a joint inspection has seen it; else it is recovered, or set against the loan where the
unit closed through no fault of hers. Every number lives with its date and its order in
parameters/margin_money.toml; this file holds the reasoning alone.

The order does not say how to round. The margin and her own share are given in whole rupees,
half a rupee upwards (a reading of the house, docs/questions.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from odop.basics.dates import days_after, months_after, years_after
from odop.basics.money import Paise, whole_rupees
from odop.schemes.engine import (
    Amount,
    Answer,
    Check,
    Finding,
    Number,
    Rules,
    Verdict,
    any_met,
    at_least,
    holds,
    percent_of,
    rules_in_force,
    share_by_slab,
    share_in_slab,
    slab_of,
    where_met,
)

SCHEME = "margin_money"
DOCUMENTS = ("application_form", "affidavit", "project_report")
# Of these she brings the lesser share herself, on a certificate of the competent authority: para 1(7), 2(8).
REDUCED_FOR = ("sc", "st", "obc", "minority", "woman", "divyang")
FOR_THE_REDUCED_SHARE = ("category_certificate",)
# Notices of districts and the portal ask for these besides; the order does not.
ASKED_BY_NOTICES = (
    "identity", "bank_passbook", "residence", "caste", "income", "education", "photograph", "signature",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What must be known of an application before the rules can be read; None where nobody has said."""

    age: Number  # completed years, on the day of applying
    product_is_of_district: Answer | Number
    free_of_default: Answer | Number
    helped_by_no_other_scheme: Answer | Number
    family_first_help: Answer | Number  # family is not defined in the order (docs/questions.md)
    project_cost: Amount | None  # paise: capital cost without land, and one cycle of working capital


def find(facts: Facts, applied_on: date) -> Finding:
    """Hold an application against the rules of the day it was made."""
    return find_under(facts, rules_in_force(SCHEME, applied_on))


def find_under(facts: Facts, rules: Rules) -> Finding:
    """Hold an application against one version of the rules, in force or being tried."""
    checks = tuple(check for check in eligibility(facts, rules) if check.code not in rules.lifted)
    cost: Amount = 0 if facts.project_cost is None else facts.project_cost
    slab = slab_of(cost, rules.slabs)
    amount = whole_rupees(share_in_slab(cost, slab, rules.slabs))
    lines = tuple(f"slab_{place}" for place in range(1, len(rules.slabs) + 1))
    return Finding(SCHEME, rules.in_force_from, checks, amount, slab, lines)


def eligibility(facts: Facts, rules: Rules) -> Iterator[Check]:
    yield Check("of_age", at_least(facts.age, rules.minimum_age), rules.minimum_age, facts.age)
    yield Check(
        "odop_product_of_district", holds(facts.product_is_of_district), None, facts.product_is_of_district
    )
    yield Check("not_in_default", holds(facts.free_of_default), None, facts.free_of_default)
    yield Check(
        "no_other_scheme", holds(facts.helped_by_no_other_scheme), None, facts.helped_by_no_other_scheme
    )
    yield Check("first_help_to_family", holds(facts.family_first_help), None, facts.family_first_help)
    yield Check("cost_told", at_least(facts.project_cost, 1), 1, facts.project_cost)


# --- the money stack ------------------------------------------------------------------------
def margin(project_cost: Amount, rules: Rules) -> Amount:
    """A share of the cost, by slab, in whole rupees; each slab says which way its limit cuts."""
    return whole_rupees(share_by_slab(project_cost, rules.slabs))


def reduced_share(*answers: Answer | Number) -> Verdict:
    """Whether she is of a group for whom the own share is less: any one of them is enough."""
    return any_met(*(holds(answer) for answer in answers))


def own_share(project_cost: Amount, reduced: Verdict, rules: Rules) -> Amount:
    """What she brings herself, in whole rupees; the lesser share only where it is known to be hers."""
    percent = where_met(reduced, rules.own_share_reduced_percent, rules.own_share_percent)
    return whole_rupees(percent_of(project_cost, percent))


def for_administration(budget: Paise, rules: Rules) -> Paise:
    """What of the budget may go into training and administration, cut to the paisa below."""
    return budget * rules.administration_percent // 100


# --- the clocks -----------------------------------------------------------------------------
def to_branch_by(selected_on: date, rules: Rules) -> date:
    """The day by which the office sends a selected file to the branch."""
    return days_after(selected_on, rules.to_branch_days)


def decided_by(received_on: date, rules: Rules) -> date:
    """The day by which the branch sanctions or refuses, and says so at once."""
    return months_after(received_on, rules.decision_months)


def instalment_by(trained_on: date, rules: Rules) -> date:
    """The day by which the bank pays the first instalment of the loan."""
    return months_after(trained_on, rules.instalment_months)


def claimed_by(first_instalment_on: date, rules: Rules) -> date:
    """The day by which the branch claims the margin."""
    return days_after(first_instalment_on, rules.claim_days)


def paid_by(claimed_on: date, rules: Rules) -> date:
    """The day by which the Deputy Commissioner pays the claim."""
    return days_after(claimed_on, rules.pay_days)


# --- the holding ----------------------------------------------------------------------------
def holding_starts_on(margin_on: date, running_since: date, rules: Rules) -> date:
    """The first of the two years. The order is not precise: the reading taken is among the rules."""
    return {
        "running_after_margin": max(margin_on, running_since),
        "margin": margin_on,
    }[rules.readings["holding_starts"]]


def holding_ends_on(starts_on: date, rules: Rules) -> date:
    """The day the held margin may turn into a grant, if the unit has run and a joint inspection saw it."""
    return years_after(starts_on, rules.holding_years)
