"""The rows that reads of training give: frozen, ready for a page."""

from odop.training.queries.lines.batches import (
    BatchLine,
    BatchPage,
    CallLine,
    Day,
    DoubtLine,
    Honoraria,
    Money,
    Owed,
    Person,
    Place,
    WordLine,
)
from odop.training.queries.lines.kits import KitLine, KitPage, OrderLine, OrderPage, State, ToOrder
from odop.training.queries.lines.people import Certificate, Home, MyTraining

__all__ = [
    "BatchLine",
    "BatchPage",
    "CallLine",
    "Certificate",
    "Day",
    "DoubtLine",
    "Home",
    "Honoraria",
    "KitLine",
    "KitPage",
    "Money",
    "MyTraining",
    "OrderLine",
    "OrderPage",
    "Owed",
    "Person",
    "Place",
    "State",
    "ToOrder",
    "WordLine",
]
