"""A figure told by district, product, sex, social group or year."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from odop.basics.names import Named
from odop.figures.models import Value
from odop.figures.queries.answers import (
    Answer,
    NoSuchValue,
    Told,
    TooFine,
    against,
    ask,
    parts_of,
    series_of,
    shown,
)
from odop.figures.queries.closings import latest
from odop.figures.queries.labels import SEX, SOCIAL_GROUP, label
from odop.figures.rules.definition import definition
from odop.figures.rules.keys import Name
from odop.programme import queries as programme


@dataclass(frozen=True)
class Row:
    """One line of a table; None where the number is hidden."""

    key: str
    name: Named
    slug: str
    count: int | None
    parts: tuple[Told, ...]
    against: Told | None


@dataclass(frozen=True)
class Table:
    """A figure told by one thing, with the whole it adds up to."""

    whole: Answer
    by: str
    rows: tuple[Row, ...]


def table(
    figure: str,
    by: str,
    *,
    on: date,
    district: str | None = None,
    outcomes: bool = False,
    exact: bool = False,
) -> Table:
    """A figure by district of the State, or by one thing of the State or of a district.

    Raises as `ask` does.
    """
    d = definition(figure)
    whole = ask(figure, on=on, district=district, outcomes=outcomes, exact=exact)
    if by not in d.by:
        raise NoSuchValue(by)
    if by == "district" and whole.district:
        raise TooFine
    in_parts = d if d.parts else definition("outcomes") if outcomes else None
    if in_parts and whole.district and not exact:
        raise TooFine
    closed = latest(exact=exact)
    counted = definition(d.whole) if d.parts else d
    column = {"district": "district_id", "product": "product_id"}.get(by, by)
    rows = Value.objects.filter(closing_id=closed.key, figure__in=series_of(d, in_parts))
    if whole.district:
        rows = rows.filter(district_id=whole.district)
    sums: dict[str, dict[str, int]] = defaultdict(dict)
    for key, series, n in rows.values_list(column, "figure").annotate(n=Sum("count")).order_by():
        sums[key][series] = n
    lines = []
    for key, named, slug in _lines(by, set(sums)):
        name = Name(key) if by == "district" else Name(whole.district, by, key)
        parts = parts_of(closed, in_parts, name, sums[key]) if in_parts else ()
        beside = against(closed, d, name, sums[key])
        lines.append(Row(key, named, slug, shown(closed, counted, name, sums[key]), parts, beside))
    return Table(whole, by, tuple(lines))


def _lines(by: str, found: set[str]) -> list[tuple[str, Named, str]]:
    """The lines of a table in their order; districts are all there, whatever was counted."""
    if by == "district":
        return [(d.code, d.named, d.slug) for d in programme.districts()]
    if by == "product":
        products = {p.code: p.named for p in programme.products()}
        return [(key, label(by, key, products), "") for key in sorted(found, key=lambda k: products[k].en)]
    order = list(SEX) if by == "sex" else list(SOCIAL_GROUP) if by == "social_group" else sorted(found)
    return [(key, label(by, key, {}), "") for key in order if key in found]


def told_by(figure: str, *, in_district: bool = False) -> tuple[str, ...]:
    """By what a figure's public tables are told: of the State, or within a district."""
    d = definition(figure)
    if not in_district:
        return d.by
    return () if d.parts else tuple(by for by in d.by if by != "district")
