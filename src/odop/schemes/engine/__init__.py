"""What every scheme shares: dated rules, checks with three answers, and reckoning.

A fact is one case's (`int`, `bool`, or `None` where nobody has told us) or a column of
cases (a NumPy array, masked where nobody has told us). The functions here take either, so
that a scheme's rules never ask which they were given.
"""

from odop.schemes.engine.changes import Change, NotAChange, changed, proposals, read_change
from odop.schemes.engine.dated import PARAMETERS, NoRulesInForce, Rules, Slab, rules_in_force, versions
from odop.schemes.engine.judging import Check, Finding, all_met, any_met, at_least, at_most, fails, holds
from odop.schemes.engine.reckoning import (
    greater,
    known,
    lesser,
    of_place,
    only_where,
    percent_of,
    share_by_slab,
    share_in_slab,
    slab_of,
    where_met,
)
from odop.schemes.engine.values import Amount, Answer, Met, Number, Verdict, column

__all__ = [
    "PARAMETERS", "Amount", "Answer", "Change", "Check", "Finding", "Met", "NoRulesInForce", "NotAChange",
    "Number", "Rules", "Slab", "Verdict", "all_met", "any_met", "at_least", "at_most", "changed", "column",
    "fails", "greater", "holds", "known", "lesser", "of_place", "only_where", "percent_of", "proposals", "read_change",
    "rules_in_force", "share_by_slab", "share_in_slab", "slab_of", "versions", "where_met",
]  # fmt: skip
