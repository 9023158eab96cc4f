"""The chart of a plan: a bar for each line over the quarters, first promises beside present days."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from odop.basics.dates import financial_year, months_after
from odop.plans.queries.lines import PlanLine, PlanPage, StepLine


@dataclass(frozen=True)
class Bar:
    """One line on the chart, in per cent of its span, so that it fits any width."""

    line: PlanLine
    left: str
    width: str
    first: tuple[str, ...]  # where the first promises stand
    present: tuple[tuple[str, StepLine], ...]  # where the steps stand now


@dataclass(frozen=True)
class Chart:
    """A Gantt chart: quarters along the top, a bar for each line, today marked."""

    quarters: tuple[
        tuple[str, str, str], ...
    ]  # where it begins, its number, and the financial year where one begins
    bars: tuple[Bar, ...]
    today: str | None


def chart(page: PlanPage) -> Chart | None:
    """The plan's lines on one span of time, from its first day to its last."""
    lines = [line for line in page.lines if line.steps]
    if not lines:
        return None
    days = [day for line in lines for step in line.steps for day in (step.promised_on, step.ends_on)]
    first = min([*days, *(line.begun_on for line in lines)])
    begin, end = _quarter(first), months_after(_quarter(max(days)), 3)
    span = (end - begin).days + 14  # so that a mark on the last day is seen whole

    def at(day: date) -> str:
        return _per_cent((day - begin).days, span)

    bars = tuple(
        Bar(
            line=line,
            left=at(line.begun_on),
            width=_per_cent(max(4, (max(step.ends_on for step in line.steps) - line.begun_on).days), span),
            first=tuple(at(step.promised_on) for step in line.steps),
            present=tuple((at(step.ends_on), step) for step in line.steps),
        )
        for line in lines
    )
    marks: list[tuple[str, str, str]] = []
    day = begin
    while day < end:
        number = (day.month - 4) % 12 // 3 + 1
        marks.append(
            (at(day), _("Q%(n)s") % {"n": number}, financial_year(day) if number == 1 or not marks else "")
        )
        day = months_after(day, 3)
    return Chart(tuple(marks), bars, at(page.today) if begin <= page.today <= end else None)


def _per_cent(days: int, span: int) -> str:
    return f"{max(0, min(1000, days * 1000 // span)) / 10}%"


def _quarter(day: date) -> date:
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
