"""What the acts of committees share: a meeting locked and open, and who may keep it."""

from datetime import date, datetime

from django.db.models import Q, QuerySet

from odop.access.services import Actor, NotPermitted, Permission, User, require
from odop.basics.dates import day_of
from odop.casework.models import Aside, Meeting, MeetingItem, SeatHolder
from odop.casework.queries.committees.meeting import meeting_page
from odop.casework.rules.committees.bodies import keeps
from odop.casework.rules.committees.refusals import (
    ChangedMeanwhile,
    MeetingCalledOff,
    MeetingNotHeldYet,
    MeetingSigned,
    NotOnThisAgenda,
)


def locked_meeting(number: str) -> Meeting:
    """A meeting, locked, that is neither signed nor called off. Raises MeetingSigned or MeetingCalledOff."""
    row = Meeting.objects.select_for_update().get(number=number)
    if row.signed_at:
        raise MeetingSigned
    if row.called_off_at:
        raise MeetingCalledOff
    return row


def kept_meeting(number: str, *, by: Actor, at: datetime) -> Meeting:
    """A meeting, locked and open, for whoever keeps it: the secretary, or whoever is in its chair."""
    row = Meeting.objects.select_for_update().get(number=number)
    require_keeper(row, by=by, at=at)
    return locked_meeting(number)


def require_keeper(row: Meeting, *, by: Actor, at: datetime) -> None:
    """The member secretary's post calls and keeps meetings; on the day, the member in the chair may too.

    Where a district's member secretary has stepped aside from an item, the Cell may write down what is said.
    """
    try:
        require(by, keeps(row.district_id), district=row.district_id, on=day_of(at))
    except NotPermitted:
        if isinstance(by, User) and row.present.filter(in_the_chair=True, holder__user=by).exists():
            require(by, Permission.SIT, district=row.district_id, on=day_of(at))
        elif secretary_aside(row):
            require(by, keeps(None), on=day_of(at))
        else:
            raise


def secretary_aside(row: Meeting) -> bool:
    """Whether the member secretary has stepped aside from an item of the meeting."""
    found = Aside.objects.filter(item__meeting=row, holder__seat__part="secretary", taken_back_at=None)
    return found.exists()


def require_day(row: Meeting, *, at: datetime) -> None:
    if row.held_on > day_of(at):
        raise MeetingNotHeldYet(row.held_on)


def require_as_seen(row: Meeting, seen: str, part: str, *, by: Actor, at: datetime) -> None:
    """Refuse to keep or sign over what somebody else changed since the page was opened; `part` is which mark."""
    if not seen:
        return
    page = meeting_page(row.number, user=by if isinstance(by, User) else User(), on=day_of(at))
    if page is None or getattr(page, part) != seen:
        raise ChangedMeanwhile


def sitting(body: str, district: str | None, on: date) -> "QuerySet[SeatHolder]":
    """Who sits on a body on a day."""
    return SeatHolder.objects.filter(body=body, district_id=district, from_on__lte=on).filter(
        Q(until_on=None) | Q(until_on__gte=on)
    )


def items_of(row: Meeting, keys: object) -> list[MeetingItem]:
    """Items of this meeting, in the order of its agenda. Raises NotOnThisAgenda."""
    wanted = set(keys)  # type: ignore[call-overload]
    found = list(
        row.items.select_related("matter")
        .select_for_update(of=("self",))
        .filter(pk__in=wanted)
        .order_by("place")
    )
    if not wanted or len(found) != len(wanted):
        raise NotOnThisAgenda
    return found
