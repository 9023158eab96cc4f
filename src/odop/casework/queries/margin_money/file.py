"""One file as its branch reads it: what was asked, what was said, what is owed now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.access import queries as access
from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Inspection, LoanFile, Margin
from odop.casework.queries.margin_money.branch import BranchLine, branch_lines
from odop.casework.queries.margin_money.current import current_files
from odop.casework.queries.margin_money.parts import ClaimLine, claim_line
from odop.casework.rules.margin_money.branch_reasons import CUT, REFUSAL, Reason, every_reason, reasons
from odop.casework.rules.margin_money.inspections import inspections_from
from odop.casework.rules.margin_money.states import LoanState, may_move
from odop.finance import queries as finance
from odop.finance.queries import Standing

S = LoanState
FOUND = {
    "RUNNING": _("found running"),
    "CALAMITY": _("closed by a calamity"),
    "CLOSED": _("closed"),
    "MISUSED": _("money misused"),
    "NOT_FOUND": _("unit not found"),
}


@dataclass(frozen=True)
class Decided:
    """A decision of the branch: the last, or the first before a second look."""

    decision: str
    on: date
    by_name: str
    sum_sanctioned: Paise | None
    reason: Reason | None
    words: str


@dataclass(frozen=True)
class InspectionLine:
    """One joint inspection, with its two signatures."""

    held_on: date
    found: str
    words: str
    centre_by: str
    branch_by: str
    branch_at: datetime | None
    branch_agrees: bool | None
    branch_words: str

    @property
    def label(self) -> object:
        return FOUND[self.found]


@dataclass(frozen=True)
class StepOf:
    """One step of the file."""

    label: str
    at: datetime
    by_name: str
    words: str


@dataclass(frozen=True)
class FilePage:
    """The file's page at the bank desk. Money in paise."""

    line: BranchLine
    branch: Named
    branch_code: str
    district: Named
    address: str  # of the unit
    about: str
    jobs: int | None
    cost: Paise | None
    own_share: Paise | None
    phone: str
    sent_on: date
    sent_by: str
    received_at: datetime | None
    received_by: str
    decided: Decided | None
    first_decided: Decided | None
    second_look_by: str
    second_look_words: str
    trained_on: date | None
    training_waived: str
    instalment_on: date | None
    instalment: Paise | None
    claim: ClaimLine | None
    payment: Standing | None
    inspect_from: date | None
    inspections: tuple[InspectionLine, ...]
    steps: tuple[StepOf, ...]
    acts: tuple[str, ...]  # what she may do now, by the acts' own names
    refusals: Mapping[str, Reason]
    cuts: Mapping[str, Reason]

    @property
    def holder(self) -> object:
        """Who acts next: once the claim's money is credited, the branch, which makes the deposit."""
        return "branch" if "record_deposit" in self.acts else self.line.holder


def branch_file(number: str, *, branch: str, user: User, on: date) -> FilePage | None:
    """One file of a branch by its application's number; none where it is not with this branch."""
    file = (
        current_files()
        .filter(branch_id=branch, application__number=number)
        .select_related(
            "application__artisan", "application__product", "application__project", "branch", "district"
        )
        .first()
    )
    if file is None:
        return None
    row, project = file.application, file.application.project
    seen = inspection_lines(row.pk)
    margin = Margin.objects.filter(application=row).first()
    line = branch_lines([file], on)[0]  # type: ignore[arg-type]
    here = access.may(user, Permission.DECIDE_LOAN, on=on, office=branch)
    return FilePage(
        line=line,
        branch=file.branch.named,
        branch_code=branch,
        district=file.district.named,
        address=project.address,
        about=project.about,
        jobs=project.jobs,
        cost=project.project_cost,
        own_share=project.own_share,
        phone=row.artisan.phone,
        sent_on=day_of(file.sent_at),
        sent_by=file.sent_by,
        received_at=file.received_at,
        received_by=file.received_by,
        decided=_decided(file),
        first_decided=first_decision(file),
        second_look_by=file.second_look_by,
        second_look_words=file.second_look_words,
        trained_on=file.trained_on,
        training_waived=file.training_waived,
        instalment_on=file.instalment_on,
        instalment=file.instalment,
        claim=claim_line(margin) if margin else None,
        payment=finance.standing_of([number], kind="MARGIN").get(number),
        inspect_from=inspections_from(margin.held_until) if margin and margin.held_until else None,
        inspections=seen,
        steps=tuple(
            StepOf(str(S(s.to_state).label), s.at, s.by_name, s.words) for s in row.steps.order_by("at", "pk")
        ),
        acts=acts_of(line, seen, on) if here else (),
        refusals=reasons(REFUSAL),
        cuts=reasons(CUT),
    )


def acts_of(line: BranchLine, seen: tuple[InspectionLine, ...], on: date) -> tuple[str, ...]:
    """What the branch can do with a file as it stands, by the names of the acts."""
    last = seen[-1] if seen else None
    agreed = last.found if last and last.branch_agrees else ""
    over = line.held_until is not None and line.held_until <= on
    able = {
        "receive_file": line.state is S.SENT,
        "sanction_loan": line.state is S.RECEIVED,
        "refuse_loan": line.state in (S.RECEIVED, S.QUERIED),
        "query_file": line.state is S.RECEIVED,
        "decide_second_look": line.state is S.SECOND_LOOK,
        "note_instalment": line.state is S.TRAINED,
        "claim_margin": may_move(line.state, S.CLAIMED),
        "record_deposit": line.state is S.PASSED and line.credited_on is not None,
        "sign_inspection": bool(last and last.branch_at is None),
        "grant_margin": line.state is S.INSPECTED and over and agreed == "RUNNING",
        "set_off_margin": may_move(line.state, S.SET_OFF) and agreed == "CALAMITY",
        "return_margin": line.state is S.RECOVERING,
    }
    return tuple(act for act, can in able.items() if can)


def inspection_lines(application: UUID) -> tuple[InspectionLine, ...]:
    """The inspections of a unit, oldest first; one query."""
    rows = Inspection.objects.filter(application_id=application).order_by("held_on", "centre_at")
    return tuple(inspection_line(row) for row in rows)


def inspection_line(row: Inspection) -> InspectionLine:
    """One inspection as it is shown."""
    return InspectionLine(
        row.held_on, row.found, row.words, row.centre_by, row.branch_by, row.branch_at, row.branch_agrees,
        row.branch_words,
    )  # fmt: skip


def _decided(file: LoanFile) -> Decided | None:
    if not file.decision or file.decided_at is None:
        return None
    return Decided(
        file.decision, day_of(file.decided_at), file.decided_by, file.sum_sanctioned,
        every_reason().get(file.reason), file.words,
    )  # fmt: skip


def first_decision(file: LoanFile) -> Decided | None:
    """What the branch said before its second look; none where there was none."""
    said = file.first_decision
    if not said:
        return None
    return Decided(
        said["decision"], day_of(datetime.fromisoformat(said["decided_at"])), said["decided_by"], None,
        every_reason().get(said["reason"]), said["words"],
    )  # fmt: skip
