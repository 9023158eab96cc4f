"""A bank branch's own program: what waits there, signing for files, decisions, instalments, claims, deposits.

It is let in by a key the Cell has given to that branch, sent as `Authorization: Bearer ...`. Sums are in paise.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema
from pydantic import BeforeValidator

from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.queries.margin_money import BranchLine
from odop.casework.queries.margin_money.branch import branch_line
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services import margin_money as services
from odop.desks.api.keyed import KEYED, OfficeKey, machine
from odop.desks.api.problems import WRITING, both, nothing_here
from odop.desks.api.programme import written_day
from odop.desks.api.shapes import Name, Problem
from odop.programme import queries as programme

router = Router(tags=["bank branch"], auth=OfficeKey())
DOING: dict[Any, Any] = {409: Problem, **WRITING}
Number = Annotated[
    str,
    Field(pattern=r"^[A-Z]{1,3}/[0-9]{4}-[0-9]{2}/[A-Z]{2,4}/[0-9]{1,9}$", description="Of the application."),
]
Day = Annotated[date, BeforeValidator(written_day)]
Paise = Annotated[int, Field(ge=1, le=10**13, description="In paise: 9 lakh rupees are 90000000.")]
Words = Annotated[str, Field(max_length=2000)]


class BranchFileOut(Schema):
    """One file as the branch's list has it."""

    number: str
    receipt: str
    applicant: Name
    product: Name
    project: str
    sum_asked_paise: int
    sum_sanctioned_paise: int | None
    margin_paise: int | None
    state: str
    state_name: Name
    since: date
    due: date | None
    late: bool
    inspection_to_sign: bool
    synthetic: bool


class BranchListOut(Schema):
    """What is before a branch, the longest waiting first; a hundred at a time."""

    branch: str
    name: Name
    owes: int
    page: int
    pages: int
    files: list[BranchFileOut]


class Receiving(Schema):
    """The file is on the branch's table."""

    number: Number


class AskingPaper(Schema):
    """A paper is missing; the applicant and the centre read these words."""

    number: Number
    words: Words


class Deciding(Schema):
    """Sanction with a sum, or refuse with a reason of the list and plain words.

    A sum below what was asked needs its reason and words too. A second look is not taken by a program.
    """

    number: Number
    decision: Literal["sanction", "refuse"]
    sum_sanctioned_paise: Paise | None = None
    reason: Annotated[str, Field(max_length=40, pattern=r"^[a-z_]*$")] = ""
    words: Words = ""


class Disbursing(Schema):
    """The first instalment of the loan was paid out."""

    number: Number
    on: Day
    amount_paise: Paise


class Claiming(Schema):
    """The margin money is claimed, into the applicant's account at this branch."""

    number: Number
    holder: Annotated[str, Field(max_length=200)]
    account: Annotated[str, Field(pattern=r"^[0-9]{9,18}$")]


class Depositing(Schema):
    """The margin money that has come is held in a term deposit."""

    number: Number
    deposit: Annotated[str, Field(max_length=40)]
    on: Day


@router.get("/branch/files", response={200: BranchListOut, **KEYED})
def branch_files(
    request: HttpRequest,
    state: Annotated[
        LoanState | None, Query(description="Only files of this state; all that the branch owes where none.")
    ] = None,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> Any:
    """What waits at the branch, and since when."""
    branch = machine(request).office
    found = queries.branch_worklist(branch, day_of(timezone.now()), state=state or "", page=page)
    if found is None:
        raise nothing_here()
    return {
        "branch": found.branch.code,
        "name": found.branch.named,
        "owes": found.owes,
        "page": found.pager.number,
        "pages": found.pager.paginator.num_pages,
        "files": [_out(line) for line in found.lines],
    }


@router.post("/branch/receipts", response={200: BranchFileOut, **DOING})
def receive_file(request: HttpRequest, said: Receiving) -> Any:
    """Sign for a file: it gets its numbered receipt, and the clock starts."""
    return done(request, said.number, services.receive_file)


@router.post("/branch/papers", response={200: BranchFileOut, **DOING})
def ask_for_paper(request: HttpRequest, said: AskingPaper) -> Any:
    """Ask for a paper; the clock runs on."""
    return done(request, said.number, services.query_file, words=said.words)


@router.post("/branch/decisions", response={200: BranchFileOut, **DOING})
def decide_loan(request: HttpRequest, said: Deciding) -> Any:
    """Sanction or refuse the loan. No refusal is taken without its reason and words."""
    why = {"reason": said.reason, "words": said.words}
    if said.decision == "refuse":
        return done(request, said.number, services.refuse_loan, **why)
    return done(
        request, said.number, services.sanction_loan, sum_sanctioned=said.sum_sanctioned_paise or 0, **why
    )


@router.post("/branch/instalments", response={200: BranchFileOut, **DOING})
def note_instalment(request: HttpRequest, said: Disbursing) -> Any:
    """Note the first instalment of the loan."""
    return done(request, said.number, services.note_instalment, on=said.on, amount=said.amount_paise)


@router.post("/branch/claims", response={200: BranchFileOut, **DOING})
def claim_margin(request: HttpRequest, said: Claiming) -> Any:
    """Claim the margin money."""
    there = programme.office(machine(request).office)
    return done(
        request, said.number, services.claim_margin, holder=said.holder, account=said.account,
        ifsc=there.ifsc if there else "",
    )  # fmt: skip


@router.post("/branch/deposits", response={200: BranchFileOut, **DOING})
def record_deposit(request: HttpRequest, said: Depositing) -> Any:
    """Record the term deposit that holds the margin money."""
    return done(request, said.number, services.record_deposit, deposit=said.deposit, on=said.on)


# --- the parts ------------------------------------------------------------------------
def done(request: HttpRequest, number: str, act: Callable[..., object], **said: Any) -> dict[str, Any]:
    """Do one act on a file of this branch, and tell how the file stands after it."""
    by, at = machine(request), timezone.now()
    if branch_line(number, branch=by.office, on=day_of(at)) is None:
        raise nothing_here()  # of another branch's files nothing is said
    act(number=number, **said, by=by, at=at)
    line = branch_line(number, branch=by.office, on=day_of(at))
    assert line is not None
    return _out(line)


def _out(line: BranchLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "receipt": line.receipt,
        "applicant": line.name,
        "product": line.product,
        "project": line.project,
        "sum_asked_paise": line.sum_asked,
        "sum_sanctioned_paise": line.sum_sanctioned,
        "margin_paise": line.margin,
        "state": str(line.state),
        "state_name": both(line.state.label),
        "since": line.since,
        "due": line.due,
        "late": line.late,
        "inspection_to_sign": line.to_sign,
        "synthetic": line.synthetic,
    }
