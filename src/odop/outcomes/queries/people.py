"""The people behind a number, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from odop.basics.names import Named
from odop.outcomes.queries.counts import EVERYBODY
from odop.outcomes.queries.standing import Filters, standings
from odop.outcomes.rules.standing import Standing

PAGE = 50


@dataclass(frozen=True)
class Person:
    """One trained person, as those permitted see her behind a number."""

    number: str
    name: Named
    district: str
    product: Named
    batch: str
    certified_on: date
    standing: Standing
    asking: UUID | None
    months: int | None
    synthetic: bool


@dataclass(frozen=True)
class People:
    """One page of people, and how many there are in all."""

    rows: tuple[Person, ...]
    count: int
    page: int
    pages: int


def people(
    *,
    on: date,
    standing: Sequence[str] | str = (),
    months: int | None = None,
    of: Filters = EVERYBODY,
    page: int = 1,
) -> People:
    """The people who stand so or so, oldest certificate first; no standing means everybody trained."""
    rows = standings(on, months=months, of=of)
    if standing:
        rows = rows.filter(standing__in=[standing] if isinstance(standing, str) else standing)
    count = rows.count()
    pages = max(1, -(-count // PAGE))
    page = min(max(1, page), pages)
    found = rows.order_by("certified_on", "id").values_list(
        "artisan__number",
        "artisan__name",
        "artisan__name_hi",
        "district_id",
        "product__name_en",
        "product__name_hi",
        "batch__number",
        "certified_on",
        "standing",
        F("asked__id"),
        F("asked__months"),
        "synthetic",
    )[(page - 1) * PAGE : page * PAGE]
    people = tuple(
        Person(
            number, Named(en, hi or en), district, Named(p_en, p_hi), batch, day, Standing(s), key, m, made
        )
        for number, en, hi, district, p_en, p_hi, batch, day, s, key, m, made in found
    )
    return People(people, count, page, pages)
