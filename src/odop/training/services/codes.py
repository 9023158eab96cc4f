"""The code of the day: told to the trainer, spoken in class, entered by the maker on her own phone.

A phone may be out of network for a day. What it heard is sent later, with the moment it was noted; it is
taken until the end of the next day. The same entry sent twice counts once. Nothing any device says is lost:
what does not become attendance is kept as a word, and a clash is put as a question to a person.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.conf import settings

from odop.access.services import Actor, Machine, Permission, require, require_self
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.notices import services as notices
from odop.training.models import Attendance, Batch, CodeShown, Seat, Word
from odop.training.rules import TRIES_A_DAY, BatchState, accepted_until, code_of_day, same_code
from odop.training.services.saying import (
    NotATrainingDay,
    NotOpenForAttendance,
    Say,
    StaleCode,
    TooLate,
    TooManyTries,
    WrongCode,
    begin,
    clash,
    day_number,
    days_of,
    held,
    settle_denials,
)

KEPT_WORDS_A_DAY = 20  # after so many wrong entries a day, more of the same are not written down


@dataclass(frozen=True)
class Heard:
    """What became of one entry: the day it counts for, or why it does not."""

    day: int | None
    refusal: Refusal | None = None
    again: bool = False  # was on record already


@act("training.showed_code")
def show_code(*, batch: UUID, by: Actor, at: datetime) -> str:
    """Tell the trainer the code of today, and note that it was asked for.

    Raises NotPermitted, NotOpenForAttendance or NotATrainingDay.
    """
    row = Batch.objects.select_for_update().get(pk=batch)
    on = day_of(at)
    require(by, Permission.RUN_BATCH, office=row.trainer_id, on=on)
    day = day_number(row, on)
    if day is None:
        raise NotATrainingDay
    begin(row, at=at)
    CodeShown.objects.get_or_create(
        batch=row, day=day, defaults={"district_id": row.district_id, "shown_at": at}
    )
    return code_of_day(settings.SECRET_KEY, row.number, on)


def enter_code(
    *,
    seat: UUID,
    code: str,
    noted_at: datetime | None = None,
    entry: UUID | None = None,
    by: Actor,
    at: datetime,
) -> Heard:
    """The maker enters the code she heard in class, now or as soon as there is network.

    A refusal is raised after what she entered has been written down.
    Raises NotPermitted, NotOpenForAttendance, NotATrainingDay, WrongCode, StaleCode, TooLate or TooManyTries.
    """
    heard = _hear_code(seat=seat, code=code, noted_at=noted_at, entry=entry, by=by, at=at)
    if heard.refusal:
        raise heard.refusal
    return heard


@act("training.entered_code")
def _hear_code(
    *, seat: UUID, code: str, noted_at: datetime | None, entry: UUID | None, by: Actor, at: datetime
) -> Heard:
    row = held(seat)
    require_self(by, row.artisan.user_id)
    noted = min(noted_at or at, at)
    earlier = _heard_before(row, entry)
    if earlier:
        return earlier
    batch = row.batch
    if batch.state not in (BatchState.PLANNED, BatchState.RUNNING):
        raise NotOpenForAttendance
    past = [(n, on) for n, on in days_of(batch) if on <= day_of(at)]
    if not past:
        raise NotATrainingDay
    say = Say(row, noted, at, by, entry)
    right = [(n, on) for n, on in past if same_code(code, code_of_day(settings.SECRET_KEY, batch.number, on))]
    open_days = [(n, on) for n, on in past if accepted_until(on) >= at]
    tries = list(
        row.words.filter(
            means=Attendance.Means.CODE, outcome__in=_MISSES, received_at__gte=at - timedelta(days=1)
        ).values_list("received_at", flat=True)
    )
    today = sum(day_of(t) == day_of(at) for t in tries)
    if today >= TRIES_A_DAY:
        if today < KEPT_WORDS_A_DAY:
            say.word(_nearest(past, noted), Word.Outcome.TOO_MANY)
        return Heard(None, TooManyTries())
    if accepted := [d for d in right if d in open_days]:
        day = accepted[-1][0]
        begin(batch, at=at)
        return Heard(day, again=_write_code(say, day))
    if right:
        heard_that_day = day_of(noted) == right[-1][1]
        say.word(right[-1][0], Word.Outcome.TOO_LATE if heard_that_day else Word.Outcome.STALE_CODE)
        return Heard(None, TooLate() if heard_that_day else StaleCode())
    say.word(_nearest(past, noted), Word.Outcome.WRONG_CODE)
    return Heard(None, WrongCode(TRIES_A_DAY - today - 1))


_MISSES = [Word.Outcome.WRONG_CODE, Word.Outcome.STALE_CODE, Word.Outcome.TOO_MANY]


def _write_code(say: Say, day: int) -> bool:
    """Write down presence by her own code, above the trainer's mark; true if it was there already."""
    mark = say.seat.attendance.filter(day=day).first()
    if mark is None:
        say.mark(day).save(force_insert=True)
        if say.seat.words.filter(day=day, outcome=Word.Outcome.ABSENT).exists():
            settle_denials([say.seat], day)
            notices.put_questions([clash(say.seat, day)], by=say.by, at=say.at)
        return False
    if mark.means == Attendance.Means.CODE:
        say.word(day, Word.Outcome.AGREES)
        return True
    word = Say(say.seat, mark.noted_at, mark.received_at, Machine("trainer's mark"), mark.entry, mark.means)
    mark.means, mark.noted_at, mark.received_at, mark.entry = say.means, say.noted_at, say.at, say.entry
    mark.save(update_fields=["means", "noted_at", "received_at", "entry"])
    word.word(day, Word.Outcome.AGREES)
    return True


def _heard_before(seat: Seat, entry: UUID | None) -> Heard | None:
    """What became of this same entry when it was first sent."""
    if entry is None:
        return None
    if mark := Attendance.objects.filter(entry=entry, seat=seat).first():
        return Heard(mark.day, again=True)
    word = Word.objects.filter(entry=entry, seat=seat).first()
    if word is None:
        return None
    if word.outcome == Word.Outcome.AGREES:
        return Heard(word.day, again=True)
    said = {
        Word.Outcome.TOO_LATE: TooLate(),
        Word.Outcome.STALE_CODE: StaleCode(),
        Word.Outcome.TOO_MANY: TooManyTries(),
    }
    return Heard(None, said.get(Word.Outcome(word.outcome)) or WrongCode(0), again=True)


def _nearest(past: list[tuple[int, date]], noted: datetime) -> int:
    """The training day an entry was noted on, or the last one before it."""
    before = [n for n, on in past if on <= day_of(noted)]
    return before[-1] if before else past[0][0]
