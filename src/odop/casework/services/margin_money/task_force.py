"""A sitting of the district's task force: agenda, members, marks, what is said of each, minutes, signature.

What is said of an application comes into force when the minutes are signed: until then a slip is put right by
saying it anew, and afterwards nothing of the sitting changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import AgendaItem, Application, TaskForceSitting, Viability, for_loans
from odop.casework.rules.margin_money.refusals import (
    AbsentOnceOnly,
    MarksOutside,
    MembersMissing,
    NotHeldYet,
    NothingToDecide,
    NotOnTheAgenda,
    NotPresent,
    ReasonMissing,
    SittingSigned,
    Unmarked,
)
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.moves import tell
from odop.casework.services.margin_money.scrutiny import require_reason
from odop.casework.services.margin_money.task_force_papers import call_letters
from odop.casework.services.moves import locked, next_number, stem_of
from odop.programme import queries as programme
from odop.programme.services import hold

FULL_VIABILITY = {"skill": 40, "plan": 40, "means": 20}
Said = AgendaItem.Said


@dataclass(frozen=True)
class ViabilityMarks:
    """One member's marks for one applicant; or that he steps aside, and why."""

    number: str
    member: str
    skill: int | None = None
    plan: int | None = None
    means: int | None = None
    aside: str = ""


@act("casework.opened_task_force")
def open_task_force(
    *, district: str, held_on: date, place: str = "", by: Actor, at: datetime
) -> TaskForceSitting:
    """Call a sitting: every application that waits for the task force stands on its agenda, in order of receipt.

    The applicants are called. Raises NotPermitted or NothingToDecide.
    """
    require(by, Permission.SELECT, district=district, on=day_of(at))
    hold(f"task force of {district}")
    of = programme.district(district)
    assert of is not None  # somebody is posted there
    sitting = TaskForceSitting.objects.create(
        number=next_number(TaskForceSitting, stem_of("task_force", held_on, of.short), 2),
        district_id=district,
        held_on=held_on,
        place=place.strip(),
        called_at=at,
        synthetic=isinstance(by, User) and by.synthetic,
    )
    if not _draw(sitting, by=by, at=at):
        raise NothingToDecide
    audit.record("casework.opened_task_force", on=sitting, by=by, at=at, agenda=sitting.agenda.count())
    return sitting


@act("casework.drew_agenda")
def draw_agenda(*, sitting: str, by: Actor, at: datetime) -> int:
    """Put on the agenda what has passed scrutiny since; returns how many. Raises NotPermitted, SittingSigned."""
    row = _open(sitting, by=by, at=at)
    hold(f"task force of {row.district_id}")
    drawn = _draw(row, by=by, at=at)
    audit.record("casework.drew_agenda", on=row, by=by, at=at, drawn=drawn)
    return drawn


@act("casework.noted_members")
def note_members(
    *, sitting: str, members: Sequence[Mapping[str, str]], by: Actor, at: datetime
) -> TaskForceSitting:
    """Note who was present, each with name and office. Raises NotPermitted, MembersMissing, NotHeldYet."""
    row = _open(sitting, by=by, at=at)
    _require_held(row, at=at)
    present = [
        {"name": m["name"].strip(), "office": m.get("office", "").strip(), "user": m.get("user", "")}
        for m in members
        if m["name"].strip()
    ]
    names = {m["name"] for m in present}
    given = set(Viability.objects.filter(item__sitting=row).values_list("member", flat=True))
    if len(present) < 2 or len(names) < len(present) or given - names:
        raise MembersMissing
    row.members = present
    row.save(update_fields=["members"])
    audit.record("casework.noted_members", on=row, by=by, at=at, members=present)
    return row


@act("casework.marked_viability")
def mark_viability(*, sitting: str, marks: Sequence[ViabilityMarks], by: Actor, at: datetime) -> int:
    """Enter members' marks for applicants, many at once; a later entry takes the place of an earlier one.

    A member enters his own; the member secretary may enter anybody's from the paper. Returns how many.
    Raises NotPermitted, SittingSigned, NotHeldYet, NotPresent, NotOnTheAgenda or MarksOutside.
    """
    row = unsigned(sitting)
    require(by, Permission.INTERVIEW, district=row.district_id, on=day_of(at))
    _require_held(row, at=at)
    _require_present(row, {m.member for m in marks}, by=by, at=at)
    items = _items(row, (m.number for m in marks))
    for one in marks:
        _require_bounds(one)
    Viability.objects.bulk_create(
        (
            Viability(
                district_id=row.district_id,
                item=items[one.number],
                member=one.member,
                skill=one.skill,
                plan=one.plan,
                means=one.means,
                aside=one.aside.strip(),
            )
            for one in marks
        ),
        update_conflicts=True,
        unique_fields=["item", "member"],
        update_fields=["skill", "plan", "means", "aside"],
    )
    _set_means(items.values())
    audit.record(
        "casework.marked_viability", on=row, by=by, at=at, marks=len(marks),
        members=sorted({m.member for m in marks}),
    )  # fmt: skip
    return len(marks)


