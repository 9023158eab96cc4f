"""Sets of people and toolkits, for the rooms above to count over."""

from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import ExtractYear

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.training.models import Seat, Toolkit


def trained(until: date) -> QuerySet[Seat]:
    """Who is called trained on a day: each person once, by the first seat passed and certified.

    A set, not a page: the rooms above count over it and add what they know of each person.
    """
    passed = Q(result=Seat.Result.PASSED, certified_on__lte=until)
    before = Q(certified_on__lt=OuterRef("certified_on")) | Q(
        certified_on=OuterRef("certified_on"), id__lt=OuterRef("id")
    )
    earlier = Seat.objects.filter(passed & before, artisan=OuterRef("artisan"))
    return Seat.objects.filter(passed & ~Exists(earlier))


def year_begins(day: str) -> Any:
    """The calendar year in which the financial year of a day (a field's name) begins."""
    early = Case(
        When(**{f"{day}__month__lt": 4}, then=Value(1)), default=Value(0), output_field=IntegerField()
    )
    return ExtractYear(day) - early


def persons_passed(until: date) -> tuple[Cell, ...]:
    """Persons trained by a day, by the year of their certificate."""
    return _cells(trained(until).annotate(begins=year_begins("certified_on")), of="")


def kits_promised(until: date) -> tuple[Cell, ...]:
    """Toolkits promised by a day, each once however often replaced, by the year of the promised day."""
    return _kit_cells(_promised(until))


def kits_delivered(until: date) -> tuple[Cell, ...]:
    """Promised toolkits that the maker herself has said she received, in whole."""
    return _kit_cells(_promised(until).filter(_received(until)))


def kits_late(until: date) -> tuple[Cell, ...]:
    """Promised toolkits whose promised day is past, and which the maker has not said she received."""
    return _kit_cells(_promised(until).filter(~_received(until), promised_on__lt=until))


def _promised(until: date) -> QuerySet[Toolkit]:
    return Toolkit.objects.filter(replaces=None, seat__batch__ends_on__lte=until)


def _received(until: date) -> Exists:
    return Exists(
        Toolkit.objects.filter(seat=OuterRef("seat"), state=Toolkit.State.DELIVERED, delivered_on__lte=until)
    )


def _kit_cells(kits: QuerySet[Toolkit]) -> tuple[Cell, ...]:
    return _cells(kits.annotate(begins=year_begins("promised_on")), of="seat__")


def _cells(rows: QuerySet[Any], *, of: str) -> tuple[Cell, ...]:
    counted = (
        rows.values_list(
            "district_id", f"{of}product_id", f"{of}artisan__sex", f"{of}artisan__social_group", F("begins")
        )
        .annotate(n=Count("pk"))
        .order_by()
    )
    return tuple(Cell(d, p, s, g, financial_year(date(y, 4, 1)), n) for d, p, s, g, y, n in counted)
