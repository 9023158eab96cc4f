"""The day itself: who is present, who steps aside, what is said of each item."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Aside, Meeting, MeetingItem, Present, SeatHolder
from odop.casework.rules.committees.bodies import Said, reasons_for
from odop.casework.rules.committees.refusals import (
    ChairNotPresent,
    DecisionWordsMissing,
    HerOwnWord,
    NobodyPresent,
    NotAMemberHere,
    NotAside,
    NotInASeat,
    ReasonNotListed,
    SteppedAsideFrom,
    TooFewToDecide,
    WhyMissing,
)
from odop.casework.services.committees.doors import (
    items_of,
    kept_meeting,
    locked_meeting,
    require_day,
    require_keeper,
    sitting,
)

DECIDES = frozenset({"chair", "secretary", "member"})


@dataclass(frozen=True)
class Attending:
    """Somebody present: a member by her seat, somebody sent in her place by name, or a guest without a seat."""

    holder: UUID | None = None
    name: str = ""  # of a guest, or of whoever was sent
    office: str = ""


@act("casework.noted_present")
def note_present(
    *, meeting: str, present: Sequence[Attending], chair: UUID | None, by: Actor, at: datetime
) -> Meeting:
    """Note who is present and who is in the chair; a later note takes the place of an earlier one.

    What was said of items with too few present is unsaid again. Raises NotPermitted, MeetingSigned,
    MeetingCalledOff, MeetingNotHeldYet, NobodyPresent, NotInASeat or ChairNotPresent.
    """
    row = kept_meeting(meeting, by=by, at=at)
    require_day(row, at=at)
    seated = {h.pk: h for h in sitting(row.body, row.district_id, row.held_on)}
    named = [one for one in present if one.holder or one.name.strip()]
    holders = [one.holder for one in named if one.holder]
    if not holders:
        raise NobodyPresent
    if len(set(holders)) < len(holders) or not set(holders) <= set(seated):
        raise NotInASeat
    if chair is None or chair not in holders:
        raise ChairNotPresent
    row.present.all().delete()
    Present.objects.bulk_create(
        Present(
            district_id=row.district_id, meeting=row, holder_id=one.holder, in_the_chair=one.holder == chair,
            name=one.name.strip() or seated[one.holder].name if one.holder else one.name.strip(),
            office=one.office.strip(), sent=bool(one.holder and one.name.strip()),
        )
        for one in named
    )  # fmt: skip
    _unsay(row)
    audit.record("casework.noted_present", on=row, by=by, at=at, present=len(named), members=len(holders))
    return row


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
        _clear(one)
    MeetingItem.objects.bulk_update(chosen, ["said", "reasons", "words", "conditions", "deciding"])
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
    _clear(found.item)
    found.item.save(update_fields=["said", "reasons", "words", "conditions", "deciding"])
    audit.record(
        "casework.came_back", on=row, by=by, at=at, member=found.holder.name, items=[found.item.place],
        why=found.taken_back_why,
    )  # fmt: skip
    return found


@act("casework.said_of_items")
def say_of_items(
    *, meeting: str, items: Iterable[UUID], said: str, reasons: Sequence[str] = (), words: str = "",
    conditions: str = "", by: Actor, at: datetime,
) -> int:  # fmt: skip
    """Say of items what the meeting says, with reasons of the list; in force when the minutes are signed.

    Raises NotPermitted, MeetingSigned, MeetingCalledOff, MeetingNotHeldYet, NobodyPresent, NotOnThisAgenda,
    SteppedAsideFrom, TooFewToDecide, ReasonNotListed or DecisionWordsMissing; then nothing is said.
    """
    row = kept_meeting(meeting, by=by, at=at)
    require_day(row, at=at)
    chosen, word = items_of(row, items), Said(said)
    deciding = deciding_on(row, chosen)
    _require_no_interest(chosen, by=by)
    for one in chosen:
        _clear(one)
        if word is Said.NOTHING:
            continue
        if word is not Said.PUT_OFF and deciding[one.pk] < row.quorum:
            raise TooFewToDecide(one.place, deciding[one.pk], row.quorum)
        given = list(dict.fromkeys(reasons))
        if not given or not set(given) <= set(reasons_for(one.matter.kind, word)):
            raise ReasonNotListed
        if word is not Said.APPROVED and not words.strip():
            raise DecisionWordsMissing
        one.said, one.reasons, one.words, one.deciding = word, given, words.strip(), deciding[one.pk]
        one.conditions = conditions.strip() if word is Said.APPROVED else ""
    MeetingItem.objects.bulk_update(chosen, ["said", "reasons", "words", "conditions", "deciding"])
    audit.record(
        "casework.said_of_items", on=row, by=by, at=at, said=word, items=[one.place for one in chosen],
        reasons=list(reasons),
    )  # fmt: skip
    return len(chosen)


def deciding_on(row: Meeting, items: Iterable[MeetingItem]) -> dict[UUID, int]:
    """How many members present could decide on each item: not invited, and not stepped aside. Raises NobodyPresent."""
    present = set(row.present.filter(holder__seat__part__in=DECIDES).values_list("holder_id", flat=True))
    if not present:
        raise NobodyPresent
    keys = [one.pk for one in items]
    aside: dict[UUID, set[UUID]] = {key: set() for key in keys}
    for item, holder in Aside.objects.filter(item__in=keys, taken_back_at=None).values_list(
        "item_id", "holder_id"
    ):
        aside[item].add(holder)
    return {key: len(present - aside[key]) for key in keys}


def _require_no_interest(items: Sequence[MeetingItem], *, by: Actor) -> None:
    """Whoever stepped aside from an item does not write its decision down."""
    if isinstance(by, User):
        mine = Aside.objects.filter(item__in=items, holder__user=by, taken_back_at=None)
        own = mine.select_related("item").first()
        if own is not None:
            raise SteppedAsideFrom(own.item.place)


def _unsay(row: Meeting) -> None:
    """After a new note of who was present: unsay what too few said."""
    said = list(row.items.exclude(said__in=["", Said.PUT_OFF]))
    counts = deciding_on(row, said) if said else {}
    for one in said:
        one.deciding = counts[one.pk]
        if counts[one.pk] < row.quorum:
            _clear(one)
    MeetingItem.objects.bulk_update(said, ["said", "reasons", "words", "conditions", "deciding"])


def _clear(one: MeetingItem) -> None:
    one.said, one.reasons, one.words, one.conditions, one.deciding = Said.NOTHING, [], "", "", None
