"""The State's own facts: places, products, orders, offices, banks, trades, committees. They come from a pack."""

from odop.programme.models.committees import Committee, Seat
from odop.programme.models.facts import (
    Bank,
    Confidence,
    Dated,
    District,
    DistrictProduct,
    Division,
    GIGood,
    KitList,
    Office,
    Order,
    Pack,
    Place,
    Product,
    Sourced,
    TaxRule,
)
from odop.programme.models.fairs import FairEntry

__all__ = [
    "Bank",
    "Committee",
    "Confidence",
    "Dated",
    "District",
    "DistrictProduct",
    "Division",
    "FairEntry",
    "GIGood",
    "KitList",
    "Office",
    "Order",
    "Pack",
    "Place",
    "Product",
    "Seat",
    "Sourced",
    "TaxRule",
]
