"""Where the money of a scheme and year stands: budget against release against credit, and what is not spent."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.desks.kit.files import spreadsheet
from odop.desks.state.money.place import at_money, chosen, show
from odop.finance import queries
from odop.finance.queries import MoneyRow
from odop.finance.queries.months import UNSPENT, last_check, unspent_by_month
from odop.finance.rules import Head

SUMS = ("allotted", "left", "set_aside", "released", "credited", "returned", "in_transit", "held", "granted",
        "recovered", "due")  # fmt: skip
Part = tuple[str, Paise]


@at_money
@require_safe
def money(request: HttpRequest) -> HttpResponse:
    """The sums of the State that add up, their chart, and the districts behind them."""
    here, today = chosen(request), day_of(timezone.now())
    row = here.row
    page = {
        "chosen": here,
        "today": today,
        "row": row,
        "bars": bars(row) if row else [],
        "widest": max(row.budget, row.allotted) if row else 0,
        "adds_up": row is not None and _adds_up(row),
        "kinds": queries.owed_by_kind(here.scheme, here.year),
        "check": last_check(),
        "lines": queries.money_table(scheme=here.scheme, year=here.year),
        "heads": [Head(head).label for head in UNSPENT],
        "months": [
            (end.month, [end.by_head[head] for head in UNSPENT], end.together)
            for end in unspent_by_month(here.scheme, here.year, until=today)
        ],
    }
    return show(request, "standing", page)


@at_money
@require_safe
def money_sheet(request: HttpRequest) -> HttpResponse:
    """The table by district, for a spreadsheet: rupees with two places, and no sum left out."""
    here = chosen(request)
    rows = queries.money_table(scheme=here.scheme, year=here.year)
    head = ["scheme", "year", "district", "name_en", "name_hi", *(f"{name}_rupees" for name in SUMS)]
    return spreadsheet(
        f"money-{here.scheme}-{here.year}.csv",
        head,
        (
            [r.scheme, r.year, r.district, r.place.en if r.place else "", r.place.hi if r.place else "",
             *(in_rupees(getattr(r, name)) for name in SUMS)]
            for r in rows
        ),
    )  # fmt: skip


def bars(row: MoneyRow) -> list[tuple[str, Paise, list[Part]]]:
    """Budget, allotted, released, credited: each with the parts it falls into."""
    paid, set_off = row.by_head.get(Head.PAID, 0), row.by_head.get(Head.SET_OFF, 0)
    return [
        (_("Budget"), row.budget, [(_("allotted"), row.allotted), (_("not allotted"), row.unallotted)]),
        (_("Allotted"), row.allotted,
         [(_("released"), row.released), (_("set aside"), row.set_aside), (_("not set aside"), row.left)]),
        (_("Released"), row.released,
         [(_("credited"), row.credited), (_("in transit"), row.in_transit), (_("returned"), row.returned)]),
        (_("Credited"), row.credited,
         [(_("held in deposit"), row.held), (_("become a grant"), row.granted),
          (_("recovered"), row.recovered), (_("set against loans"), set_off), (_("paid"), paid)]),
    ]  # fmt: skip


def in_rupees(paise: Paise) -> str:
    """A sum for a spreadsheet."""
    sign, whole = ("-" if paise < 0 else ""), abs(paise)
    return f"{sign}{whole // 100}.{whole % 100:02d}"


def _adds_up(row: MoneyRow) -> bool:
    return (
        row.budget == row.allotted + row.unallotted
        and row.allotted == row.released + row.set_aside + row.left
        and row.released == row.credited + row.in_transit + row.returned
        and row.credited == sum(part for _, part in bars(row)[3][2])
    )
