"""Reads of filed documents. Who may read one is decided by the room it belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.documents.models import Document


@dataclass(frozen=True)
class Filed:
    """What is known of a document without opening it."""

    key: UUID
    district: str | None
    kind: str
    about: str
    name: str
    media_type: str
    size: int
    sha256: str
    filed_at: datetime
    filed_by: str


def document(key: UUID) -> Filed | None:
    """One document, without its content."""
    return next(iter(_filed(pk=key)), None)


def documents_of(keys: Iterable[UUID | str]) -> dict[UUID, Filed]:
    """Documents by their keys, without their content; one query."""
    return {filed.key: filed for filed in _filed(pk__in=list(keys))}


def documents_about(about: str) -> tuple[Filed, ...]:
    """The documents of a case, oldest first."""
    return _filed(about=about)


def documents_with(sha256: str, kinds: Iterable[str]) -> tuple[Filed, ...]:
    """The documents of these kinds that are the same byte for byte, oldest first."""
    return _filed(sha256=sha256, kind__in=list(kinds))


def kinds_about(abouts: Iterable[str]) -> dict[str, set[str]]:
    """Which kinds of document are filed about each of many cases; one query."""
    found: dict[str, set[str]] = {}
    for about, kind in Document.objects.filter(about__in=list(abouts)).values_list("about", "kind"):
        found.setdefault(about, set()).add(kind)
    return found


def content_of(key: UUID) -> bytes:
    """The bytes of a document, as they were filed."""
    return bytes(Document.objects.only("content").get(pk=key).content)


def contents_of(keys: Iterable[UUID]) -> dict[UUID, bytes]:
    """The bytes of many documents, as they were filed; one query."""
    rows = Document.objects.filter(pk__in=list(keys)).values_list("pk", "content")
    return {key: bytes(content) for key, content in rows}


def _filed(**which: object) -> tuple[Filed, ...]:
    rows = Document.objects.filter(**which).defer("content").order_by("filed_at", "id")
    return tuple(
        Filed(
            r.pk,
            r.district_id,
            r.kind,
            r.about,
            r.name,
            r.media_type,
            r.size,
            r.sha256,
            r.filed_at,
            r.filed_by,
        )
        for r in rows
    )
