"""Meetings and decisions counted for the figures, cell by cell: by district and financial year."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.casework.models import Meeting, MeetingItem
from odop.casework.rules.committees.bodies import CLOSES, Body


def meetings_held(on: date) -> tuple[Cell, ...]:
    """Meetings of district committees whose minutes are signed, in the year they were held."""
    rows = Meeting.objects.filter(body=Body.DLC, signed_at__isnull=False, held_on__lte=on)
    return _cells(rows.values_list("district_id", "held_on").annotate(n=Count("id")).order_by())


def matters_decided(on: date) -> tuple[Cell, ...]:
    """Matters of a district that a committee approved, rejected or returned by signed minutes."""
    rows = MeetingItem.objects.filter(
        meeting__signed_at__isnull=False, meeting__held_on__lte=on, said__in=CLOSES, district__isnull=False
    )
    return _cells(rows.values_list("district_id", "meeting__held_on").annotate(n=Count("id")).order_by())


def _cells(rows: Iterable[tuple[str, date, int]]) -> tuple[Cell, ...]:
    sums: dict[tuple[str, str], int] = {}
    for district, day, n in rows:
        key = (district, financial_year(day))
        sums[key] = sums.get(key, 0) + n
    return tuple(Cell(district, "", "", "", year, count) for (district, year), count in sorted(sums.items()))
