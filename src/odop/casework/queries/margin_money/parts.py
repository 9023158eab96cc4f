"""The parts of an application's page: what was answered, filed, said and paid, as lines."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Application, Facts, LoanFile, Margin, Project, Step
from odop.casework.queries import application
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.rules.margin_money.branch_reasons import CUT, REFUSAL, claim_returned_for, reasons
from odop.casework.rules.margin_money.papers import KINDS
from odop.casework.rules.margin_money.questions import (
    ANSWERS,
    BRANCH,
    DECLARATIONS,
    MONEY,
    PAISE_IN_A_RUPEE,
    PROJECT,
)
from odop.casework.rules.margin_money.reasons import CHECKS, reason_words
from odop.casework.rules.margin_money.states import LoanState
from odop.documents.queries import Filed

# Reasons that say no more than the state a step came to, or than the inspection shown beside it.
SAID_BY_STATE = frozenset({"received", "selected", "sent", "closed", "misused", "not_found"})


@dataclass(frozen=True)
class Said:
    """One question with the answer she gave; none where it is open."""

    question: object
    answer: object


@dataclass(frozen=True)
class ProjectPart:
    """What she wants to do, and the money of it. Money in paise."""

    sector: object
    name: str
    about: str
    address: str
    jobs: int | None
    branch: Named | None
    capital_cost: Paise | None
    working_capital: Paise | None
    cost: Paise | None
    own_share: Paise | None
    margin: Paise | None

    @property
    def loan(self) -> Paise | None:
        """What is asked of the bank: the cost less her own share."""
        return None if self.cost is None or self.own_share is None else self.cost - self.own_share

    @property
    def own_percent(self) -> int | None:
        """Her own share in whole per cent of the cost, as the order puts it."""
        if not self.cost or self.own_share is None:
            return None
        return (self.own_share * 200 + self.cost) // (self.cost * 2)


@dataclass(frozen=True)
class PaperLine:
    """A paper filed: its kind in words, and the hash it is known by."""

    filed: Filed
    words: object


@dataclass(frozen=True)
class FactLine:
    """The facts as known from a moment on."""

    known_from: datetime
    age: int | None
    cost: Paise | None
    answers: tuple[tuple[object, int | None], ...]


@dataclass(frozen=True)
class FileLine:
    """The file at one branch: handed over, received, decided."""

    number: int
    branch: Named
    branch_code: str
    sum_asked: Paise
    sent_at: datetime
    sent_by: str
    receipt: str
    received_at: datetime | None
    received_by: str
    decision: str
    decided_at: datetime | None
    decided_by: str
    sum_sanctioned: Paise | None
    reason: object
    words: str
    second_look_asked_at: datetime | None
    trained_on: date | None
    training_waived: str
    instalment_on: date | None
    instalment: Paise | None

    @property
    def cut(self) -> bool:
        """Whether the branch gave less than was asked."""
        return self.sum_sanctioned is not None and self.sum_sanctioned < self.sum_asked


@dataclass(frozen=True)
class ClaimLine:
    """The margin claimed, its deposit and its end. Of the account, the last four digits."""

    amount: Paise
    claimed_on: date
    claimed_by: str
    holder: str
    account_end: str
    ifsc: str
    passed_on: date | None
    passed_by: str
    deposit_number: str
    held_from: date | None
    held_until: date | None
    end: str
    ended_on: date | None
    end_words: str


def declarations(declared: Mapping[str, str]) -> tuple[Said, ...]:
    """What she declared, question by question."""
    return tuple(Said(q.words, ANSWERS.get(declared.get(q.code, ""))) for q in DECLARATIONS)


def project_part(row: Project) -> ProjectPart:
    return ProjectPart(
        sector=ANSWERS.get(row.sector, ""),
        name=row.name,
        about=row.about,
        address=row.address,
        jobs=row.jobs,
        branch=row.branch.named if row.branch else None,
        capital_cost=row.capital_cost,
        working_capital=row.working_capital,
        cost=row.project_cost,
        own_share=row.own_share,
        margin=row.margin,
    )


def paper_line(filed: Filed) -> PaperLine:
    return PaperLine(filed, KINDS.get(filed.kind, filed.kind))


def check_lines(finding: Mapping[str, object] | None) -> tuple[CheckLine, ...]:
    """A kept finding's conditions as lines; of the cost told, nothing is needed."""
    lines = application.check_lines(finding, CHECKS)
    return tuple(replace(line, needed=None) if line.code == "cost_told" else line for line in lines)


