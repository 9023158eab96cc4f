"""A member with an interest steps aside from items; and comes back to one from which she stepped aside by a slip."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Aside, MeetingItem, SeatHolder
from odop.casework.rules.committees.refusals import HerOwnWord, NotAMemberHere, NotAside, WhyMissing
from odop.casework.services.committees.day import WRITTEN, clear
from odop.casework.services.committees.doors import items_of, locked_meeting, require_keeper, sitting


@act("casework.stepped_aside")
def step_aside(
    *, meeting: str, items: Iterable[UUID], holder: UUID, why: str, by: Actor, at: datetime
) -> int:
    """A member steps aside from items: she does not decide on them and is not counted for their quorum.

    She says so herself, beforehand or on the day; or the secretary notes her word. What was said of an item
    before is unsaid, to be said anew without her. Raises NotPermitted, MeetingSigned, MeetingCalledOff,
    NotAMemberHere, WhyMissing or NotOnThisAgenda.
    """
    row = locked_meeting(meeting)
    member = SeatHolder.objects.filter(pk=holder).first()
    if isinstance(by, User) and member is not None and member.user_id == by.pk:
        require(by, Permission.SIT, district=row.district_id, on=day_of(at))
    else:
        require_keeper(row, by=by, at=at)
    if member is None or member not in sitting(row.body, row.district_id, row.held_on):
        raise NotAMemberHere
    if not why.strip():
        raise WhyMissing
    chosen = items_of(row, items)
    Aside.objects.bulk_create(
        (
            Aside(
                district_id=one.district_id, item=one, holder=member, why=why.strip(), at=at, noted_by=by.name
            )
            for one in chosen
        ),
        ignore_conflicts=True,
    )
    for one in chosen:
        clear(one)
    MeetingItem.objects.bulk_update(chosen, WRITTEN)
    audit.record(
        "casework.stepped_aside", on=row, by=by, at=at, member=member.name, items=[one.place for one in chosen],
        why=why.strip(),
    )  # fmt: skip
    return len(chosen)


@act("casework.came_back")
def come_back(*, meeting: str, aside: UUID, why: str, by: Actor, at: datetime) -> Aside:
    """A member who stepped aside from an item by a slip decides on it again; that she had stepped aside stays seen.

    What she said herself only she takes back; what the secretary noted, either. What was said of the item
    without her is unsaid. Raises NotPermitted, MeetingSigned, MeetingCalledOff, NotAside, HerOwnWord or WhyMissing.
    """
    row = locked_meeting(meeting)
    found = (
        Aside.objects.select_for_update(of=("self",))
        .select_related("holder__user", "item")
        .filter(pk=aside, item__meeting=row, taken_back_at=None)
        .first()
    )
    member = found.holder.user if found else None
    if isinstance(by, User) and member is not None and member.pk == by.pk:
        require(by, Permission.SIT, district=row.district_id, on=day_of(at))
    else:
        require_keeper(row, by=by, at=at)
        if found is not None and member is not None and found.noted_by == member.name:
            raise HerOwnWord(found.holder.name)
    if found is None:
        raise NotAside
    if not why.strip():
        raise WhyMissing
    found.taken_back_at, found.taken_back_by, found.taken_back_why = at, by.name, why.strip()
    found.save(update_fields=["taken_back_at", "taken_back_by", "taken_back_why"])
    clear(found.item)
    found.item.save(update_fields=WRITTEN)
    audit.record(
        "casework.came_back", on=row, by=by, at=at, member=found.holder.name, items=[found.item.place],
        why=found.taken_back_why,
    )  # fmt: skip
    return found
