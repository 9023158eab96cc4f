"""From application to grant, district by district; and the year month by month, with what March holds."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of, financial_year, first_day_of, months_after
from odop.casework.queries.margin_money.funnel import STEPS
from odop.casework.queries.margin_money.funnel import funnel as way_of
from odop.casework.queries.margin_money.months import round_sums, sanctions_by_month
from odop.casework.queries.targets import targets
from odop.casework.rules.margin_money.heaping import MONTHS, far_above
from odop.desks.state.money.place import SCHEME, at_money, show
from odop.finance.queries.months import credits_by_month
from odop.programme import queries as programme

FIRST_YEAR = 2018  # of the scheme's first order


@at_money
@require_safe
def funnel(request: HttpRequest) -> HttpResponse:
    """Of those who applied in a year, how many came to each step and how long it took. Nobody is ranked."""
    year, years = _year(request)
    state, districts = way_of(year)
    by_waiting = request.GET.get("sort") == "oldest"
    if by_waiting:
        districts = tuple(sorted(districts, key=lambda way: way.oldest or date.max))
    words = _step_words()
    page = {
        "year": year,
        "years": years,
        "today": day_of(timezone.now()),
        "steps": [(words[code], n, before, days) for code, n, before, days in state.steps],
        "most": state.counts[0],
        "heads": [words[code] for code in STEPS],
        "lines": districts,
        "targets": targets(SCHEME, year),
        "by_waiting": by_waiting,
    }
    return show(request, "funnel", page)


@at_money
@require_safe
def march(request: HttpRequest) -> HttpResponse:
    """Credits and sanctions by month beside an even year; districts whose March asks a question; round sums."""
    year, years = _year(request)
    loans = [(row.district, row.month, row.loans) for row in sanctions_by_month(year)]
    paid = [(row.district, row.month, row.payments) for row in credits_by_month(SCHEME, year)]
    page = {
        "year": year,
        "years": years,
        "today": day_of(timezone.now()),
        "series": [
            _series(_("Loans sanctioned"), year, loans),
            _series(_("Margin money credited"), year, paid),
        ],
        "asked": _asked(year, loans, paid),
        "rounds": round_sums(year),
    }
    return show(request, "march", page)


def _series(title: str, year: str, rows: list[tuple[str, date, int]]) -> dict[str, Any]:
    counts: dict[date, int] = defaultdict(int)
    for _district, month, n in rows:
        counts[month] += n
    months = [months_after(first_day_of(year), n) for n in range(MONTHS)]
    whole = sum(counts.values())
    return {
        "title": title,
        "whole": whole,
        "even": (whole + MONTHS // 2) // MONTHS,
        "most": max(counts.values(), default=0),
        "months": [(month, counts[month], far_above(counts[month], whole)) for month in months],
    }


def _asked(year: str, *series: list[tuple[str, date, int]]) -> list[dict[str, Any]]:
    """Districts whose March stands far above, of sanctions or of credits, in the order of their names."""
    last, found = months_after(first_day_of(year), MONTHS - 1), []
    names = {d.code: d.named for d in programme.districts()}
    for what, rows in zip((_("loans sanctioned"), _("credits")), series, strict=True):
        sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for district, month, n in rows:
            sums[district][1] += n
            sums[district][0] += n if month == last else 0
        found += [
            {"place": names[code], "what": what, "march": of_march, "year": of_year}
            for code, (of_march, of_year) in sums.items()
            if far_above(of_march, of_year)
        ]
    return sorted(found, key=lambda line: line["place"].en)


def _year(request: HttpRequest) -> tuple[str, list[str]]:
    this = financial_year(day_of(timezone.now()))
    years = [f"{y}-{(y + 1) % 100:02d}" for y in range(int(this[:4]), FIRST_YEAR - 1, -1)]
    year = request.GET.get("year") or years[min(1, len(years) - 1)]
    if year not in years:
        raise Http404
    return year, years


def _step_words() -> dict[str, str]:
    return {
        "APPLIED": _("applied"), "SCRUTINISED": _("passed scrutiny"), "SELECTED": _("selected"),
        "SENT": _("sent to a branch"), "RECEIVED": _("received there"), "SANCTIONED": _("loan sanctioned"),
        "DISBURSED": _("first instalment paid"), "CLAIMED": _("margin claimed"), "PAID": _("margin money paid"),
        "GRANTED": _("become a grant"),
    }  # fmt: skip
