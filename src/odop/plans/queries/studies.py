"""Studies as pages show them."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest
from typing import Any
from uuid import UUID

from odop.documents import queries as documents
from odop.plans.models import Need, Study
from odop.plans.rules.action import Head
from odop.programme import queries as programme


@dataclass(frozen=True)
class NeedLine:
    """One finding, and the plan's line that takes it up."""

    key: UUID
    place: int
    head: Head
    need: str
    gap: str
    proposed: str
    rests_on: dict[str, str]
    line: UUID | None
    line_named: str
    added_by: str


@dataclass(frozen=True)
class StudyLine:
    """A study in a list."""

    key: UUID
    number: str
    as_of: date
    published_at: datetime | None
    needs: int


@dataclass(frozen=True)
class StudyPage:
    """One study whole: its frozen facts, its findings."""

    key: UUID
    number: str
    district: Any
    as_of: date
    sections: tuple[dict[str, Any], ...]
    needs: tuple[NeedLine, ...]
    begun_by: str
    published_at: datetime | None
    published_by: str
    paper: UUID | None
    synthetic: bool

    @property
    def open(self) -> bool:
        return self.published_at is None


def studies_of(district: str, *, published: bool = False) -> tuple[StudyLine, ...]:
    """The studies of a district, the newest first."""
    rows = (
        Study.objects.filter(district=district).defer("data").prefetch_related("needs").order_by("-begun_at")
    )
    if published:
        rows = rows.filter(published_at__isnull=False)
    return tuple(StudyLine(r.pk, r.number, r.as_of, r.published_at, len(r.needs.all())) for r in rows)


def published_paper(number: str) -> bytes | None:
    """The paper of a published study; none where there is no such study, or it is in hand."""
    row = (
        Study.objects.filter(number=number, published_at__isnull=False)
        .values_list("paper_id", flat=True)
        .first()
    )
    return documents.content_of(row) if row else None


def study_page(key: UUID) -> StudyPage | None:
    """One study, in four queries."""
    row = Study.objects.filter(pk=key).first()
    place = programme.district(row.district_id) if row else None
    if row is None or place is None:
        return None
    titles = {section["key"]: section["title"] for section in row.data}
    needs = Need.objects.filter(study=row).select_related("line").order_by("place")
    return StudyPage(
        key=row.pk, number=row.number, district=place, as_of=row.as_of,
        sections=tuple(_with_bars(one) for one in row.data),
        needs=tuple(_need(one, titles) for one in needs), begun_by=row.begun_by, published_at=row.published_at,
        published_by=row.published_by, paper=row.paper_id, synthetic=row.synthetic,
    )  # fmt: skip


def _with_bars(section: dict[str, Any]) -> dict[str, Any]:
    """A section whose tables have their bar beside each row; none where nothing is to be compared."""
    tables = [{**told, "lines": [*zip_longest(told["rows"], told["bars"])]} for told in section["tables"]]
    return {**section, "tables": tables}


def _need(row: Need, titles: dict[str, dict[str, str]]) -> NeedLine:
    return NeedLine(
        row.pk, row.place, Head(row.head), row.need, row.gap, row.proposed, titles.get(row.rests_on, {}), row.line_id,
        row.line.what if row.line else "", row.added_by,
    )  # fmt: skip
