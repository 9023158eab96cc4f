"""What a meeting gives somebody to do: owner, day, and that it was done."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import MeetingAction
from odop.casework.rules.committees.refusals import (
    DoneAlready,
    DueTooEarly,
    NotAMemberHere,
    NotInForceYet,
    WhatMissing,
    WhoMissing,
    WhyMissing,
)
from odop.casework.services.committees.doors import items_of, kept_meeting, require_day, sitting


@act("casework.gave_action")
def give_action(
    *, meeting: str, what: str, owner: str = "", holder: UUID | None = None, due_on: date,
    item: UUID | None = None, by: Actor, at: datetime,
) -> MeetingAction:  # fmt: skip
    """Give somebody something to do by a day: a member by her seat, or anybody by name. The day is set once.

    Raises NotPermitted, MeetingSigned, MeetingCalledOff, MeetingNotHeldYet, WhatMissing, WhoMissing, DueTooEarly,
    NotAMemberHere or NotOnThisAgenda.
    """
    row = kept_meeting(meeting, by=by, at=at)
    require_day(row, at=at)
    member = sitting(row.body, row.district_id, row.held_on).filter(pk=holder).first() if holder else None
    if holder and member is None:
        raise NotAMemberHere
    who = owner.strip() or (member.name if member else "")
    if not what.strip():
        raise WhatMissing
    if not who:
        raise WhoMissing
    if due_on < row.held_on:
        raise DueTooEarly
    last = row.actions.aggregate(last=Max("place"))["last"] or 0
    made = MeetingAction.objects.create(
        district_id=row.district_id, meeting=row, item=items_of(row, [item])[0] if item else None, place=last + 1,
        what=what.strip(), owner=who, owner_holder=member, due_on=due_on, synthetic=row.synthetic,
    )  # fmt: skip
    audit.record("casework.gave_action", on=made, by=by, at=at, owner=who, due_on=str(due_on))
    return made


@act("casework.dropped_action")
def drop_action(*, action: UUID, by: Actor, at: datetime) -> None:
    """Take an action off while the minutes are not signed. Raises NotPermitted, MeetingSigned, MeetingCalledOff."""
    row = MeetingAction.objects.select_related("meeting").get(pk=action)
    kept_meeting(row.meeting.number, by=by, at=at)
    audit.record("casework.dropped_action", on=row, by=by, at=at, what=row.what)
    row.delete()


@act("casework.did_action")
def do_action(*, action: UUID, words: str, by: Actor, at: datetime) -> MeetingAction:
    """Say that something a meeting asked for is done, and what was done; by its owner or the secretary.

    Raises NotPermitted, NotInForceYet, DoneAlready or WhyMissing.
    """
    row = (
        MeetingAction.objects.select_for_update(of=("self",))
        .select_related("meeting", "owner_holder")
        .get(pk=action)
    )
    own = isinstance(by, User) and row.owner_holder is not None and row.owner_holder.user_id == by.pk
    require(by, Permission.SIT if own else Permission.CALL_MEETING, district=row.district_id, on=day_of(at))
    if row.meeting.signed_at is None:
        raise NotInForceYet
    if row.done_at is not None:
        raise DoneAlready
    if not words.strip():
        raise WhyMissing
    row.done_at, row.done_by, row.done_words = at, by.name, words.strip()
    row.save(update_fields=["done_at", "done_by", "done_words"])
    audit.record(
        "casework.did_action", on=row, by=by, at=at, words=row.done_words, late=day_of(at) > row.due_on
    )
    return row
