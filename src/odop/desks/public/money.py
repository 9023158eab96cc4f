"""The programme's money: given, released, credited, by year and district; how old the unpaid part is."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.figures.queries import public_money

SCHEME = "margin_money"


@require_safe
def money(request: HttpRequest) -> HttpResponse:
    """Sums of the State and its districts; nobody's name, and nobody's own sum."""
    found = public_money(day_of(timezone.now()), scheme=SCHEME, year=request.GET.get("year", ""))
    if request.GET.get("year") and request.GET["year"] != found.year:
        raise Http404
    titles = {
        "UNPAID": _("Owed, and not yet credited"),
        "IN_TRANSIT": _("Of it at banks: sent, and not answered"),
        "RETURNED": _("Of it at banks: returned, and not sent anew"),
        "PAST_END": _("Held in deposit past its end"),
    }
    page = {"found": found, "ages": [(titles[row.what], row.sums) for row in found.ages]}
    return render(request, "public/money.html", {"page": page})
