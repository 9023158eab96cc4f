"""Reads of what became of people."""

from odop.outcomes.queries.case import Asking, asking, asking_of_maker, askings_among
from odop.outcomes.queries.counts import Counts, counts_by, outcome_cells, outcome_counts
from odop.outcomes.queries.district import DistrictAnswer, district_answer
from odop.outcomes.queries.people import PAGE, People, Person, people
from odop.outcomes.queries.rechecks import Drawn, drawn_from, draws, recheck, rechecks_due
from odop.outcomes.queries.standing import Filters
from odop.outcomes.queries.worklist import AT_ONCE, Worklist, confirm_queue, worklist

__all__ = [
    "AT_ONCE",
    "PAGE",
    "Asking",
    "Counts",
    "DistrictAnswer",
    "Drawn",
    "Filters",
    "People",
    "Person",
    "Worklist",
    "asking",
    "asking_of_maker",
    "askings_among",
    "confirm_queue",
    "counts_by",
    "district_answer",
    "drawn_from",
    "draws",
    "outcome_cells",
    "outcome_counts",
    "people",
    "recheck",
    "rechecks_due",
    "worklist",
]
