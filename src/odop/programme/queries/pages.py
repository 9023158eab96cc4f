"""A district's page and a product's page, built whole with a fixed number of queries."""

from dataclasses import dataclass
from datetime import date

from odop.programme import models
from odop.programme.queries import bodies, goods
from odop.programme.queries.facts import (
    District,
    GIGood,
    KitList,
    Office,
    Place,
    Product,
    ProductOf,
    TaxRule,
)
from odop.programme.queries.places import district, district_of, places_of


@dataclass(frozen=True)
class DistrictPage:
    """All that is known of a district on a day."""

    district: District
    on: date
    products: tuple[ProductOf, ...]
    places: tuple[Place, ...]
    gi_goods: tuple[GIGood, ...]
    offices: tuple[Office, ...]


def district_page(code: str, on: date) -> DistrictPage | None:
    """A district's page; six queries."""
    there = district(code)
    if there is None:
        return None
    return DistrictPage(
        there,
        on,
        goods.products_of(code, on),
        places_of(code),
        goods.gi_goods_of(code),
        bodies.offices(district=code),
    )


@dataclass(frozen=True)
class Made:
    """A district where a product is made, and how its list names it."""

    district: District
    line: ProductOf


@dataclass(frozen=True)
class ProductPage:
    """All that is known of a product on a day."""

    product: Product
    on: date
    made_in: tuple[Made, ...]
    tax_rules: tuple[TaxRule, ...]
    kit_list: KitList | None


def product_page(code: str, on: date) -> ProductPage | None:
    """A product's page; five queries."""
    there = goods.product(code)
    if there is None:
        return None
    lines = {line.district: line for line in goods.districts_of(code, on)}
    rows = models.District.objects.select_related("division").filter(code__in=lines).order_by("name_en")
    return ProductPage(
        there,
        on,
        tuple(Made(district_of(row), lines[row.code]) for row in rows),
        goods.tax_rules_of(code, on),
        goods.kit_list_for(code, on),
    )
