"""Help to reach a market over the State: districts side by side, and the list of claims passed."""

from itertools import chain

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.access.rules import Permission
from odop.basics.dates import day_of, financial_year
from odop.casework.queries import marketing as queries
from odop.desks.kit.doors import open_to
from odop.desks.kit.files import spreadsheet
from odop.desks.state.money.standing import in_rupees

sees = open_to(Permission.SEE_STATE)
FIRST = 2019  # of the scheme's first order


@sees
@require_safe
def market(request: HttpRequest) -> HttpResponse:
    """Filed, sanctioned, paid, found false: every district of a year."""
    years = _years()
    today = day_of(timezone.now())
    page = {
        "claims": queries.state_claims(_year(request), on=today),
        "councils": queries.council_lines(),
        "years": years,
        "today": today,
    }
    return render(request, "state/market.html", {"page": page})


@sees
@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The claims passed in a year, as the ODOP Cell is sent them: no account numbers, no phones."""
    year = _year(request)
    head = ["number", "district", "maker_or_council", "purpose", "fair_en", "fair_hi", "ended_on", "filed_on",
            "sanctioned_rupees", "state", "synthetic"]  # fmt: skip
    makers = (
        [one.number, one.district, one.artisan_number, one.purpose.value, one.fair.en if one.fair else "",
         one.fair.hi if one.fair else "", one.event_on, one.applied_on, in_rupees(one.given or 0), one.state.value,
         "yes" if one.synthetic else "no"]
        for one in queries.passed_list(year)
    )  # fmt: skip
    councils = (
        [one.number, one.district, one.council.en, one.purpose, one.event.en, one.event.hi, one.ended_on,
         one.applied_on, in_rupees(one.given or 0), one.state.value, "yes" if one.synthetic else "no"]
        for one in queries.passed_councils(year)
    )  # fmt: skip
    return spreadsheet(f"market-claims-{year}.csv", head, chain(makers, councils))


def _years() -> list[str]:
    now = int(financial_year(day_of(timezone.now()))[:4])
    return [f"{first}-{(first + 1) % 100:02d}" for first in range(now, FIRST - 1, -1)]


def _year(request: HttpRequest) -> str:
    wanted = request.GET.get("year", "")
    if wanted and wanted not in _years():
        raise Http404
    return wanted or _years()[0]
