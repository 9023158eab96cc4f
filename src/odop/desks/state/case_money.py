"""The money of one case, from the budget to the bank's word: for whoever sees the money of its district."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.access.queries import districts_of, may, may_anywhere
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import me, open_to
from odop.documents.queries import letters_about
from odop.finance import queries
from odop.programme import queries as programme

LONGEST = 90


@open_to(Permission.SEE_MONEY)
@require_safe
def case(request: HttpRequest) -> HttpResponse:
    """Find a case by its number or its key in the ledger, and follow its money hand by hand."""
    key = request.GET.get("key", "").strip()
    found = queries.money_of_case(key) if key and len(key) <= LONGEST else ()
    on, user = day_of(timezone.now()), me(request)
    reach = districts_of(user, Permission.SEE_MONEY, on=on)
    if reach is not None and any(one.district not in reach for one in found):
        raise PermissionDenied
    about = found[0].standing.about if found else ""
    page = {
        "key": key,
        "cases": found,
        "places": {one.district: place.named for one in found if (place := programme.district(one.district))},
        "letters": letters_about(about) if about else (),
        "reads_history": bool(found) and may(user, Permission.SEE_HISTORY, district=found[0].district, on=on),
        "about": about,
        "of_the_state": may_anywhere(user, Permission.SEE_STATE, on=on),
    }
    return render(request, "state/case_money.html", {"page": page})
