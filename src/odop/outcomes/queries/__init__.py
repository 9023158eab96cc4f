"""Reads of what became of people."""

from odop.outcomes.queries.case import asking, asking_of_maker, askings_of
from odop.outcomes.queries.counts import Counts, counts_by, outcome_cells, outcome_counts
from odop.outcomes.queries.people import People, Person, people
from odop.outcomes.queries.rechecks import rechecks_due
from odop.outcomes.queries.standing import Filters
from odop.outcomes.queries.worklist import confirm_queue, worklist

__all__ = [
    "Counts",
    "Filters",
    "People",
    "Person",
    "asking",
    "asking_of_maker",
    "askings_of",
    "confirm_queue",
    "counts_by",
    "outcome_cells",
    "outcome_counts",
    "people",
    "rechecks_due",
    "worklist",
]
