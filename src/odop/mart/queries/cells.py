"""Counts of fairs for the public figures: stalls, and each apart: what they sold, got ordered and were asked."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, time

from odop.basics.cells import Cell
from odop.basics.dates import LUCKNOW, days_after, financial_year
from odop.mart.models import Stall, Told
from odop.mart.queries.results import standings
from odop.mart.rules import GOING, Result

OF = ("district_id", "artisan__product_id", "artisan__sex", "artisan__social_group")
Who = tuple[str, str, str, str, str]  # district, product, sex, social group, year


def fair_stalls(until: date) -> tuple[Cell, ...]:
    """Makers who stood at a fair that was over by a day, once a fair, by the year of its last day."""
    return _cells((who, 1) for who, _result in _stood(until))


def fair_sales_known(until: date) -> tuple[Cell, ...]:
    """Those of them whose sales somebody has told."""
    return _known(until, lambda result: None if result.sales is None else 1)


def fair_sales_rupees(until: date) -> tuple[Cell, ...]:
    """The sales told, in whole rupees."""
    return _known(until, lambda result: None if result.sales is None else result.sales.paise // 100)


def fair_orders_known(until: date) -> tuple[Cell, ...]:
    """Those of them whose orders somebody has told."""
    return _known(until, lambda result: None if result.orders is None else 1)


def fair_orders(until: date) -> tuple[Cell, ...]:
    """The orders told."""
    return _known(until, lambda result: None if result.orders is None else result.orders.count)


def fair_enquiries_known(until: date) -> tuple[Cell, ...]:
    """Those of them whose enquiries somebody has told."""
    return _known(until, lambda result: None if result.enquiries is None else 1)


def fair_enquiries(until: date) -> tuple[Cell, ...]:
    """The enquiries told."""
    return _known(until, lambda result: None if result.enquiries is None else result.enquiries.count)


def _known(until: date, part: Callable[[Result], int | None]) -> tuple[Cell, ...]:
    """One kind alone; where nobody knows, or two words differ, nothing is counted."""
    return _cells((who, count) for who, result in _stood(until) if (count := part(result)) is not None)


def _stood(until: date) -> Iterator[tuple[Who, Result]]:
    end = datetime.combine(days_after(until, 1), time(), LUCKNOW)
    rows = Stall.objects.filter(state__in=GOING, fair__ends_on__lte=until, fair__called_off_on=None)
    stands = standings(Told.objects.filter(stall__in=rows, said_at__lt=end))
    for key, ends_on, *who in rows.values_list("pk", "fair__ends_on", *OF):
        district, product, sex, group = (one or "" for one in who)
        told = stands.get(key)
        yield (district, product, sex, group, financial_year(ends_on)), told.result if told else Result()


def _cells(found: Iterator[tuple[Who, int]]) -> tuple[Cell, ...]:
    counts: Counter[Who] = Counter()
    for who, count in found:
        counts[who] += count
    return tuple(Cell(d, p, s, g, year, n) for (d, p, s, g, year), n in sorted(counts.items()))
