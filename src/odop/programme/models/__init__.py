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
    Office,
    Order,
    Pack,
    Place,
    Product,
    Sourced,
    TaxRule,
)
from odop.programme.models.fairs import FairEntry
from odop.programme.models.kits import KitList
from odop.programme.models.standards import LabScope, Limit, Mark, Standard

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
    "LabScope",
    "Limit",
    "Mark",
    "Office",
    "Order",
    "Pack",
    "Place",
    "Product",
    "Seat",
    "Sourced",
    "Standard",
    "TaxRule",
]
