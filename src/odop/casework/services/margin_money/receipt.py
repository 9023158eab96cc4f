"""The branch signs for a file with a numbered receipt, and may ask for a paper (GO-2, para 4)."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor, Permission
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.refusals import Refusal
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.branch_reasons import require_plain
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import FileCannotMove, LoanState
from odop.casework.services.margin_money.cases import (
    Case,
    cases,
    keep,
    move_all,
    outcome,
    sort_out,
    tell,
    the_one,
)
from odop.casework.services.margin_money.said import Query
from odop.casework.services.moves import Outcome
from odop.programme import queries as programme
from odop.programme.services import next_numbers

S = LoanState


@act("casework.received_files")
def receive_files(*, numbers: Sequence[str], by: Actor, at: datetime) -> Outcome:
    """Sign for files: each gets its numbered receipt, and its clock starts. Raises NotPermitted."""

    def refusal_of(case: Case) -> Refusal | None:
        return None if case.application.state == S.SENT else FileCannotMove(case.application.state)

    fit, refused = sort_out(numbers, S.RECEIVED, by=by, at=at, refusal_of=refusal_of)
    by_branch: dict[str, list[Case]] = {}
    for case in fit:
        by_branch.setdefault(case.file.branch.ifsc, []).append(case)
    head = f"{programme.letters('receipt')}/{financial_year(day_of(at))}"
    for ifsc, signed in sorted(by_branch.items()):
        receipts = next_numbers(LoanFile, "receipt", f"{head}/{ifsc}/", count=len(signed), width=5)
        for case, receipt in zip(signed, receipts, strict=True):
            case.file.receipt, case.file.received_at, case.file.received_by = receipt, at, by.name
    keep(fit, "receipt", "received_at", "received_by")
    move_all(
        fit, S.RECEIVED, by=by, at=at, act="casework.received_files",
        details=lambda case: {"receipt": case.file.receipt},
    )  # fmt: skip
    until = due_on(S.RECEIVED, day_of(at))
    tell(fit, "loan_received", at=at, values=lambda case: {"receipt": case.file.receipt, "until": until})
    return outcome(fit, refused)


@act("casework.received_files")
def receive_file(*, number: str, by: Actor, at: datetime) -> LoanFile:
    """Sign for one file. Raises NotPermitted, NoSuchFile or FileCannotMove."""
    the_one(number, receive_files(numbers=[number], by=by, at=at))
    return cases([number])[number].file


@act("casework.queried_files")
def query_files(*, items: Sequence[Query], by: Actor, at: datetime) -> Outcome:
    """Ask for a paper, in plain words. Raises NotPermitted; the outcome names NotPlainWords and the rest."""
    words = {item.number: item.words for item in items}

    def refusal_of(case: Case) -> Refusal | None:
        case.words = require_plain(words[case.number])
        return None

    fit, refused = sort_out([i.number for i in items], S.QUERIED, by=by, at=at, refusal_of=refusal_of)
    move_all(fit, S.QUERIED, by=by, at=at, act="casework.queried_files")
    tell(fit, "loan_paper_asked", at=at, values=lambda case: {"words": case.words})
    return outcome(fit, refused)


@act("casework.queried_files")
def query_file(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """Ask for a paper in one file. Raises NotPermitted, NoSuchFile, FileCannotMove or NotPlainWords."""
    the_one(number, query_files(items=[Query(number, words)], by=by, at=at))


@act("casework.answered_query")
def answer_query(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """Say what was given to the branch: the centre, or the applicant herself. The branch's clock runs on.

    Raises NotPermitted, NoSuchFile, FileCannotMove or NotPlainWords.
    """

    def refusal_of(case: Case) -> Refusal | None:
        case.words = require_plain(words)
        return None if case.application.state == S.QUERIED else FileCannotMove(case.application.state)

    fit, refused = sort_out(
        [number], S.RECEIVED, by=by, at=at, refusal_of=refusal_of, permission=Permission.SEND_TO_BANK,
        or_herself=True,
    )  # fmt: skip
    the_one(number, outcome(fit, refused))
    move_all(fit, S.RECEIVED, by=by, at=at, act="casework.answered_query")
