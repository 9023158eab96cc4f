"""Every read of margin money: pages whole, and what the rooms above ask."""

from odop.casework.queries.margin_money.application import (
    LoanPage,
    given_answers,
    loan_page,
    paper_of,
)
from odop.casework.queries.margin_money.branch import (
    BranchLine,
    BranchPile,
    Worklist,
    branch_worklist,
)
from odop.casework.queries.margin_money.file import (
    FilePage,
    branch_file,
)
from odop.casework.queries.margin_money.inbox import (
    LoanInbox,
    loan_inbox,
    loans_waiting_on,
)
from odop.casework.queries.margin_money.lines import (
    LoanLine,
    loan_line,
    loan_lines,
)
from odop.casework.queries.margin_money.owed import (
    BranchOwes,
    Habit,
    ImpossibleRow,
    branch_habits,
    impossible_rows,
    owed_by_branches,
)
from odop.casework.queries.margin_money.task_force import (
    TaskForcePage,
    TaskForcesPage,
    task_force_page,
    task_forces_page,
    waiting_for_sitting,
)

__all__ = [
    "BranchLine",
    "BranchOwes",
    "BranchPile",
    "FilePage",
    "Habit",
    "ImpossibleRow",
    "LoanInbox",
    "LoanLine",
    "LoanPage",
    "TaskForcePage",
    "TaskForcesPage",
    "Worklist",
    "branch_file",
    "branch_habits",
    "branch_worklist",
    "given_answers",
    "impossible_rows",
    "loan_inbox",
    "loan_line",
    "loan_lines",
    "loan_page",
    "loans_waiting_on",
    "owed_by_branches",
    "paper_of",
    "task_force_page",
    "task_forces_page",
    "waiting_for_sitting",
]
