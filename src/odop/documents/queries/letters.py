"""Reads of letters, for those who may see the case they are about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.db.models.fields.json import KeyTransform

from odop.basics.names import Named
from odop.documents.models import Letter
from odop.documents.rules import kinds

ROWS = 50
FOR_BRANCH = ("selection", "sanction", "claim", "release")


@dataclass(frozen=True)
class LetterLine:
    """One letter in a list."""

    number: str
    kind: str
    title: Named
    about: str
    district: str
    issued_at: datetime
    by_name: str
    withdrawn_at: datetime | None
    withdrawn_why: str
    sha256: str  # blank until it is first taken
    synthetic: bool
    subject: Named | None = None  # where it was asked for

    @property
    def stands(self) -> bool:
        return self.withdrawn_at is None


def letter(number: str) -> LetterLine | None:
    """The letter of a number."""
    return next(iter(_lines(Letter.objects.filter(number=number).defer("data"))), None)


def letters_about(*abouts: str) -> tuple[LetterLine, ...]:
    """The letters about one case or several, the newest first."""
    rows = _newest(Letter.objects.filter(about__in=abouts))
    return _lines(rows.annotate(subject=KeyTransform("subject", "data")))


def letters_for_branch(about: str) -> tuple[LetterLine, ...]:
    """The letters a bank branch holds with a file; another branch's refusal is not among them."""
    return _lines(_newest(Letter.objects.filter(about=about, kind__in=FOR_BRANCH)))


def letters_since(
    since: datetime | None = None,
    *,
    about: Sequence[str] = (),
    district: str | None = None,
    kind: str | None = None,
) -> tuple[LetterLine, ...]:
    """Letters to print: since a moment, about some cases, of a district or of a kind; those that still stand."""
    rows = Letter.objects.filter(withdrawn_at=None)
    if since is not None:
        rows = rows.filter(issued_at__gte=since)
    if about:
        rows = rows.filter(about__in=about)
    if district is not None:
        rows = rows.filter(district_id=district)
    if kind is not None:
        rows = rows.filter(kind=kind)
    return _lines(_newest(rows))


@dataclass(frozen=True)
class LettersPage:
    """One page of a district's letters."""

    lines: tuple[LetterLine, ...]
    pager: Page
    about: str


def letters_of(district: str, *, about: str = "", page: str = "1") -> LettersPage:
    """A district's letters, the newest first; those of one case where it is named."""
    rows = Letter.objects.filter(district_id=district)
    if about:
        rows = rows.filter(about=about)
    pager = Paginator(_newest(rows), ROWS).get_page(page)
    return LettersPage(_lines(pager.object_list), pager, about)


@dataclass(frozen=True)
class Sheet:
    """What a letter's PDF is made from, or the PDF itself once it has been taken."""

    number: str
    data: dict[str, Any]
    code: str
    issued_at: datetime
    content: bytes | None


def sheets_of(numbers: Iterable[str]) -> tuple[Sheet, ...]:
    """Many letters' sheets, by number."""
    rows = Letter.objects.filter(number__in=list(numbers)).select_related("sheet").order_by("number")
    return tuple(
        Sheet(r.number, r.data, r.code, r.issued_at, bytes(r.sheet.content) if r.sheet else None)
        for r in rows
    )


def _newest(rows: QuerySet[Letter]) -> QuerySet[Letter]:
    return rows.defer("data").order_by("-issued_at", "-number")


def _lines(rows: Iterable[Letter]) -> tuple[LetterLine, ...]:
    titles = {code: kind.title for code, kind in kinds().items()}
    return tuple(
        LetterLine(
            r.number, r.kind, titles.get(r.kind, Named(r.kind, r.kind)), r.about, r.district_id, r.issued_at, r.by_name,
            r.withdrawn_at, r.withdrawn_why, r.sha256, r.synthetic,
            Named(**r.subject) if hasattr(r, "subject") else None,
        )
        for r in rows
    )  # fmt: skip
