"""One district's answer, live: what became of the people trained there, product by product and year by year."""

from dataclasses import dataclass
from datetime import date

from odop.basics.names import Named
from odop.outcomes.queries.counts import Counts, counts_by, outcome_counts
from odop.outcomes.queries.standing import Filters
from odop.outcomes.rules.standing import MONTHS
from odop.programme import queries as programme


@dataclass(frozen=True)
class Line:
    """One product or one year of a district."""

    key: str
    name: Named
    counts: Counts


@dataclass(frozen=True)
class DistrictAnswer:
    """How the people trained in a district stand, by the latest asking or by one of them."""

    district: programme.District
    on: date
    months: int | None
    counts: Counts
    by_product: tuple[Line, ...]
    by_year: tuple[Line, ...]

    @property
    def switches(self) -> tuple[int, ...]:
        return MONTHS


def district_answer(slug: str, *, on: date, months: int | None = None) -> DistrictAnswer | None:
    """The answer for a district; nothing where there is no such district. Five queries."""
    district = programme.district_by_slug(slug)
    if district is None:
        return None
    of = Filters(district=district.code)
    names = {p.code: p.named for p in programme.products()}
    by_product = counts_by("product", on=on, months=months, of=of)
    by_year = counts_by("year", on=on, months=months, of=of)
    return DistrictAnswer(
        district=district,
        on=on,
        months=months,
        counts=outcome_counts(on=on, months=months, of=of),
        by_product=tuple(Line(key, names[key], counts) for key, counts in by_product.items()),
        by_year=tuple(Line(key, Named(key, key), counts) for key, counts in by_year.items()),
    )
