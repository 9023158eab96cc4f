"""Centres built, open and used: hours, users and income by month, what stands unused, wishes to sell or lease."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import told
from odop.desks.kit.doors import me, open_to
from odop.facilities.queries import machines as queries
from odop.facilities.services import machines as services

sees = open_to(Permission.SEE_STATE)


@sees
@require_safe
def machines(request: HttpRequest) -> HttpResponse:
    """The use of every centre of the State."""
    on = day_of(timezone.now())
    page = queries.use_page(None, on=on)
    answers = may(me(request), Permission.SCREEN_CENTRE, on=on)
    return render(request, "state/machines.html", {"page": page, "may": answers})


@sees
@require_POST
def answer(request: HttpRequest, key: UUID) -> HttpResponse:
    """The State's answer to a wish to sell or lease a thing of its own."""
    return told(
        request,
        lambda: services.answer_parting(
            parting=key, consented=request.POST.get("consented") == "yes", answer=request.POST.get("answer", ""),
            by=me(request), at=timezone.now(),
        ),
        _("The answer is written down."),
        "state:machines",
    )  # fmt: skip
