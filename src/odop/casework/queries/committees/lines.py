"""The lines of committees' pages: members, items, actions, meetings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Aside, Meeting, MeetingAction, MeetingItem, SeatHolder
from odop.casework.rules.committees.bodies import Body, Said, every_reason, kinds
from odop.casework.rules.committees.marks import mark_of
from odop.documents.queries import Filed

SAID_LABELS: Mapping[str, object] = {choice.value: choice.label for choice in Said if choice}


@dataclass(frozen=True)
class Seated:
    """Somebody in a seat, and on a day of meeting whether she was there."""

    key: UUID
    seat: str
    place: int
    name: str
    seat_name: Named
    office: str
    part: str
    from_on: date
    until_on: date | None
    order_words: str
    mine: bool
    signs_in: bool
    synthetic: bool
    present: bool = False
    in_the_chair: bool = False
    sent: str = ""  # who came in her place

    @property
    def decides(self) -> bool:
        return self.part != "invited"


@dataclass(frozen=True)
class Guest:
    """Somebody present without a seat."""

    name: str
    office: str


@dataclass(frozen=True)
class AsideLine:
    """Who stepped aside from an item, and why; and who came back to it before the minutes were signed."""

    key: UUID
    holder: UUID
    member: str
    why: str
    at: datetime
    noted_by: str
    back_at: datetime | None
    back_why: str


@dataclass(frozen=True)
class ItemLine:
    """A matter on an agenda, with what the members must know and what was said."""

    key: UUID
    place: int
    kind: str
    kind_name: Named
    clause: Named
    about: str
    title: Named
    district: Named | None
    amount: Paise | None
    facts: tuple[tuple[Named, Named], ...]
    papers: tuple[Filed, ...]
    since: date
    said: str
    said_label: object
    reasons: tuple[Named, ...]
    words: str
    conditions: str
    approved: Paise | None  # the sum, where it is less than the amount
    may_be_less: bool
    asides: tuple[AsideLine, ...]
    came_back: tuple[AsideLine, ...]  # had stepped aside, and decides again
    could_decide: int | None  # members present who have not stepped aside; None: nobody is noted yet
    too_few: bool
    synthetic: bool
    mark: str


@dataclass(frozen=True)
class ActionLine:
    """Something a meeting gave somebody to do, with its clock."""

    key: UUID
    place: int
    meeting: str
    body: str
    what: str
    owner: str
    item: int | None
    due_on: date
    done_on: date | None
    done_by: str
    done_words: str
    in_force: bool
    late: bool
    may_say_done: bool
    synthetic: bool

    @property
    def state(self) -> str:
        return "DONE" if self.done_on else "LATE" if self.late else "OPEN" if self.in_force else "PLANNED"


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a list."""

    number: str
    body: str
    body_label: str | Promise
    district: Named | None
    held_on: date
    place: str
    items: int
    approved: int
    rejected: int
    returned: int
    put_off: int
    state: str  # CALLED, OPEN (the day has come), SIGNED or CANCELLED
    synthetic: bool


def seated(row: SeatHolder, *, user_key: object, **on_the_day: object) -> Seated:
    return Seated(
        key=row.pk, seat=row.seat_id, place=row.seat.place, name=row.name,
        seat_name=Named(row.seat.name_en, row.seat.name_hi), office=row.office, part=row.seat.part,
        from_on=row.from_on, until_on=row.until_on, order_words=row.order_words,
        mine=row.user_id is not None and row.user_id == user_key, signs_in=row.user_id is not None,
        synthetic=row.synthetic, **on_the_day,  # type: ignore[arg-type]
    )  # fmt: skip


def item_line(
    row: MeetingItem, *, present: frozenset[UUID] | None, quorum: int, papers: Mapping[UUID, Filed]
) -> ItemLine:
    """One item; `present` are the members who may decide, where they are noted."""
    matter, kind = row.matter, kinds()[row.matter.kind]
    all_asides = sorted(row.asides.all(), key=lambda one: one.at)
    asides = [one for one in all_asides if one.taken_back_at is None]
    left = None if present is None else len(present - {one.holder_id for one in asides})
    known = every_reason()
    return ItemLine(
        key=row.pk, place=row.place, kind=matter.kind, kind_name=kind.name, clause=kind.clause, about=matter.about,
        title=Named(matter.title_en, matter.title_hi),
        district=matter.district.named if matter.district else None, amount=matter.amount,
        facts=tuple((Named(a, b), Named(c, d)) for a, b, c, d in matter.facts),
        papers=tuple(papers[key] for key in map(UUID, matter.papers) if key in papers),
        since=day_of(matter.since), said=row.said, said_label=SAID_LABELS.get(row.said, ""),
        reasons=tuple(known[code].words for code in row.reasons if code in known), words=row.words,
        conditions=row.conditions, approved=row.amount, may_be_less=kind.less and matter.amount is not None,
        asides=tuple(map(_aside, asides)),
        came_back=tuple(_aside(one) for one in all_asides if one.taken_back_at),
        could_decide=row.deciding if row.meeting.signed_at else left,
        too_few=left is not None and left < quorum, synthetic=matter.synthetic,
        mark=item_mark(row, (one.holder_id for one in asides)),
    )  # fmt: skip


def item_mark(row: MeetingItem, asides: Iterable[UUID]) -> str:
    """The mark of what is written of an item."""
    return mark_of((row.said, row.reasons, row.words, row.conditions, row.amount, sorted(map(str, asides))))


def _aside(row: Aside) -> AsideLine:
    return AsideLine(
        row.pk, row.holder_id, row.holder.name, row.why, row.at, row.noted_by, row.taken_back_at,
        row.taken_back_why,
    )  # fmt: skip


def action_lines(
    rows: Iterable[MeetingAction], *, on: date, keeps: bool, user_key: object
) -> tuple[ActionLine, ...]:
    """Actions with their clocks; `keeps` where the reader keeps the committee's meetings."""
    lines = []
    for row in rows:
        in_force, open_ = row.meeting.signed_at is not None, row.done_at is None
        own = row.owner_holder is not None and row.owner_holder.user_id == user_key
        lines.append(
            ActionLine(
                key=row.pk, place=row.place, meeting=row.meeting.number, body=row.meeting.body, what=row.what,
                owner=row.owner, item=row.item.place if row.item else None, due_on=row.due_on,
                done_on=day_of(row.done_at) if row.done_at else None, done_by=row.done_by,
                done_words=row.done_words, in_force=in_force, late=in_force and open_ and row.due_on < on,
                may_say_done=in_force and open_ and (keeps or own), synthetic=row.synthetic,
            )
        )  # fmt: skip
    return tuple(lines)


def meeting_line(row: Meeting, counts: Mapping[str, int], on: date) -> MeetingLine:
    """A meeting with the counts of what was said, by what was said."""
    if row.called_off_at:
        state = "CANCELLED"
    elif row.signed_at:
        state = "SIGNED"
    else:
        state = "OPEN" if row.held_on <= on else "CALLED"
    return MeetingLine(
        number=row.number, body=row.body, body_label=Body(row.body).label,
        district=row.district.named if row.district else None, held_on=row.held_on, place=row.place,
        items=sum(counts.values()), approved=counts.get("APPROVED", 0), rejected=counts.get("REJECTED", 0),
        returned=counts.get("RETURNED", 0), put_off=counts.get("PUT_OFF", 0), state=state, synthetic=row.synthetic,
    )  # fmt: skip
