"""Reads of forms and their versions."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from odop.basics.names import Named
from odop.documents.queries import content_of
from odop.plans.models import FormVersion
from odop.plans.rules.surveys.form import Form, from_json


@dataclass(frozen=True)
class VersionLine:
    """One version of a form, in the list."""

    key: UUID
    form: str
    version: str
    title: Named
    questions: int
    published_at: datetime
    published_by: str
    current: bool  # the newest of its form


@dataclass(frozen=True)
class VersionPage:
    """One version whole."""

    line: VersionLine
    form: Form
    document: UUID


def versions() -> tuple[VersionLine, ...]:
    """Every version of every form, the newest first."""
    rows = FormVersion.objects.defer("xform", "definition").order_by("-published_at", "-id")
    seen: set[str] = set()
    lines = []
    for row in rows:
        lines.append(_line(row, row.form not in seen))
        seen.add(row.form)
    return tuple(lines)


def current_versions() -> tuple[VersionLine, ...]:
    """The newest version of each form."""
    return tuple(line for line in versions() if line.current)


def version_page(key: UUID) -> VersionPage | None:
    """One version with its questions."""
    row = FormVersion.objects.defer("xform").filter(pk=key).first()
    if row is None:
        return None
    newest = (
        FormVersion.objects.filter(form=row.form)
        .order_by("-published_at", "-id")
        .values_list("pk", flat=True)
    )
    return VersionPage(_line(row, newest.first() == row.pk), from_json(row.definition), row.document_id)


def workbook(key: UUID) -> tuple[str, bytes] | None:
    """The workbook of a version, as it was filed, under its file's name."""
    row = FormVersion.objects.filter(pk=key).values_list("form", "version", "document_id").first()
    return (f"{row[0]}-{row[1]}.xlsx", content_of(row[2])) if row else None


def xform(key: UUID) -> tuple[str, str] | None:
    """The XForm of a version, under its file's name."""
    row = FormVersion.objects.filter(pk=key).values_list("form", "version", "xform").first()
    return (f"{row[0]}-{row[1]}.xml", row[2]) if row else None


def published(form: str, version: str) -> tuple[UUID, Form] | None:
    """A version by its names, with its questions; for the room's own acts."""
    rows = FormVersion.objects.filter(form=form, version=version).values_list("pk", flat=True)
    return next(((key, _form(key)) for key in rows), None)


def newest_of(form: str) -> FormVersion | None:
    """The newest version of a form."""
    rows = FormVersion.objects.defer("xform", "definition").filter(form=form)
    return rows.order_by("-published_at", "-id").first()


def form_of(version: FormVersion) -> Form:
    """The questions of a version; read once, for a version never changes."""
    return _form(version.pk)


@lru_cache(maxsize=32)
def _form(key: UUID) -> Form:
    return from_json(FormVersion.objects.values_list("definition", flat=True).get(pk=key))


def _line(row: FormVersion, current: bool) -> VersionLine:
    return VersionLine(
        row.pk, row.form, row.version, Named(row.title_en, row.title_hi), row.questions, row.published_at,
        row.published_by, current,
    )  # fmt: skip
