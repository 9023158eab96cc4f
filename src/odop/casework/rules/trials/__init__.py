"""A change of rules tried on everybody who applied: pure, exact, and held where a rule fails."""

from odop.casework.rules.trials.population import (
    ANSWERS,
    COST_NOT_KNOWN,
    FACTS,
    NOT_KNOWN,
    Population,
    population,
)
from odop.casework.rules.trials.refusals import DayNotYetCome
from odop.casework.rules.trials.running import Fate, Held, Line, Outcome, outcome_of, run

__all__ = [
    "ANSWERS", "COST_NOT_KNOWN", "FACTS", "NOT_KNOWN", "DayNotYetCome", "Fate", "Held", "Line", "Outcome",
    "Population", "outcome_of", "population", "run",
]  # fmt: skip
