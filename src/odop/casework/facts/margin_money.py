"""The facts of applications for margin money: what the register, the papers and she herself say."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import FilteredRelation, Q

from odop.casework.facts.ages import completed_years
from odop.casework.facts.families import couples_among, helped_among
from odop.casework.facts.kept import kept as kept_checks
from odop.casework.models import for_loans
from odop.casework.rules.margin_money.papers import CATEGORY_CERTIFICATE
from odop.casework.rules.margin_money.questions import family_first, free_of_default, helped_by_no_other
from odop.casework.rules.margin_money.states import HELPED, PAID_FOR
from odop.documents import queries as documents
from odop.programme import queries as programme
from odop.schemes import margin_money as scheme
from odop.schemes.engine import Finding, Met, NoRulesInForce, Rules, Verdict, rules_in_force


@dataclass(frozen=True)
class Known:
    """What is known of one application: the facts of the rules, and what is shown and reckoned beside them."""

    application: UUID
    artisan: UUID
    applied_on: date
    facts: scheme.Facts
    reduced: bool | None  # whether the lesser own share is hers
    certificate_missing: bool  # she says it is, and no paper shows it
    product: str
    sex: str
    social_group: str
    synthetic: bool
    native: bool | None
    token: str
    spouse: UUID | None
    spouse_token: str

    @property
    def rules(self) -> Rules | None:
        """The rules of the day she applied; none where no order of that day has been read."""
        try:
            return rules_in_force(scheme.SCHEME, self.applied_on)
        except NoRulesInForce:
            return None

    @property
    def finding(self) -> Finding | None:
        return scheme.find_under(self.facts, self.rules) if self.rules else None

    @property
    def own_share(self) -> int | None:
        """What she brings herself; reckoned at the full rate where the lesser one is not shown to be hers."""
        if self.rules is None or self.facts.project_cost is None:
            return None
        return int(scheme.own_share(self.facts.project_cost, _verdict(self.reduced), self.rules))

    @property
    def margin(self) -> int | None:
        if self.rules is None or self.facts.project_cost is None:
            return None
        return int(scheme.margin(self.facts.project_cost, self.rules))


def known(applications: Iterable[UUID], *, on: date) -> dict[UUID, Known]:
    """What is known of applications now; a draft is read as if made on the day. A few queries for all."""
    rows = list(_rows(applications))
    papers = documents.kinds_about(str(row["pk"]) for row in rows)
    listed = {day: _lists(day) for day in {row["applied_on"] or on for row in rows}}
    people = [_known(row, on, papers.get(str(row["pk"]), set()), listed) for row in rows]
    selves, spouses = helped_among(people, for_loans().filter(state__in=HELPED))
    helped = selves | spouses
    return {
        one.application: replace(one, facts=replace(one.facts, family_first_help=False))
        if one.application in helped
        else one
        for one in people
    }


def find(applications: Iterable[UUID], *, on: date) -> dict[UUID, Finding | None]:
    """The rules held against each application; None where no order of its day has been read."""
    return {key: one.finding for key, one in known(applications, on=on).items()}


def kept(finding: Finding | None) -> dict[str, object] | None:
    """A finding as it is kept with the decision, with the margin it gives and the clause of its slab."""
    whole = kept_checks(finding)
    if finding is None or whole is None:
        return None
    rules = rules_in_force(finding.scheme, finding.rules_of)
    amount = int(finding.amount)
    slab = finding.lines[int(finding.line)]
    return {**whole, "amount": amount, "slab": slab, "slab_clause": asdict(rules.clauses[slab])}


def one_family(applications: Iterable[UUID], *, on: date) -> set[UUID]:
    """Those of these applications whose husband's or wife's application is also among them."""
    return couples_among(tuple(known(applications, on=on).values()))


def family_has_it(applications: Iterable[UUID], *, on: date) -> set[UUID]:
    """Those whose applicant, husband or wife has margin money passed already, or is to have it in the same breath."""
    people = tuple(known(applications, on=on).values())
    selves, spouses = helped_among(people, for_loans().filter(state__in=PAID_FOR))
    return selves | spouses | couples_among(people)


def _rows(applications: Iterable[UUID]) -> "Iterable[Mapping[str, Any]]":
    rows: Any = (
        for_loans()
        .filter(pk__in=list(applications))
        .annotate(
            spouse=FilteredRelation("artisan__family", condition=Q(artisan__family__relation="SPOUSE")),
        )
        .order_by("pk")
        .values(
            "pk", "artisan_id", "applied_on", "declared", "district_id", "product_id", "synthetic",
            "artisan__born_on", "artisan__born_earliest", "artisan__born_latest", "artisan__sex",
            "artisan__social_group", "artisan__minority", "artisan__divyang", "artisan__native_of_state",
            "artisan__aadhaar_token", "spouse__is_artisan_id", "spouse__aadhaar_token",
            "project__capital_cost", "project__working_capital",
        )
    )  # fmt: skip
    return rows


def _lists(on: date) -> set[tuple[str, str]]:
    """Which product was whose district's on a day."""
    return {(code, p.code) for code, listed in programme.products_by_district(on).items() for p in listed}


def _known(
    row: Mapping[str, Any], on: date, papers: set[str], listed: Mapping[date, set[tuple[str, str]]]
) -> Known:
    said, applied = row["declared"], row["applied_on"] or on
    capital, working = row["project__capital_cost"], row["project__working_capital"]
    groups = scheme.reduced_share(
        {"": None}.get(row["artisan__sex"], row["artisan__sex"] == "F"),
        {"": None}.get(row["artisan__social_group"], row["artisan__social_group"] in ("SC", "ST", "OBC")),
        row["artisan__minority"],
        row["artisan__divyang"],
    )
    # Para 2(8) asks for a certificate; that she is a woman, her identity shows (docs/questions.md).
    shown = row["artisan__sex"] == "F" or CATEGORY_CERTIFICATE in papers
    return Known(
        application=row["pk"],
        artisan=row["artisan_id"],
        applied_on=applied,
        facts=scheme.Facts(
            age=completed_years(
                applied, row["artisan__born_on"], row["artisan__born_earliest"], row["artisan__born_latest"]
            ),
            product_is_of_district=(row["district_id"], row["product_id"]) in listed[applied],
            free_of_default=free_of_default(said),
            helped_by_no_other_scheme=helped_by_no_other(said),
            family_first_help=family_first(said),
            project_cost=None if capital is None or working is None else capital + working,
        ),
        reduced=None if groups is Met.NOT_KNOWN else groups is Met.MET and shown,
        certificate_missing=groups is Met.MET and not shown,
        product=row["product_id"],
        sex=row["artisan__sex"],
        social_group=row["artisan__social_group"],
        synthetic=row["synthetic"],
        native=row["artisan__native_of_state"],
        token=row["artisan__aadhaar_token"],
        spouse=row["spouse__is_artisan_id"],
        spouse_token=row["spouse__aadhaar_token"] or "",
    )


def _verdict(answer: bool | None) -> Verdict:
    return Met.NOT_KNOWN if answer is None else Met(int(answer))
