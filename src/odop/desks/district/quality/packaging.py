"""What makers of the district ask of packaging: answered here, declined with a reason, or sent on to the Cell."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import refusals_told
from odop.programme import queries as programme
from odop.quality.queries import library as queries
from odop.quality.rules.library import Asked
from odop.quality.services import library as services

WORDS = {
    "answer": lambda: _("Answered. The maker is told."),
    "decline": lambda: _("Declined with your words. The maker is told."),
    "on": lambda: _("Sent on to the ODOP Cell."),
}


@at_desk
@require_safe
def packaging(request: HttpRequest) -> HttpResponse:
    """The district's requests by state, those that wait for it first."""
    asked = request.GET
    found = queries.requests(
        district=district_of(request), state=asked.get("state", ""), page=asked.get("page", "1")
    )
    return _shown(request, district_of(request), found)


def _shown(request: HttpRequest, district: str, found: queries.RequestsPage) -> HttpResponse:
    """The requests; where an answer was refused, that request alone with what was typed."""
    may_answer = may(me(request), Permission.PROVE_QUALITY, district=district, on=day_of(timezone.now()))
    page = {
        "found": found,
        "district": programme.district(district),
        "may_answer": may_answer and found.state == Asked.ASKED,
        "designs": queries.design_choices(),
    }
    return show(request, "library/packaging", page, typed=request.POST)


@at_desk
@require_POST
def act(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """Answer a request, decline it, or send it on; an answer that is refused comes back with what was typed."""
    place = queries.request_place(number)
    if place is None or act not in WORDS:
        raise Http404
    require_sight(request, place[0])
    said, by, at = request.POST, me(request), timezone.now()
    with refusals_told(request):
        if act == "on":
            services.send_packaging_on(number=number, by=by, at=at)
        else:
            services.answer_packaging(
                number=number, answer=said.get("answer", ""), design=said.get("design", ""),
                declined=act == "decline", by=by, at=at,
            )  # fmt: skip
        messages.success(request, WORDS[act]())
        return redirect("district:packaging")
    return _shown(request, place[0], queries.requests(district=place[0], only=number))
