"""Marks by the trainer for those who have no phone, and marks struck out."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID, uuid5

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.notices import services as notices
from odop.training.models import Attendance, Batch, Word
from odop.training.rules import BatchState, accepted_until
from odop.training.services.saying import (
    NotATrainingDay,
    NotOpenForAttendance,
    Say,
    TooLate,
    begin,
    clash,
    day_number,
    held,
    settle_denials,
)


def mark_by_trainer(
    *,
    batch: UUID,
    on: date,
    present: Iterable[UUID] = (),
    absent: Iterable[UUID] = (),
    noted_at: datetime | None = None,
    entry: UUID | None = None,
    by: Actor,
    at: datetime,
) -> int:
    """The trainer marks those who have no phone, many at once. Returns how many are newly present.

    A refusal is raised after what was said has been written down.
    Raises NotPermitted, NotOpenForAttendance, NotATrainingDay or TooLate.
    """
    new, late = _hear_marks(
        batch=batch,
        on=on,
        present=set(present),
        absent=set(absent),
        noted_at=noted_at,
        entry=entry,
        by=by,
        at=at,
    )
    if late:
        raise TooLate
    return new


@act("training.marked")
def _hear_marks(
    *,
    batch: UUID,
    on: date,
    present: set[UUID],
    absent: set[UUID],
    noted_at: datetime | None,
    entry: UUID | None,
    by: Actor,
    at: datetime,
) -> tuple[int, bool]:
    row = Batch.objects.select_for_update().get(pk=batch)
    require(by, Permission.RUN_BATCH, office=row.trainer_id, on=day_of(at))
    if row.state not in (BatchState.PLANNED, BatchState.RUNNING):
        raise NotOpenForAttendance
    day = day_number(row, on)
    if day is None or on > day_of(at):
        raise NotATrainingDay
    late = accepted_until(on) < at
    noted = min(noted_at or at, at)
    seats = {s.pk: s for s in row.seats.select_related("artisan") if s.pk in present | absent}
    keys = {pk: uuid5(entry, str(pk)) for pk in seats} if entry else {}
    known = _entries_known(keys.values())
    on_record = {a.seat_id: a for a in Attendance.objects.filter(seat__in=seats, day=day)}
    denied = set(
        Word.objects.filter(seat__in=seats, day=day, outcome=Word.Outcome.ABSENT).values_list(
            "seat", flat=True
        )
    )
    marks, words, clashes = [], [], []
    for pk, seat in seats.items():
        if keys.get(pk) in known:
            continue
        say = Say(seat, noted, at, by, keys.get(pk), Attendance.Means.TRAINER)
        if late:
            words.append(say.unsaved(day, Word.Outcome.TOO_LATE, present=pk in present))
        elif pk in present and pk not in on_record:
            marks.append(say.mark(day))
            if pk in denied or pk in absent:
                clashes.append(seat)
        elif pk in present:
            words.append(say.unsaved(day, Word.Outcome.AGREES))
        elif pk in on_record:
            words.append(say.unsaved(day, Word.Outcome.CLASH, present=False))
            clashes.append(seat)
        else:
            words.append(say.unsaved(day, Word.Outcome.ABSENT, present=False))
    if not late:
        begin(row, at=at)
    Attendance.objects.bulk_create(marks)
    Word.objects.bulk_create(words)
    settle_denials(clashes, day)
    notices.put_questions([clash(seat, day) for seat in clashes], by=by, at=at)
    audit.record("training.marked", on=row, by=by, at=at, day=day, present=len(marks), words=len(words))
    return len(marks), late


@act("training.struck_attendance")
def strike_attendance(*, seat: UUID, day: int, reason: str, by: Actor, at: datetime) -> None:
    """The Deputy Commissioner strikes out a day that was not attended; what was struck stays readable."""
    row = held(seat)
    require(by, Permission.CERTIFY, district=row.district_id, on=day_of(at))
    if row.batch.state not in (BatchState.PLANNED, BatchState.RUNNING):
        raise NotOpenForAttendance
    mark = row.attendance.filter(day=day).first()
    if mark is None:
        raise NotATrainingDay
    Say(row, mark.noted_at, at, by, None, mark.means).word(day, Word.Outcome.STRUCK, reason)
    mark.delete()
    audit.record("training.struck_attendance", on=row, by=by, at=at, day=day, reason=reason)


def _entries_known(keys: Iterable[UUID]) -> set[UUID | None]:
    listed = list(keys)
    if not listed:
        return set()
    marks = Attendance.objects.filter(entry__in=listed).values_list("entry", flat=True)
    words = Word.objects.filter(entry__in=listed).values_list("entry", flat=True)
    return {*marks, *words}
