"""A branch answers by file: every row checked, the good ones carried out, the others given back with why."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.languages import in_both
from odop.basics.refusals import Refusal
from odop.casework.branch_sheets.checking import Fault, Said, check, reason
from odop.casework.branch_sheets.columns import KEY, answers, header_of, heading
from odop.casework.branch_sheets.writing import OURS, GivenBack
from odop.casework.models import BranchSheet, LoanFile, Margin, Step, for_loans
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.before_claim import note_instalments
from odop.casework.services.margin_money.claiming import claim_margins
from odop.casework.services.margin_money.decision import refuse_loans, sanction_loans
from odop.casework.services.margin_money.holding import record_deposits
from odop.casework.services.margin_money.receipt import query_files, receive_files
from odop.casework.services.margin_money.said import Claim, Deposit, Instalment, Query, Refuse, Sanction
from odop.casework.services.moves import Outcome
from odop.documents.services import TABLES, file_document
from odop.documents.tables import open_table
from odop.programme import queries as programme

AT_MOST = 5_000
COLUMN_OF = {"on": "day", "ifsc": "account"}  # where an act's own word for a field is another


class TooManyRows(Refusal):
    """A branch's list is never so long; a longer file is a mistake."""

    def __init__(self) -> None:
        super().__init__(_("A file may have at most %(most)s rows."), field="file", most=AT_MOST)


@dataclass(frozen=True)
class TakenSheet:
    """What became of a file; `before` says that the very same file had come already."""

    key: UUID
    rows: int
    taken: int
    already: int
    blank: int
    refused: int
    before: bool


@dataclass(frozen=True)
class Standing:
    """What is on record of one application at this branch."""

    state: str
    file: LoanFile
    margin: Margin | None
    asked: frozenset[str]  # the papers asked for, in their words


@act("casework.took_branch_sheet")
def take_branch_sheet(*, branch: str, name: str, content: bytes, by: Actor, at: datetime) -> TakenSheet:
    """Take a branch's file of answers: the good rows are carried out, the others given back with their reasons.

    The same file twice adds nothing; nor does a row that says again what is on record.
    Raises NotPermitted, NotATable or TooManyRows, and then keeps nothing.
    """
    require(by, Permission.DECIDE_LOAN, on=day_of(at), office=branch)
    sha256 = hashlib.sha256(content).hexdigest()
    if earlier := BranchSheet.objects.filter(branch_id=branch, sha256=sha256).first():
        return _taken(earlier, before=True)
    table = open_table(content, header_of, heading(KEY))
    back, rows, blank = GivenBack(table.headings), {}, 0
    said: dict[str, tuple[int, list[str], Said]] = {}
    for number, cells in table.rows:
        if not any(cells):
            continue
        rows[number] = cells
        if len(rows) > AT_MOST:
            raise TooManyRows
        found = _read(table.header.fields, cells)
        if found is None:
            blank += 1
        elif isinstance(found, list):
            back.add(number, cells, found)
        elif found.number in said:
            back.add(number, cells, [(KEY, reason("twice"))])
        else:
            said[found.number] = (number, cells, found)
    done, already = _carry_out(said, branch, back, by=by, at=at)
    record = _keep(
        branch, name, content, sha256, back, by=by, at=at, rows=len(rows), taken=done, already=already,
        blank=blank, unknown_columns="\n".join(w for w in table.header.unknown if w not in OURS),
    )  # fmt: skip
    audit.record("casework.took_branch_sheet", on=record, by=by, at=at, rows=len(rows), taken=done)
    return _taken(record, before=False)


def _read(fields: tuple[str, ...], cells: list[str]) -> Said | list[Fault] | None:
    if any(cells[len(fields) :]):
        return [(KEY, reason("too_many_cells"))]
    return check({field: cell for field, cell in zip(fields, cells, strict=False) if field})


def _carry_out(
    said: Mapping[str, tuple[int, list[str], Said]], branch: str, back: GivenBack, *, by: Actor, at: datetime
) -> tuple[int, int]:
    """Do what the rows say, answer by answer; how many were done, how many stood.

    A number stands once in a file, so the order is free: deposits come first, for they lock money before the
    numbers of letters, as every other act does.
    """
    standing = _standing(branch, said)
    done = already = 0
    for answer in sorted(answers(), key=lambda answer: answer != "deposit"):
        items = []
        for number, (row, cells, one) in said.items():
            if one.answer != answer:
                continue
            there = standing.get(number)
            if there is None:
                back.add(row, cells, [(KEY, reason("not_here"))])
            elif there.state == LoanState.SECOND_LOOK and answer in ("sanction", "refuse"):
                back.add(row, cells, [("answer", reason("second_look"))])
            elif _stands(there, one):
                already += 1
            else:
                items.append(ACTS[answer][0](one, there))
        outcome = ACTS[answer][1](items, by, at) if items else Outcome()
        done += len(outcome.done)
        for number, no in outcome.refused.items():
            row, cells, _one = said[number]
            back.add(row, cells, [(COLUMN_OF.get(no.field, no.field or "answer"), in_both(no))])
    return done, already


