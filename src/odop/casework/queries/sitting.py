"""A sitting on its day: members, marks, ranking, and the minutes as they would read."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import F
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from odop.access.rules import Permission
from odop.access.services import User
from odop.casework.models import Application, Interview, Sitting, TaskForceSitting, for_training
from odop.casework.queries.calls import CallLine, call_line
from odop.casework.queries.lines import Line, lines
from odop.casework.queries.may import held
from odop.casework.rules import State

AT_ONCE = 100
BEFORE_IT = (State.SCRUTINISED, State.SELECTED, State.WAITING, State.REJECTED)


@dataclass(frozen=True)
class Member:
    """A member present; `marked` says for how many she has given marks, `mine` that she is the reader."""

    name: str
    office: str
    marked: int
    mine: bool


@dataclass(frozen=True)
class Candidate:
    """An applicant before the committee, with the chosen member's marks."""

    line: Line
    skill: int | None
    need: int | None
    plan: int | None
    aside: str
    within: bool  # by marks, within the places still free

    @property
    def open(self) -> bool:
        return self.line.state is State.SCRUTINISED


@dataclass(frozen=True)
class SittingPage:
    """One sitting, for entering marks by keyboard and for choosing."""

    number: str
    held_on: date
    call: CallLine
    members: tuple[Member, ...]
    member: str
    candidates: tuple[Candidate, ...]
    pager: "Page[Application]"
    places: int
    taken: int
    unmarked: int
    minutes: str
    drafted: bool  # the minutes shown are generated, nobody has kept them yet
    signed_at: datetime | None
    signed_by: str
    may_mark: bool
    may_select: bool
    selected: tuple[Line, ...]
    waiting: tuple[Line, ...]

    @property
    def free(self) -> int:
        return max(0, self.places - self.taken)


def sitting_page(
    number: str, *, user: User, on: date, member: str = "", page: int | str | None = 1
) -> SittingPage | None:
    """One sitting as a person sees it; none where there is no such number."""
    row = (
        Sitting.objects.select_related("call__district", "call__product", "district")
        .filter(number=number)
        .first()
    )
    if row is None:
        return None
    may = held(user, row.district_id, on)
    marks = Interview.objects.filter(sitting=row).values_list("member", flat=True)
    members = members_of(row, user, marks)
    mine = next((m.name for m in members if m.mine), "")
    chosen = member if member in {m.name for m in members} else mine or (members[0].name if members else "")
    before = for_training().filter(call=row.call, state__in=BEFORE_IT)
    by_marks = (F("marks").desc(nulls_last=True), "applied_on", "number")
    ordered = before.order_by("number") if member else before.order_by(*by_marks)
    pager = Paginator(ordered, AT_ONCE).get_page(page)
    shown = lines(pager.object_list, on)  # type: ignore[arg-type]
    given = {
        i.application_id: i
        for i in Interview.objects.filter(sitting=row, member=chosen, application__in=[s.key for s in shown])
    }
    settled = lines(before.filter(state__in=[State.SELECTED, State.WAITING]).order_by("rank", "number"), on)
    selected = tuple(s for s in settled if s.state is State.SELECTED)
    waiting = tuple(s for s in settled if s.state is State.WAITING)
    taken, places = len(selected), row.call.places
    return SittingPage(
        number=row.number,
        held_on=row.held_on,
        call=call_line(row.call, on),
        members=members,
        member=chosen,
        candidates=_candidates(shown, given, places - taken),
        pager=pager,
        places=places,
        taken=taken,
        unmarked=before.filter(state=State.SCRUTINISED, marks=None).count(),
        minutes=row.minutes or minutes_of(row, selected, waiting, before.count()),
        drafted=not row.minutes,
        signed_at=row.signed_at,
        signed_by=row.signed_by,
        may_mark=Permission.INTERVIEW in may and row.signed_at is None,
        may_select=Permission.SELECT in may and row.signed_at is None,
        selected=selected,
        waiting=waiting,
    )


def minutes_of(row: Sitting, selected: Sequence[Line], waiting: Sequence[Line], considered: int) -> str:
    """The minutes as the day's work would have them read, for the officer to mend and sign."""
    hindi = not (get_language() or "hi").startswith("en")
    name = "hi" if hindi else "en"
    said = [
        _("Minutes of the selection committee, %(number)s") % {"number": row.number},
        _("Training and toolkit, %(product)s, district %(district)s, call %(call)s.")
        % {
            "product": getattr(row.call.product.named, name),
            "district": getattr(row.district.named, name),
            "call": row.call.number,
        },
        _("Held on %(day)s. Present:") % {"day": date_format(row.held_on, "j F Y")},
        *(f"- {m['name']}" + (f", {m['office']}" if m.get("office") else "") for m in row.members),
        "",
        _("Applications before the committee: %(count)s. Places: %(places)s. Each applicant was interviewed "
          "and marked by each member alone: skill 40, need 30, plan 30; the mean decides the order.")
        % {"count": considered, "places": row.call.places},
        "",
        _("Selected:"),
        *_listed(selected, name),
        "",
        _("Waiting list, in this order:"),
        *_listed(waiting, name),
    ]  # fmt: skip
    return "\n".join(str(line) for line in said)


def _listed(rows: Sequence[Line], name: str) -> list[str]:
    if not rows:
        return [_("- nobody")]
    return [
        _("%(rank)s. %(name)s, %(number)s, %(marks)s marks")
        % {"rank": r.rank, "name": getattr(r.name, name), "number": r.number, "marks": r.marks}
        for r in rows
    ]


def members_of(row: Sitting | TaskForceSitting, user: User, marks: Iterable[str]) -> tuple[Member, ...]:
    """The members of a sitting; `marks` names, for each set of marks given, the member who gave it."""
    counts = Counter(marks)
    return tuple(
        Member(m["name"], m.get("office", ""), counts[m["name"]], m.get("user", "") == str(user.pk))
        for m in row.members
    )


def _candidates(shown: Sequence[Line], given: Mapping[UUID, Interview], free: int) -> tuple[Candidate, ...]:
    best = sorted(
        (s for s in shown if s.state is State.SCRUTINISED and s.marks is not None),
        key=lambda s: (-(s.marks or 0), s.applied_on or date.max, s.number),
    )
    within = {s.key for s in best[: max(0, free)]}
    found = []
    for one in shown:
        m = given.get(one.key)
        found.append(
            Candidate(
                one,
                m.skill if m else None,
                m.need if m else None,
                m.plan if m else None,
                m.aside if m else "",
                one.key in within,
            )
        )
    return tuple(found)
