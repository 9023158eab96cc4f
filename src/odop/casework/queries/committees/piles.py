"""What of a committee waits on its secretary: meetings to sign, matters on no agenda, actions late."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min

from odop.casework.models import Matter, Meeting, MeetingAction, MeetingItem
from odop.casework.rules.committees.bodies import Body


@dataclass(frozen=True)
class CommitteePiles:
    """How many wait, and since when the oldest."""

    unsigned: int
    unsigned_since: date | None
    ripe: int
    ripe_since: datetime | None
    late: int
    late_since: date | None
    called: int  # meetings whose agenda is to be read: not signed, not called off


def committee_piles(body: Body, district: str | None, on: date) -> CommitteePiles:
    """The piles of a body, of one district where it has one; four queries."""
    of = {"body": body, "district": district} if district else {"body": body}
    called = Meeting.objects.filter(**of, signed_at=None, called_off_at=None)
    held = called.filter(held_on__lte=on)
    placed = MeetingItem.objects.filter(meeting__signed_at=None, meeting__called_off_at=None)
    ripe = Matter.objects.filter(**of, closed_at=None).exclude(pk__in=placed.values("matter"))
    late = MeetingAction.objects.filter(
        meeting__in=Meeting.objects.filter(**of, signed_at__isnull=False), done_at=None, due_on__lt=on
    )
    a = held.aggregate(n=Count("pk"), since=Min("held_on"))
    b = ripe.aggregate(n=Count("pk"), since=Min("since"))
    c = late.aggregate(n=Count("pk"), since=Min("due_on"))
    return CommitteePiles(a["n"], a["since"], b["n"], b["since"], c["n"], c["since"], called.count())
