"""Rounds of stalls: those open, one with its list and its draw."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q

from odop.artisans import queries as artisans
from odop.artisans.queries import Card
from odop.mart.models import Stall, StallRound
from odop.mart.queries.lines import Drawn, RoundLine, State
from odop.mart.rules import RoundState, StallState

ROWS = 40
IN_LIST = ("APPLIED", "ALLOTTED", "WAITING", "GIVEN_UP")


@dataclass(frozen=True)
class RoundPage:
    """A round, its closed list, and the order of its draw."""

    line: RoundLine
    list: tuple[str, ...]  # () until it is closed
    drawn: tuple[Drawn, ...]


@dataclass(frozen=True)
class Applicant:
    """One maker who asked for a stall, for the officers of her district."""

    key: UUID
    number: str
    card: Card | None
    place: int | None
    state: State
    helped_by: str


@dataclass(frozen=True)
class Applicants:
    """Those who asked for a stall of a round, page by page."""

    lines: tuple[Applicant, ...]
    pager: "Page[Stall]"


def _rounds() -> Any:
    return StallRound.objects.select_related("fair", "district", "product", "first_by").annotate(
        applied=Count("stalls", filter=Q(stalls__state__in=IN_LIST))
    )


def round_line(row: StallRound) -> RoundLine:
    """A round's row as a line."""
    return RoundLine(
        key=row.pk,
        number=row.number,
        fair=row.fair.number,
        fair_named=row.fair.named,
        begins_on=row.fair.begins_on,
        district=row.district_id,
        district_named=row.district.named if row.district else None,
        product_named=row.product.named if row.product else None,
        places=row.places,
        rent=row.rent,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        value_is=row.value_is,
        value_on=row.value_on,
        state=State(row.state, RoundState(row.state).label),
        applied=row.applied,  # type: ignore[attr-defined]
        list_digest=row.list_digest,
        first_value=row.first_value,
        first_by=row.first_by.name if row.first_by else "",
        first_by_key=row.first_by_id,
        value=row.value,
        seed=row.seed,
        drawn_by=row.drawn_by,
        since=row.since,
        synthetic=row.synthetic,
    )


def rounds_of_fair(number: str, *, district: str | None = None) -> tuple[RoundLine, ...]:
    """The rounds of a fair; of a district, its own and those of every district."""
    rows = _rounds().filter(fair__number=number).order_by("closes_on", "number")
    if district:
        rows = rows.filter(Q(district=district) | Q(district=None))
    return tuple(round_line(row) for row in rows)


def rounds_under_way(district: str) -> tuple[RoundLine, ...]:
    """The rounds of a district that are open or wait for their draw, the first to close first."""
    rows = _rounds().filter(district=district, state__in=[RoundState.OPEN, RoundState.CLOSED])
    return tuple(round_line(row) for row in rows.order_by("value_on", "number"))


def rounds_of_state() -> tuple[RoundLine, ...]:
    """The rounds for makers of every district that are open or wait for their draw."""
    rows = _rounds().filter(district=None, state__in=[RoundState.OPEN, RoundState.CLOSED])
    return tuple(round_line(row) for row in rows.order_by("value_on", "number"))


def rounds_for(*, district: str, product: str | None, on: date) -> tuple[RoundLine, ...]:
    """The rounds a maker of this district and product may ask for today."""
    rows = _rounds().filter(
        Q(district=district) | Q(district=None),
        Q(product=product) | Q(product=None),
        state=RoundState.OPEN,
        opens_on__lte=on,
        closes_on__gte=on,
        fair__called_off_on=None,
    )
    return tuple(round_line(row) for row in rows.order_by("closes_on", "number"))


def round_by_number(number: str) -> RoundLine | None:
    """A round by its number."""
    row = _rounds().filter(number=number).first()
    return round_line(row) if row else None


def round_page(number: str) -> RoundPage | None:
    """A round with its list and its draw, as everybody may see it: numbers, never names."""
    line = round_by_number(number)
    if line is None:
        return None
    if line.state.code not in (RoundState.CLOSED, RoundState.DRAWN):
        return RoundPage(line, (), ())
    rows = Stall.objects.filter(round=line.key, state__in=IN_LIST).order_by("number")
    listed = [(place, stall, state) for place, stall, state in rows.values_list("place", "number", "state")]
    drawn = [Drawn(place, stall, _state(state)) for place, stall, state in listed if place]
    return RoundPage(
        line, tuple(stall for _p, stall, _s in listed), tuple(sorted(drawn, key=lambda one: one.place or 0))
    )


def applicants(round_key: UUID, *, district: str | None = None, page: str = "1") -> Applicants:
    """Who asked, with names, for the officers of the round; an officer of one district sees her own."""
    rows = Stall.objects.filter(round=round_key).exclude(state=StallState.WITHDRAWN)
    if district:
        rows = rows.filter(district=district)
    pager = Paginator(rows.order_by(F("place").asc(nulls_last=True), "number"), ROWS).get_page(page)
    cards = artisans.cards(row.artisan_id for row in pager)
    lines = tuple(
        Applicant(row.pk, row.number, cards.get(row.artisan_id), row.place, _state(row.state), row.helped_by)
        for row in pager
    )
    return Applicants(lines, pager)


def _state(code: str) -> State:
    return State(code, StallState(code).label)
