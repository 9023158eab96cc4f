"""What a maker asks of her own loan: where it is, what was said of it, and what she may do next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils.translation import get_language

from odop.access.services import User
from odop.basics.money import Paise, from_rupees, rupees
from odop.basics.names import Named
from odop.casework.facts.margin_money import kept, known
from odop.casework.models import AgendaItem, Application, LoanFile, Step, for_loans
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.queries.margin_money import current, parts
from odop.casework.queries.margin_money.file import InspectionLine, inspection_lines
from odop.casework.queries.margin_money.lines import AT_HAND, LoanLine, loan_line, loan_lines
from odop.casework.queries.margin_money.parts import ClaimLine, FileLine, PaperLine
from odop.casework.rules.margin_money import papers
from odop.casework.rules.margin_money.branch_reasons import CLAUSE, Reason, every_reason
from odop.casework.rules.margin_money.inspections import inspections_from
from odop.casework.rules.margin_money.questions import ANSWERS, BRANCH, MONEY, QUESTIONS, Question, unanswered
from odop.casework.rules.margin_money.reasons import reason_words
from odop.casework.rules.margin_money.states import LoanState, may_move
from odop.documents import queries as documents

S = LoanState
WRITABLE = (S.DRAFT, S.RETURNED)
AT_BRANCH = (S.RECEIVED, S.QUERIED)  # the branch's one clock runs through both


@dataclass(frozen=True)
class Answer:
    """One question, what she would type again, and her answer in words; none where it is open."""

    question: Question
    given: str
    words: object


@dataclass(frozen=True)
class Reckoned:
    """What the rules give on her own answers, before anybody has decided. Money in paise."""

    cost: Paise
    own_share: Paise
    margin: Paise
    checks: tuple[CheckLine, ...]
    with_certificate: (
        Paise | None
    )  # her own share once the certificate of her group is filed, where it is less

    @property
    def loan(self) -> Paise:
        return self.cost - self.own_share


@dataclass(frozen=True)
class MyLoan:
    """One loan of a maker's own, whole."""

    line: LoanLine
    answers: tuple[Answer, ...]
    to_answer: tuple[Question, ...]
    to_correct: tuple[object, ...]  # in words, where it came back
    rejected_for: tuple[object, ...]  # in words, where it was not accepted
    said: str  # in the last step's own words, where they are not the branch's decision
    papers: tuple[PaperLine, ...]
    missing: tuple[str, ...]  # kinds of paper without which it cannot go on
    reckoned: Reckoned | None
    sitting: tuple[date, str] | None  # of the task force she is called to: the day and the place
    file: FileLine | None  # at the branch it is with now
    earlier: tuple[FileLine, ...]
    looked_twice: bool
    reason: Reason | None  # of the branch, with the one next step
    clause: Named  # that asks the branch for a decision and its reasons
    margin: ClaimLine | None
    inspections: tuple[InspectionLine, ...]
    inspect_from: date | None
    steps: tuple[StepLine, ...]

    @property
    def is_open(self) -> bool:
        """Whether answers can still be changed."""
        return self.line.state in WRITABLE

    @property
    def takes_papers(self) -> bool:
        return self.line.state in (*WRITABLE, S.SUBMITTED, S.SCRUTINISED, S.QUERIED)

    @property
    def may_withdraw(self) -> bool:
        return may_move(self.line.state, S.WITHDRAWN)

    @property
    def may_ask_again(self) -> bool:
        """Whether a second look at the branch's no may be asked for."""
        return self.line.state is S.REFUSED and not self.looked_twice

    def given(self) -> Mapping[str, str]:
        return {answer.question.code: answer.given for answer in self.answers}


def my_loans(user: User, on: date) -> tuple[LoanLine, ...]:
    """A maker's applications for a loan, newest first; three queries for all of them."""
    rows = list(for_loans().filter(artisan__user=user).select_related(*AT_HAND).order_by("-since", "-pk"))
    files = {f.application_id: f for f in _files(row.pk for row in rows if row.state in AT_BRANCH)}
    return tuple(_of_branch(line, files.get(line.key), on) for line in loan_lines(rows, on))


