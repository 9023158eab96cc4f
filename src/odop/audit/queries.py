"""Reads of the journal."""

from dataclasses import dataclass
from datetime import datetime

from odop.audit.models import Change, Entry


@dataclass(frozen=True)
class Line:
    """One act in the life of a case."""

    act: str
    at: datetime
    by_name: str
    details: dict[str, object]


def acts_on(*keys: str) -> tuple[Line, ...]:
    """The acts on these numbers or keys, oldest first."""
    rows = Entry.objects.filter(about_key__in=keys).order_by("at", "id")
    return tuple(Line(r.act, r.at, r.by_name, r.details) for r in rows)


def changes_of(row: str) -> int:
    """How many changes of a row are kept."""
    return Change.objects.filter(row=row).count()
