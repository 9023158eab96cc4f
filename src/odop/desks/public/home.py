"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.public.maps import products_map
from odop.programme import queries as programme


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the programme is, the State as a cloth of tiles, and the questions it must answer."""
    if not programme.has_pack():
        return render(request, "public/no_state.html")
    on = day_of(timezone.now())
    tiles, legend = products_map(programme.products_by_district(on))
    state = programme.pack()
    page = {
        "tiles": tiles,
        "legend": legend,
        "state": state,
        "districts": programme.districts(),
        "schemes": state.schemes,
        "on": on,
    }
    return render(request, "public/home.html", {"page": page})
