"""Who stands at the State's money pages, which scheme and year they look at, and the pages' own menu."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.queries import districts_of, may_anywhere
from odop.access.rules import Permission
from odop.basics.dates import day_of, financial_year
from odop.basics.names import Named
from odop.desks.kit.doors import me, open_to
from odop.finance import queries
from odop.finance.queries import MoneyRow
from odop.programme import queries as programme

at_money = open_to(Permission.SEE_MONEY)
SCHEME = "margin_money"
PAGES = [
    ("state:money", _("Where it stands")),
    ("state:money_checks", _("Orders to check")),
    ("state:money_allotments", _("Allotments")),
    ("state:money_float", _("At banks")),
    ("state:money_funnel", _("From application to payment")),
    ("state:money_targets", _("Targets")),
    ("state:money_march", _("Month by month")),
    ("state:case_money", _("Money of a case")),
]
NEEDS = {"state:money_checks": Permission.CHECK_PAYMENT}


@dataclass(frozen=True)
class Chosen:
    """The scheme and year looked at, and those there are."""

    scheme: str
    scheme_name: object
    year: str
    schemes: list[tuple[str, object]]
    years: list[str]
    row: MoneyRow | None

    @property
    def asked(self) -> str:
        """As it stands in an address."""
        return f"scheme={self.scheme}&year={self.year}"


def chosen(request: HttpRequest) -> Chosen:
    """The scheme and year she asks for, or margin money and the latest year that has money."""
    names = scheme_names()
    found = queries.money_by_year()
    scheme = request.GET.get("scheme") or SCHEME
    if names and scheme not in names:
        raise Http404
    this_year = financial_year(day_of(timezone.now()))
    years = [row.year for row in found if row.scheme == scheme] or [this_year]
    year = request.GET.get("year") or years[0]
    if year not in {*years, this_year}:
        raise Http404
    row = next((r for r in found if (r.scheme, r.year) == (scheme, year)), None)
    return Chosen(
        scheme,
        names.get(scheme, scheme),
        year,
        list(names.items()),
        sorted({*years, year}, reverse=True),
        row,
    )


def show(request: HttpRequest, template: str, page: dict[str, Any], **more: object) -> HttpResponse:
    """A page of the State's money, in its frame."""
    return render(request, f"state/money/{template}.html", {"page": page, "menu": menu(request), **more})


def menu(request: HttpRequest) -> list[dict[str, object]]:
    """The lines of the menu; none leads to a closed door."""
    on, user = day_of(timezone.now()), me(request)
    lines = [
        {"name": name, "href": reverse(address), "here": request.path == reverse(address)}
        for address, name in PAGES
        if address not in NEEDS or may_anywhere(user, NEEDS[address], on=on)
    ]
    if may_anywhere(user, Permission.SEE_STATE, on=on):
        lines.insert(0, {"name": _("State desk"), "href": reverse("state:home"), "here": False})
    if districts_of(user, Permission.SEE_MONEY, on=on) is None:
        lines.append({"name": _("Money of a district"), "href": reverse("district:money"), "here": False})
    return lines


def scheme_names() -> dict[str, Named]:
    """What the schemes are called."""
    try:
        return {scheme.code: scheme.named for scheme in programme.pack().schemes}
    except programme.NoPack:
        return {}
