"""The applicant's own acts for a loan with margin money; by herself, or helped by an officer across the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import MARGIN_MONEY, Application, Project, for_loans
from odop.casework.rules.margin_money.papers import KINDS
from odop.casework.rules.margin_money.questions import BRANCH, BY_CODE, DECLARATIONS, read, unanswered
from odop.casework.rules.margin_money.refusals import (
    AnswerDoesNotFit,
    LoanAlreadyAsked,
    NoProductOfDistrict,
    NotABranch,
    NotAPaper,
    StillOpen,
)
from odop.casework.rules.margin_money.states import ENDED, FileCannotMove, LoanState, require_move
from odop.casework.services.margin_money.moves import by_numbers, move
from odop.casework.services.margin_money.noting import note_facts
from odop.casework.services.margin_money.task_force_papers import acknowledgement
from odop.casework.services.moves import next_number, one_of, require_applicant, stem_of
from odop.documents import services as documents
from odop.documents.services import Document
from odop.programme import queries as programme
from odop.programme.services import hold

WRITABLE = (LoanState.DRAFT, LoanState.RETURNED)
TAKES_PAPERS = (
    LoanState.DRAFT,
    LoanState.SUBMITTED,
    LoanState.RETURNED,
    LoanState.SCRUTINISED,
    LoanState.QUERIED,
)
DECLARED = frozenset(question.code for question in DECLARATIONS)


@act("casework.began_loan")
def begin(*, artisan: UUID, product: str = "", by: Actor, at: datetime) -> Application:
    """Begin an application for a loan, or take up the draft that is there; one at a time for a person.

    Her product is that of the register, or one of her district's, as she says.
    Raises NotPermitted, LoanAlreadyAsked or NoProductOfDistrict.
    """
    hold(f"loan of {artisan}")
    fresh = Application(scheme=MARGIN_MONEY, artisan_id=artisan, state=LoanState.DRAFT, since=at)
    fresh.district_id = fresh.artisan.district_id
    fresh.filed_by = require_applicant(fresh, by=by, at=at)
    there = for_loans().filter(artisan_id=artisan).exclude(state__in=ENDED).first()
    if there and there.state == LoanState.DRAFT:
        return there
    if there:
        raise LoanAlreadyAsked(str(there))
    listed = [p.code for p in programme.products_of(fresh.district_id, day_of(at))]
    fresh.product_id = product or fresh.artisan.product_id or (listed[0] if len(listed) == 1 else "")
    if not fresh.product_id or (product and product not in listed):
        raise NoProductOfDistrict
    fresh.synthetic = fresh.artisan.synthetic
    fresh.save(force_insert=True)
    Project.objects.create(district_id=fresh.district_id, application=fresh)
    audit.record("casework.began_loan", on=fresh, by=by, at=at)
    return fresh


@act("casework.answered_loan")
def answer(*, application: UUID, answers: Mapping[str, str], by: Actor, at: datetime) -> Application:
    """Keep answers as they are given, in a draft or in an application returned for correction.

    Money is given in whole rupees. Raises NotPermitted, FileCannotMove, AnswerDoesNotFit or NotABranch.
    """
    row = one_of(for_loans(), application)
    require_applicant(row, by=by, at=at)
    if row.state not in WRITABLE:
        raise FileCannotMove(row.state)
    project = Project.objects.select_for_update().get(application=row)
    for code, given in answers.items():
        question = BY_CODE.get(code)
        kept = read(question, given) if question else None
        if question is None or kept is None:
            raise AnswerDoesNotFit(code)
        if code in DECLARED:
            row.declared = {**row.declared, code: kept}
        elif question.kind == BRANCH:
            project.branch_id = _branch(str(kept))
        else:
            setattr(project, code, kept)
    project.project_cost = project.own_share = project.margin = None  # reckoned anew at submission
    row.save(update_fields=["declared"])
    project.save()
    return row


@act("casework.filed_loan_paper")
def file_paper(
    *, application: UUID, kind: str, name: str, content: bytes, by: Actor, at: datetime
) -> Document:
    """File a paper of an application: what it is is read from its bytes, and its hash is kept.

    Raises NotPermitted, FileCannotMove, NotAPaper, and what documents.file_document raises.
    """
    row = one_of(for_loans(), application)
    require_applicant(row, by=by, at=at)
    if row.state not in TAKES_PAPERS:
        raise FileCannotMove(row.state)
    if kind not in KINDS:
        raise NotAPaper
    filed = documents.file_document(
        kind=kind, name=name, content=content, about=str(row.pk), district=row.district_id, by=by, at=at
    )
    audit.record("casework.filed_loan_paper", on=row, by=by, at=at, kind=kind, sha256=filed.sha256)
    return filed


@act("casework.submitted_loan")
def submit(*, application: UUID, by: Actor, at: datetime) -> Application:
    """Submit an application, or submit it again after correction; the first day and number of receipt stand.

    Looks only whether every question has its answer; what the rules give is kept with the project.
    Raises NotPermitted, FileCannotMove or StillOpen.
    """
    row = one_of(for_loans(), application)
    helper = require_applicant(row, by=by, at=at)
    require_move(row.state, LoanState.SUBMITTED)
    project = Project.objects.select_for_update().get(application=row)
    if missing := unanswered(told(row, project)):
        raise StillOpen((q.code for q in missing), (q.words for q in missing))
    first = row.number is None
    if first:
        row.applied_on = day_of(at)
        row.number = next_number(Application, stem_of(row.scheme, row.applied_on, row.district.short), 5)
    if helper and helper != row.filed_by:
        row.filed_by = helper
    row.save(update_fields=["applied_on", "number", "filed_by"])
    known = note_facts([row], at=at)[row.pk]
    project.project_cost, project.own_share = known.facts.project_cost, known.own_share  # type: ignore[assignment]
    project.margin = known.margin
    project.save(update_fields=["project_cost", "own_share", "margin"])
    move(
        [row], LoanState.SUBMITTED, by=by, at=at, act="casework.submitted_loan", reasons=["received"],
        letter="loan_applied",
    )  # fmt: skip
    if first:
        acknowledgement(row, by=by, at=at)
    return row


@dataclass(frozen=True)
class Paper:
    """A paper as it is handed in."""

    kind: str
    name: str
    content: bytes


@act("casework.applied_for_loan")
def apply_for(
    *,
    artisan: UUID,
    answers: Mapping[str, str],
    product: str = "",
    papers: Sequence[Paper] = (),
    by: Actor,
    at: datetime,
) -> Application:
    """Apply for somebody across the table: begin, answer, file papers and submit in one breath, all or nothing."""
    row = begin(artisan=artisan, product=product, by=by, at=at)
    return _hand_in(row, answers, papers, by=by, at=at)


@act("casework.corrected_loan")
def correct(
    *, number: str, answers: Mapping[str, str], papers: Sequence[Paper] = (), by: Actor, at: datetime
) -> Application:
    """Put right what was asked, with the applicant across the table, and submit again: all or nothing.

    Raises NotPermitted, FileCannotMove, and what answering, filing and submitting raise.
    """
    (row,) = by_numbers([number])
    require_applicant(row, by=by, at=at)
    if row.state != LoanState.RETURNED:
        raise FileCannotMove(row.state)
    return _hand_in(row, answers, papers, by=by, at=at)


def _hand_in(
    row: Application, answers: Mapping[str, str], papers: Sequence[Paper], *, by: Actor, at: datetime
) -> Application:
    answer(application=row.pk, answers=answers, by=by, at=at)
    for paper in papers:
        file_paper(application=row.pk, kind=paper.kind, name=paper.name, content=paper.content, by=by, at=at)
    return submit(application=row.pk, by=by, at=at)


@act("casework.withdrew_loan")
def withdraw(*, application: UUID, words: str = "", by: Actor, at: datetime) -> Application:
    """Withdraw an application, until the loan is paid out. Raises NotPermitted or FileCannotMove."""
    row = one_of(for_loans(), application)
    require_applicant(row, by=by, at=at)
    require_move(row.state, LoanState.WITHDRAWN)
    move(
        [row], LoanState.WITHDRAWN, by=by, at=at, act="casework.withdrew_loan", reasons=["withdrawn"],
        words=words.strip(), letter="loan_withdrawn" if row.number else "",
    )  # fmt: skip
    return row


def told(row: Application, project: Project) -> dict[str, object]:
    """Every answer given so far, by its question."""
    return {
        code: row.declared.get(code) if code in DECLARED else getattr(project, _column(code))
        for code in BY_CODE
    }


def _column(code: str) -> str:
    return "branch_id" if BY_CODE[code].kind == BRANCH else code


def _branch(code: str) -> str | None:
    if not code:
        return None
    office = programme.office(code)
    if office is None or office.kind != "BRANCH":
        raise NotABranch
    return office.code
