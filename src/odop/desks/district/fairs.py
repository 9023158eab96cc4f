"""Fairs at the district desk: who of us goes, the day of the draw, what is still to be asked."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, of_a_district, require_sight, show
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.fairs import as_they_are, done, form_of
from odop.desks.kit.forms.fairs import FairForm
from odop.mart import services
from odop.mart.queries import calendar as calendars
from odop.mart.queries import pages, rounds, stalls
from odop.mart.queries.lines import StallLine
from odop.programme import queries as programme

holds_fairs = of_a_district(Permission.HOLD_FAIR)
ON_FAIR = ("round", "goes", "sample", "lead", "days", "footfall", "call-off")
ON_ROUND = ("apply", "value", "end")
ON_STALL = ("tell", "tick", "give-up", "answer", "tried")
AT_ONCE = 50  # stalls of a list on its own page
ON_THING = ("returned", "came")  # a sample, a buyer


@at_desk
@require_safe
def fairs(request: HttpRequest) -> HttpResponse:
    """What waits: rounds to be drawn, results to be told, follow-ups due, buyers to be answered."""
    district, on = district_of(request), day_of(timezone.now())
    under_way = rounds.rounds_under_way(district)
    page = {
        "district": programme.district(district),
        "may": _may(request, district),
        "rounds": under_way,
        "overdue": [line for line in under_way if line.overdue_on(on)],
        "untold": stalls.untold(district, on),
        "follow_ups": stalls.follow_ups_due(district),
        "leads": pages.leads_due(district, on),
        "found": pages.fair_lines(district=district, page=request.GET.get("page", "1")),
        "coming": calendars.coming(on, district=district),
        "on": on,
    }
    return show(request, "fairs/fairs", page)


@at_desk
@require_safe
def fair_list(request: HttpRequest, which: str) -> HttpResponse:
    """One of the two lists whole: sales nobody has told, or follow-ups without an answer."""
    district, page = district_of(request), request.GET.get("page", "1")
    if which == "untold":
        found = stalls.untold(district, day_of(timezone.now()), page=page, rows=AT_ONCE)
    elif which == "follow-ups":
        found = stalls.follow_ups_due(district, page=page, rows=AT_ONCE)
    else:
        raise Http404
    shown = {"found": found, "district": programme.district(district), "follow": which == "follow-ups"}
    return show(request, "fairs/list", shown)


@holds_fairs
@require_http_methods(["GET", "HEAD", "POST"])
def fair_new(request: HttpRequest) -> HttpResponse:
    """Note a fair the district holds itself."""
    district = district_of(request, Permission.HOLD_FAIR)
    form = FairForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.note_fair(
                edition=form.edition(), district=district, by=me(request), at=timezone.now()
            )
            messages.success(request, _("The fair is written down."))
            return redirect("district:fair", made.number)
    return show(request, "fairs/new", {"district": programme.district(district)}, form=form)


@at_desk
@require_safe
def fair(request: HttpRequest, number: str) -> HttpResponse:
    """One fair as the district sees it: its own people, rounds, samples and buyers."""
    return _fair(request, number, district_of(request))


@holds_fairs
@require_POST
def fair_do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One act on a fair."""
    district, on = district_of(request, Permission.HOLD_FAIR), day_of(timezone.now())
    found = pages.fair_page(number, on)
    if found is None:
        raise Http404
    form = done(request, act, found.key, district, ON_FAIR)
    return (
        redirect("district:fair", number) if form is None else _fair(request, number, district, {act: form})
    )


@holds_fairs
@require_POST
def thing_do(request: HttpRequest, number: str, key: UUID, act: str) -> HttpResponse:
    """Samples that came back, or a buyer answered."""
    district = district_of(request, Permission.HOLD_FAIR)
    found = pages.fair_page(number, day_of(timezone.now()), district=district, people=True)
    if found is None or key not in {s.key for s in found.samples} | {lead.key for lead in found.leads}:
        raise Http404
    form = done(request, act, key, district, ON_THING)
    return (
        redirect("district:fair", number)
        if form is None
        else _fair(request, number, district, {f"{act}-{key}": form})
    )


@at_desk
@require_safe
def fair_round(request: HttpRequest, number: str) -> HttpResponse:
    """One round: who asked, and the day of the draw."""
    return _round(request, number)


