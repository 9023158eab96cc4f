"""Centres in use and unused, hours, users and income of machines, counted for the figures."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Count, F, Max, Q, QuerySet, Sum

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.basics.money import PAISE_IN_A_RUPEE
from odop.facilities.models import Centre, MachineUse
from odop.facilities.queries.machines.flags import heard
from odop.facilities.rules.booking import IDLE_DAYS

Row = tuple[str, str, date, int]


def centres_used(on: date) -> tuple[Cell, ...]:
    """Open centres with use in the sixty days up to a day, in the year they opened."""
    return _cells((d, p, day, 1) for d, p, day, used, _idle in _centres(on) if used)


def centres_unused(on: date) -> tuple[Cell, ...]:
    """Open centres with machines and no use for sixty days, in the year they opened."""
    return _cells((d, p, day, 1) for d, p, day, _used, idle in _centres(on) if idle)


def centre_hours(on: date) -> tuple[Cell, ...]:
    """Hours of use up to a day, in the year of use."""
    return _cells(_by_day(on, Sum("counted")))


def centre_users(on: date) -> tuple[Cell, ...]:
    """Registered makers who used a machine, each once a year and district."""
    rows = (
        _uses(on)
        .filter(artisan__isnull=False)
        .values_list("district_id", "centre__product_id", "on", "artisan")
        .order_by()
        .distinct()
    )
    seen = {(d, p, financial_year(day), who) for d, p, day, who in rows}
    found = Counter((d, p, year) for d, p, year, _who in seen)
    return tuple(Cell(d, p, "", "", year, n) for (d, p, year), n in sorted(found.items()))


def centre_income(on: date) -> tuple[Cell, ...]:
    """Charges written down up to a day, in whole rupees, in the year of use."""
    found: Counter[tuple[str, str, str]] = Counter()
    for district, product, day, paise in _by_day(on, Sum("income")):
        found[district, product, financial_year(day)] += paise or 0
    return tuple(
        Cell(d, p, "", "", year, n // PAISE_IN_A_RUPEE) for (d, p, year), n in sorted(found.items()) if n
    )


def _uses(on: date) -> QuerySet[MachineUse]:
    return MachineUse.objects.filter(counted__gt=0, on__lte=on)


def _by_day(on: date, what: Sum) -> Iterable[Row]:
    rows: Iterable[Row] = (
        _uses(on)
        .values("district_id", "centre__product_id", "on")
        .annotate(n=what)
        .values_list("district_id", "centre__product_id", "on", "n")
        .order_by()
    )
    return rows


def _centres(on: date) -> Iterable[tuple[str, str, date, bool, bool]]:
    """Of each open centre with machines: its place, product and first day; whether it is used, whether idle."""
    rows = (
        Centre.objects.filter(open_on__lte=on)
        .annotate(
            machines_there=Count("machines", filter=Q(machines__from_on__lte=on), distinct=True),
            last=Max("machine_uses__on", filter=heard("machine_uses__") & Q(machine_uses__on__lte=on)),
            day=F("open_on"),
        )
        .filter(machines_there__gt=0)
        .values_list("district_id", "product_id", "day", "last")
    )
    long_ago = on - timedelta(days=IDLE_DAYS)
    return [
        (d, p, day, bool(last and last > long_ago), (last or day) <= long_ago) for d, p, day, last in rows
    ]


def _cells(rows: Iterable[Row]) -> tuple[Cell, ...]:
    found: Counter[tuple[str, str, str]] = Counter()
    for district, product, day, n in rows:
        found[district, product, financial_year(day)] += n
    return tuple(Cell(d, p, "", "", year, n) for (d, p, year), n in sorted(found.items()))
