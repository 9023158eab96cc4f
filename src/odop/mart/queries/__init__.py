"""Reads of the mart."""

from odop.mart.queries import fairs
from odop.mart.queries.fairs import FairFacts, StallFacts

__all__ = ["FairFacts", "StallFacts", "fairs"]
