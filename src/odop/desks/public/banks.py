"""What the banks did with the loan files sent to them: by bank of the State, by branch of a district."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.figures.queries import public_bank_table
from odop.programme import queries as programme


@require_safe
def banks(request: HttpRequest) -> HttpResponse:
    """The table of the State, or of the district asked for."""
    slug = request.GET.get("district", "")
    district = programme.district_by_slug(slug) if slug else None
    if slug and district is None:
        raise Http404
    table = public_bank_table(day_of(timezone.now()), district=district.code if district else None)
    page = {"table": table, "district": district, "districts": programme.districts()}
    return render(request, "public/banks.html", {"page": page})
