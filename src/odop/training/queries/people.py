"""Reads of one maker's training, of certificates, and of a partner's first page."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from odop.basics.dates import day_of
from odop.training.models import Batch, Doubt, Seat, Toolkit
from odop.training.queries.batches import batches, days_of
from odop.training.queries.kits import kit_line, orders
from odop.training.queries.lines import Certificate, Home, MyTraining, State
from odop.training.rules import BatchState, accepted_until, batch_holder


def training_of_user(user: UUID, *, at: datetime) -> tuple[MyTraining, ...]:
    """The same, of whoever signs in."""
    return _trainings(Seat.objects.filter(artisan__user=user).order_by("-batch__starts_on"), at)


def certificate(number: str) -> Certificate | None:
    """A certificate by its number. One query."""
    seat = (
        Seat.objects.filter(certificate=number.strip().upper())
        .exclude(certificate="")
        .select_related("artisan", "product", "district", "batch__trainer")
        .first()
    )
    if seat is None or seat.certified_on is None:
        return None
    return Certificate(
        number=seat.certificate,
        name=seat.artisan.name,
        name_hi=seat.artisan.name_hi,
        product=seat.product.named,
        district=seat.district.named,
        trainer=seat.batch.trainer.named,
        certified_on=seat.certified_on,
        certified_by=seat.batch.certified_by,
        starts_on=seat.batch.starts_on,
        ends_on=seat.batch.ends_on,
        qualification_pack=seat.batch.qualification_pack,
        synthetic=seat.synthetic,
    )


def certificate_of_user(user: UUID, number: str) -> Certificate | None:
    """A maker's own certificate."""
    own = Seat.objects.filter(certificate=number, artisan__user=user).exists()
    return certificate(number) if own else None


def trainer_home(offices: Iterable[str], *, on: date) -> Home:
    """A trainer's first page. Two queries."""
    mine = list(offices)
    open_doubts = Doubt.objects.filter(batch__trainer__in=mine, reply="").count()
    return Home(batches(on, offices=mine, limit=100), (), open_doubts)


def supplier_home(offices: Iterable[str]) -> Home:
    """A supplier's first page. One query."""
    return Home((), orders(offices=offices, limit=100), 0)


def _trainings(rows: QuerySet[Seat], at: datetime) -> tuple[MyTraining, ...]:
    on = day_of(at)
    seats = list(rows.select_related("batch__trainer", "product").prefetch_related("attendance"))
    kits: dict[UUID, list[Toolkit]] = {s.pk: [] for s in seats}
    found = Toolkit.objects.filter(seat__in=seats).order_by("since", "pk")
    for kit in found.select_related("district", "kit_list", "order", "seat__artisan", "seat__product"):
        kits[kit.seat_id].append(kit)
    return tuple(_training(s, kits[s.pk], on, at) for s in seats)


def _training(seat: Seat, kits: list[Toolkit], on: date, at: datetime) -> MyTraining:
    batch: Batch = seat.batch
    days = days_of(batch)
    marks = {a.day: a.means for a in seat.attendance.all()}
    taking = batch.state in (BatchState.PLANNED, BatchState.RUNNING) and seat.result == Seat.Result.OPEN
    lines = tuple(kit_line(k, on) for k in kits)
    open_days = [d for d in days if taking and d.on <= on and accepted_until(d.on) >= at]
    return MyTraining(
        seat=seat.pk,
        application=seat.application_id,
        batch_number=batch.number,
        product=seat.product.named,
        trainer=batch.trainer.named,
        venue=batch.venue,
        state=State(batch.state, BatchState(batch.state).label, batch_holder(batch.state), batch.since),
        days=days,
        marks=tuple(marks.get(d.number, "") for d in days),
        days_present=len(marks),
        today=next((d for d in days if d.on == on), None),
        may_enter=bool(open_days),
        awaited=next((d for d in reversed(open_days) if d.number not in marks), None),
        next_day=next((d for d in days if d.on > on), None),
        result=seat.result,
        result_label=Seat.Result(seat.result).label,
        certificate=seat.certificate,
        certified_on=seat.certified_on,
        honorarium_due=seat.honorarium_due,
        toolkit=lines[-1] if lines else None,
        toolkits=lines,
    )
