"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.public.answers import answers
from odop.desks.public.late import late_lines
from odop.desks.public.maps import chosen_map
from odop.programme import queries as programme

AT_ONCE = 8  # late districts on the first page; the others stand on their own page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the programme is, the State as a cloth of tiles, and the questions it must answer."""
    if not programme.has_pack():
        return render(request, "public/no_state.html")
    on = day_of(timezone.now())
    state = programme.pack()
    lines = late_lines(on)
    late = lines[:AT_ONCE]
    counts = {line.district.code: line.late for line in lines}
    told = answers(on, state.name)
    page = {
        "map": chosen_map(request.GET.get("map", ""), on=on, late=counts),
        "state": state,
        "districts": programme.districts(),
        "schemes": state.schemes,
        "on": on,
        "outcome": told.outcome,
        "kits": told.kits,
        "late": late,
        "most_late": late[0].late if late else 0,
    }
    return render(request, "public/home.html", {"page": page})
