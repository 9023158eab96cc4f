"""Counts of help to reach a market for the public figures: claims paid, refused, given back; where, in which year."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from odop.basics.cells import Cell
from odop.basics.dates import day_of, days_after, financial_year
from odop.casework.models import for_markets
from odop.casework.queries.margin_money.current import start_of
from odop.casework.rules.marketing.states import ClaimState
from odop.finance.queries.months import credited
from odop.finance.rules import Kind

OF = ("district_id", "product_id", "artisan__sex", "artisan__social_group")
Who = tuple[str, str, str, str]


def market_claims_paid(until: date) -> tuple[Cell, ...]:
    """Claims whose money a bank credited by a day, by the year of the credit."""
    return _cells((who, on, 1) for who, on, _paise in _credited(until))


def market_claims_paid_rupees(until: date) -> tuple[Cell, ...]:
    """The same in whole rupees."""
    return _cells((who, on, paise // 100) for who, on, paise in _credited(until))


def market_claims_refused(until: date) -> tuple[Cell, ...]:
    """Claims whose last word by a day is a no, by the year of it; one opened by a second look is none."""
    rows = for_markets().filter(state=ClaimState.REJECTED, since__lt=start_of(days_after(until, 1)))
    return _cells((tuple(who), day_of(since), 1) for *who, since in rows.values_list(*OF, "since"))


def market_claims_recovered(until: date) -> tuple[Cell, ...]:
    """False claims whose money has come back by a day, by the year of that day."""
    rows = for_markets().filter(state=ClaimState.RECOVERED, market_claim__recovered_on__lte=until)
    found = rows.values_list(*OF, "market_claim__recovered_on")
    return _cells((tuple(who), on, 1) for *who, on in found)


def _credited(until: date) -> Iterable[tuple[Who, date, int]]:
    """What stays with the makers: a false claim that was given back is no help paid."""
    paid = {one.about: one for one in credited(Kind.MARKETING, until=until) if one.state == "CREDITED"}
    for number, district, product, sex, group in (
        for_markets().filter(number__in=paid).values_list("number", *OF)
    ):
        one = paid[str(number)]
        yield (district, product, sex, group), one.on, one.amount


def _cells(found: Iterable[tuple[Who, date, int]]) -> tuple[Cell, ...]:
    counts: Counter[tuple[str, str, str, str, str]] = Counter()
    for who, on, n in found:
        counts[*who, financial_year(on)] += n
    return tuple(Cell(d, p, s, g, year, n) for (d, p, s, g, year), n in sorted(counts.items()))
