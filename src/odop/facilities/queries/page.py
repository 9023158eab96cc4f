"""One centre whole: its company, reports, money, promises, steps, and what this reader may do next."""

from dataclasses import dataclass
from datetime import date

from odop.access.queries import Visitor
from odop.basics.dates import day_of
from odop.casework.queries.committees import Decision, Waiting, decision_on, waiting_on
from odop.documents import queries as documents
from odop.documents.queries import Filed, LetterLine
from odop.facilities.models import Centre, CentreStep, Company, Report, Use
from odop.facilities.queries.acts import acts_of
from odop.facilities.queries.claims import public_claims
from odop.facilities.queries.conditions import conditions_of
from odop.facilities.queries.lines import CentreLine, lines_of
from odop.facilities.queries.parts import CompanyPart, MemberLine, PartLine, ReportPart, StepLine, UseLine
from odop.facilities.queries.spending import Money, money_of
from odop.facilities.rules import TO_SCREEN, CentreState, Source, Special, Stage
from odop.facilities.rules.claims import Judged
from odop.finance import queries as finance
from odop.finance.queries import AccountLine
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import rules_in_force

S = CentreState
KINDS = {
    S.AT_SCREENING: "centre_screening",
    S.AT_PRINCIPLE: "centre_in_principle",
    S.AT_FINAL: "centre_final",
}


@dataclass(frozen=True)
class CentrePage:
    """One centre as its page shows it."""

    line: CentreLine
    office: str | None
    promoter: str
    phone: str
    proposed_on: date
    company: CompanyPart | None
    reports: tuple[ReportPart, ...]
    order: str
    agreed_on: date | None
    agreed_by: str
    agreed_for: str
    money: Money | None
    lies_too_long: bool
    uses: tuple[UseLine, ...]
    steps: tuple[StepLine, ...]
    papers: tuple[Filed, ...]
    letters: tuple[LetterLine, ...]  # for those who may see its papers; the public checks one by its code
    claims: tuple[Judged, ...]
    decision: Decision | None  # signed, and not yet written into the file
    waiting: Waiting | None
    due: date | None
    account: AccountLine | None
    acts: frozenset[str]


def centre_page(number: str, *, on: date, user: Visitor | None = None) -> CentrePage | None:
    """A centre whole, and what this reader may do next; without a reader, as the public sees it."""
    row = Centre.objects.filter(number=number).select_related("office", "sanction").first()
    if row is None:
        return None
    (line,) = lines_of(Centre.objects.filter(pk=row.pk), on=on)
    company = Company.objects.filter(centre=row).first()
    sanction = getattr(row, "sanction", None)
    money = money_of([row.pk]).get(row.pk)
    kind = KINDS.get(line.state, "")
    decision = decision_on(number, kind) if kind else None
    return CentrePage(
        line=line,
        office=row.office_id,
        promoter=row.promoter,
        phone=row.phone,
        proposed_on=row.proposed_on,
        company=_company(company, on) if company else None,
        reports=_reports(row),
        order=sanction.order if sanction else "",
        agreed_on=sanction.agreed_on if sanction else None,
        agreed_by=sanction.agreed_by if sanction else "",
        agreed_for=sanction.agreed_for if sanction else "",
        money=money,
        lies_too_long=bool(money and money.lies_too_long(on)),
        uses=_uses(row),
        steps=_steps(row),
        papers=documents.documents_about(number),
        letters=documents.letters_about(number) if user is not None else (),
        claims=public_claims(row.district_id),
        decision=decision if decision and decision.signed_at >= row.since else None,
        waiting=waiting_on([number], kind).get(number) if kind else None,
        due=_report_due(row) or _screening_due(row),
        account=finance.account_of(row.office_id) if row.office_id else None,
        acts=acts_of(row, user, on=on) if user is not None else frozenset(),
    )


def centre_doors(number: str) -> tuple[str, str | None] | None:
    """The district of a centre and the office that runs it."""
    return Centre.objects.filter(number=number).values_list("district_id", "office_id").first()


