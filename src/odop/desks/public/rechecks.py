"""The re-check draws, in public: the seed, what was drawn and what was found, so that anyone can repeat them."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.cells import FEWEST
from odop.figures.rules.hiding import Key, Sum, hidden
from odop.outcomes import queries
from odop.outcomes.queries import Drawn

FOUND = ("agree", "differ", "missed", "waits")
OPENS: dict[Key, list[Key]] = {
    "of": ["drawn"],
    "drawn": ["of"],
}  # by the open rule either of them tells the other


@dataclass(frozen=True)
class Line:
    """One draw as the public sees it; None where a number is hidden."""

    draw: Drawn
    of: int | None
    drawn: int | None
    found: tuple[int | None, ...]  # as in FOUND


@require_safe
def rechecks(request: HttpRequest) -> HttpResponse:
    """The rule, and every draw."""
    page = {
        "lines": [shown(draw) for draw in queries.draws()],
        "crumbs": [
            (_("Open figures"), reverse("public:figures")),
            (_("What became of the artisans trained"), reverse("public:figure", args=["outcomes"])),
        ],
    }
    return render(request, "public/figures/rechecks.html", {"page": page})


@require_safe
def marks(request: HttpRequest, month: str) -> HttpResponse:
    """The list a month was drawn from, one mark a line, as plain text."""
    line = next((shown(draw) for draw in queries.draws() if draw.month == month), None)
    if line is None or line.of is None:
        raise Http404
    return HttpResponse("\n".join(queries.drawn_from(month)), content_type="text/plain; charset=utf-8")


def shown(draw: Drawn) -> Line:
    """Small numbers are hidden, and with them what would betray them."""
    layer: dict[Key, int] = {name: getattr(draw, name) for name in ("of", "drawn", *FOUND)}
    gone = hidden([layer], [Sum("drawn", FOUND)], under=FEWEST, beneath=OPENS)
    seen = {name: None if name in gone else getattr(draw, name) for name in ("of", "drawn", *FOUND)}
    return Line(draw, seen["of"], seen["drawn"], tuple(seen[name] for name in FOUND))
