"""Reads of batches: one whole, the trainer's, the district's."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Case, Count, Min, QuerySet, When
from django.utils.translation import gettext as _

from odop.basics.dates import day_of
from odop.training.models import Attendance, Batch, CallBack, CodeShown, Doubt, Seat, Toolkit, Word
from odop.training.queries.due import money_of, rules_of
from odop.training.queries.kits import kit_line
from odop.training.queries.lines import (
    BatchLine,
    BatchPage,
    CallLine,
    Day,
    DoubtLine,
    Place,
    State,
    WordLine,
)
from odop.training.rules import BatchState, accepted_until, batch_holder, code_of_day

# A batch that waits for nobody stands after those that wait for somebody.
_DONE = Case(When(state__in=[s for s in BatchState if not batch_holder(s)], then=1), default=0)


def batch_office(key: UUID) -> tuple[str, str] | None:
    """The district and the trainer's office of a batch; for doors."""
    return Batch.objects.filter(pk=key).values_list("district_id", "trainer_id").first()


def batches(
    on: date,
    *,
    district: str | None = None,
    offices: Iterable[str] | None = None,
    states: Iterable[str] | None = None,
    limit: int = 50,
    offset: int = 0,
) -> tuple[BatchLine, ...]:
    """Batches of a district, or of a trainer's offices; those that wait longest first. One query."""
    rows = _batches(district, offices, states).order_by(_DONE, "since", "number")
    return tuple(batch_line(b, on) for b in _seated(rows)[offset : offset + limit])


def to_certify(district: str) -> tuple[int, datetime | None]:
    """Batches assessed and not certified: how many, and since when the oldest."""
    found = _batches(district, None, ["ASSESSED"]).aggregate(n=Count("pk"), first=Min("since"))
    return found["n"], found["first"]


def count_batches(*, district: str | None = None, states: Iterable[str] | None = None) -> int:
    """How many batches the same words find."""
    return _batches(district, None, states).count()


def batch_page(key: UUID, *, at: datetime, with_code: bool = False) -> BatchPage | None:
    """One batch whole: days, people, doubts, call-backs, words, money. A fixed number of queries.

    The code is given only where it was asked for today: `with_code` is for the trainer's own page.
    """
    batch = _seated(Batch.objects.filter(pk=key)).first()
    if batch is None:
        return None
    on = day_of(at)
    marks = _marks(batch)
    shown = dict(CodeShown.objects.filter(batch=batch).values_list("day", "shown_at"))
    days = days_of(batch, marks, shown)
    today = next((d for d in days if d.on == on), None)
    places = tuple(_places(batch, marks, on))
    asked = with_code and today is not None and today.code_shown_at is not None
    taking = batch.state in (BatchState.PLANNED, BatchState.RUNNING)
    rules = rules_of(batch)
    return BatchPage(
        line=batch_line(batch, on),
        qualification_pack=batch.qualification_pack,
        certified_by=batch.certified_by,
        days=days,
        places=places,
        doubts=tuple(_doubt(d) for d in batch.doubts.order_by("raised_at")),
        calls=tuple(_call(c) for c in _calls(batch)),
        words=tuple(_word(w) for w in _words(batch)),
        money=money_of(batch, places, rules) if rules else None,
        least_days=rules.minimum_days_present if rules else None,
        today=today,
        now_on=on,
        code=code_of_day(settings.SECRET_KEY, batch.number, on) if asked else "",
        open_days=tuple(d for d in days if taking and d.on <= on and accepted_until(d.on) >= at),
    )


# --- the parts --------------------------------------------------------------------------
def batch_line(batch: Batch, on: date) -> BatchLine:
    """A batch in a list; its seats are counted by the query."""
    state = BatchState(batch.state)
    taught = state in (BatchState.PLANNED, BatchState.RUNNING)
    return BatchLine(
        key=batch.pk,
        number=batch.number,
        district=batch.district.named,
        product=batch.product.named,
        trainer=batch.trainer.named,
        venue=batch.venue,
        starts_on=batch.starts_on,
        ends_on=batch.ends_on,
        seats=batch.seats_taken,  # type: ignore[attr-defined]
        state=State(batch.state, state.label, batch_holder(batch.state), batch.since),
        overdue=taught and batch.ends_on < on,
    )