def fact_line(row: Facts) -> FactLine:
    return FactLine(
        known_from=row.known_from,
        age=row.age,
        cost=row.project_cost,
        answers=(
            (CHECKS["odop_product_of_district"], row.product_is_of_district),
            (CHECKS["not_in_default"], row.free_of_default),
            (CHECKS["no_other_scheme"], row.helped_by_no_other_scheme),
            (CHECKS["first_help_to_family"], row.family_first_help),
        ),
    )


def file_line(row: LoanFile) -> FileLine:
    return FileLine(
        number=row.number,
        branch=row.branch.named,
        branch_code=row.branch_id,
        sum_asked=row.sum_asked,
        sent_at=row.sent_at,
        sent_by=row.sent_by,
        receipt=row.receipt or "",
        received_at=row.received_at,
        received_by=row.received_by,
        decision=row.decision,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        sum_sanctioned=row.sum_sanctioned,
        reason=_reason(row.reason) if row.reason else "",
        words=row.words,
        second_look_asked_at=row.second_look_asked_at,
        trained_on=row.trained_on,
        training_waived=row.training_waived,
        instalment_on=row.instalment_on,
        instalment=row.instalment,
    )


def claim_line(row: Margin) -> ClaimLine:
    """A claim as it is shown."""
    return ClaimLine(
        amount=row.amount,
        claimed_on=day_of(row.claimed_at),
        claimed_by=row.claimed_by,
        holder=row.holder,
        account_end=row.account[-4:],
        ifsc=row.ifsc,
        passed_on=day_of(row.passed_at) if row.passed_at else None,
        passed_by=row.passed_by,
        deposit_number=row.deposit_number,
        held_from=row.held_from,
        held_until=row.held_until,
        end=row.end,
        ended_on=row.ended_on,
        end_words=row.end_words,
    )


def step_lines(row: Application, language: str) -> tuple[StepLine, ...]:
    """The steps of an application, oldest first; one query."""
    return tuple(_step(step, language) for step in row.steps.order_by("at", "pk"))


def _step(step: Step, language: str) -> StepLine:
    returned = step.to_state == LoanState.RETURNED
    stays = step.from_state == step.to_state
    codes = step.reasons if stays else [code for code in step.reasons if code not in SAID_BY_STATE]
    words = [_in(language, _reason(code, returned=returned)) for code in codes]
    return StepLine(
        label=words.pop(0) if stays and words else str(LoanState(step.to_state).label),
        at=step.at,
        by_name=step.by_name,
        reasons=tuple(words),
        said=step.words,
        state="" if stays else step.to_state,
    )


def _reason(code: str, *, returned: bool = False) -> object:
    """A reason in words: of the centre's lists, or of the branch's."""
    for listed in (reasons(REFUSAL), reasons(CUT)):
        if code in listed:
            return listed[code].words
    return claim_returned_for().get(code) or reason_words(code, returned=returned)


def _in(language: str, words: object) -> str:
    return words.in_language(language) if isinstance(words, Named) else str(words)


def typed_answers(declared: Mapping[str, str], project: Project) -> dict[str, str]:
    """The answers so far, as they would be typed: money in whole rupees."""
    given = {q.code: declared.get(q.code, "") for q in DECLARATIONS}
    for question in PROJECT:
        value = getattr(project, "branch_id" if question.kind == BRANCH else question.code)
        if question.kind == MONEY and value is not None:
            value //= PAISE_IN_A_RUPEE
        given[question.code] = "" if value is None else str(value)
    return given
