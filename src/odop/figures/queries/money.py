"""The programme's money as anybody may see it: by year and district, and how old the unpaid part is.

What the State gives a district is told in full. What reached people is told in whole ten lakhs, and not at all
where fewer than ten payments stand behind it: so that nobody's own sum can be reckoned from it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from odop.artisans import queries as artisans
from odop.basics.cells import FEWEST
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.finance import queries as finance
from odop.finance.queries import AGES, IN_TRANSIT, PAST_END, RETURNED, Age
from odop.finance.queries.months import payments_by_district

TEN_LAKH = 10 * 1_00_000_00
UNPAID = "UNPAID"
STATE = Named("the whole State", "पूरा राज्य")
KINDS = (UNPAID, IN_TRANSIT, RETURNED, PAST_END)


@dataclass(frozen=True)
class PublicMoney:
    """A district's money, or the State's; None where it is not shown."""

    place: Named
    allotted: Paise
    released: Paise | None
    credited: Paise | None


@dataclass(frozen=True)
class PublicAges:
    """Unpaid money, or money at banks of one kind, by age; None where it is not shown, nought where there is none."""

    what: str
    sums: tuple[Paise | None, ...]


@dataclass(frozen=True)
class MoneyPage:
    """One scheme and year, and what is not yet with people today."""

    scheme: str
    year: str
    years: tuple[str, ...]
    budget: Paise
    whole: PublicMoney | None
    rows: tuple[PublicMoney, ...]
    ages: tuple[PublicAges, ...]
    as_of: date
    synthetic: bool


def public_money(on: date, *, scheme: str, year: str = "") -> MoneyPage:
    """The page of a scheme and year, or of the latest year that has money."""
    by_year = {row.year: row for row in finance.money_by_year(scheme)}
    years = tuple(sorted(by_year, reverse=True))
    year = year if year in by_year else next(iter(years), "")
    row = by_year.get(year)
    counts = payments_by_district(scheme, year)
    rows = tuple(
        _told(one.place or Named(one.district, one.district), one, counts.get(one.district, 0))
        for one in finance.money_table(scheme=scheme, year=year)
        if year
    )
    whole = _told(STATE, row, sum(counts.values())) if row else None
    return MoneyPage(
        scheme, year, years, row.budget if row else 0, whole, rows, _ages(on), on, artisans.any_synthetic()
    )


def _told(place: Named, row: finance.MoneyRow, payments: int) -> PublicMoney:
    def rounded(paise: Paise) -> Paise | None:
        if paise and payments < FEWEST:
            return None
        return (paise + TEN_LAKH // 2) // TEN_LAKH * TEN_LAKH

    return PublicMoney(place, row.allotted, rounded(row.released), rounded(row.credited))


def _ages(on: date) -> tuple[PublicAges, ...]:
    cells: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])
    _add(cells, finance.unpaid(on), UNPAID)
    _add(cells, finance.float_at_banks(on), "")
    return tuple(PublicAges(kind, tuple(_cell(*cells[kind, first]) for first, _ in AGES)) for kind in KINDS)


def _add(cells: dict[tuple[str, int], list[int]], ages: Iterable[Age], what: str) -> None:
    for age in ages:
        cell = cells[what or age.what, age.from_days]
        cell[0] += age.payments
        cell[1] += age.amount


def _cell(payments: int, paise: Paise) -> Paise | None:
    if 0 < payments < FEWEST:
        return None
    return (paise + TEN_LAKH // 2) // TEN_LAKH * TEN_LAKH
