"""What lies before an enquirer: whom to ask, and whose stated work to confirm."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from odop.outcomes.models import FollowUp
from odop.outcomes.queries.case import Asking, askings

AT_ONCE = 25


@dataclass(frozen=True)
class Worklist:
    """One page of askings, and how many there are in all."""

    rows: tuple[Asking, ...]
    count: int
    page: int
    pages: int


def worklist(*, on: date, districts: frozenset[str] | None, district: str = "", page: int = 1) -> Worklist:
    """Whom to ask: due, not yet reached, and no later asking due; longest due first, then fewest tries.

    `districts` is what the enquirer's posting reaches; None means all of them.
    """
    latest = Q(due_on__lte=on) & (Q(next_due_on=None) | Q(next_due_on__gt=on))
    rows = FollowUp.objects.filter(latest, state=FollowUp.State.NOT_REACHED)
    return _page(_within(rows, districts, district).order_by("due_on", "tries", "id"), page)


def confirm_queue(
    *, on: date, districts: frozenset[str] | None, district: str = "", besides: UUID, page: int = 1
) -> Worklist:
    """Stated work that somebody besides this person asked about, and that waits for a second person."""
    rows = FollowUp.objects.filter(state=FollowUp.State.STATED, due_on__lte=on)
    rows = rows.filter(Q(next_due_on=None) | Q(next_due_on__gt=on)).exclude(asked_by=besides)
    return _page(_within(rows, districts, district).order_by(F("asked_at"), "id"), page)


def _within(rows: QuerySet[FollowUp], districts: frozenset[str] | None, district: str) -> QuerySet[FollowUp]:
    if districts is not None:
        rows = rows.filter(district_id__in=districts)
    return rows.filter(district_id=district) if district else rows


def _page(rows: QuerySet[FollowUp], page: int) -> Worklist:
    count = rows.count()
    pages = max(1, -(-count // AT_ONCE))
    page = min(max(1, page), pages)
    return Worklist(askings(rows[(page - 1) * AT_ONCE : page * AT_ONCE]), count, page, pages)
