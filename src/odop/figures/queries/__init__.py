"""Reads of the figures: what the public is told."""

from odop.figures.queries.answers import Answer, Told, ask
from odop.figures.queries.closings import NotClosed, closings
from odop.figures.queries.listing import listed
from odop.figures.queries.tables import Row, Table, table

__all__ = ["Answer", "NotClosed", "Row", "Table", "Told", "ask", "closings", "listed", "table"]