def my_loan(key: UUID, *, user: User, on: date) -> MyLoan | None:
    """One of a maker's own loans; none where it is not hers."""
    row = for_loans().select_related(*AT_HAND, "margin").filter(pk=key, artisan__user=user).first()
    if row is None:
        return None
    state, files = S(row.state), _files([row.pk])
    file = files[-1] if files else None
    given = parts.typed_answers(row.declared, row.project)
    filed = documents.documents_about(str(row.pk))
    last = row.steps.filter(to_state=state).order_by("-at", "-pk").first()
    margin = getattr(row, "margin", None)
    return MyLoan(
        line=_of_branch(loan_line(row, on, file.branch.named if file else None), file, on),
        answers=tuple(_answer(q, given[q.code], row) for q in QUESTIONS),
        to_answer=unanswered(given),
        to_correct=_reasons(last, S.RETURNED),
        rejected_for=_reasons(last, S.REJECTED),
        said=last.words if last and (file is None or last.words != file.words) else "",
        papers=tuple(parts.paper_line(f) for f in filed),
        missing=papers.missing(f.kind for f in filed),
        reckoned=_reckoned(row, on) if state in WRITABLE else None,
        sitting=_sitting(row) if state is S.SCRUTINISED else None,
        file=parts.file_line(file) if file else None,
        earlier=tuple(parts.file_line(f) for f in files[:-1]),
        looked_twice=file is not None and file.first_decision is not None,
        reason=every_reason().get(file.reason) if file else None,
        clause=CLAUSE,
        margin=parts.claim_line(margin) if margin else None,
        inspections=inspection_lines(row.pk) if margin else (),
        inspect_from=inspections_from(margin.held_until) if margin and margin.held_until else None,
        steps=parts.step_lines(row, get_language() or "hi"),
    )


def _files(keys: Iterable[UUID]) -> list[LoanFile]:
    rows = LoanFile.objects.filter(application__in=list(keys))
    return list(rows.select_related("branch", "application").order_by("number"))


def _of_branch(line: LoanLine, file: LoanFile | None, on: date) -> LoanLine:
    """At the branch the clock began with the receipt, whatever was asked for since."""
    if file is None or line.state not in AT_BRANCH:
        return line
    due = current.due(file)
    return replace(line, due=due, late=due is not None and due < on)


def _answer(question: Question, given: str, row: Application) -> Answer:
    words: object = None
    if given and question.kind == BRANCH:
        words = row.project.branch.named if row.project.branch else None
    elif given and question.kind == MONEY:
        words = rupees(from_rupees(int(given)))
    elif given:
        words = ANSWERS.get(given, given) if question.answers else given
    return Answer(question, given, words)


def _reckoned(row: Application, on: date) -> Reckoned | None:
    now = known([row.pk], on=on)[row.pk]
    if now.margin is None or now.own_share is None or now.facts.project_cost is None:
        return None
    return Reckoned(
        int(now.facts.project_cost),
        now.own_share,
        now.margin,
        parts.check_lines(kept(now.finding)),
        replace(now, reduced=True).own_share if now.certificate_missing else None,
    )


def _reasons(last: Step | None, state: LoanState) -> tuple[object, ...]:
    """The reasons of the last step, where it led into this state."""
    if last is None or last.to_state != state:
        return ()
    return tuple(reason_words(code, returned=state is S.RETURNED) for code in last.reasons)


def _sitting(row: Application) -> tuple[date, str] | None:
    item = (
        AgendaItem.objects.filter(application=row, said="", sitting__signed_at=None)
        .select_related("sitting")
        .order_by("-sitting__held_on")
        .first()
    )
    return (item.sitting.held_on, item.sitting.place) if item else None
