"""The meetings of a body, what is ripe for the next, who sits, and what is still to be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Min, Q, QuerySet
from django.utils.functional import Promise

from odop.access.queries import may
from odop.access.services import User
from odop.basics.dates import day_of, months_after
from odop.basics.names import Named
from odop.casework.models import Matter, Meeting, MeetingAction, MeetingItem, SeatHolder, TaskForceSitting
from odop.casework.queries.committees.lines import (
    ActionLine,
    MeetingLine,
    Seated,
    action_lines,
    meeting_line,
    seated,
)
from odop.casework.rules.committees.bodies import Body, keeps, kinds
from odop.programme import queries as programme
from odop.programme.queries import Committee, Seat

SHOWN = 12
ACTIONS = 300


@dataclass(frozen=True)
class Ripe:
    """What waits of one kind and is on no agenda."""

    kind: Named
    count: int
    oldest: date


@dataclass(frozen=True)
class TaskForceLine:
    """A sitting of the task force, beside the meetings."""

    number: str
    held_on: date
    signed: bool


@dataclass(frozen=True)
class MeetingsPage:
    """The meetings of one body, and what is ripe for the next."""

    body: Body
    body_label: str | Promise
    district: Named | None
    code: str | None
    known: Committee | None
    meetings: tuple[MeetingLine, ...]
    pager: "Page[Meeting]"
    ripe: tuple[Ripe, ...]
    due_by: date | None  # the order's clock: when the next meeting is due; None where it has none
    overdue: bool
    actions_open: int
    actions_late: int
    task_force: tuple[TaskForceLine, ...]
    seated: int
    may_call: bool

    @property
    def ripe_count(self) -> int:
        return sum(one.count for one in self.ripe)


def meetings_page(
    body: Body, district: str | None, *, user: User, on: date, page: str = "1"
) -> MeetingsPage | None:
    """The meetings of a body page by page, the newest first; none where there is no such district."""
    of = programme.district(district) if district else None
    if district and of is None:
        return None
    known = programme.committee(body)
    rows = Meeting.objects.filter(body=body, district_id=district).select_related("district")
    pager = Paginator(rows.order_by("-held_on", "-number"), SHOWN).get_page(page)
    last = rows.filter(signed_at__isnull=False).aggregate(last=Max("held_on"))["last"]
    due = months_after(last, known.meets_every) if last and known and known.meets_every else None
    acts = MeetingAction.objects.filter(
        meeting__body=body, district_id=district, done_at=None, meeting__signed_at__isnull=False
    ).aggregate(open=Count("pk"), late=Count("pk", filter=Q(due_on__lt=on)))
    task_force = (
        TaskForceSitting.objects.filter(district_id=district) if district else TaskForceSitting.objects.none()
    )
    return MeetingsPage(
        body=body,
        body_label=body.label,
        district=of.named if of else None,
        code=district,
        known=known,
        meetings=meeting_lines(pager.object_list, on),
        pager=pager,
        ripe=_ripe(body, district),
        due_by=due,
        overdue=due is not None and due < on,
        actions_open=acts["open"],
        actions_late=acts["late"],
        task_force=tuple(
            TaskForceLine(r.number, r.held_on, r.signed_at is not None)
            for r in task_force.order_by("-held_on", "-number")[:6]
        ),
        seated=sitting_on(body, district, on).count(),
        may_call=may(user, keeps(district), on=on, district=district),
    )


def meeting_lines(rows: Iterable[Meeting], on: date) -> tuple[MeetingLine, ...]:
    """Meetings with the counts of what they said; one query more for all of them."""
    found = list(rows)
    counts: dict[object, dict[str, int]] = {row.pk: {} for row in found}
    said = MeetingItem.objects.filter(meeting__in=found).values("meeting_id", "said").annotate(n=Count("pk"))
    for one in said.order_by():
        counts[one["meeting_id"]][one["said"]] = one["n"]
    return tuple(meeting_line(row, counts[row.pk], on) for row in found)


def sitting_on(body: str, district: str | None, on: date) -> "QuerySet[SeatHolder]":
    """Who sits on a body on a day."""
    return SeatHolder.objects.filter(body=body, district_id=district, from_on__lte=on).filter(
        Q(until_on=None) | Q(until_on__gte=on)
    )


def ripe_for(body: str, district: str | None) -> "QuerySet[Matter]":
    """What is undecided and stands on no open agenda."""
    rows = Matter.objects.filter(body=body, closed_at=None)
    if district:
        rows = rows.filter(district_id=district)
    placed = MeetingItem.objects.filter(meeting__signed_at=None, meeting__called_off_at=None)
    return rows.exclude(pk__in=placed.values("matter"))


def _ripe(body: str, district: str | None) -> tuple[Ripe, ...]:
    rows = ripe_for(body, district).values("kind").annotate(n=Count("pk"), oldest=Min("since")).order_by()
    found = {row["kind"]: row for row in rows}
    return tuple(
        Ripe(kind.name, found[code]["n"], day_of(found[code]["oldest"]))
        for code, kind in kinds().items()
        if code in found
    )


@dataclass(frozen=True)
class SeatLine:
    """A seat of the body with who sits in it and who sat before."""

    seat: Seat
    holders: tuple[Seated, ...]
    before: tuple[Seated, ...]

    @property
    def vacant(self) -> bool:
        return not self.holders


@dataclass(frozen=True)
class MembersPage:
    """The seats of a body, by the order, and who sits in each."""

    body: Body
    body_label: str | Promise
    district: Named | None
    known: Committee | None
    seats: tuple[SeatLine, ...]
    may_seat: bool


def members_page(body: Body, district: str | None, *, user: User, on: date) -> MembersPage | None:
    """Who sits on a body, seat by seat, and who sat before."""
    of = programme.district(district) if district else None
    if district and of is None:
        return None
    known = programme.committee(body)
    rows = (
        SeatHolder.objects.filter(body=body, district_id=district).select_related("seat").order_by("from_on")
    )
    all_ = [seated(row, user_key=user.pk) for row in rows]
    now = [one for one in all_ if one.until_on is None or one.until_on >= on]
    return MembersPage(
        body=body,
        body_label=body.label,
        district=of.named if of else None,
        known=known,
        seats=tuple(
            SeatLine(
                seat,
                tuple(one for one in now if one.seat == seat.code),
                tuple(one for one in all_ if one.seat == seat.code and one not in now),
            )
            for seat in (known.seats if known else ())
        ),
        may_seat=may(user, keeps(district), on=on, district=district),
    )


@dataclass(frozen=True)
class ActionsPage:
    """What a body gave out to be done: the late first, then by the day it is due; then the done."""

    body: Body
    body_label: str | Promise
    district: Named | None
    open: tuple[ActionLine, ...]
    done: tuple[ActionLine, ...]
    late: int


def actions_page(body: Body, district: str | None, *, user: User, on: date) -> ActionsPage | None:
    """The actions of a body's signed meetings."""
    of = programme.district(district) if district else None
    if district and of is None:
        return None
    rows = (
        MeetingAction.objects.filter(
            meeting__body=body, district_id=district, meeting__signed_at__isnull=False
        )
        .select_related("meeting", "item", "owner_holder")
        .order_by("due_on", "meeting__number", "place")
    )
    may_keep = may(user, keeps(district), on=on, district=district)
    open_ = action_lines(rows.filter(done_at=None)[:ACTIONS], on=on, keeps=may_keep, user_key=user.pk)
    done = action_lines(
        rows.exclude(done_at=None).order_by("-done_at")[:ACTIONS], on=on, keeps=may_keep, user_key=user.pk
    )
    return ActionsPage(
        body, body.label, of.named if of else None, open_, done, sum(one.late for one in open_)
    )


