"""Toolkits that are late: counted anew at every reading, so that each is public within a day."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.programme import queries as programme
from odop.programme.queries import District
from odop.training import queries as training


@dataclass(frozen=True)
class LateLine:
    """One district's late kits, and the earliest promise still unkept."""

    district: District
    late: int
    oldest: date


def late_lines(on: date) -> tuple[LateLine, ...]:
    """The districts with late kits, most first."""
    late: dict[str, int] = {}
    oldest: dict[str, date] = {}
    for cell in training.late_cells(on):
        late[cell.district] = late.get(cell.district, 0) + cell.late
        oldest[cell.district] = min(cell.oldest, oldest.get(cell.district, cell.oldest))
    lines = [LateLine(d, late[d.code], oldest[d.code]) for d in programme.districts() if d.code in late]
    return tuple(sorted(lines, key=lambda line: (-line.late, line.oldest)))


@require_safe
def late_kits(request: HttpRequest) -> HttpResponse:
    """Every district with late kits, today."""
    on = day_of(timezone.now())
    lines = late_lines(on)
    page = {
        "lines": lines,
        "most": max((line.late for line in lines), default=0),
        "all": sum(line.late for line in lines),
        "on": on,
    }
    return render(request, "public/late_kits.html", {"page": page})
