"""What a maker asks: where her claim is, what it gives, and what is still wanted."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from odop.access.services import User
from odop.artisans import queries as artisans
from odop.artisans.queries import UnitOf
from odop.basics.money import Paise
from odop.casework.facts.marketing import known_claims
from odop.casework.models import Application, for_markets
from odop.casework.queries import committees
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.queries.committees import Waiting
from odop.casework.queries.marketing.hearings import Heard, heard, to_be_answered
from odop.casework.queries.marketing.lines import (
    AT_HAND,
    Limits,
    MarketLine,
    limits_of,
    market_line,
    market_lines,
)
from odop.casework.queries.marketing.parts import (
    BarLine,
    BillLine,
    Given,
    PaperLine,
    bar_of,
    bill_lines,
    check_lines,
    given_answers,
    paper_lines,
    reasons_of,
    step_lines,
)
from odop.casework.rules.committees import Said
from odop.casework.rules.marketing.answers import Asked, unanswered
from odop.casework.rules.marketing.bills import (
    ITEMS_OF,
    Item,
    missing,
    papers_needed,
)
from odop.casework.rules.marketing.states import TAKES_PAPERS, WRITABLE, ClaimState, may_move
from odop.documents import queries as documents
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.finance.rules import Kind
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import rules_in_force


@dataclass(frozen=True)
class MyClaim:
    """One claim of a maker's own, whole."""

    line: MarketLine
    limits: Limits | None
    b2c: bool | None
    bills: tuple[BillLine, ...]
    items: tuple[Item, ...]
    answers: tuple[Given, ...]
    to_answer: tuple[Asked, ...]
    units: tuple[UnitOf, ...]
    unit: UUID | None
    site: str
    papers: tuple[PaperLine, ...]
    missing: tuple[str, ...]  # kinds of paper it needs and has not
    checks: tuple[CheckLine, ...]
    amount: Paise | None  # what the rules give on what is written down now
    to_correct: tuple[object, ...]
    rejected_for: tuple[object, ...]
    said: str
    waiting: Waiting | None  # before the committee, and on which day
    decided_on: date | None  # signed minutes speak of it, and the office has still to act on them
    standing: Standing | None  # of its payment
    heard: Heard
    bar: BarLine | None
    has_account: bool
    filed_by: str  # who filed it for her; blank: she herself
    recovery_order: str
    steps: tuple[StepLine, ...]

    @property
    def is_open(self) -> bool:
        return self.line.state in WRITABLE

    @property
    def takes_papers(self) -> bool:
        return self.line.state in TAKES_PAPERS

    @property
    def may_withdraw(self) -> bool:
        return may_move(self.line.state, ClaimState.WITHDRAWN) and self.heard.cause is None

    @property
    def ready(self) -> bool:
        """Whether it can be filed: bills, answers, and no condition that fails."""
        return bool(self.bills) and not self.to_answer and all(check.met != 0 for check in self.checks)


def my_claims(user: User) -> tuple[MarketLine, ...]:
    """A maker's claims, newest first; three queries."""
    rows = for_markets().filter(artisan__user=user).select_related(*AT_HAND).order_by("-since", "-pk")
    lines = market_lines(rows)
    asked = to_be_answered(line.number for line in lines if line.number)
    return tuple(replace(line, answer_by=asked.get(line.number)) for line in lines)


def my_claim(key: UUID, *, user: User, on: date) -> MyClaim | None:
    """One of a maker's own claims; none where it is not hers."""
    row = for_markets().select_related(*AT_HAND).filter(pk=key, artisan__user=user).first()
    return _whole(row, on) if row else None


def claim_at_table(key: UUID, *, on: date) -> MyClaim | None:
    """A maker's claim as an officer who helps her reads it out; who may help, the desk asks by its district."""
    row = for_markets().select_related(*AT_HAND).filter(pk=key).first()
    return _whole(row, on) if row else None


def _whole(row: Application, on: date) -> MyClaim:
    known, claim = known_claims([row], on=on)[row.pk], row.market_claim
    steps = list(row.steps.order_by("at", "pk"))
    filed = documents.documents_about(str(row.pk))
    needed = papers_needed((one.item, one.paid_by) for one in known.lines)
    number, finding, hearings = str(row), known.finding, heard(row, on=on)
    rules = known.rules or rules_in_force(scheme.SCHEME, on)
    line = market_line(row, known.fair)
    if row.number is None:  # its day is the fair's as it is known now
        line = replace(line, event_on=known.event_on, file_by=known.file_by)
    return MyClaim(
        line=replace(line, answer_by=hearings.answer_by),
        limits=limits_of(known.purpose, rules),
        b2c=None if known.fair is None or known.fair.b2b == known.fair.b2c else known.fair.b2c,
        bills=bill_lines(known.lines, known.purpose, known.rules),
        items=ITEMS_OF[known.purpose],
        answers=given_answers(known.purpose, row.declared),
        to_answer=unanswered(known.purpose, row.declared),
        units=artisans.units_of(row.artisan_id),
        unit=claim.unit_id,
        site=claim.site,
        papers=paper_lines(filed),
        missing=missing(needed, {one.kind for one in filed}),
        checks=check_lines(known),
        amount=int(finding.amount) if finding else None,
        to_correct=reasons_of(steps, ClaimState.RETURNED),
        rejected_for=reasons_of(steps, ClaimState.REJECTED),
        said=steps[-1].words if steps and steps[-1].to_state == row.state else "",
        waiting=committees.waiting_on([number], "mda_claim").get(number),
        decided_on=_decided(row),
        standing=finance.standing_of([number], kind=Kind.MARKETING).get(number),
        heard=hearings,
        bar=bar_of(row.artisan_id, on),
        has_account=bool(artisans.payees([row.artisan_id])[row.artisan_id].account),
        filed_by=row.filed_by,
        recovery_order=claim.recovery_order,
        steps=step_lines(row),
    )


def _decided(row: Application) -> date | None:
    said = committees.decision_on(str(row), "mda_claim") if row.state == ClaimState.RECOMMENDED else None
    new = said is not None and said.signed_at >= row.since and said.said != Said.PUT_OFF
    return said.decided_on if said and new else None
