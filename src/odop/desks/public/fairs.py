"""Fairs as everybody may see them: the calendar, one fair with what is unknown, and the draw to be repeated."""

import csv
import io
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.cells import FEWEST
from odop.basics.dates import day_of
from odop.mart.queries import calendar as calendars
from odop.mart.queries import pages, rounds
from odop.mart.queries.rounds import RoundPage

SHOWN = 60  # numbers of a draw on one page; the files hold it whole


@require_safe
def fairs(request: HttpRequest) -> HttpResponse:
    """What is to come, what comes every year, what was."""
    asked = request.GET
    page = calendars.calendar(
        day_of(timezone.now()),
        district=asked.get("district", ""), kind=asked.get("kind", ""), page=asked.get("page", "1"),
    )  # fmt: skip
    return render(request, "public/fairs/fairs.html", {"page": page})


@require_safe
def fair(request: HttpRequest, number: str) -> HttpResponse:
    """One fair: its days and source, its stalls, what was sold as far as anybody has told."""
    on = day_of(timezone.now())
    found = pages.fair_page(number, on)
    if found is None:
        raise Http404
    page = {"found": found, "on": on, "over": found.facts.ends_on < on, "under": FEWEST}
    return render(request, "public/fairs/fair.html", {"page": page})


@require_safe
def draw(request: HttpRequest, number: str) -> HttpResponse:
    """One round: the value named in advance, the closed list, the seed, and where every number stands."""
    found = _round(number)
    pager = Paginator(found.drawn or found.list, SHOWN).get_page(request.GET.get("page", "1"))
    page = {"found": found, "pager": pager, "open": found.line.open_on(day_of(timezone.now()))}
    return render(request, "public/fairs/draw.html", {"page": page})


@require_safe
def draw_list(request: HttpRequest, number: str) -> HttpResponse:
    """The closed list alone, one number a line, as its digest is taken: list.txt."""
    found = _round(number)
    text = "".join(f"{one}\n" for one in found.list)
    return HttpResponse(text, content_type="text/plain; charset=us-ascii")


@require_safe
def draw_csv(request: HttpRequest, number: str) -> HttpResponse:
    """Where every number stands, and what became of it since."""
    found, made = _round(number), io.StringIO()
    out = csv.writer(made)
    out.writerow(("place", "number", "state", "synthetic"))
    for row in found.drawn:
        out.writerow((row.place, row.number, row.state.code, "yes" if found.line.synthetic else "no"))
    answer = HttpResponse(made.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{number.replace("/", "-")}.csv"'
    return answer


@require_safe
def draw_json(request: HttpRequest, number: str) -> HttpResponse:
    """Everything the draw needs to be repeated, as `./odop draw check FILE` reads it."""
    return JsonResponse(_as_json(_round(number)))


def _as_json(found: RoundPage) -> dict[str, Any]:
    line = found.line
    return {
        "round": line.number,
        "fair": line.fair,
        "places": line.places,
        "value_is": line.value_is,
        "value_on": line.value_on,
        "list": found.list,
        "list_digest": line.list_digest,
        "value": line.value,
        "seed": line.seed,
        "drawn_by": line.drawn_by,
        "drawn": [{"place": row.place, "number": row.number, "state": row.state.code} for row in found.drawn],
        "synthetic": line.synthetic,
    }


def _round(number: str) -> RoundPage:
    found = rounds.round_page(number)
    if found is None:
        raise Http404
    return found
