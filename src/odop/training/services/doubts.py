"""Doubts about classes: looked for every night, put as questions, answered by call-backs and replies."""

from collections import Counter, defaultdict
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Machine, Permission, require, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.notices import services as notices
from odop.training.models import Attendance, Batch, CallBack, CodeShown, Doubt, Seat
from odop.training.rules import BatchState, Mark, Sitting, draw, signs


class NobodyToCall(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No class of this batch has been held yet, or everybody has been drawn already."))


class AnsweredAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This has been answered already."))


class WordsMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write in a few words what happened."), field="reply")


@act("training.looked_at_classes")
def look_at_classes(*, by: Machine, at: datetime, batches: list[UUID] | None = None) -> int:
    """Look at every class under way, and put what looks odd to the Deputy Commissioner. Returns how many.

    A fixed number of queries, however many classes there are.
    """
    require_machine(by)
    rows = Batch.objects.filter(state__in=[BatchState.RUNNING, BatchState.ASSESSED])
    if batches is not None:
        rows = rows.filter(pk__in=batches)
    found = {b.pk: b for b in rows}
    sittings = _sittings(found, on=day_of(at))
    known = set(Doubt.objects.filter(batch__in=found).values_list("batch", "sign"))
    new = [
        Doubt(
            district_id=found[pk].district_id, batch=found[pk], sign=sign.code, seen=sign.seen, raised_at=at
        )
        for pk, sitting in sittings.items()
        for sign in signs(sitting)
        if (pk, sign.code) not in known
    ]
    Doubt.objects.bulk_create(new, ignore_conflicts=True)
    notices.put_questions([_question(d) for d in new], by=by, at=at)
    return len(new)


@act("training.drew_call_backs")
def draw_call_backs(*, batch: UUID, seed: str, by: Actor, at: datetime) -> tuple[CallBack, ...]:
    """Draw a few of those marked present on the last day held, to be asked by the district.

    The seed and the draw are kept; whoever holds both can draw again and find the same people.
    """
    row = Batch.objects.select_for_update().get(pk=batch)
    require(by, Permission.ANSWER_QUESTIONS, district=row.district_id, on=day_of(at))
    held = [n for n, d in enumerate(row.days, start=1) if date.fromisoformat(d) <= day_of(at)]
    marked = Attendance.objects.filter(seat__batch=row, day__in=held).order_by("-day")
    day = marked.values_list("day", flat=True).first()
    if day is None:
        raise NobodyToCall
    drawn_before = set(CallBack.objects.filter(seat__batch=row, day=day).values_list("seat", flat=True))
    present = [pk for pk in marked.filter(day=day).values_list("seat", flat=True) if pk not in drawn_before]
    if not present:
        raise NobodyToCall
    rows = CallBack.objects.bulk_create(
        CallBack(
            district_id=row.district_id, seat_id=pk, day=day, seed=seed, drawn_at=at, marked_present=True
        )
        for pk in draw(f"{seed}|{row.number}|{day}", present)
    )
    audit.record("training.drew_call_backs", on=row, by=by, at=at, seed=seed, day=day, drawn=len(rows))
    return tuple(rows)


@act("training.answered_call_back")
def answer_call_back(*, call_back: UUID, answer: str, by: Actor, at: datetime) -> CallBack:
    """Write down what a person said when called back. Presence is added here, never taken away."""
    row = CallBack.objects.select_for_update(of=("self",)).select_related("seat__artisan").get(pk=call_back)
    require(by, Permission.ANSWER_QUESTIONS, district=row.district_id, on=day_of(at))
    if row.answer and row.answer != CallBack.Answer.NOT_REACHED:
        raise AnsweredAlready
    row.answer, row.answered_at, row.answered_by = CallBack.Answer(answer), at, by.name
    row.save(update_fields=["answer", "answered_at", "answered_by"])
    audit.record("training.answered_call_back", on=row, by=by, at=at, answer=answer)
    if row.answer == CallBack.Answer.THERE:
        Attendance.objects.get_or_create(
            seat=row.seat,
            day=row.day,
            defaults={
                "district_id": row.district_id,
                "means": Attendance.Means.CALL_BACK,
                "noted_at": at,
                "received_at": at,
            },
        )
    return row


@act("training.replied_to_doubt")
def reply_to_doubt(*, doubt: UUID, words: str, by: Actor, at: datetime) -> Doubt:
    """The trainer's right to reply: once, in words, beside the question."""
    row = Doubt.objects.select_for_update(of=("self",)).select_related("batch").get(pk=doubt)
    require(by, Permission.RUN_BATCH, office=row.batch.trainer_id, on=day_of(at))
    if row.reply:
        raise AnsweredAlready
    if not words.strip():
        raise WordsMissing
    row.reply, row.replied_at, row.replied_by = words.strip(), at, by.name
    row.save(update_fields=["reply", "replied_at", "replied_by"])
    audit.record("training.replied_to_doubt", on=row, by=by, at=at)
    return row


def _question(doubt: Doubt) -> notices.Doubt:
    return notices.Doubt(
        kind=f"ghost_{doubt.sign}",
        key=str(doubt.pk),
        district=doubt.district_id,
        about=(str(doubt.batch_id), doubt.batch.trainer_id),
        facts={"batch": doubt.batch.number, **doubt.seen},
    )


def _sittings(batches: dict[UUID, Batch], *, on: date) -> dict[UUID, Sitting]:
    """What is known of each batch, in four queries."""
    of_batch = {"seat__batch__in": batches}
    marks: dict[UUID, list[Mark]] = defaultdict(list)
    rows = Attendance.objects.filter(**of_batch).exclude(means=Attendance.Means.CALL_BACK)
    for batch, seat, day, means, noted_at in rows.values_list(
        "seat__batch", "seat", "day", "means", "noted_at"
    ).iterator():
        marks[batch].append(Mark(str(seat), day, means == Attendance.Means.CODE, noted_at))
    seats = {
        b: (n, phones)
        for b, n, phones in Seat.objects.filter(batch__in=batches)
        .exclude(result=Seat.Result.LEFT)
        .values("batch")
        .annotate(n=Count("pk"), phones=Count("pk", filter=Q(artisan__user__isnull=False)))
        .values_list("batch", "n", "phones")
    }
    shown: dict[UUID, set[int]] = defaultdict(set)  # a code rightly entered was shown to somebody
    for batch, day in CodeShown.objects.filter(batch__in=batches).values_list("batch", "day"):
        shown[batch].add(day)
    for batch, said in marks.items():
        shown[batch].update(m.day for m in said if m.by_code)
    calls: Counter[tuple[UUID, str]] = Counter(
        CallBack.objects.filter(**of_batch).values_list("seat__batch", "answer")
    )
    return {
        pk: Sitting(
            seats=seats.get(pk, (0, 0))[0],
            with_phone=seats.get(pk, (0, 0))[1],
            days_held=sum(date.fromisoformat(d) <= on for d in batch.days),
            days_code_shown=len(shown[pk]),
            marks=tuple(marks[pk]),
            called_there=calls[pk, CallBack.Answer.THERE],
            called_absent=calls[pk, CallBack.Answer.ABSENT],
        )
        for pk, batch in batches.items()
    }
