"""Decisions of committees, to be found by anybody: what was decided, when, with which reasons. No person is named."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.casework.queries import committees
from odop.desks.kit.numbers import as_printed
from odop.facilities import queries as facilities


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """Meetings with signed minutes, the newest first; or what was decided on a number."""
    typed = request.GET.get("number", "")
    page = committees.decisions_page(
        on=day_of(timezone.now()),
        body=request.GET.get("body", ""),
        district=request.GET.get("district", ""),
        number=as_printed(typed, figures=1) or typed,
        page=request.GET.get("page", "1"),
    )
    return render(request, "public/decisions.html", {"page": page})


@require_safe
def decision(request: HttpRequest, number: str, code: str = "") -> HttpResponse:
    """What one meeting decided; with the code of the paper, whether the paper is ours."""
    page = committees.public_meeting(number, code)
    if page is None:
        raise Http404
    centres = facilities.shown(item.about for item in page.items if item.code.startswith("centre_"))
    return render(request, "public/decision.html", {"page": page, "centres": centres})
