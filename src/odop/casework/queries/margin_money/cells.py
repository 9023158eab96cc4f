"""Counts of margin money for the public figures: applications and rupees, by whom, where and in which year."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from odop.basics.cells import Cell
from odop.basics.dates import day_of, days_after, financial_year
from odop.casework.models import LoanFile, for_loans
from odop.casework.queries.margin_money.current import start_of
from odop.casework.queries.margin_money.habits import impossible
from odop.finance.queries import months as finance
from odop.finance.rules import Kind

Who = tuple[str, str, str, str]  # district, product, sex, social group
OF = ("district_id", "product_id", "artisan__sex", "artisan__social_group")


def applied_for_margin(until: date) -> tuple[Cell, ...]:
    """Applications handed in by a day, by the year of that day; withdrawn ones stay counted."""
    rows = for_loans().filter(number__isnull=False, applied_on__lte=until)
    return _cells((tuple(who), on, 1) for *who, on in rows.values_list(*OF, "applied_on"))


def loans_sanctioned(until: date) -> tuple[Cell, ...]:
    """Applications whose loan a branch sanctioned by a day, once, by the year of the decision."""
    return _decided("SANCTIONED", until)


def loans_refused(until: date) -> tuple[Cell, ...]:
    """Applications whose last file a branch refused by a day, by the year of the decision."""
    return _decided("REFUSED", until)


def margins_paid(until: date) -> tuple[Cell, ...]:
    """Applications whose margin money a bank credited by a day, by the year of the credit."""
    return _cells((who, on, 1) for who, on, _paise in _credited(until))


def margins_paid_rupees(until: date) -> tuple[Cell, ...]:
    """The same in whole rupees."""
    return _cells((who, on, paise // 100) for who, on, paise in _credited(until))


def margins_granted(until: date) -> tuple[Cell, ...]:
    """Applications whose margin money has become a grant by a day, by the year of that day."""
    rows = for_loans().filter(margin__end="GRANTED", margin__ended_on__lte=until)
    return _cells((tuple(who), on, 1) for *who, on in rows.values_list(*OF, "margin__ended_on"))


def _decided(decision: str, until: date) -> tuple[Cell, ...]:
    end = start_of(days_after(until, 1))
    rows = LoanFile.objects.filter(decision__gt="", decided_at__lt=end).exclude(impossible())
    last: dict[object, tuple[str, Who, date]] = {}
    columns = (
        "application_id",
        "decision",
        "decided_at",
        "district_id",
        *(f"application__{c}" for c in OF[1:]),
    )
    for key, said, at, *who in rows.order_by("application_id", "number").values_list(*columns):
        last[key] = (said, tuple(who), day_of(at))
    return _cells((who, on, 1) for said, who, on in last.values() if said == decision)


def _credited(until: date) -> Iterable[tuple[Who, date, int]]:
    paid = {one.about: one for one in finance.credited(Kind.MARGIN, until=until)}
    for number, *who in for_loans().filter(number__isnull=False).values_list("number", *OF).iterator(10_000):
        if one := paid.get(number):
            yield tuple(who), one.on, one.amount


def _cells(found: Iterable[tuple[Who, date, int]]) -> tuple[Cell, ...]:
    counts: Counter[tuple[str, str, str, str, str]] = Counter()
    for who, on, n in found:
        counts[*who, financial_year(on)] += n
    return tuple(Cell(d, p, s, g, year, n) for (d, p, s, g, year), n in sorted(counts.items()))
