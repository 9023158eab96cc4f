"""What the rooms above ask: who was selected, and how many people there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import for_training
from odop.casework.rules import State


@dataclass(frozen=True)
class Selected:
    """One selected applicant of a call, for a place in a batch."""

    key: UUID
    number: str
    call: UUID
    artisan: UUID
    name: str
    name_hi: str
    product: str
    selected_on: date
    marks: int | None
    rank: int | None
    synthetic: bool


def selected(*, call: UUID, keys: Iterable[UUID] | None = None) -> tuple[Selected, ...]:
    """The selected applicants of a call, all or these alone, in the order of the committee's ranking."""
    rows = for_training().filter(call_id=call, state=State.SELECTED).select_related("artisan", "call")
    if keys is not None:
        rows = rows.filter(pk__in=list(keys))
    return tuple(
        Selected(
            key=row.pk,
            number=row.number or "",
            call=row.under.pk,
            artisan=row.artisan_id,
            name=row.artisan.name,
            name_hi=row.artisan.name_hi,
            product=row.product_id,
            selected_on=day_of(row.since),
            marks=row.marks,
            rank=row.rank,
            synthetic=row.synthetic,
        )
        for row in rows.order_by("rank", "number")
    )


def call_applied_under(application: UUID) -> UUID | None:
    """The call an application stands under."""
    return for_training().filter(pk=application).values_list("call", flat=True).first()


@dataclass(frozen=True)
class ToSeat:
    """A call with selected people who hold no place in a batch."""

    call: UUID
    number: str
    product: Named
    people: int


def to_seat(district: str, *, seated: "QuerySet[Any]") -> tuple[ToSeat, ...]:
    """The calls of a district with selected people left over; `seated` names the applications that have a place."""
    rows = (
        for_training()
        .filter(district_id=district, state=State.SELECTED)
        .exclude(pk__in=seated)
        .values("call", "call__number", "call__product__name_en", "call__product__name_hi")
        .annotate(people=Count("pk"))
        .order_by("call__number")
    )
    return tuple(
        ToSeat(
            r["call"],
            r["call__number"],
            Named(r["call__product__name_en"], r["call__product__name_hi"]),
            r["people"],
        )
        for r in rows
    )


def persons(
    *,
    state: State | None = None,
    district: str | None = None,
    product: str | None = None,
    year: str | None = None,
) -> int:
    """How many persons have applied, or stand in a state; each person once however often she applied."""
    rows = for_training().filter(number__isnull=False)
    if state:
        rows = rows.filter(state=state)
    if district:
        rows = rows.filter(district_id=district)
    if product:
        rows = rows.filter(product_id=product)
    if year:
        rows = rows.filter(call__year=year)
    return rows.order_by().values("artisan").distinct().count()
