"""Every read of margin money: pages whole, and what the rooms above ask."""

from odop.casework.queries.margin_money.branch import BranchLine, BranchPile, Worklist, branch_worklist
from odop.casework.queries.margin_money.file import FilePage, branch_file

__all__ = ["BranchLine", "BranchPile", "FilePage", "Worklist", "branch_file", "branch_worklist"]
