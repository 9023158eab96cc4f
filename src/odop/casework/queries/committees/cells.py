"""Meetings of district committees counted for the figures: those held, what they decided, and what waits too long."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from odop.basics.cells import Cell
from odop.basics.dates import day_of, financial_year, months_after
from odop.casework.models import Matter, Meeting, MeetingItem
from odop.casework.rules.committees.bodies import CLOSES, Body
from odop.programme import queries as programme


def committee_meetings(until: date) -> tuple[Cell, ...]:
    """Meetings whose minutes were signed by a day, by the year in which they were held."""
    return _cells(_signed(until).values_list("district_id", "held_on"))


def committee_decisions(until: date) -> tuple[Cell, ...]:
    """Matters approved, rejected or returned in minutes signed by a day, by the year of the meeting."""
    rows = MeetingItem.objects.filter(meeting__in=_signed(until), said__in=CLOSES)
    return _cells(rows.values_list("meeting__district_id", "meeting__held_on"))


def _signed(until: date) -> QuerySet[Meeting]:
    return Meeting.objects.filter(body=Body.DLC, district__isnull=False, signed_at__date__lte=until)


def committee_waits(until: date) -> tuple[Cell, ...]:
    """Matters undecided on a day that were ripe longer than the order lets a committee go without meeting.

    They stand in the year in which they became ripe.
    """
    known = programme.committee(Body.DLC)
    if known is None or not known.meets_every:
        return ()
    rows = Matter.objects.filter(body=Body.DLC, district__isnull=False, put_at__date__lte=until)
    rows = rows.filter(Q(closed_at=None) | Q(closed_at__date__gt=until))
    days = ((district, day_of(since)) for district, since in rows.values_list("district_id", "since"))
    return _cells((district, on) for district, on in days if months_after(on, known.meets_every) < until)


def _cells(found: Iterable[tuple[str, date]]) -> tuple[Cell, ...]:
    """Told by district and year: what comes before a committee is of many products, and of none."""
    counts = Counter((district, financial_year(on)) for district, on in found)
    return tuple(Cell(district, "", "", "", year, n) for (district, year), n in sorted(counts.items()))