@dataclass(frozen=True)
class DistrictLine:
    """One district's committee as the State sees it."""

    code: str
    name: Named
    last: date | None
    meetings: int
    waiting: int
    oldest: datetime | None
    late: int
    due_by: date | None
    overdue: bool


def committees_of_districts(on: date) -> tuple[DistrictLine, ...]:
    """Every district's committee: when it last met, what waits, what is late; whoever is overdue first."""
    known = programme.committee(Body.DLC)
    every = known.meets_every if known else None
    held = _by_district(
        Meeting.objects.filter(body=Body.DLC, signed_at__isnull=False), n=Count("pk"), last=Max("held_on")
    )
    waits = _by_district(
        Matter.objects.filter(body=Body.DLC, closed_at=None), n=Count("pk"), oldest=Min("since")
    )
    late = _by_district(
        MeetingAction.objects.filter(
            meeting__body=Body.DLC, meeting__signed_at__isnull=False, done_at=None, due_on__lt=on
        ),
        n=Count("pk"),
    )
    lines = []
    for of in programme.districts():
        met, waiting = held.get(of.code, {}), waits.get(of.code, {})
        due = months_after(met["last"], every) if met and every else None
        lines.append(
            DistrictLine(
                of.code, of.named, met.get("last"), met.get("n", 0), waiting.get("n", 0), waiting.get("oldest"),
                late.get(of.code, {}).get("n", 0), due, due is not None and due < on,
            )
        )  # fmt: skip
    return tuple(sorted(lines, key=lambda one: (one.last is not None, one.last or on, one.name.en)))


def _by_district(rows: "QuerySet", **counts: object) -> dict[str, dict]:
    found = rows.order_by().values("district_id").annotate(**counts)
    return {row["district_id"]: row for row in found}