@holds_fairs
@require_POST
def round_do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One act on a round."""
    district = district_of(request, Permission.HOLD_FAIR)
    line = rounds.round_by_number(number)
    if line is None:
        raise Http404
    form = done(request, act, line.key, district, ON_ROUND)
    return redirect("district:fair_round", number) if form is None else _round(request, number, {act: form})


@at_desk
@require_safe
def stall(request: HttpRequest, key: UUID) -> HttpResponse:
    """One stall: both words on it, the follow-up, and what an officer may do."""
    return _stall(request, _seen(request, key))


@holds_fairs
@require_POST
def stall_do(request: HttpRequest, key: UUID, act: str) -> HttpResponse:
    """One act on a stall or on its follow-up."""
    line = _seen(request, key)
    target = key
    if act in ("answer", "tried"):
        if line.follow_up is None:
            raise Http404
        target = line.follow_up.key
    form = done(request, act, target, line.district, ON_STALL)
    return redirect("district:stall", key) if form is None else _stall(request, line, {act: form})


def _may(request: HttpRequest, district: str | None) -> bool:
    return may(me(request), Permission.HOLD_FAIR, district=district, on=day_of(timezone.now()))


def _fair(
    request: HttpRequest, number: str, district: str, sent: dict[str, forms.Form] | None = None
) -> HttpResponse:
    on = day_of(timezone.now())
    asked = request.GET.get("page", "1")
    found = pages.fair_page(number, on, district=district, people=True, page=asked)
    if found is None:
        raise Http404
    page: dict[str, Any] = {
        "found": found,
        "district": programme.district(district),
        "on": on,
        "over": found.facts.ends_on < on,
        "begun": found.facts.begins_on <= on,
        "may_call": on < found.facts.begins_on,  # the draw is made after the closing and before the fair
        "may_go": on <= found.goes_until,
        "may": _may(request, district),
        "may_fair": found.facts.district == district and _may(request, district),
    }
    forms_ = {name.replace("-", "_"): form_of(name, district) for name in ON_FAIR}
    forms_["days"] = form_of("days", district, initial=as_they_are(found))
    forms_ |= {name.replace("-", "_"): form for name, form in (sent or {}).items() if name in ON_FAIR}
    page["samples"] = [
        (one, (sent or {}).get(f"returned-{one.key}") or form_of("returned", district))
        for one in found.samples
    ]
    page["leads"] = [
        (one, (sent or {}).get(f"came-{one.key}") or form_of("came", district)) for one in found.leads
    ]
    return show(request, "fairs/fair", page, forms=forms_)


def _round(request: HttpRequest, number: str, sent: dict[str, forms.Form] | None = None) -> HttpResponse:
    line = rounds.round_by_number(number)
    if line is None:
        raise Http404
    here = line.district or district_of(request)
    require_sight(request, here)
    on = day_of(timezone.now())
    page = {
        "round": line,
        "asked": rounds.applicants(
            line.key, district=None if line.district else here, page=request.GET.get("page", "1")
        ),
        "may": _may(request, line.district),
        "may_apply": _may(request, here) and line.open_on(on),
        "closed": on > line.closes_on,
        "due": on >= line.value_on,
        "overdue": line.overdue_on(on),
    }
    forms_ = {name: (sent or {}).get(name) or form_of(name, line.district) for name in ON_ROUND}
    return show(request, "fairs/round", page, forms=forms_)


def _stall(request: HttpRequest, line: StallLine, sent: dict[str, forms.Form] | None = None) -> HttpResponse:
    on = day_of(timezone.now())
    page = {
        "stall": line,
        "may": _may(request, line.district),
        "tell": line.may_tell(on) and line.fair.ends_on <= on,
        "give_up": line.may_give_up(on),
        "hers": any(word.said_as == "MAKER" for word in line.words),
        "same": line.said_alike,
        "tried_today": line.follow_up is not None and line.follow_up.tried_on == on,
    }
    forms_ = {
        name.replace("-", "_"): (sent or {}).get(name) or form_of(name, line.district) for name in ON_STALL
    }
    return show(request, "fairs/stall", page, forms=forms_)


def _seen(request: HttpRequest, key: UUID) -> StallLine:
    line = stalls.stall_line(key)
    if line is None:
        raise Http404
    require_sight(request, line.district)
    return line
