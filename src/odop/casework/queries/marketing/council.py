"""One claim of a council as its officers read it: papers, conditions, what was decided, what may be done."""

from dataclasses import dataclass, replace
from datetime import date

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.facts.councils import file_by, finding_of, kept
from odop.casework.facts.marketing import rules_of
from odop.casework.models import CouncilClaim, CouncilStep
from odop.casework.queries import application, committees
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.queries.committees import Decision, Waiting
from odop.casework.queries.marketing.councils import MATTER, CouncilLine, line_of
from odop.casework.queries.marketing.councils import undone as undone_in
from odop.casework.queries.marketing.hearings import WAITS, Heard, acts_of_hearings, heard
from odop.casework.queries.marketing.parts import SAID_BY_STATE, BarLine, PaperLine
from odop.casework.queries.may import held
from odop.casework.rules.marketing.answers import ANSWERS
from odop.casework.rules.marketing.bills import missing
from odop.casework.rules.marketing.councils import (
    CHECK_WORDS,
    PAPERS,
    WRITABLE,
    CouncilState,
    papers_needed,
    purpose_of,
    reason_words,
)
from odop.documents import queries as documents
from odop.documents.queries import LetterLine
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.finance.rules import Kind, Owing
from odop.schemes import marketing_development as scheme

S = CouncilState


@dataclass(frozen=True)
class CouncilPage:
    """A claim whole, as its officers see it."""

    line: CouncilLine
    product: Named
    registration: str
    phone: str
    units: int | None
    elsewhere: object
    admitted: Paise | None
    why: str
    amount: Paise | None  # what the rules give on what is admitted now
    share_percent: int
    at_most: Paise
    units_at_least: int
    order: str
    file_by: date | None
    filed_by: str
    papers: tuple[PaperLine, ...]
    missing: tuple[str, ...]
    checks: tuple[CheckLine, ...]
    waiting: Waiting | None
    decision: Decision | None
    bar: BarLine | None
    recovery_order: str
    recovery_ordered_on: date | None
    recovered_on: date | None
    recovery_reference: str
    account_end: str  # of the council's account in force; blank: none
    heard: Heard
    letters: tuple[LetterLine, ...]
    steps: tuple[StepLine, ...]
    acts: frozenset[str]


def council_page(number: str, *, user: User, on: date) -> CouncilPage | None:
    """A claim by its number; none where there is none. Who may see it, the desk asks by its district."""
    row = CouncilClaim.objects.select_related("office", "product").filter(number=number).first()
    if row is None:
        return None
    filed = documents.documents_about(number)
    standing = finance.standing_of([number], kind=Kind.MARKETING).get(number)
    finding, rules = finding_of(row), rules_of(row.ended_on)
    purpose = purpose_of(row.occasion)
    decision, undone = committees.decision_on(number, MATTER), number in undone_in([row])
    account, hearings = finance.account_of(row.office_id), heard(row, on=on)
    return CouncilPage(
        line=replace(line_of(row), standing=standing, decided=undone),
        product=row.product.named,
        registration=row.registration,
        phone=row.phone,
        units=row.units,
        elsewhere=ANSWERS.get(row.elsewhere, ""),
        admitted=row.admitted,
        why=row.why,
        amount=int(finding.amount) if finding else None,
        share_percent=rules.share_percent if rules else 0,
        at_most=scheme.limit_of(purpose, "costs_at_most", rules) if rules else 0,
        units_at_least=rules.units_at_least if rules else 0,
        order=rules.order if rules else "",
        file_by=file_by(row.ended_on),
        filed_by=row.filed_by,
        papers=tuple(PaperLine(one, PAPERS.get(one.kind, one.kind)) for one in filed),
        missing=missing(papers_needed(row.occasion), (one.kind for one in filed)),
        checks=tuple(
            replace(line, needed=None, found=None) if line.code in ("cost_told", "in_time") else line
            for line in application.check_lines(kept(row, finding), CHECK_WORDS)
        ),
        waiting=committees.waiting_on([number], MATTER).get(number),
        decision=decision,
        bar=_bar(row),
        recovery_order=row.recovery_order,
        recovery_ordered_on=row.recovery_ordered_on,
        recovered_on=row.recovered_on,
        recovery_reference=row.recovery_reference,
        account_end=account.end if account else "",
        steps=tuple(_step(step) for step in row.steps.order_by("at", "pk")),
        heard=hearings,
        letters=documents.letters_about(number),
        acts=_acts(row, standing, undone, hearings, user, on),
    )


def told_of(number: str) -> dict[str, object]:
    """What was told of a claim, for putting it right; money in paise."""
    names = (
        "product", "registration", "occasion", "event_en", "event_hi", "place", "ended_on", "cost", "units",
        "elsewhere", "phone",
    )  # fmt: skip
    row = CouncilClaim.objects.get(number=number)
    return {"product": row.product_id, **{name: getattr(row, name) for name in names if name != "product"}}


def _bar(row: CouncilClaim) -> BarLine | None:
    if row.recovery_ordered_on is None:
        return None
    return BarLine(
        row.recovery_order, row.recovery_words, row.recovery_ordered_on, row.barred_until, "", row.lifted_on,
        row.lifted_order, row.lifted_words,
    )  # fmt: skip


def _step(step: CouncilStep) -> StepLine:
    words = tuple(str(reason_words(code)) for code in step.reasons if code not in SAID_BY_STATE)
    label = str(CouncilState(step.to_state).label)
    return StepLine(label, step.at, step.by_name, words, step.words, step.to_state)


def _acts(
    row: CouncilClaim, standing: Standing | None, undone: bool, hearings: Heard, user: User, on: date
) -> frozenset[str]:
    """What this person may do with it now: the same questions as the acts ask."""
    may, state, found = held(user, row.district_id, on), S(row.state), set[str]()
    if Permission.ENROL_FOR_ANOTHER in may and state in WRITABLE:
        found |= {"paper", "withdraw"} | ({"correct"} if state is S.RETURNED else set())
    if Permission.SCRUTINISE in may:
        found |= {"recommend", "return", "reject"} if state is S.SUBMITTED else set()
        found |= {"reject"} if state is S.RETURNED else set()
        found |= {"take_up"} if undone else set()
    if Permission.PASS_CLAIM in may:
        found |= {"pass"} if state is S.SANCTIONED else set()
        found |= {"recovered"} if state is S.RECOVERING else set()
        barred = row.recovery_ordered_on is not None and row.lifted_on is None
        found |= {"lift"} if barred and (row.barred_until is None or row.barred_until >= on) else set()
    found |= acts_of_hearings(row.state, hearings, may, on=on)
    on_its_way = standing is not None and standing.state in (Owing.ORDERED, Owing.SENT)
    return frozenset(found - ({"false"} if on_its_way else set()) - (WAITS if hearings.cause else set()))
