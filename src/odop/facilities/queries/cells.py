"""Centres counted for the figures: promised open by a day, built, open to makers."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.facilities.models import Centre, Milestone
from odop.facilities.rules import OVER, Promise

Row = tuple[str, str, date | None]


def centres_promised(on: date) -> tuple[Cell, ...]:
    """Centres first promised open to makers by a day that has come, in the year of that promise."""
    rows = Milestone.objects.filter(what=Promise.OPEN, promised_on__lte=on).exclude(centre__state__in=OVER)
    return _cells(rows.values_list("district_id", "centre__product_id", "promised_on"))


def centres_built(on: date) -> tuple[Cell, ...]:
    """Centres built up to a day, in the year they were."""
    rows = Centre.objects.filter(built_on__lte=on)
    return _cells(rows.values_list("district_id", "product_id", "built_on"))


def centres_open(on: date) -> tuple[Cell, ...]:
    """Centres open to makers up to a day, in the year they opened."""
    rows = Centre.objects.filter(open_on__lte=on)
    return _cells(rows.values_list("district_id", "product_id", "open_on"))


def _cells(rows: Iterable[Row]) -> tuple[Cell, ...]:
    found = Counter((district, product, financial_year(day)) for district, product, day in rows if day)
    return tuple(Cell(place, product, "", "", year, n) for (place, product, year), n in sorted(found.items()))
