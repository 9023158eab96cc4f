"""What a loan with margin money would give her: three answers held against the order of today; nothing is kept."""

from dataclasses import dataclass
from datetime import date

from odop.artisans.queries import Person
from odop.basics.money import Paise
from odop.casework.facts.margin_money import kept
from odop.casework.queries.application import CheckLine
from odop.casework.queries.margin_money.parts import check_lines
from odop.schemes import margin_money as scheme
from odop.schemes.engine import Met, rules_in_force

# What she may say stands against her, and the fact it speaks of. "None" denies all three, not knowing none of them.
NONE, UNSURE = "none", "unsure"
AGAINST = {"default": "free_of_default", "other": "helped_by_no_other_scheme", "family": "family_first_help"}


@dataclass(frozen=True)
class LoanHelp:
    """An honest answer: what it would give, what she brings, what the bank lends, what stands in the way."""

    met: int  # 1 all is met, 0 something is not, -1 something is not known
    checks: tuple[CheckLine, ...]
    cost: Paise
    margin: Paise
    own_share: Paise
    reduced: bool | None  # whether the lesser own share is hers
    own_percent: int
    holding_years: int
    rules_of: date
    order: str

    @property
    def loan(self) -> Paise:
        return self.cost - self.own_share

    @property
    def to_repay(self) -> Paise:
        """What is left to repay of the loan once the margin is a grant, without interest."""
        return self.loan - self.margin


def lesser_share_of(person: Person) -> bool | None:
    """Whether the register knows her to be of those who bring the lesser share; None where it cannot say."""
    verdict = scheme.reduced_share(
        person.sex == "F" if person.sex else None,
        person.social_group in ("SC", "ST", "OBC") if person.social_group else None,
        person.minority,
        person.divyang,
    )
    return None if verdict is Met.NOT_KNOWN else verdict is Met.MET


def loan_help(
    *, cost: Paise, reduced: bool | None, against: str, age: int | None, of_district: bool | None, on: date
) -> LoanHelp:
    """Hold what she says against today's rules. What was not asked is shown as still to be told."""
    rules = rules_in_force(scheme.SCHEME, on)
    told = dict.fromkeys(AGAINST.values(), True if against == NONE else None)
    if against in AGAINST:
        told[AGAINST[against]] = False
    facts = scheme.Facts(age=age, product_is_of_district=of_district, project_cost=cost, **told)
    finding = scheme.find_under(facts, rules)
    verdict = Met.NOT_KNOWN if reduced is None else Met(int(reduced))
    return LoanHelp(
        met=int(finding.verdict),
        checks=tuple(line for line in check_lines(kept(finding)) if line.code != "cost_told"),
        cost=cost,
        margin=int(finding.amount),
        own_share=int(scheme.own_share(cost, verdict, rules)),
        reduced=reduced,
        own_percent=rules.own_share_reduced_percent if reduced else rules.own_share_percent,
        holding_years=rules.holding_years,
        rules_of=rules.in_force_from,
        order=rules.order,
    )
