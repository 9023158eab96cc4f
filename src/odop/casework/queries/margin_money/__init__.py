"""Every read of margin money: pages whole, and what the rooms above ask."""

from odop.casework.queries.margin_money.application import (
    LoanPage,
    given_answers,
    loan_page,
    paper_of,
    under_way,
)
from odop.casework.queries.margin_money.bank_counts import BranchCounts, bank_counts
from odop.casework.queries.margin_money.branch import BranchLine, BranchPile, Worklist, branch_worklist
from odop.casework.queries.margin_money.centre import CentrePart, centre_part
from odop.casework.queries.margin_money.claims import (
    ClaimsPage,
    HeldPage,
    claims_page,
    held_page,
    to_inspect,
)
from odop.casework.queries.margin_money.file import FOUND, FilePage, branch_file
from odop.casework.queries.margin_money.habits import (
    BranchesPage,
    Habit,
    ImpossibleRow,
    branch_habits,
    branches_page,
    impossible_rows,
)
from odop.casework.queries.margin_money.help import (
    AGAINST,
    NONE,
    UNSURE,
    LoanHelp,
    lesser_share_of,
    loan_help,
)
from odop.casework.queries.margin_money.hers import Answer, MyLoan, Reckoned, my_loan, my_loans
from odop.casework.queries.margin_money.inbox import LoanInbox, LoanPile, loan_inbox, office_piles
from odop.casework.queries.margin_money.lines import LoanLine, loan_line, loan_lines
from odop.casework.queries.margin_money.owed import BranchOwes, owed_by_branches
from odop.casework.queries.margin_money.reckoning import claims_beside_money
from odop.casework.queries.margin_money.task_force import (
    TaskForcePage,
    TaskForcesPage,
    task_force_page,
    task_forces_page,
    waiting_for_sitting,
)

__all__ = [
    "AGAINST",
    "FOUND",
    "NONE",
    "UNSURE",
    "Answer",
    "BranchCounts",
    "BranchLine",
    "BranchOwes",
    "BranchPile",
    "BranchesPage",
    "CentrePart",
    "ClaimsPage",
    "FilePage",
    "Habit",
    "HeldPage",
    "ImpossibleRow",
    "LoanHelp",
    "LoanInbox",
    "LoanLine",
    "LoanPage",
    "LoanPile",
    "MyLoan",
    "Reckoned",
    "TaskForcePage",
    "TaskForcesPage",
    "Worklist",
    "bank_counts",
    "branch_file",
    "branch_habits",
    "branch_worklist",
    "branches_page",
    "centre_part",
    "claims_beside_money",
    "claims_page",
    "given_answers",
    "held_page",
    "impossible_rows",
    "lesser_share_of",
    "loan_help",
    "loan_inbox",
    "loan_line",
    "loan_lines",
    "loan_page",
    "my_loan",
    "my_loans",
    "office_piles",
    "owed_by_branches",
    "paper_of",
    "task_force_page",
    "task_forces_page",
    "to_inspect",
    "under_way",
    "waiting_for_sitting",
]
