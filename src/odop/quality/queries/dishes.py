"""Dishes of One District One Cuisine as pages show them, and who makes them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, Q, QuerySet, Value, When

from odop.basics.names import Named
from odop.programme import queries as programme
from odop.quality.models import Dish, DishMaker
from odop.quality.rules.library import DishState

ROWS = 20
MAKERS = 50


@dataclass(frozen=True)
class DishLine:
    """One dish, with its makers and how many have a food licence."""

    number: str
    district: str
    district_named: Named
    name: Named
    story: str
    standard: str
    state: DishState
    since: datetime
    words: str
    makers: int
    licensed: int
    synthetic: bool


@dataclass(frozen=True)
class DishesPage:
    """Dishes page by page, of a district where asked."""

    lines: tuple[DishLine, ...]
    pager: "Page[Dish]"
    districts: tuple[programme.District, ...]
    district: str  # blank: all


@dataclass(frozen=True)
class DishMakerLine:
    """One maker of a dish, with her food licence as she gave it."""

    artisan: str
    name: Named
    fssai: str
    until: date | None
    synthetic: bool


@dataclass(frozen=True)
class DishMakersPage:
    """The makers of a dish, by name."""

    lines: tuple[DishMakerLine, ...]
    pager: "Page[DishMaker]"


def dishes_page(
    *, district: str = "", refused: bool = False, undecided_first: bool = False, page: str = "1"
) -> DishesPage:
    """Dishes by district; with those refused, or with those undecided first, where asked. Four queries."""
    places = programme.districts()
    district = district if district in {one.code for one in places} else ""
    rows = Dish.objects.all() if refused else Dish.objects.exclude(state=DishState.REFUSED)
    if district:
        rows = rows.filter(district=district)
    first = Case(When(state=DishState.PROPOSED, then=Value(0)), default=Value(1))
    order = [first] if undecided_first else []
    pager = Paginator(_counted(rows).order_by(*order, "district__name_en", "-since", "number"), ROWS)
    shown = pager.get_page(page)
    return DishesPage(tuple(_dish(row) for row in shown), shown, places, district)


def dishes_of(district: str) -> tuple[DishLine, ...]:
    """Every dish of a district, the latest first."""
    return tuple(_dish(row) for row in _counted(Dish.objects.filter(district=district)).order_by("-since"))


def dish(number: str) -> DishLine | None:
    """One dish."""
    row = _counted(Dish.objects.filter(number=number)).first()
    return _dish(row) if row else None


def dish_makers(number: str, page: str = "1") -> DishMakersPage:
    """The makers of a dish, by name."""
    rows = DishMaker.objects.filter(dish__number=number).select_related("artisan")
    pager = Paginator(rows.order_by("artisan__name", "pk"), MAKERS).get_page(page)
    lines = tuple(
        DishMakerLine(
            row.artisan.number, Named(row.artisan.name, row.artisan.name_hi), row.fssai, row.fssai_until,
            row.synthetic,
        )
        for row in pager
    )  # fmt: skip
    return DishMakersPage(lines, pager)


def _counted(rows: "QuerySet[Dish]") -> "QuerySet[Dish]":
    counted = rows.annotate(n=Count("makers"), licensed=Count("makers", filter=~Q(makers__fssai="")))
    return counted.select_related("district")


def _dish(row: Dish) -> DishLine:
    return DishLine(
        row.number, row.district_id, row.district.named, Named(row.name_en, row.name_hi), row.story, row.standard,
        DishState(row.state), row.since, row.words, row.n, row.licensed, row.synthetic,  # type: ignore[attr-defined]
    )  # fmt: skip
