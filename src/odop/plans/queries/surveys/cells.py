"""Surveys counted for the figures: the makers drawn, and those of them whose answers have come."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count

from odop.basics.cells import Cell
from odop.basics.dates import day_of, financial_year
from odop.plans.models import Submission, Survey


def survey_drawn(until: date) -> tuple[Cell, ...]:
    """Makers drawn for surveys opened by a day, by the year of the opening."""
    rows = Survey.objects.filter(opened_at__date__lte=until)
    return _cells(rows.values_list("district_id", "opened_at", "drawn"))


def survey_answers(until: date) -> tuple[Cell, ...]:
    """Makers whose answers had come by a day, each once for a survey, by the year in which it was opened."""
    rows = Submission.objects.filter(counted=True, received_at__date__lte=until)
    return _cells(
        rows.values_list("survey__district_id", "survey__opened_at").annotate(n=Count("pk")).order_by()
    )


def _cells(found: Iterable[tuple[str, datetime, int]]) -> tuple[Cell, ...]:
    """Told by district and year: a survey asks makers of every product."""
    counts: Counter[tuple[str, str]] = Counter()
    for district, opened_at, n in found:
        counts[district, financial_year(day_of(opened_at))] += n
    return tuple(Cell(district, "", "", "", year, n) for (district, year), n in sorted(counts.items()))
