"""Steps of action plans counted for the figures: those due by their first promise, and those done by it."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, QuerySet

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.plans.models import Step
from odop.plans.queries.promises import DUE, IN_TIME


def plan_steps_due(on: date) -> tuple[Cell, ...]:
    """Steps whose first promised day was up to a day, in the year of that promise.

    Lines of no one product are left out, as figures are told by product; of lines given up, the steps that were
    not due yet.
    """
    return _cells(_due(on))


def plan_steps_in_time(on: date) -> tuple[Cell, ...]:
    """Of the steps due, those that were done by the first day promised."""
    return _cells(_due(on).filter(IN_TIME))


def _due(on: date) -> QuerySet[Step]:
    return Step.objects.filter(DUE, promised_on__lte=on, intervention__product__isnull=False)


def _cells(rows: QuerySet[Step]) -> tuple[Cell, ...]:
    found = rows.values_list("district_id", "intervention__product_id", "promised_on").annotate(n=Count("id"))
    return tuple(
        Cell(district, product, "", "", year, count) for (district, product, year), count in _summed(found)
    )


def _summed(rows: Iterable[tuple[str, str | None, date, int]]) -> list[tuple[tuple[str, str, str], int]]:
    sums: dict[tuple[str, str, str], int] = {}
    for district, product, day, n in rows:
        key = (district, product or "", financial_year(day))
        sums[key] = sums.get(key, 0) + n
    return sorted(sums.items())
