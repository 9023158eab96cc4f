"""The facts of applications, gathered for the rules. What nobody has told us stays unknown."""

from odop.casework.facts.kept import kept
from odop.casework.facts.training import applicants, couples, facts_of, findings, helped_before

__all__ = ["applicants", "couples", "facts_of", "findings", "helped_before", "kept"]
