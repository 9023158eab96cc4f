"""The day itself: who is present, and what is said of each item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, User
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.money import Paise
from odop.casework.models import Aside, Meeting, MeetingItem, Present
from odop.casework.queries.committees.lines import item_mark
from odop.casework.rules.committees.bodies import Said, kinds, reasons_for
from odop.casework.rules.committees.refusals import (
    ChairNotPresent,
    DecisionWordsMissing,
    MoreThanPut,
    NobodyPresent,
    NoOtherSum,
    NotInASeat,
    ReasonNotListed,
    SaidMeanwhile,
    SteppedAsideFrom,
    TooFewToDecide,
)
from odop.casework.services.committees.doors import (
    items_of,
    kept_meeting,
    require_as_seen,
    require_day,
    sitting,
)

DECIDES = frozenset({"chair", "secretary", "member"})
WRITTEN = [
    "said",
    "reasons",
    "words",
    "conditions",
    "amount",
    "deciding",
]  # what a decision writes of an item


@dataclass(frozen=True)
class Attending:
    """Somebody present: a member by her seat, somebody sent in her place by name, or a guest without a seat."""

    holder: UUID | None = None
    name: str = ""  # of a guest, or of whoever was sent
    office: str = ""


@act("casework.noted_present")
def note_present(
    *, meeting: str, present: Sequence[Attending], chair: UUID | None, seen: str = "", by: Actor, at: datetime
) -> Meeting:
    """Note who is present and who is in the chair; a later note takes the place of an earlier one.

    What was said of items with too few present is unsaid again; `seen` is the mark of what was noted as it was read.
    Raises NotPermitted, MeetingSigned, MeetingCalledOff, MeetingNotHeldYet, ChangedMeanwhile, NobodyPresent,
    NotInASeat or ChairNotPresent.
    """
    row = kept_meeting(meeting, by=by, at=at)
    require_day(row, at=at)
    require_as_seen(row, seen, "mark_of_presence", by=by, at=at)
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


@act("casework.said_of_items")
def say_of_items(
    *, meeting: str, items: Iterable[UUID], said: str, reasons: Sequence[str] = (), words: str = "",
    conditions: str = "", amount: Paise | None = None, seen: Mapping[UUID, str] | None = None, by: Actor, at: datetime,
) -> int:  # fmt: skip
    """Say of items what the meeting says, with reasons of the list; in force when the minutes are signed.

    `amount` is a lesser sum for which one item is approved; `seen` the marks of the items as they were read.
    Raises NotPermitted, MeetingSigned, MeetingCalledOff, MeetingNotHeldYet, NobodyPresent, NotOnThisAgenda,
    SteppedAsideFrom, SaidMeanwhile, TooFewToDecide, ReasonNotListed, DecisionWordsMissing, NoOtherSum or
    MoreThanPut; then nothing is said.
    """
    row = kept_meeting(meeting, by=by, at=at)
    require_day(row, at=at)
    chosen, word = items_of(row, items), Said(said)
    deciding = deciding_on(row, chosen)
    _require_no_interest(chosen, by=by)
    _require_items_as_seen(chosen, seen or {})
    lesser = _lesser(chosen, word, amount) if amount is not None else None
    for one in chosen:
        clear(one)
        if word is Said.NOTHING:
            continue
        if word is not Said.PUT_OFF and deciding[one.pk] < row.quorum:
            raise TooFewToDecide(one.place, deciding[one.pk], row.quorum)
        given = list(dict.fromkeys(reasons))
        if not given or not set(given) <= set(reasons_for(one.matter.kind, word)):
            raise ReasonNotListed
        if (word is not Said.APPROVED or lesser is not None) and not words.strip():
            raise DecisionWordsMissing
        one.said, one.reasons, one.words, one.deciding = word, given, words.strip(), deciding[one.pk]
        one.conditions = conditions.strip() if word is Said.APPROVED else ""
        one.amount = lesser
    MeetingItem.objects.bulk_update(chosen, WRITTEN)
    audit.record(
        "casework.said_of_items", on=row, by=by, at=at, said=word, items=[one.place for one in chosen],
        reasons=list(reasons), **({} if lesser is None else {"amount": lesser}),
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


def _require_items_as_seen(items: Sequence[MeetingItem], seen: Mapping[UUID, str]) -> None:
    """Refuse what would write over a word that was not there when the page was opened."""
    asides: dict[UUID, list[UUID]] = {one.pk: [] for one in items}
    for item, holder in Aside.objects.filter(item__in=items, taken_back_at=None).values_list(
        "item_id", "holder_id"
    ):
        asides[item].append(holder)
    for one in items:
        if seen.get(one.pk, "") not in ("", item_mark(one, asides[one.pk])):
            raise SaidMeanwhile(one.place)


def _lesser(items: Sequence[MeetingItem], word: Said, amount: Paise) -> Paise | None:
    """The sum one item is approved for, where it is less than was put; none where it is the same."""
    matter = items[0].matter
    if len(items) > 1 or word is not Said.APPROVED or matter.amount is None or not kinds()[matter.kind].less:
        raise NoOtherSum
    if type(amount) is not int or not 0 < amount <= matter.amount:
        raise MoreThanPut(matter.amount)
    return amount if amount < matter.amount else None


def _unsay(row: Meeting) -> None:
    """After a new note of who was present: unsay what too few said."""
    said = list(row.items.exclude(said__in=["", Said.PUT_OFF]))
    counts = deciding_on(row, said) if said else {}
    for one in said:
        one.deciding = counts[one.pk]
        if counts[one.pk] < row.quorum:
            clear(one)
    MeetingItem.objects.bulk_update(said, WRITTEN)


def clear(one: MeetingItem) -> None:
    """Unsay what was said of an item."""
    one.said, one.reasons, one.words, one.conditions = Said.NOTHING, [], "", ""
    one.amount, one.deciding = None, None
