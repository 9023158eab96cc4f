"""Districts: the list, the finding, and each one's page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.casework import queries as casework
from odop.desks.kit.templatetags.kit import named
from odop.desks.public.answers import answers
from odop.desks.public.maps import plain_map, products_map
from odop.programme import queries as programme
from odop.programme.queries import Office
from odop.training import queries as training


@require_safe
def districts(request: HttpRequest) -> HttpResponse:
    """Every district with its products, by division, or the one that was asked for."""
    words = request.GET.get("q", "").strip()
    if words:
        found = programme.find_district(words)
        if found:
            return redirect("public:district", slug=found.slug)
        messages.warning(
            request, _("No district is called “%(words)s”. Here are all of them.") % {"words": words[:60]}
        )
    on = day_of(timezone.now())
    products = programme.products_by_district(on)
    every = programme.districts()
    tiles, legend = products_map(products)
    divisions: dict[str, list[dict[str, object]]] = {}
    for d in every:
        line = {"district": d, "products": products.get(d.code, ())}
        divisions.setdefault(named(d.division), []).append(line)
    page = {
        "divisions": sorted(divisions.items()),
        "tiles": tiles,
        "legend": legend,
        "names": every,
        "on": on,
    }
    return render(request, "public/districts.html", {"page": page})


@dataclass(frozen=True)
class WhereToGo:
    """The offices of a district that somebody goes to; branches of banks apart, for they are many."""

    first: tuple[Office, ...]
    branches: tuple[Office, ...]


GONE_TO = ("DIC", "CENTRE", "LAB", "TRAINER")  # in this order; committees and suppliers receive nobody


def where_to_go(offices: Iterable[Office]) -> WhereToGo:
    """The industries centre first, then those that hold machines, test and train."""
    there = tuple(offices)
    first = sorted((one for one in there if one.kind in GONE_TO), key=lambda one: GONE_TO.index(one.kind))
    return WhereToGo(tuple(first), tuple(one for one in there if one.kind == "BRANCH"))


@require_safe
def district(request: HttpRequest, slug: str) -> HttpResponse:
    """What a district makes, who works there for the programme, and what became of its people."""
    there = programme.district_by_slug(slug)
    on = day_of(timezone.now())
    found = programme.district_page(there.code, on) if there else None
    if there is None or found is None:
        raise Http404
    told = answers(on, there.named, there.slug)
    page = {
        "found": found,
        "tiles": plain_map(),
        "outcome": told.outcome,
        "kits": told.kits,
        "late": training.late_cells(on, district=there.code),
        "calls": casework.open_calls(district=there.code, on=on),
        "on": on,
        "offices": where_to_go(found.offices),
        "crumbs": [(_("Districts"), reverse("public:districts"))],
    }
    return render(request, "public/district.html", {"page": page})
