"""Reads of the files of makers that officers brought in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.artisans.models import Import
from odop.documents import queries as documents
from odop.documents.rules import XLSX
from odop.documents.tables import as_workbook

WORKBOOK_AT_MOST = 20_000  # rows; above that a workbook takes too long to make, and the CSV is given


@dataclass(frozen=True)
class ImportPage:
    """One file brought in, and what became of its rows."""

    key: UUID
    district: str | None
    file_name: str
    rows: int
    added: int
    already: int
    refused: int
    questions: int
    unknown_columns: tuple[str, ...]
    begun_at: datetime
    by_name: str
    has_refused: bool
    as_workbook: bool


@dataclass(frozen=True)
class Given:
    """A file to hand out."""

    name: str
    media_type: str
    content: bytes


def import_page(key: UUID) -> ImportPage | None:
    """One import."""
    row = Import.objects.filter(pk=key).first()
    return _page(row) if row else None


def imports_of(district: str, limit: int = 20) -> tuple[ImportPage, ...]:
    """The latest imports of a district."""
    rows = Import.objects.filter(district_id=district).order_by("-begun_at")
    return tuple(_page(row) for row in rows[:limit])


def refused_rows(key: UUID, kind: str = "csv") -> Given:
    """The rows of an import that came back, as CSV or as a workbook."""
    row = Import.objects.get(pk=key)
    assert row.refused_rows_id
    table = documents.content_of(row.refused_rows_id)
    name = row.file_name.rsplit(".", 1)[0] or "file"
    if kind == "xlsx" and row.refused <= WORKBOOK_AT_MOST:
        return Given(f"{name}-refused.xlsx", XLSX, as_workbook(table))
    return Given(f"{name}-refused.csv", "text/csv; charset=utf-8", table)


def _page(r: Import) -> ImportPage:
    return ImportPage(
        key=r.pk,
        district=r.district_id,
        file_name=r.file_name,
        rows=r.rows,
        added=r.added,
        already=r.already,
        refused=r.refused,
        questions=r.questions,
        unknown_columns=tuple(filter(None, r.unknown_columns.split("\n"))),
        begun_at=r.begun_at,
        by_name=r.by_name,
        has_refused=r.refused_rows_id is not None,
        as_workbook=r.refused <= WORKBOOK_AT_MOST,
    )
