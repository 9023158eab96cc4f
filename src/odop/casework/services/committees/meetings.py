"""Calling a meeting, and its agenda: drawn from what is ripe, oldest first, grouped by kind."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from odop.access.services import Actor, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Aside, Matter, Meeting, MeetingAction, MeetingItem
from odop.casework.rules.committees.bodies import MEETS_HERE, Body, keeps, kinds
from odop.casework.rules.committees.refusals import (
    BodyNotKnown,
    MeetingInThePast,
    NotOnThisAgenda,
    SaidAlready,
    WhyMissing,
)
from odop.casework.services.committees.doors import kept_meeting, sitting
from odop.casework.services.moves import stem_of
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers

STEMS = {Body.TOOLKIT: "KIT"}  # the other bodies of the State stand in numbers as they are


@act("casework.called_meeting")
def call_meeting(
    *, body: str, district: str | None, held_on: date, place: str = "", by: Actor, at: datetime
) -> Meeting:
    """Call a meeting: everything ripe and on no other open agenda stands on its agenda; the members are told.

    Raises NotPermitted, BodyNotKnown or MeetingInThePast.
    """
    require(by, keeps(district), district=district, on=day_of(at))
    known = programme.committee(body)
    if body not in MEETS_HERE or known is None or known.of_district != (district is not None):
        raise BodyNotKnown
    if held_on < day_of(at):
        raise MeetingInThePast
    hold(f"meetings of {body} {district}")
    of = programme.district(district) if district else None
    short = of.short if of else STEMS.get(Body(body), body)
    row = Meeting.objects.create(
        number=next_numbers(Meeting, "number", stem_of("meeting", held_on, short), width=2)[0],
        body=body, district_id=district, held_on=held_on, place=place.strip(), called_at=at, called_by=by.name,
        quorum=known.quorum, quorum_confirmed=known.quorum_confirmed,
        synthetic=isinstance(by, User) and by.synthetic,
    )  # fmt: skip
    drawn = _draw(row)
    _tell(row, "committee_called", at=at)
    audit.record("casework.called_meeting", on=row, by=by, at=at, agenda=drawn)
    return row


@act("casework.drew_meeting_agenda")
def draw_meeting_agenda(*, meeting: str, by: Actor, at: datetime) -> int:
    """Put on the agenda what has become ripe since; returns how many.

    Raises NotPermitted, MeetingSigned or MeetingCalledOff.
    """
    row = kept_meeting(meeting, by=by, at=at)
    hold(f"meetings of {row.body} {row.district_id}")
    drawn = _draw(row)
    audit.record("casework.drew_meeting_agenda", on=row, by=by, at=at, drawn=drawn)
    return drawn


@act("casework.ordered_agenda")
def order_agenda(*, meeting: str, items: Sequence[UUID], by: Actor, at: datetime) -> int:
    """Put the agenda in this order; what is left out waits for another meeting. Returns how many stay.

    Raises NotPermitted, MeetingSigned, MeetingCalledOff, NotOnThisAgenda or SaidAlready.
    """
    row = kept_meeting(meeting, by=by, at=at)
    there = {item.pk: item for item in row.items.select_for_update()}
    if len(set(items)) < len(items) or not set(items) <= set(there):
        raise NotOnThisAgenda
    leaving = [item for key, item in there.items() if key not in set(items)]
    if spoken := next((item for item in leaving if item.said), None):
        raise SaidAlready(spoken.place)
    MeetingAction.objects.filter(item__in=leaving).delete()
    Aside.objects.filter(item__in=leaving).delete()
    row.items.filter(pk__in=[item.pk for item in leaving]).delete()
    for place, key in enumerate(items, 1):
        there[key].place = place
    MeetingItem.objects.bulk_update([there[key] for key in items], ["place"])
    audit.record("casework.ordered_agenda", on=row, by=by, at=at, stay=len(items), leave=len(leaving))
    return len(items)


@act("casework.called_off_meeting")
def call_off_meeting(*, meeting: str, why: str, by: Actor, at: datetime) -> Meeting:
    """Call a meeting off, with the reason; what stood on its agenda waits for another. The members are told.

    Raises NotPermitted, MeetingSigned, MeetingCalledOff or WhyMissing.
    """
    row = kept_meeting(meeting, by=by, at=at)
    if not why.strip():
        raise WhyMissing
    row.called_off_at, row.called_off_why = at, why.strip()
    row.save(update_fields=["called_off_at", "called_off_why"])
    _tell(row, "committee_called_off", at=at)
    audit.record("casework.called_off_meeting", on=row, by=by, at=at, why=row.called_off_why)
    return row


def _draw(row: Meeting) -> int:
    """What is ripe and stands on no other open agenda: by kind, then the longest waiting first."""
    ripe = Matter.objects.select_for_update().filter(body=row.body, closed_at=None)
    if row.district_id:
        ripe = ripe.filter(district_id=row.district_id)
    placed = MeetingItem.objects.filter(meeting__signed_at=None, meeting__called_off_at=None)
    order = {kind: place for place, kind in enumerate(kinds())}
    found = list(ripe.exclude(pk__in=placed.values("matter")))
    found.sort(key=lambda one: (order[one.kind], one.since, one.about))
    last = row.items.aggregate(last=Max("place"))["last"] or 0
    MeetingItem.objects.bulk_create(
        MeetingItem(district_id=one.district_id, meeting=row, matter=one, place=place)
        for place, one in enumerate(found, last + 1)
    )
    if not row.synthetic and any(one.synthetic for one in found):  # an invented case marks the whole paper
        row.synthetic = True
        row.save(update_fields=["synthetic"])
    return len(found)


def _tell(row: Meeting, text: str, *, at: datetime) -> None:
    """Tell the members who sign in; the others are told by their office, on the paper."""
    known = programme.committee(row.body)
    members = sitting(row.body, row.district_id, row.held_on).exclude(user=None).select_related("user")
    values = {"number": row.number, "day": row.held_on, "place": row.place, "why": row.called_off_why,
              "body": known.named if known else row.body}  # fmt: skip
    notices.queue_many(
        text,
        (
            notices.Letter(about=row.number, to_user=member.user, district=row.district_id, values=values)
            for member in members
        ),
        at=at,
    )
