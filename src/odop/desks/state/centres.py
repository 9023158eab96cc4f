"""Every centre of the State: promises, money, what lies unused; and what was said in public beside it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import open_to
from odop.facilities import queries

SHOWN = 12


@open_to(Permission.SEE_STATE)
@require_safe
def centres(request: HttpRequest) -> HttpResponse:
    """All centres, those whose money lies too long first, then those most late."""
    page = queries.state_centres(on=day_of(timezone.now()))
    pager = Paginator(page.lines, SHOWN).get_page(request.GET.get("page", "1"))
    return render(request, "state/centres.html", {"page": page, "pager": pager})
