"""Counts of outcomes: four states that add up to everybody trained."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.outcomes.queries.standing import Filters, standings
from odop.outcomes.rules.standing import Standing
from odop.training import queries as training

EVERYBODY = Filters()
BY = {
    "district": F("district_id"),
    "product": F("product_id"),
    "sex": F("artisan__sex"),
    "social_group": F("artisan__social_group"),
}


@dataclass(frozen=True)
class Counts:
    """How trained people stand. "Not reached" holds those whose day has not come, told apart as not due."""

    confirmed: int = 0
    stated: int = 0
    no_work: int = 0
    not_answered: int = 0  # due, and nobody has reached her
    not_due: int = 0

    @property
    def not_reached(self) -> int:
        return self.not_answered + self.not_due

    @property
    def trained(self) -> int:
        return self.confirmed + self.stated + self.no_work + self.not_reached

    def of(self, standing: str) -> int:
        """The count of one standing."""
        return {
            Standing.CONFIRMED: self.confirmed,
            Standing.STATED: self.stated,
            Standing.NO_WORK: self.no_work,
            Standing.NOT_REACHED: self.not_answered,
            Standing.NOT_DUE: self.not_due,
        }[Standing(standing)]


def outcome_counts(*, on: date, months: int | None = None, of: Filters = EVERYBODY) -> Counts:
    """How the trained people of a district, product, year or the State stand."""
    counted = standings(on, months=months, of=of).values_list("standing").annotate(n=Count("pk")).order_by()
    return _counts(dict(counted))


def counts_by(
    by: str, *, on: date, months: int | None = None, of: Filters = EVERYBODY
) -> Mapping[str, Counts]:
    """The same, told apart by district, product, sex, social group or year."""
    rows = standings(on, months=months, of=of)
    if by == "year":
        rows = rows.annotate(told_by=training.year_begins("certified_on"))
    else:
        rows = rows.annotate(told_by=BY[by])
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for key, standing, n in rows.values_list("told_by", "standing").annotate(n=Count("pk")).order_by():
        found[financial_year(date(key, 4, 1)) if by == "year" else key][standing] = n
    return {key: _counts(found[key]) for key in sorted(found)}


def outcome_cells(until: date, months: int | None = None) -> tuple[Cell, ...]:
    """Every cell of the outcomes on a day, for the figures to close."""
    rows = standings(until, months=months).annotate(begins=training.year_begins("certified_on"))
    counted = (
        rows.values_list(
            "district_id", "product_id", "artisan__sex", "artisan__social_group", "begins", "standing"
        )
        .annotate(n=Count("pk"))
        .order_by()
    )
    return tuple(
        Cell(d, p, s, g, financial_year(date(y, 4, 1)), n, standing) for d, p, s, g, y, standing, n in counted
    )


def _counts(by_standing: Mapping[str, int]) -> Counts:
    return Counts(
        confirmed=by_standing.get(Standing.CONFIRMED, 0),
        stated=by_standing.get(Standing.STATED, 0),
        no_work=by_standing.get(Standing.NO_WORK, 0),
        not_answered=by_standing.get(Standing.NOT_REACHED, 0),
        not_due=by_standing.get(Standing.NOT_DUE, 0),
    )
