"""What the pages of a claim share: bills, papers, answers, conditions, steps, and how its money stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from odop.basics.money import Paise
from odop.casework.facts.marketing import KnownClaim, kept
from odop.casework.models import MARKETING, Application, Bar, ClaimLine, Step
from odop.casework.queries import application
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.rules.marketing.answers import ANSWERS, Asked, asked
from odop.casework.rules.marketing.bills import PAPERS, Item, PaidBy
from odop.casework.rules.marketing.reasons import CHECKS, reason_words
from odop.casework.rules.marketing.states import ClaimState
from odop.documents.queries import Filed
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import Rules

SAID_BY_STATE = ("received", "withdrawn", "recommended", "sanctioned", "money_given_back")


@dataclass(frozen=True)
class BillLine:
    """One bill: for what, how much, how paid, and how much of it is admitted."""

    key: UUID
    item: Item
    amount: Paise
    paid_by: PaidBy
    bill: str
    seller: str
    billed_on: date
    admitted: Paise | None
    why: str
    counts: bool  # whether the order lets it be paid so

    @property
    def label(self) -> str:
        return str(self.item.label)

    @property
    def way(self) -> str:
        return str(self.paid_by.label)


@dataclass(frozen=True)
class PaperLine:
    """A paper filed: its kind in words, and the hash it is known by."""

    filed: Filed
    words: object


@dataclass(frozen=True)
class Given:
    """One question, and its answer in words; none where it is open."""

    question: Asked
    code: str
    words: object


@dataclass(frozen=True)
class BarLine:
    """That somebody is shut out, by which order, in which words, from when until when."""

    order: str
    words: str
    from_on: date
    until_on: date | None
    by_name: str
    lifted_on: date | None
    lifted_order: str
    lifted_words: str


def bill_lines(lines: Iterable[ClaimLine], purpose: str, rules: Rules | None) -> tuple[BillLine, ...]:
    return tuple(
        BillLine(
            key=one.pk, item=Item(one.item), amount=one.amount, paid_by=PaidBy(one.paid_by), bill=one.bill,
            seller=one.seller, billed_on=one.billed_on, admitted=one.admitted, why=one.why,
            counts=rules is None or one.paid_by == PaidBy.BANK or scheme.may_be_cash(purpose, one.item, rules),
        )
        for one in lines
    )  # fmt: skip


def paper_lines(filed: Iterable[Filed]) -> tuple[PaperLine, ...]:
    return tuple(PaperLine(one, PAPERS.get(one.kind, one.kind)) for one in filed)


def given_answers(purpose: str, said: Mapping[str, str]) -> tuple[Given, ...]:
    return tuple(
        Given(one, said.get(one.code, ""), ANSWERS.get(said.get(one.code, ""))) for one in asked(purpose)
    )


def check_lines(known: KnownClaim) -> tuple[CheckLine, ...]:
    """The conditions asked of the claim's purpose, as they stand now."""
    lines = application.check_lines(kept(known), CHECKS)
    return tuple(
        replace(line, needed=None, found=None) if line.code in ("cost_told", "in_time") else line
        for line in lines
    )


def step_lines(row: Application) -> tuple[StepLine, ...]:
    """The steps of a claim, oldest first; one query."""
    return tuple(_step(step) for step in row.steps.order_by("at", "pk"))


def reasons_of(steps: Sequence[Step], state: ClaimState) -> tuple[object, ...]:
    """The reasons of the last step, where it led into this state."""
    if not steps or steps[-1].to_state != state:
        return ()
    return tuple(reason_words(code, returned=state is ClaimState.RETURNED) for code in steps[-1].reasons)


def bar_line(row: Bar) -> BarLine:
    return BarLine(
        row.order, row.words, row.from_on, row.until_on, row.by_name, row.lifted_on, row.lifted_order,
        row.lifted_words,
    )  # fmt: skip


def _step(step: Step) -> StepLine:
    returned = step.to_state == ClaimState.RETURNED
    words = [str(reason_words(code, returned=returned)) for code in step.reasons if code not in SAID_BY_STATE]
    return StepLine(
        label=str(ClaimState(step.to_state).label),
        at=step.at,
        by_name=step.by_name,
        reasons=tuple(words),
        said=step.words,
        state=step.to_state,
    )


def bar_of(artisan: UUID | None, on: date) -> BarLine | None:
    """Why a maker is shut out of this help on a day; none where she is not."""
    rows = Bar.objects.filter(artisan=artisan, scheme=MARKETING, from_on__lte=on).order_by("from_on")
    for row in rows:
        if (row.until_on is None or row.until_on >= on) and (row.lifted_on is None or row.lifted_on > on):
            return bar_line(row)
    return None
