"""The register of Government Orders."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.desks.public.offered import scheme_offered
from odop.programme import queries as programme


@require_safe
def orders(request: HttpRequest) -> HttpResponse:
    """Every order of the register, newest first."""
    return render(request, "public/orders.html", {"page": {"orders": programme.orders()[::-1]}})


@require_safe
def order(request: HttpRequest, key: str) -> HttpResponse:
    """One order: its number, its day, what it amends, and how we know it."""
    found = programme.order(key)
    if found is None:
        raise Http404
    page = {
        "order": found,
        "crumbs": [(_("Orders"), reverse("public:orders"))],
        "amends": programme.order(found.amends) if found.amends else None,
        "scheme": scheme_offered(found.scheme),
    }
    return render(request, "public/order.html", {"page": page})