def _standing(branch: str, numbers: Iterable[str]) -> dict[str, Standing]:
    """What is on record of the applications whose last file is at this branch, locked."""
    rows = {
        str(r): r
        for r in for_loans().filter(number__in=list(numbers)).select_for_update(of=("self",)).order_by("pk")
    }
    keys = [r.pk for r in rows.values()]
    files = {f.application_id: f for f in LoanFile.objects.filter(application__in=keys).order_by("number")}
    margins = {m.application_id: m for m in Margin.objects.filter(application__in=keys)}
    asked: dict[object, set[str]] = {}
    steps = Step.objects.filter(application__in=keys, to_state=LoanState.QUERIED)
    for application, words in steps.values_list("application_id", "words"):
        asked.setdefault(application, set()).add(words)
    return {
        number: Standing(r.state, files[r.pk], margins.get(r.pk), frozenset(asked.get(r.pk, ())))
        for number, r in rows.items()
        if r.pk in files and files[r.pk].branch_id == branch
    }


def _stands(there: Standing, one: Said) -> bool:
    """Whether what a row says is on record already, word for word: then it adds nothing."""
    file, margin = there.file, there.margin
    words = " ".join(one.texts["words"].split())
    if one.answer == "sign":
        return file.received_at is not None
    if one.answer == "ask":
        return words in there.asked
    if one.answer == "sanction":
        return file.decision == "SANCTIONED" and file.sum_sanctioned == one.paise.get("sum_sanctioned")
    if one.answer == "refuse":
        return file.decision == "REFUSED" and (file.reason, file.words) == (one.texts["reason"], words)
    if one.answer == "instalment":
        return (file.instalment_on, file.instalment) == (one.day, one.paise.get("amount"))
    if margin is None:
        return False
    if one.answer == "claim":
        return margin.account == one.texts["account"] and there.state != LoanState.CLAIM_RETURNED
    return (margin.deposit_number, margin.held_from) == (one.texts["deposit"], one.day)


Make = Callable[[Said, Standing], Any]
Do = Callable[[Sequence[Any], Actor, datetime], Outcome]
ACTS: Mapping[str, tuple[Make, Do]] = {
    "sign": (
        lambda s, there: s.number,
        lambda items, by, at: receive_files(numbers=items, by=by, at=at),
    ),
    "ask": (
        lambda s, there: Query(s.number, s.texts["words"]),
        lambda items, by, at: query_files(items=items, by=by, at=at),
    ),
    "sanction": (
        lambda s, there: Sanction(s.number, s.paise["sum_sanctioned"], s.texts["reason"], s.texts["words"]),
        lambda items, by, at: sanction_loans(items=items, by=by, at=at),
    ),
    "refuse": (
        lambda s, there: Refuse(s.number, s.texts["reason"], s.texts["words"]),
        lambda items, by, at: refuse_loans(items=items, by=by, at=at),
    ),
    "instalment": (
        lambda s, there: Instalment(s.number, s.day, s.paise["amount"]),  # type: ignore[arg-type]
        lambda items, by, at: note_instalments(items=items, by=by, at=at),
    ),
    "claim": (
        lambda s, there: Claim(s.number, s.texts["holder"], s.texts["account"], there.file.branch.ifsc),
        lambda items, by, at: claim_margins(items=items, by=by, at=at),
    ),
    "deposit": (
        lambda s, there: Deposit(s.number, s.texts["deposit"], s.day),  # type: ignore[arg-type]
        lambda items, by, at: record_deposits(items=items, by=by, at=at),
    ),
}


def _keep(
    branch: str, name: str, content: bytes, sha256: str, back: GivenBack, *, by: Actor, at: datetime,
    **counts: Any,
) -> BranchSheet:  # fmt: skip
    """The record of the file, with the file itself and the rows given back."""
    office = programme.office(branch)
    assert office is not None
    called = name.rsplit(".", 1)[0][-150:] or "file"
    common = {"about": branch, "district": office.district, "allowed": TABLES, "by": by, "at": at}
    kept = file_document(kind="branch_sheet", name=name[-180:], content=content, **common)  # type: ignore[arg-type]
    given_back = None
    if len(back):
        given_back = file_document(
            kind="branch_sheet_back", name=f"{called}-given-back.csv", content=back.content(), **common,  # type: ignore[arg-type]
        )  # fmt: skip
    return BranchSheet.objects.create(
        district_id=office.district, branch_id=branch, document=kept, given_back=given_back,
        name=kept.name, sha256=sha256, refused=len(back), sent_at=at, sent_by=by.name, **counts,
    )  # fmt: skip


def _taken(row: BranchSheet, *, before: bool) -> TakenSheet:
    return TakenSheet(row.pk, row.rows, row.taken, row.already, row.blank, row.refused, before)