def days_of(
    batch: Batch,
    marks: dict[UUID, dict[int, str]] | None = None,
    shown: dict[int, datetime] | None = None,
) -> tuple[Day, ...]:
    """The training days, each of the craft or of enterprise, with how many came."""
    came: Counter[int] = Counter(d for days in (marks or {}).values() for d in days)
    by_code = Counter(
        d for days in (marks or {}).values() for d, m in days.items() if m == Attendance.Means.CODE
    )
    craft = _("bridge course in the craft") if batch.qualification_pack else _("the craft")
    half = len(batch.days) // 2
    return tuple(
        Day(
            n,
            date.fromisoformat(d),
            craft if n <= half else _("running an enterprise"),
            came[n],
            by_code[n],
            (shown or {}).get(n),
        )
        for n, d in enumerate(batch.days, start=1)
    )


def _batches(
    district: str | None, offices: Iterable[str] | None, states: Iterable[str] | None
) -> QuerySet[Batch]:
    rows = Batch.objects.all()
    if district is not None:
        rows = rows.filter(district=district)
    if offices is not None:
        rows = rows.filter(trainer__in=list(offices))
    return rows.filter(state__in=list(states)) if states is not None else rows


def _seated(rows: QuerySet[Batch]) -> QuerySet[Batch]:
    return rows.select_related("district", "product", "trainer").annotate(seats_taken=Count("seats"))


def _marks(batch: Batch) -> dict[UUID, dict[int, str]]:
    found: dict[UUID, dict[int, str]] = defaultdict(dict)
    for seat, day, means in Attendance.objects.filter(seat__batch=batch).values_list("seat", "day", "means"):
        found[seat][day] = means
    return found


def _places(batch: Batch, marks: dict[UUID, dict[int, str]], on: date) -> Iterable[Place]:
    kits = {k.seat_id: k for k in _kits(batch)}
    rows = batch.seats.select_related("artisan").order_by("artisan__name", "artisan__number")
    for seat in rows:
        person = seat.artisan
        kit = kits.get(seat.pk)
        yield Place(
            key=seat.pk,
            artisan=person.pk,
            number=person.number,
            name=person.name,
            name_hi=person.name_hi,
            has_phone=person.user_id is not None,
            days=tuple(marks.get(seat.pk, {}).get(n, "") for n in range(1, len(batch.days) + 1)),
            days_present=len(marks.get(seat.pk, {})),
            result=seat.result,
            result_label=Seat.Result(seat.result).label,
            score=seat.score,
            certificate=seat.certificate,
            honorarium_due=seat.honorarium_due,
            toolkit=kit_line(kit, on) if kit else None,
        )


def _kits(batch: Batch) -> QuerySet[Toolkit]:
    rows = Toolkit.objects.filter(seat__batch=batch, replaced_by=None)
    return rows.select_related("district", "kit_list", "order", "seat__artisan", "seat__product")


def _calls(batch: Batch) -> QuerySet[CallBack]:
    return (
        CallBack.objects.filter(seat__batch=batch)
        .select_related("seat__artisan__user")
        .order_by("-drawn_at", "seat__artisan__name")
    )


def _call(row: CallBack) -> CallLine:
    person = row.seat.artisan
    phone = person.phone or (person.user.phone if person.user else "") or ""
    answer = CallBack.Answer(row.answer)
    return CallLine(row.pk, person.name, phone, row.day, row.seed, row.answer, answer.label, row.answered_by)


def _words(batch: Batch) -> QuerySet[Word]:
    rows = Word.objects.filter(seat__batch=batch).exclude(outcome=Word.Outcome.AGREES)
    return rows.select_related("seat__artisan").order_by("-received_at")[:100]


def _word(row: Word) -> WordLine:
    return WordLine(
        row.seat.artisan.name,
        row.day,
        row.present,
        Attendance.Means(row.means).label,
        row.outcome,
        Word.Outcome(row.outcome).label,
        row.noted_at,
        row.by_name,
        row.reason,
    )


def _doubt(row: Doubt) -> DoubtLine:
    return DoubtLine(
        row.pk, sign_words(row.sign, row.seen), row.raised_at, row.reply, row.replied_at, row.replied_by
    )


def sign_words(sign: str, seen: dict[str, int]) -> str:
    """A sign in words, with the numbers seen."""
    words = {
        "same_second": _("%(marks)s people's own phones gave their code in one and the same second."),
        "never_by_code": _(
            "All %(marks)s marks were made by the trainer, none by a code, "
            "though %(with_phone)s people have phones."
        ),
        "code_never_shown": _("On %(days)s days with attendance nobody ever asked for the code of the day."),
        "call_backs": _("Of %(reached)s people called back, %(absent)s say they were not in class."),
    }
    return words[sign] % seen