@act("casework.said_of")
def say(
    *, sitting: str, numbers: Sequence[str], said: str, reason: str = "", words: str = "",
    by: Actor, at: datetime,
) -> int:  # fmt: skip
    """Say of applications on the agenda: selected, rejected, put off or absent; in force with the signature.

    Raises NotPermitted, SittingSigned, NotHeldYet, NotOnTheAgenda, Unmarked, ReasonMissing or AbsentOnceOnly.
    """
    row = _open(sitting, by=by, at=at)
    _require_held(row, at=at)
    chosen, words = Said(said), words.strip()
    items = _items(row, numbers)
    if chosen is Said.REJECTED:
        require_reason(reason, words)
    if chosen is Said.PUT_OFF and not words:
        raise ReasonMissing("words")
    absent = _absent_before(row, items.values()) if reason == "absent_twice" else set()
    for number, item in items.items():
        if chosen is Said.SELECTED and item.application.marks is None:
            raise Unmarked(number)
        if chosen is Said.REJECTED and reason == "absent_twice" and item.application_id not in absent:
            raise AbsentOnceOnly(number)
        item.said, item.words = chosen, words
        item.reason = reason if chosen is Said.REJECTED else ""
    AgendaItem.objects.bulk_update(items.values(), ["said", "reason", "words"])
    audit.record("casework.said_of", on=row, by=by, at=at, said=said, numbers=sorted(numbers), reason=reason)
    return len(items)


def unsigned(sitting: str) -> TaskForceSitting:
    """A sitting, locked, whose minutes are not signed. Raises SittingSigned."""
    row = TaskForceSitting.objects.select_for_update().get(number=sitting)
    if row.signed_at:
        raise SittingSigned
    return row


def _open(sitting: str, *, by: Actor, at: datetime) -> TaskForceSitting:
    row = unsigned(sitting)
    require(by, Permission.SELECT, district=row.district_id, on=day_of(at))
    return row


def _draw(sitting: TaskForceSitting, *, by: Actor, at: datetime) -> int:
    """What waits for the task force and stands on no other open agenda, in order of receipt; and call them."""
    waiting = for_loans().filter(district_id=sitting.district_id, state=LoanState.SCRUTINISED)
    on_another = AgendaItem.objects.filter(district_id=sitting.district_id, sitting__signed_at=None)
    rows = locked(waiting.exclude(pk__in=on_another.values("application")))
    rows.sort(key=lambda row: (row.applied_on or date.max, row.number or ""))
    last = sitting.agenda.aggregate(last=Max("place"))["last"] or 0
    AgendaItem.objects.bulk_create(
        AgendaItem(district_id=sitting.district_id, sitting=sitting, application=row, place=place)
        for place, row in enumerate(rows, last + 1)
    )
    if sitting.held_on >= day_of(at):
        values = {"day": sitting.held_on, "place": sitting.place, "sitting": sitting.number}
        tell(rows, "loan_called", at=at, values={str(row): values for row in rows})
        call_letters(rows, sitting, by=by, at=at)
    return len(rows)


def _require_held(row: TaskForceSitting, *, at: datetime) -> None:
    if row.held_on > day_of(at):
        raise NotHeldYet(row.held_on)


def _require_present(row: TaskForceSitting, named: set[str], *, by: Actor, at: datetime) -> None:
    """The members are those present; whoever cannot select enters only his own marks."""
    present = {m["name"]: m.get("user", "") for m in row.members}
    for member in sorted(named):
        if member not in present:
            raise NotPresent(member)
        if not (isinstance(by, User) and present[member] == str(by.pk)):
            require(by, Permission.SELECT, district=row.district_id, on=day_of(at))


def _items(row: TaskForceSitting, numbers: Iterable[str]) -> dict[str, AgendaItem]:
    """The agenda's items of these applications, each still before the task force."""
    wanted = set(numbers)
    found = row.agenda.select_related("application").filter(
        application__number__in=wanted, application__state=LoanState.SCRUTINISED
    )
    items = {str(item.application): item for item in found}
    for number in sorted(wanted - set(items)):
        raise NotOnTheAgenda(number)
    return items


def _require_bounds(one: ViabilityMarks) -> None:
    given = [getattr(one, part) for part in FULL_VIABILITY]
    if one.aside.strip():
        if any(mark is not None for mark in given):
            raise MarksOutside
    elif any(m is None or not 0 <= m <= full for m, full in zip(given, FULL_VIABILITY.values(), strict=True)):
        raise MarksOutside


def _set_means(items: Iterable[AgendaItem]) -> None:
    """An applicant's marks are the mean of the members who marked, to the nearest whole, half upwards."""
    of = {item.pk: item.application for item in items}
    totals: dict[UUID, list[int]] = {key: [] for key in of}
    for one in Viability.objects.filter(item__in=of, aside=""):
        totals[one.item_id].append(one.total)
    for key, application in of.items():
        given = totals[key]
        application.marks = (2 * sum(given) + len(given)) // (2 * len(given)) if given else None
    Application.objects.bulk_update(of.values(), ["marks"])


def _absent_before(row: TaskForceSitting, items: Iterable[AgendaItem]) -> set[UUID]:
    ids = [item.application_id for item in items]
    earlier = AgendaItem.objects.filter(application_id__in=ids, said=Said.ABSENT).exclude(sitting=row)
    return set(earlier.filter(sitting__signed_at__isnull=False).values_list("application_id", flat=True))
