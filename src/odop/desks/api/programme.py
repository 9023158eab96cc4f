"""The State's own facts: districts, products, orders."""

import re
from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Query, Router
from pydantic import BeforeValidator

from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.desks.api.problems import FINDING, READING, nothing_here
from odop.desks.api.shapes import (
    DistrictOut,
    DistrictPageOut,
    OrderOut,
    ProductOut,
    ProductPageOut,
    StateOut,
)
from odop.programme import queries as programme

router = Router(tags=["programme"])
Code = Annotated[str, Path(pattern=r"^[A-Za-z0-9]{1,8}$", description="A district's code or three letters.")]
Slug = Annotated[str, Path(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Key = Annotated[str, Path(pattern=r"^[A-Z]{1,4}-[0-9]{1,3}$", description="The key of an order: GO-7.")]


def written_day(words: Any) -> Any:
    """A day is written as 2025-05-11 and in no other way."""
    if isinstance(words, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        raise ValueError(f"not a day written as 2025-05-11: {words[:40]}")
    return words


On = Annotated[
    Annotated[date, BeforeValidator(written_day)] | None,
    Query(description="The day asked about; today where none is given."),
]


def day(on: date | None) -> date:
    return on or day_of(timezone.now())


@router.get("/state", response={200: StateOut, **READING})
def state(request: HttpRequest) -> Any:
    """The State, its programme, the schemes it offers, and whether synthetic people are among its makers."""
    told = programme.pack()
    return {
        "state_code": told.state_code,
        "name": told.name,
        "programme": told.programme,
        "began_on": told.began_on,
        "schemes": told.schemes,
        "attributions": told.attributions,
        "synthetic": artisans.any_synthetic(),
    }


@router.get("/districts", response={200: list[DistrictOut], **READING})
def districts(request: HttpRequest) -> Any:
    """Every district, with its cell of the tile map."""
    return list(programme.districts())


@router.get("/districts/{code}", response={200: DistrictPageOut, **FINDING})
def district(request: HttpRequest, code: Code, on: On = None) -> Any:
    """A district with its products on a day, its places, GI goods and offices."""
    found = programme.find_district(code)
    page = programme.district_page(found.code, day(on)) if found else None
    if page is None:
        raise nothing_here()
    return page


@router.get("/products", response={200: list[ProductOut], **READING})
def products(request: HttpRequest) -> Any:
    """Every product of the programme, wherever it is made."""
    return list(programme.products())


@router.get("/products/{code}", response={200: ProductPageOut, **FINDING})
def product(request: HttpRequest, code: Slug, on: On = None) -> Any:
    """A product: where it is made on a day, its tariff headings and what its toolkit holds."""
    page = programme.product_page(code, day(on))
    if page is None:
        raise nothing_here()
    return page


@router.get("/orders", response={200: list[OrderOut], **READING})
def orders(request: HttpRequest) -> Any:
    """The register of Government Orders, oldest first."""
    return list(programme.orders())


@router.get("/orders/{key}", response={200: OrderOut, **FINDING})
def order(request: HttpRequest, key: Key) -> Any:
    """One Government Order."""
    found = programme.order(key)
    if found is None:
        raise nothing_here()
    return found
