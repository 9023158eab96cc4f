"""Fairs at the State desk: what they brought, the Commissioner's list, rounds for every district, the pavilion."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of, financial_year
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.fairs import as_they_are, done, form_of
from odop.desks.kit.forms.fairs import StateFairForm
from odop.mart import services
from odop.mart.queries import pages, rounds

sees = open_to(Permission.SEE_STATE)
ON_FAIR = ("list", "unlist", "round", "days", "footfall", "call-off")
ON_ROUND = ("value", "end")


@sees
@require_safe
def fairs(request: HttpRequest) -> HttpResponse:
    """Every fair with what its stalls sold; what waits for a draw; the list for assistance."""
    on = day_of(timezone.now())
    year, under_way = financial_year(on), rounds.rounds_of_state()
    page = {
        "found": pages.fair_lines(page=request.GET.get("page", "1")),
        "year": year,
        "tally": pages.year_tally(year, on),
        "rounds": under_way,
        "overdue": [line for line in under_way if line.overdue_on(on)],
        "may": _may(request),
        "on": on,
    }
    return render(request, "state/fairs/fairs.html", {"page": page})


@sees
@require_http_methods(["GET", "HEAD", "POST"])
def fair_new(request: HttpRequest) -> HttpResponse:
    """Note an edition of a fair."""
    if not _may(request):
        raise PermissionDenied
    form = StateFairForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.note_fair(edition=form.state_edition(), by=me(request), at=timezone.now())
            messages.success(request, _("The fair is written down."))
            return redirect("state:fair", made.number)
    return render(request, "state/fairs/new.html", {"form": form})


@sees
@require_safe
def fair(request: HttpRequest, number: str) -> HttpResponse:
    """One fair: results, the list, rounds, samples and buyers of every district."""
    return _fair(request, number)


@sees
@require_POST
def fair_do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One act on a fair."""
    return _did(request, number, act, _key_of(number))


@sees
@require_POST
def round_do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One act on a round for makers of every district."""
    line = rounds.round_by_number(number)
    if line is None:
        raise Http404
    if not _may(request):
        raise PermissionDenied
    form = done(request, act, line.key, None, ON_ROUND)
    return redirect("state:fair_round", number) if form is None else _round(request, number, {act: form})


@sees
@require_safe
def fair_round(request: HttpRequest, number: str) -> HttpResponse:
    """One round, and the day of its draw."""
    return _round(request, number)


def _did(request: HttpRequest, number: str, act: str, key: UUID) -> HttpResponse:
    if not _may(request):
        raise PermissionDenied
    form = done(request, act, key, None, ON_FAIR)
    return redirect("state:fair", number) if form is None else _fair(request, number, {act: form})


def _fair(request: HttpRequest, number: str, sent: dict[str, forms.Form] | None = None) -> HttpResponse:
    on = day_of(timezone.now())
    found = pages.fair_page(number, on, people=True)
    if found is None:
        raise Http404
    page: dict[str, Any] = {
        "found": found, "on": on, "over": found.facts.ends_on < on, "may": _may(request),
        "begun": found.facts.begins_on <= on,
        "may_call": on < found.facts.begins_on,
    }  # fmt: skip
    forms_ = {name.replace("-", "_"): form_of(name, None) for name in ON_FAIR}
    forms_["days"] = form_of("days", None, initial=as_they_are(found))
    forms_ |= {name.replace("-", "_"): form for name, form in (sent or {}).items()}
    return render(request, "state/fairs/fair.html", {"page": page, "forms": forms_})


def _round(request: HttpRequest, number: str, sent: dict[str, forms.Form] | None = None) -> HttpResponse:
    line = rounds.round_by_number(number)
    if line is None:
        raise Http404
    on = day_of(timezone.now())
    page = {
        "round": line,
        "may": _may(request),
        "closed": on > line.closes_on,
        "due": on >= line.value_on,
        "overdue": line.overdue_on(on),
    }
    forms_ = {name: (sent or {}).get(name) or form_of(name, None) for name in ON_ROUND}
    return render(request, "state/fairs/round.html", {"page": page, "forms": forms_})


def _may(request: HttpRequest) -> bool:
    return may(me(request), Permission.HOLD_FAIR, on=day_of(timezone.now()))


def _key_of(number: str) -> UUID:
    found = pages.fair_key(number)
    if found is None:
        raise Http404
    return found
