"""Filing a pre-feasibility or a project report, and what experts say of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.facilities.models import Appraisal, Centre, Component, Report
from odop.facilities.queries.conditions import Project, finding_of
from odop.facilities.rules import CentreState, Stage
from odop.facilities.rules.refusals import (
    AboveCentralShare,
    CivilNotVetted,
    DearerThanAsked,
    FundedElsewhere,
    Missing,
    NotEligible,
    NotKnown,
    NotThatDay,
)
from odop.facilities.services.centres import Paper, file, move, note, require_hand, take
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import rules_in_force

FILED = {Stage.FEASIBILITY: CentreState.FEASIBLE, Stage.PROJECT: CentreState.REPORTED}


@dataclass(frozen=True)
class Part:
    """One part of a project as the company asks for it."""

    name: str
    cost: Paise
    civil: bool = False
    funded_by: str = ""  # another scheme that pays for it
    central_share: Paise | None = None  # of a central scheme the State tops up (para 6)

    @property
    def counted(self) -> Paise:
        """What the project has to find for it."""
        return self.cost - (self.central_share or 0)


@dataclass(frozen=True)
class NewReport:
    """What a report asks for, and what it says besides (annexures 1 and 2 of the department's manual)."""

    parts: Sequence[Part]
    land_cost: Paise = 0
    own_part: Paise = 0
    special: str = ""
    technical_body: bool = False
    need: str = ""  # the gap of the diagnostic study it answers
    makers: int | None = None  # who would use it in a year
    capacity: str = ""
    income: Paise | None = None  # a year, from charges
    environment: str = ""  # waste, power, consents


@act("facilities.filed_report")
def file_report(
    *, number: str, stage: str, report: NewReport, paper: Paper | None = None, by: Actor, at: datetime
) -> Report:
    """File a report; the order of this day says whether the project is eligible and what the State would give.

    Raises NotPermitted, CannotMoveCentre, Missing, FundedElsewhere, AboveCentralShare, NotEligible or NotKnown.
    """
    centre = take(number)
    require_hand(by, centre, at=at)
    to = FILED[Stage(stage)]
    _require_parts(report.parts)
    on = day_of(at)
    old = (
        rules_in_force(scheme.SCHEME, on).land_counted_percent > 0
    )  # until October 2023 land was part of the cost
    cost = sum(part.counted for part in report.parts) + (report.land_cost if old else 0)
    project = Project(cost, report.land_cost, report.own_part, report.special, report.technical_body)
    finding = finding_of(getattr(centre, "company", None), project, on=on)
    if finding.unmet:
        raise NotEligible(finding.unmet)
    if not finding.eligible:
        raise NotKnown(finding.not_known)
    made = Report.objects.create(
        district_id=centre.district_id, centre=centre, stage=stage, cost=cost, land_cost=report.land_cost,
        own_part=report.own_part, special=report.special, technical_body=report.technical_body,
        state_share=int(finding.amount), rules_of=finding.rules_of, filed_on=on, filed_by=by.name,
        facts={
            "need": report.need.strip(), "makers": report.makers, "capacity": report.capacity.strip(),
            "income": report.income, "environment": report.environment.strip(),
        },
        synthetic=centre.synthetic,
    )  # fmt: skip
    Component.objects.bulk_create(
        Component(
            district_id=centre.district_id, report=made, place=place, name=part.name.strip(), civil=part.civil,
            cost=part.cost, funded_by=part.funded_by.strip(), central_share=part.central_share,
        )
        for place, part in enumerate(report.parts, 1)
    )  # fmt: skip
    if paper is not None:
        file(centre, stage.lower(), paper, by=by, at=at)
    move(centre, to, by=by, at=at)
    note("facilities.filed_report", centre, by=by, at=at, stage=stage, cost=cost, share=int(finding.amount))
    return made


@act("facilities.appraised")
def appraise(
    *,
    number: str,
    experts: str,
    held_on: date,
    cost: Paise,
    words: str,
    civil_vetted_by: str = "",
    civil_vetted_on: date | None = None,
    by: Actor,
    at: datetime,
) -> Appraisal:
    """Write what experts said of the project report; its building works must have been vetted by the State's engineers.

    Raises NotPermitted, CannotMoveCentre, Missing, NotThatDay, CivilNotVetted, DearerThanAsked or NotEligible.
    """
    centre = take(number)
    require(by, Permission.SCREEN_CENTRE, on=day_of(at))
    report = last_report(centre.pk, Stage.PROJECT)
    if report is not None and centre.state == CentreState.REPORTED:
        for field, said in (("experts", experts), ("words", words)):
            if not said.strip():
                raise Missing(field)
        if not report.filed_on <= held_on <= day_of(at) or (civil_vetted_on or held_on) > day_of(at):
            raise NotThatDay("held_on")
        if report.components.filter(civil=True).exists() and not (
            civil_vetted_by.strip() and civil_vetted_on
        ):
            raise CivilNotVetted
        if not 0 < cost <= report.cost:
            raise DearerThanAsked(report.cost)
    move(centre, CentreState.APPRAISED, by=by, at=at, words=words.strip())
    assert report is not None
    made = Appraisal.objects.create(
        district_id=centre.district_id, report=report, experts=experts.strip(), held_on=held_on, cost=cost,
        words=words.strip(), civil_vetted_by=civil_vetted_by.strip(), civil_vetted_on=civil_vetted_on,
        written_by=by.name,
    )  # fmt: skip
    note("facilities.appraised", centre, by=by, at=at, cost=cost)
    return made


@act("facilities.returned_report")
def return_report(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """Return a project report to the company before it is appraised, with what is to be put right.

    Raises NotPermitted, CannotMoveCentre or Missing.
    """
    centre = take(number)
    require(by, Permission.SCREEN_CENTRE, on=day_of(at))
    if not words.strip():
        raise Missing("words")
    move(centre, CentreState.IN_PRINCIPLE, by=by, at=at, words=words.strip())
    note("facilities.returned_report", centre, by=by, at=at)


def last_report(centre: UUID, stage: str) -> Report | None:
    """The report of a stage that counts: the last."""
    return Report.objects.filter(centre=centre, stage=stage).order_by("filed_on", "pk").last()


def as_appraised(centre: Centre, report: Report) -> tuple[Paise, Paise]:
    """The cost as experts found it, and the State's share in it by the order of the day the report was filed."""
    cost = report.appraisal.cost
    project = Project(cost, report.land_cost, report.own_part, report.special, report.technical_body)
    return cost, int(finding_of(getattr(centre, "company", None), project, on=report.filed_on).amount)


def _require_parts(parts: Sequence[Part]) -> None:
    if not parts or any(not part.name.strip() or part.cost <= 0 for part in parts):
        raise Missing("components")
    for part in parts:
        if part.funded_by.strip() and not part.central_share:
            raise FundedElsewhere(part.name, part.funded_by)
        if part.central_share and (part.counted > part.central_share or part.counted <= 0):
            raise AboveCentralShare(part.name, part.central_share)