# --- the parts ------------------------------------------------------------------------------------
def _company(row: Company, on: date) -> CompanyPart:
    members = list(row.members.select_related("artisan").order_by("-shares", "name"))
    rules = rules_in_force(scheme.SCHEME, on)
    return CompanyPart(
        form=row.get_form_display(),
        name=row.name,
        registration=row.registration,
        registered_on=row.registered_on,
        shares=row.shares,
        state_representative=row.state_representative,
        form_code=row.form,
        admits_state=row.admits_state,
        land=row.get_land_display(),
        land_code=row.land,
        in_government_area=row.in_government_area,
        land_of_a_member=row.land_of_a_member,
        near_cluster=row.near_cluster,
        lease_years=row.lease_years,
        members_use_percent=row.members_use_percent,
        mortgaged_on=row.mortgaged_on,
        mortgaged_until=scheme.mortgaged_until(row.mortgaged_on, rules) if row.mortgaged_on else None,
        members=tuple(
            MemberLine(
                one.name, one.unit, one.artisan.number if one.artisan else "", one.of_product, one.shares,
                _percent(one.shares, row.shares),
            )
            for one in members
        ),
        conditions=conditions_of(row, on=on),
    )  # fmt: skip


def _percent(part: int, whole: int) -> str:
    hundredths = part * 10_000 // whole
    return f"{hundredths // 100}.{hundredths % 100:02d} %"


def _reports(centre: Centre) -> tuple[ReportPart, ...]:
    rows = Report.objects.filter(centre=centre).prefetch_related("components").select_related("appraisal")
    return tuple(_report(row) for row in rows.order_by("filed_on", "pk"))


def _report(row: Report) -> ReportPart:
    appraisal = getattr(row, "appraisal", None)
    return ReportPart(
        stage=Stage(row.stage).label,
        filed_on=row.filed_on,
        filed_by=row.filed_by,
        cost=row.cost,
        land_cost=row.land_cost,
        state_share=row.state_share,
        rules_of=row.rules_of,
        own_part=row.own_part,
        special=Special(row.special).label if row.special else "",
        special_code=row.special,
        technical_body=row.technical_body,
        parts=tuple(
            PartLine(one.name, one.civil, one.cost, one.funded_by, one.central_share)
            for one in sorted(row.components.all(), key=lambda one: one.place)
        ),
        need=row.facts.get("need", ""),
        makers=row.facts.get("makers"),
        capacity=row.facts.get("capacity", ""),
        environment=row.facts.get("environment", ""),
        experts=appraisal.experts if appraisal else "",
        experts_words=appraisal.words if appraisal else "",
        appraised_cost=appraisal.cost if appraisal else None,
        vetted_by=appraisal.civil_vetted_by if appraisal else "",
    )


def _uses(centre: Centre) -> tuple[UseLine, ...]:
    rows = Use.objects.filter(centre=centre).order_by("-filed_at", "-pk")
    return tuple(
        UseLine(
            row.pk, Source(row.source).label, row.what, row.amount, row.used_on, row.filed_by, row.taken,
            row.looked_by, row.words, row.document_id,
        )
        for row in rows
    )  # fmt: skip


def _steps(centre: Centre) -> tuple[StepLine, ...]:
    rows = CentreStep.objects.filter(centre=centre).order_by("-at", "-pk")
    return tuple(StepLine(CentreState(row.to_state).label, row.at, row.by_name, row.words) for row in rows)


def _report_due(row: Centre) -> date | None:
    if row.state != CentreState.IN_PRINCIPLE:
        return None
    first = CentreStep.objects.filter(centre=row, to_state=CentreState.IN_PRINCIPLE).order_by("at").first()
    if first is None:
        return None
    on = day_of(first.at)
    return scheme.report_by(on, rules_in_force(scheme.SCHEME, on))


def _screening_due(row: Centre) -> date | None:
    if row.state not in TO_SCREEN:
        return None
    on = Report.objects.filter(centre=row, stage=Stage.FEASIBILITY).order_by("filed_on", "pk").last()
    return scheme.screened_by(on.filed_on, rules_in_force(scheme.SCHEME, on.filed_on)) if on else None
