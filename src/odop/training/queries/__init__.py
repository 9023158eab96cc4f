"""Reads of training."""

from odop.training.queries.counts import (
    kits_delivered,
    kits_late,
    kits_promised,
    persons_passed,
    trained,
    year_begins,
)

__all__ = ["kits_delivered", "kits_late", "kits_promised", "persons_passed", "trained", "year_begins"]
