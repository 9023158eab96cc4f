"""Applications and every step on the way; the calls and sittings of training; the files and margins of a loan."""

from odop.casework.models.applications import (
    MARGIN_MONEY,
    TRAINING,
    Application,
    Call,
    Interview,
    Sitting,
    Step,
    for_loans,
    for_training,
)
from odop.casework.models.branch_sheets import BranchSheet
from odop.casework.models.margin_money import Facts, Inspection, LoanFile, Margin, Project
from odop.casework.models.task_force import AgendaItem, TaskForceSitting, Viability
from odop.casework.models.trials import Trial

__all__ = [
    "MARGIN_MONEY",
    "TRAINING",
    "AgendaItem",
    "Application",
    "BranchSheet",
    "Call",
    "Facts",
    "Inspection",
    "Interview",
    "LoanFile",
    "Margin",
    "Project",
    "Sitting",
    "Step",
    "TaskForceSitting",
    "Trial",
    "Viability",
    "for_loans",
    "for_training",
]
