"""A sitting of the selection committee: members, marks, minutes, signature."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Application, Call, Interview, Sitting
from odop.casework.rules import (
    MinutesSigned,
    NotAMember,
    NotOfTheSitting,
    OutsideMarks,
    SittingIncomplete,
    State,
)
from odop.casework.services.moves import next_number, stem_of

FULL_MARKS = {"skill": 40, "need": 30, "plan": 30}


@dataclass(frozen=True)
class Marks:
    """One member's marks for one applicant; or that she steps aside, and why."""

    number: str
    member: str
    skill: int | None = None
    need: int | None = None
    plan: int | None = None
    aside: str = ""


@act("casework.opened_sitting")
def open_sitting(
    *, call: str, held_on: date, members: Sequence[Mapping[str, str]], by: Actor, at: datetime
) -> Sitting:
    """Open a sitting on a call with the members present, each with name and office.

    Raises NotPermitted or SittingIncomplete.
    """
    under = Call.objects.select_related("district").get(number=call)
    require(by, Permission.SELECT, district=under.district_id, on=day_of(at))
    present = [
        {"name": m["name"].strip(), "office": m.get("office", "").strip(), "user": m.get("user", "")}
        for m in members
        if m["name"].strip()
    ]
    if len(present) < 2 or len({m["name"] for m in present}) < len(present):
        raise SittingIncomplete
    sitting = Sitting.objects.create(
        number=next_number(Sitting, stem_of("sitting", held_on, under.district.short), 2),
        district_id=under.district_id,
        call=under,
        held_on=held_on,
        members=present,
        synthetic=under.synthetic,
    )
    audit.record("casework.opened_sitting", on=sitting, by=by, at=at, call=call, members=present)
    return sitting


@act("casework.marked")
def mark(*, sitting: str, marks: Sequence[Marks], by: Actor, at: datetime) -> int:
    """Enter members' marks for applicants, many at once; a later entry takes the place of an earlier one.

    A member enters her own; the Deputy Commissioner may enter anybody's from the paper. Returns how many.
    Raises NotPermitted, MinutesSigned, NotAMember, NotOfTheSitting or OutsideMarks; then nothing is written.
    """
    row = unsigned(sitting)
    require(by, Permission.INTERVIEW, district=row.district_id, on=day_of(at))
    _require_members(row, {m.member for m in marks}, by=by, at=at)
    before = Application.objects.select_for_update().filter(call_id=row.call_id, state=State.SCRUTINISED)
    there = {a.number: a for a in before.filter(number__in={m.number for m in marks}).order_by("pk")}
    for one in marks:
        if one.number not in there:
            raise NotOfTheSitting(one.number)
        _require_bounds(one)
    Interview.objects.bulk_create(
        (
            Interview(
                district_id=row.district_id,
                application=there[one.number],
                sitting=row,
                member=one.member,
                skill=one.skill,
                need=one.need,
                plan=one.plan,
                aside=one.aside.strip(),
            )
            for one in marks
        ),
        update_conflicts=True,
        unique_fields=["application", "sitting", "member"],
        update_fields=["skill", "need", "plan", "aside"],
    )
    _set_means(row, list(there.values()))
    audit.record(
        "casework.marked", on=row, by=by, at=at, marks=len(marks), members=sorted({m.member for m in marks})
    )
    return len(marks)


@act("casework.wrote_minutes")
def write_minutes(*, sitting: str, minutes: str, by: Actor, at: datetime) -> Sitting:
    """Keep the minutes as they are being written. Raises NotPermitted or MinutesSigned."""
    row = unsigned(sitting)
    require(by, Permission.SELECT, district=row.district_id, on=day_of(at))
    row.minutes = minutes.strip()
    row.save(update_fields=["minutes"])
    audit.record("casework.wrote_minutes", on=row, by=by, at=at)
    return row


@act("casework.signed_minutes")
def sign_minutes(*, sitting: str, minutes: str, by: Actor, at: datetime) -> Sitting:
    """Sign the minutes; from then on nothing of the sitting changes. Raises NotPermitted or MinutesSigned."""
    row = unsigned(sitting)
    require(by, Permission.SELECT, district=row.district_id, on=day_of(at))
    row.minutes = minutes.strip()
    row.signed_at, row.signed_by = at, by.name
    row.save(update_fields=["minutes", "signed_at", "signed_by"])
    audit.record("casework.signed_minutes", on=row, by=by, at=at)
    return row


def unsigned(sitting: str) -> Sitting:
    """A sitting, locked, whose minutes are not signed. Raises MinutesSigned."""
    row = Sitting.objects.select_for_update().get(number=sitting)
    if row.signed_at:
        raise MinutesSigned
    return row


def _require_members(row: Sitting, named: set[str], *, by: Actor, at: datetime) -> None:
    """The members are those present; whoever cannot select enters only her own marks."""
    present = {m["name"]: m.get("user", "") for m in row.members}
    for member in sorted(named):
        if member not in present:
            raise NotAMember(member)
        if not (isinstance(by, User) and present[member] == str(by.pk)):
            require(by, Permission.SELECT, district=row.district_id, on=day_of(at))


def _require_bounds(one: Marks) -> None:
    given = [getattr(one, part) for part in FULL_MARKS]
    if one.aside.strip():
        if any(mark is not None for mark in given):
            raise OutsideMarks
    elif any(m is None or not 0 <= m <= full for m, full in zip(given, FULL_MARKS.values(), strict=True)):
        raise OutsideMarks


def _set_means(row: Sitting, applications: list[Application]) -> None:
    """An applicant's marks are the mean of the members who marked, to the nearest whole, half upwards."""
    totals: dict[UUID, list[int]] = {a.pk: [] for a in applications}
    for interview in Interview.objects.filter(sitting=row, application__in=applications, aside=""):
        totals[interview.application_id].append(interview.total)
    for application in applications:
        given = totals[application.pk]
        application.marks = (2 * sum(given) + len(given)) // (2 * len(given)) if given else None
    Application.objects.bulk_update(applications, ["marks"])
