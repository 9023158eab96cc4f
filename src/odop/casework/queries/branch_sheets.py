"""Reads of the files by which a branch answers: its list to fill in, the files it sent, the rows given back."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F

from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.branch_sheets.columns import answers, columns, needs
from odop.casework.branch_sheets.writing import handed_out
from odop.casework.models import BranchSheet, LoanFile
from odop.casework.rules.margin_money.branch_reasons import Reason, every_reason
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import HOLDER, LoanState
from odop.documents import queries as documents
from odop.documents.tables import as_workbook

WAITS_AT_BRANCH = [state for state, holder in HOLDER.items() if holder == "branch"] + [LoanState.PASSED]


@dataclass(frozen=True)
class SheetPage:
    """One file a branch sent, and what became of its rows."""

    key: UUID
    branch: str
    name: str
    rows: int
    taken: int
    already: int
    blank: int
    refused: int
    unknown_columns: tuple[str, ...]
    sent_at: datetime
    sent_by: str


@dataclass(frozen=True)
class AnswerLine:
    """What may be answered, and which columns it needs."""

    named: Named
    needs: tuple[Named, ...]


def branch_sheets(branch: str, limit: int = 20) -> tuple[SheetPage, ...]:
    """The latest files a branch sent."""
    return tuple(_page(r) for r in BranchSheet.objects.filter(branch_id=branch).order_by("-sent_at")[:limit])


def branch_sheet(key: UUID) -> SheetPage | None:
    """One file a branch sent."""
    row = BranchSheet.objects.filter(pk=key).first()
    return _page(row) if row else None


def given_back(key: UUID, kind: str) -> bytes | None:
    """The rows given back, as CSV or as a workbook; nothing where all were taken."""
    row = BranchSheet.objects.filter(pk=key, given_back__isnull=False).first()
    if row is None or row.given_back_id is None:
        return None
    table = documents.content_of(row.given_back_id)
    return as_workbook(table) if kind == "xlsx" else table


def what_may_be_answered() -> tuple[AnswerLine, ...]:
    """The answers of a branch's file, in the order of a file's life."""
    return tuple(
        AnswerLine(named, tuple(columns()[f] for f in needs(code))) for code, named in answers().items()
    )


def reason_list() -> tuple[Reason, ...]:
    """Every reason a branch may give, by code."""
    return tuple(every_reason().values())


def branch_list(branch: str, kind: str) -> bytes:
    """What waits at a branch as a file to be filled in, the oldest first."""
    files = LoanFile.objects.filter(branch_id=branch, application__state__in=WAITS_AT_BRANCH)
    rows = files.select_related("application__artisan", "application__project")
    return handed_out((_cells(row) for row in rows.order_by(F("application__since"), "pk")), kind)


def _cells(row: LoanFile) -> dict[str, str]:
    application = row.application
    due = due_on(application.state, day_of(application.since))
    return {
        "number": application.number or "",
        "receipt": row.receipt or "",
        "name": application.artisan.name,
        "project": application.project.name,
        "state": str(LoanState(application.state).label),
        "due": _written(due),
        "sum_asked": _rupees(row.sum_asked),
    }


def _written(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


def _rupees(paise: int) -> str:
    whole, part = divmod(paise, 100)
    return f"{whole}.{part:02d}" if part else str(whole)


def _page(r: BranchSheet) -> SheetPage:
    return SheetPage(
        r.pk, r.branch_id, r.name, r.rows, r.taken, r.already, r.blank, r.refused,
        tuple(filter(None, r.unknown_columns.split("\n"))), r.sent_at, r.sent_by,
    )  # fmt: skip
