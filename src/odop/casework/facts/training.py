"""The facts of applications for training. Where register and applicant differ, it is not known."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import FilteredRelation, Q

from odop.basics.dates import age_on
from odop.casework.facts.ages import completed_years
from odop.casework.facts.families import couples_among, helped_among
from odop.casework.models import for_training
from odop.casework.rules import NO, NONE, YES, State
from odop.schemes.engine import Finding, NoRulesInForce
from odop.schemes.skill_development import NEVER, Facts, find


@dataclass(frozen=True)
class Applicant:
    """What the register and the application say of one applicant and her husband or his wife."""

    application: UUID
    artisan: UUID
    applied_on: date | None
    declared: Mapping[str, str]
    born_on: date | None
    born_earliest: date | None
    born_latest: date | None
    native_of_state: bool | None
    token: str
    spouse: UUID | None
    spouse_token: str


def applicants(applications: Iterable[UUID]) -> tuple[Applicant, ...]:
    """What is known of the applicants, in one query."""
    rows = (
        for_training()
        .filter(pk__in=list(applications))
        .annotate(spouse=FilteredRelation("artisan__family", condition=Q(artisan__family__relation="SPOUSE")))
        .order_by("pk")
        .values_list(
            "pk",
            "artisan_id",
            "applied_on",
            "declared",
            "artisan__born_on",
            "artisan__born_earliest",
            "artisan__born_latest",
            "artisan__native_of_state",
            "artisan__aadhaar_token",
            "spouse__is_artisan_id",
            "spouse__aadhaar_token",
        )
    )
    return tuple(Applicant(*row[:10], row[10] or "") for row in rows)


def findings(applications: Iterable[UUID]) -> dict[UUID, Finding | None]:
    """The rules held against each application; None where no order of its day has been read."""
    people = applicants(applications)
    selves, spouses = helped_before(people)
    return {
        one.application: _find(
            facts_of(one, one.application in selves, one.application in spouses), one.applied_on
        )
        for one in people
    }


def facts_of(one: Applicant, helped: bool, spouse_helped: bool) -> Facts:
    """One applicant's facts. Where register and applicant differ, it is not known."""
    said = one.declared
    on = one.applied_on
    return Facts(
        age=completed_years(on, one.born_on, one.born_earliest, one.born_latest),
        native_of_state=_agreed(one.native_of_state, _said(said.get("native_of_state"))),
        years_since_toolkit=_years_since(said, on),
        applicant_helped_before=True if helped else _said(said.get("helped_before")),
        spouse_helped_before=True if spouse_helped else _said(said.get("spouse_helped_before")),
        declaration_given=_said(said.get("declaration")),
    )


def helped_before(people: Iterable[Applicant]) -> tuple[set[UUID], set[UUID]]:
    """The applications whose applicant, and whose husband or wife, was selected under another."""
    return helped_among(tuple(people), for_training().filter(state=State.SELECTED))


def couples(applications: Iterable[UUID]) -> set[UUID]:
    """Those of these applications whose husband's or wife's application is also among them."""
    return couples_among(applicants(applications))


def _find(facts: Facts, applied_on: date | None) -> Finding | None:
    if applied_on is None:
        return None
    try:
        return find(facts, applied_on)
    except NoRulesInForce:
        return None


def _said(answer: str | None) -> bool | None:
    return {YES: True, NO: False, NONE: False}.get(answer or "")


def _agreed(one: bool | None, other: bool | None) -> bool | None:
    known = {one, other} - {None}
    return known.pop() if len(known) == 1 else None


def _years_since(said: Mapping[str, str], on: date | None) -> int | None:
    """Completed years since the toolkit's month ended, so that a month is never counted in her favour."""
    if said.get("had_toolkit") == NO:
        return NEVER
    year, _, month = said.get("toolkit_on", "").partition("-")
    if said.get("had_toolkit") != YES or not month or on is None:
        return None
    got_on = date(int(year), int(month), monthrange(int(year), int(month))[1])
    return max(0, age_on(got_on, on))
