"""What is known of a centre's company, as the order's conditions ask it."""

from dataclasses import dataclass
from datetime import date

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.facilities.models import Company, Member
from odop.facilities.queries.families import couples
from odop.facilities.rules import Land
from odop.facilities.rules.conditions import CONDITIONS
from odop.schemes import common_facility_centre as scheme
from odop.schemes.common_facility_centre import Facts
from odop.schemes.engine import Check, Finding, Met, rules_in_force

OF_COMPANY = (
    "form", "members", "members_of_product", "holding", "admits_state", "one_of_a_family", "land_held",
    "not_a_members_land", "near_cluster",
)  # fmt: skip
WHOLE = 10_000


@dataclass(frozen=True)
class Project:
    """What a report asks for, in the words of the rules."""

    cost: Paise | None
    land_cost: Paise = 0
    own_part: Paise = 0
    special: str = ""
    technical_body: bool = False


@dataclass(frozen=True)
class Condition:
    """One condition as a page shows it: its words, its clause, whether it is met."""

    code: str
    words: object
    clause: Named
    met: Met
    found: str

    @property
    def is_met(self) -> bool:
        return self.met is Met.MET

    @property
    def is_unknown(self) -> bool:
        return self.met is Met.NOT_KNOWN


def facts_of(company: Company | None, project: Project, *, on: date) -> Facts:
    """A company and its project as the rules read them; what nobody has said is not known."""
    rules = rules_in_force(scheme.SCHEME, on)
    members = list(company.members.all()) if company else []
    shares = company.shares if company else 0
    return Facts(
        project_cost=project.cost,
        land_cost=project.land_cost,
        own_part=project.own_part,
        special_kind=project.special in rules.lists["special_kinds"] if project.special else False,
        technical_body=project.technical_body,
        form_admitted=company.form in rules.lists["forms"] if company else None,
        members=len(members) if company else None,
        members_of_product=sum(one.of_product for one in members) if company else None,
        largest_holding=_largest(members, shares) if company else None,
        admits_state=company.admits_state if company else None,
        one_of_a_family=_one_of_a_family(members) if company else None,
        land_owned=company.land == Land.OWNED if company and company.land else None,
        lease_years=_lease(company),
        in_government_area=company.in_government_area if company else None,
        land_of_a_member=company.land_of_a_member if company else None,
        near_cluster=company.near_cluster if company else None,
        part_funded_elsewhere=False,  # refused part by part when the report is filed
    )


def conditions_of(company: Company | None, *, on: date) -> tuple[Condition, ...]:
    """The conditions on a company and its land, each with its clause and what was found."""
    rules = rules_in_force(scheme.SCHEME, on)
    facts = facts_of(company, Project(cost=None), on=on)
    found = scheme.find(facts, on)
    return tuple(
        Condition(
            check.code, CONDITIONS[check.code], rules.clauses[check.code], Met(int(check.met)), _found(check)
        )
        for check in found.checks
        if check.code in OF_COMPANY
    )


def finding_of(company: Company | None, project: Project, *, on: date) -> Finding:
    """What the order says of a company and its project."""
    return scheme.find(facts_of(company, project, on=on), on)


def _found(check: Check) -> str:
    if check.code == "holding" and check.found is not None:
        return f"{int(check.found) // 100}.{int(check.found) % 100:02d} %"
    if check.code in ("members", "members_of_product") and check.found is not None:
        return str(check.found)
    return ""


def _largest(members: list[Member], shares: int) -> int:
    """The largest holding in hundredths of a per cent, upwards: 10.001 per cent is above ten."""
    return max((-(-one.shares * WHOLE // shares) for one in members), default=0)


def _one_of_a_family(members: list[Member]) -> bool:
    return not couples(one.artisan_id for one in members if one.artisan_id)


def _lease(company: Company | None) -> int | None:
    if company is None or not company.land:
        return None
    return company.lease_years if company.land == Land.LEASED else 0
