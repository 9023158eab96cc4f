"""What an inspection must say for each end of the holding. Pure."""

from datetime import date

from odop.basics.dates import days_after

INSPECT_FROM_DAYS = 60  # before the holding ends: seen running earlier says nothing of its end (of the house)
RUNNING, CALAMITY = "RUNNING", "CALAMITY"
ENDS_BADLY = frozenset({"MISUSED", "CLOSED", "NOT_FOUND"})


def inspections_from(held_until: date) -> date:
    """The first day on which an inspection can lead to the grant."""
    return days_after(held_until, -INSPECT_FROM_DAYS)


def counts_for_the_end(found: str, held_on: date, held_until: date | None) -> bool:
    """Whether a unit was seen running near enough to the end of its holding."""
    return found == RUNNING and held_until is not None and held_on >= inspections_from(held_until)
