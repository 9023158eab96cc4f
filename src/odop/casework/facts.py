"""The facts of applications, gathered for the rules. What nobody has told us stays unknown."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db.models import FilteredRelation, Q

from odop.artisans.rules.ages import birth
from odop.basics.dates import age_on
from odop.casework.models import for_training
from odop.casework.rules import NO, NONE, YES, State
from odop.schemes.engine import Finding, NoRulesInForce, rules_in_force
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
        age=_age(one),
        native_of_state=_agreed(one.native_of_state, _said(said.get("native_of_state"))),
        years_since_toolkit=_years_since(said, on),
        applicant_helped_before=True if helped else _said(said.get("helped_before")),
        spouse_helped_before=True if spouse_helped else _said(said.get("spouse_helped_before")),
        declaration_given=_said(said.get("declaration")),
    )


def helped_before(people: Iterable[Applicant]) -> tuple[set[UUID], set[UUID]]:
    """The applications whose applicant, and whose husband or wife, was selected under another."""
    people = tuple(people)
    selected = for_training().filter(state=State.SELECTED).order_by()
    ids = {p.artisan for p in people} | {p.spouse for p in people if p.spouse}
    by_person: dict[UUID, set[UUID]] = {}
    for application, artisan in selected.filter(artisan_id__in=ids).values_list("pk", "artisan_id"):
        by_person.setdefault(artisan, set()).add(application)
    spouse_tokens = {p.spouse_token for p in people} - {""}
    tokens = set(
        selected.filter(artisan__aadhaar_token__in=spouse_tokens).values_list(
            "artisan__aadhaar_token", flat=True
        )
        if spouse_tokens
        else ()
    )
    named = _named_as_spouse(people)
    selves = {p.application for p in people if by_person.get(p.artisan, set()) - {p.application}}
    spouses = {
        p.application
        for p in people
        if by_person.get(p.spouse or p.application)
        or p.spouse_token in tokens
        or p.artisan in named
        or p.token in named
    }
    return selves, spouses


def _named_as_spouse(people: tuple[Applicant, ...]) -> set[object]:
    """Which of these people, or of their Aadhaar tokens, a selected person has named as husband or wife."""
    ids = {p.artisan for p in people}
    tokens = {p.token for p in people} - {""}
    rows = (
        for_training()
        .filter(
            Q(artisan__family__is_artisan_id__in=ids) | Q(artisan__family__aadhaar_token__in=tokens),
            artisan__family__relation="SPOUSE",
            state=State.SELECTED,
        )
        .values_list("artisan__family__is_artisan_id", "artisan__family__aadhaar_token")
    )
    return {key for row in rows for key in row if key}


def couples(applications: Iterable[UUID]) -> set[UUID]:
    """Those of these applications whose husband's or wife's application is also among them."""
    people = applicants(applications)
    artisans = {p.artisan: p.application for p in people}
    tokens = {p.token: p.application for p in people if p.token}
    found: set[UUID] = set()
    for one in people:
        other = artisans.get(one.spouse) if one.spouse else None
        other = other or (tokens.get(one.spouse_token) if one.spouse_token else None)
        if other:
            found |= {one.application, other}
    return found


def kept(finding: Finding | None) -> dict[str, object] | None:
    """A finding as it is kept with the decision: each condition, what was needed, found, and its clause."""
    if finding is None:
        return None
    rules = rules_in_force(finding.scheme, finding.rules_of)
    return {
        "rules_of": finding.rules_of.isoformat(),
        "order": rules.order,
        "confirmed": rules.confirmed,
        "met": int(finding.verdict),
        "checks": [
            {
                "code": check.code,
                "met": int(check.met),
                "needed": check.needed,
                "found": check.found,
                "clause": asdict(rules.clauses[check.code]),
            }
            for check in finding.checks
        ],
    }


def _find(facts: Facts, applied_on: date | None) -> Finding | None:
    if applied_on is None:
        return None
    try:
        return find(facts, applied_on)
    except NoRulesInForce:
        return None


def _age(one: Applicant) -> int | None:
    """Completed years on the day of applying; between two birth days, only if both say the same."""
    on, born = one.applied_on, birth(one.born_on, one.born_earliest, one.born_latest)
    if on is None or born.earliest is None or born.latest is None:
        return None
    youngest, oldest = age_on(born.latest, on), age_on(born.earliest, on)
    if born.surely_of_age(on) or youngest == oldest:
        return youngest
    return oldest if born.surely_under_age(on) else None


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
