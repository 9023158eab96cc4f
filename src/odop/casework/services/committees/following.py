"""What a meeting gives somebody to do: owner, day, and that it was done."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from odop.access import queries as access
from odop.access.services import Actor, Permission, Role, User, require, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import MeetingAction
from odop.casework.rules.committees.bodies import keeps
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
from odop.notices import services as notices
from odop.notices.services import Doubt, Letter
from odop.programme import queries as programme


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


@act("casework.asked_about_late_actions")
def ask_about_late(*, by: Actor, at: datetime) -> int:
    """Ask about everything a meeting gave to do whose day has passed, each once: its owner by a message where she
    signs in, and the officer who answers for her district (of the State's committees, the Cell). Returns how many.
    """
    require_machine(by)
    on = day_of(at)
    rows = list(
        MeetingAction.objects.select_for_update(of=("self",))
        .filter(done_at=None, asked_at=None, due_on__lt=on, meeting__signed_at__isnull=False)
        .select_related("meeting", "owner_holder__user", "item__matter")
        .order_by("due_on", "pk")
    )
    if not rows:
        return 0
    notices.put_questions([_late(row, on) for row in rows], by=by, at=at)
    notices.queue_many(
        "action_late",
        [
            Letter(
                about=row.meeting.number, to_user=row.owner_holder.user, district=row.district_id,
                values={"number": row.meeting.number, "what": row.what, "due": row.due_on},
            )
            for row in rows
            if row.owner_holder is not None and row.owner_holder.user is not None
        ],
        at=at,
    )  # fmt: skip
    MeetingAction.objects.filter(pk__in=[row.pk for row in rows]).update(asked_at=at)
    return len(rows)


def _late(row: MeetingAction, on: date) -> Doubt:
    of = row.district_id or (row.item.matter.district_id if row.item else None)
    facts = {
        "what": row.what, "owner": row.owner, "number": row.meeting.number, "due": str(row.due_on),
    }  # fmt: skip
    return Doubt(
        "action_late", str(row.pk), of or programme.districts()[0].code, (row.meeting.number,), facts,
        _answers(row, on),
    )  # fmt: skip


def _answers(row: MeetingAction, on: date) -> Role:
    """Whose post answers: the owner's own where it answers questions, else whoever keeps the committee."""
    if row.district_id is None:
        return Role.CELL_OFFICER
    user = row.owner_holder.user if row.owner_holder else None
    officer = user is not None and access.holds(user, Role.DISTRICT_OFFICER, district=row.district_id, on=on)
    return Role.DISTRICT_OFFICER if officer else Role.DEPUTY_COMMISSIONER


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
    require(by, Permission.SIT if own else keeps(row.district_id), district=row.district_id, on=day_of(at))
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
