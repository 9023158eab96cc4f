"""The State's own questions, and its districts side by side."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.access.queries import may, may_anywhere
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.basics.money import grouped
from odop.casework import queries as casework
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.shades import shaded
from odop.desks.state.waiting import waiting_for
from odop.figures import queries as figures
from odop.programme import queries as programme

sees = open_to(Permission.SEE_STATE)


@open_to(Permission.SEE_STATE, Permission.ASK_OUTCOME, Permission.SIT)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The questions, with the State's own answer; an enquirer is led to her list, a member to her meetings."""
    today = day_of(timezone.now())
    if not may_anywhere(me(request), Permission.SEE_STATE, on=today):
        if may_anywhere(me(request), Permission.ASK_OUTCOME, on=today):
            return redirect("state:enquiry")
        if not may(me(request), Permission.SIT, on=today):  # of a district's committee
            raise PermissionDenied
        return redirect("state:meetings")
    if words := request.GET.get("district", "").strip():
        found = programme.find_district(words)
        if found:
            return redirect("state:district", slug=found.slug)
    page = {
        "comparison": _comparison(request),
        "districts": programme.districts(),
        "asked": words,
        "waiting": waiting_for(me(request), today),
        "today": today,
    }
    return render(request, "state/home.html", {"page": page})


@sees
@require_safe
def districts(request: HttpRequest) -> HttpResponse:
    """Seventy-five districts in one table, sorted by any column, with the map."""
    found = _comparison(request)
    page: dict[str, Any] = {"comparison": found, "at_12": request.GET.get("months") == "12"}
    if found:
        columns = _columns()
        shade = found.sort if found.sort not in {"name", "trained"} else "share"
        page["heads"] = [(key, name, key == found.sort) for key, name in columns.items()]
        page["shaded_by"] = columns[shade]
        page["tiles"], page["legend"] = _map(found, shade)
    return render(request, "state/districts.html", {"page": page})


@sees
@require_safe
def kits(request: HttpRequest) -> HttpResponse:
    """Where toolkits are late, the most first."""
    found = _comparison(request, sort="kits_late")
    lines = [line for line in found.lines if line.kits_promised] if found else []
    return render(request, "state/kits.html", {"page": {"comparison": found, "lines": lines}})


@sees
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Who sits on files longest."""
    page = {"lines": casework.longest_waiting(), "today": day_of(timezone.now())}
    return render(request, "state/waiting.html", {"page": page})


@sees
@require_safe
def closings(request: HttpRequest) -> HttpResponse:
    """Every counting of the figures; a corrected day stands with its correction beside it."""
    return render(request, "state/closings.html", {"page": {"lines": figures.closings()}})


def _comparison(request: HttpRequest, sort: str = "") -> figures.Comparison | None:
    figure = "outcomes_at_12" if request.GET.get("months") == "12" else "outcomes"
    try:
        return figures.comparison(figure=figure, sort=sort or request.GET.get("sort", "trained"))
    except figures.NotClosed:
        return None


def _map(found: figures.Comparison, shade: str) -> Any:
    """The districts shaded by one column, each leading to its page."""
    counts = found.counts(shade)
    unit = "%" if shade == "share" else ""
    words = {code: f"{grouped(n)}{unit}" if n is not None else _("not known") for code, n in counts.items()}
    hrefs = {line.code: reverse("state:district", args=[line.slug]) for line in found.lines}
    return shaded(programme.tiles(), counts, words, hrefs)


def _columns() -> dict[str, str]:
    """The columns of the comparison, by the name they are sorted by."""
    return {
        "name": _("District"),
        "trained": _("Trained"),
        "confirmed": _("Confirmed"),
        "stated": _("Stated only"),
        "not_reached": _("Not reached"),
        "no_work": _("No work"),
        "share": _("Confirmed, of all trained"),
        "kits_late": _("Kits late"),
    }
