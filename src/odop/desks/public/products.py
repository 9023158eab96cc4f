"""Products: the list, and each one's page."""

from collections import defaultdict

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.casework import queries as casework
from odop.programme import queries as programme


@require_safe
def products(request: HttpRequest) -> HttpResponse:
    """Every product of the programme, with the districts that make it."""
    on = day_of(timezone.now())
    made: dict[str, list[object]] = defaultdict(list)
    names = {d.code: d for d in programme.districts()}
    for code, lines in programme.products_by_district(on).items():
        for line in lines:
            made[line.code].append(names[code])
    lines_ = [{"product": p, "districts": made[p.code]} for p in programme.products() if made[p.code]]
    return render(request, "public/products.html", {"page": {"lines": lines_, "on": on}})


@require_safe
def product(request: HttpRequest, code: str) -> HttpResponse:
    """Where a product is made, how it is taxed, and what its toolkit holds."""
    found = programme.product_page(code, day_of(timezone.now()))
    if found is None:
        raise Http404
    page = {
        "found": found,
        "gi_goods": programme.gi_goods_of(*(made.district.code for made in found.made_in)),
        "calls": casework.open_calls(product=code, on=day_of(timezone.now())),
        "crumbs": [(_("Products"), reverse("public:products"))],
    }
    return render(request, "public/product.html", {"page": page})
