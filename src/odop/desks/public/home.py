"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.kit.shades import shaded
from odop.programme import queries as programme


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the programme is, the State as a cloth of tiles, and the questions it must answer."""
    if not programme.has_pack():
        return render(request, "public/no_state.html")
    on = day_of(timezone.now())
    every = programme.tiles()
    products = programme.products_by_district(on)
    counts: dict[str, int | None] = {t.code: len(products.get(t.code, ())) for t in every}
    tiles, legend = shaded(
        every,
        counts,
        {code: _("%(count)s products") % {"count": n} for code, n in counts.items()},
        {t.code: reverse("public:district", args=[t.slug]) for t in every},
    )
    state = programme.pack()
    page = {"tiles": tiles, "legend": legend, "state": state, "districts": every, "schemes": state.schemes, "on": on}
    return render(request, "public/home.html", {"page": page})
