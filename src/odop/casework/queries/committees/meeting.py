"""One meeting, whole: for the agenda, the day, the minutes and what follows."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise

from odop.access.queries import may
from odop.access.services import User
from odop.basics.names import Named
from odop.casework.models import Meeting, MeetingItem
from odop.casework.queries.committees.lines import (
    ActionLine,
    Guest,
    ItemLine,
    Seated,
    action_lines,
    item_line,
    seated,
)
from odop.casework.queries.committees.lists import ripe_for, sitting_on
from odop.casework.rules.committees.bodies import Body, keeps
from odop.casework.rules.committees.marks import mark_of
from odop.documents import queries as documents


@dataclass(frozen=True)
class KindGroup:
    """The items of one kind, in the order of the agenda."""

    name: Named
    clause: Named
    items: tuple[ItemLine, ...]


@dataclass(frozen=True)
class MeetingPage:
    """One meeting as a reader sees it."""

    number: str
    body: Body
    body_label: str | Promise
    district: Named | None
    district_code: str | None
    held_on: date
    place: str
    called_by: str
    called_at: datetime
    quorum: int
    quorum_confirmed: bool
    members: tuple[Seated, ...]
    guests: tuple[Guest, ...]
    items: tuple[ItemLine, ...]
    actions: tuple[ActionLine, ...]
    ripe: int  # become ripe since, and on no agenda
    minutes: str
    drafted: bool  # drawn up here; nobody has kept them yet
    signed_at: datetime | None
    signed_by: str
    code: str
    called_off_at: datetime | None
    called_off_why: str
    day_has_come: bool
    may_keep: bool
    mine: Seated | None  # the reader's own seat
    synthetic: bool

    @property
    def mark_of_presence(self) -> str:
        """The mark of who is noted as present."""
        there = [(one.key, one.sent, one.in_the_chair) for one in self.present]
        return mark_of((there, [(one.name, one.office) for one in self.guests]))

    @property
    def mark(self) -> str:
        """The mark of all that is written of the meeting, as this reader saw it."""
        return mark_of(
            (
                self.minutes, self.mark_of_presence, [(one.key, one.mark) for one in self.items],
                [(one.place, one.what, one.owner, one.due_on) for one in self.actions],
            )
        )  # fmt: skip

    @property
    def open(self) -> bool:
        return self.signed_at is None and self.called_off_at is None

    @property
    def groups(self) -> tuple[KindGroup, ...]:
        """Item by item in the order of the agenda, one kind after another."""
        groups: list[KindGroup] = []
        for item in self.items:
            if groups and groups[-1].items[0].kind == item.kind:
                groups[-1] = KindGroup(item.kind_name, item.clause, (*groups[-1].items, item))
            else:
                groups.append(KindGroup(item.kind_name, item.clause, (item,)))
        return tuple(groups)

    @property
    def present(self) -> tuple[Seated, ...]:
        return tuple(one for one in self.members if one.present)

    @property
    def deciding(self) -> int:
        return sum(one.decides for one in self.present)

    @property
    def chair(self) -> Seated | None:
        return next((one for one in self.members if one.in_the_chair), None)

    @property
    def unsaid(self) -> int:
        return sum(not item.said for item in self.items)

    @property
    def may_decide(self) -> bool:
        return self.may_keep and self.open and self.day_has_come and bool(self.present)


def meeting_page(number: str, *, user: User, on: date) -> MeetingPage | None:
    """One meeting, in a fixed number of reads; none where there is no such number."""
    row = Meeting.objects.select_related("district").filter(number=number).first()
    if row is None:
        return None
    there = {one.holder_id: one for one in row.present.all()}
    members = tuple(
        seated(
            one, user_key=user.pk, present=one.pk in there,
            in_the_chair=one.pk in there and there[one.pk].in_the_chair,
            sent=there[one.pk].name if one.pk in there and there[one.pk].sent else "",
        )
        for one in sitting_on(row.body, row.district_id, row.held_on).select_related("seat").order_by(
            "seat__place", "from_on"
        )
    )  # fmt: skip
    items = items_of_meeting(row)
    secretaries = {one.key for one in members if one.part == "secretary"}
    may_keep = (
        may(user, keeps(row.district_id), on=on, district=row.district_id)
        or any(one.mine and one.in_the_chair for one in members)
        or (
            any(one.holder in secretaries for item in items for one in item.asides)
            and may(user, keeps(None), on=on)
        )
    )
    actions = row.actions.select_related("meeting", "item", "owner_holder").order_by("place")
    return MeetingPage(
        number=row.number,
        body=Body(row.body),
        body_label=Body(row.body).label,
        district=row.district.named if row.district else None,
        district_code=row.district_id,
        held_on=row.held_on,
        place=row.place,
        called_by=row.called_by,
        called_at=row.called_at,
        quorum=row.quorum,
        quorum_confirmed=row.quorum_confirmed,
        members=members,
        guests=tuple(Guest(one.name, one.office) for one in row.present.all() if one.holder_id is None),
        items=items,
        actions=action_lines(actions, on=on, keeps=may_keep, user_key=user.pk),
        ripe=0 if row.signed_at or row.called_off_at else ripe_for(row.body, row.district_id).count(),
        minutes=row.minutes,
        drafted=not row.minutes,
        signed_at=row.signed_at,
        signed_by=row.signed_by,
        code=row.code,
        called_off_at=row.called_off_at,
        called_off_why=row.called_off_why,
        day_has_come=row.held_on <= on,
        may_keep=may_keep,
        mine=next((one for one in members if one.mine), None),
        synthetic=row.synthetic,
    )


def items_of_meeting(row: Meeting) -> tuple[ItemLine, ...]:
    """The items of a meeting, in the order of its agenda, with their papers; four reads, however many."""
    rows = list(
        MeetingItem.objects.filter(meeting=row)
        .select_related("matter__district", "meeting")
        .prefetch_related("asides__holder")
        .order_by("place")
    )
    deciding = frozenset(
        one.holder.pk
        for one in row.present.select_related("holder__seat")
        if one.holder is not None and one.holder.seat.part != "invited"
    )
    keys = {key for one in rows for key in one.matter.papers}
    papers = documents.documents_of(keys) if keys else {}
    return tuple(item_line(one, present=deciding or None, quorum=row.quorum, papers=papers) for one in rows)


def paper_of(number: str, key: UUID) -> documents.Filed | None:
    """A paper of a matter on this meeting's agenda; none of any other."""
    on_agenda = MeetingItem.objects.filter(meeting__number=number, matter__papers__contains=[str(key)])
    return documents.document(key) if on_agenda.exists() else None
