"""Reads of the figures: what the public is told, and what officers of the State see exactly."""

from odop.figures.queries.answers import Answer, Told, answer, ask
from odop.figures.queries.banks import BankRow, BankTable, public_bank_table
from odop.figures.queries.closings import NotClosed, closings
from odop.figures.queries.comparison import SORTS, Comparison, Line, comparison
from odop.figures.queries.listing import figure_names, listed
from odop.figures.queries.money import MoneyPage, PublicAges, PublicMoney, public_money
from odop.figures.queries.seeds import seed_of_month
from odop.figures.queries.tables import Row, Table, table, told_by

__all__ = [
    "SORTS",
    "Answer",
    "BankRow",
    "BankTable",
    "Comparison",
    "Line",
    "MoneyPage",
    "NotClosed",
    "PublicAges",
    "PublicMoney",
    "Row",
    "Table",
    "Told",
    "answer",
    "ask",
    "closings",
    "comparison",
    "figure_names",
    "listed",
    "public_bank_table",
    "public_money",
    "seed_of_month",
    "table",
    "told_by",
]
