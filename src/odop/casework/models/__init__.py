"""Applications and every step on the way; sittings and calls; the files and margins of a loan; committees."""

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
from odop.casework.models.committees import (
    Aside,
    Matter,
    Meeting,
    MeetingAction,
    MeetingItem,
    Present,
    SeatHolder,
)
from odop.casework.models.margin_money import Facts, Inspection, LoanFile, Margin, Project
from odop.casework.models.task_force import AgendaItem, TaskForceSitting, Viability
from odop.casework.models.trials import Trial

__all__ = [
    "MARGIN_MONEY",
    "TRAINING",
    "AgendaItem",
    "Application",
    "Aside",
    "BranchSheet",
    "Call",
    "Facts",
    "Inspection",
    "Interview",
    "LoanFile",
    "Margin",
    "Matter",
    "Meeting",
    "MeetingAction",
    "MeetingItem",
    "Present",
    "Project",
    "SeatHolder",
    "Sitting",
    "Step",
    "TaskForceSitting",
    "Trial",
    "Viability",
    "for_loans",
    "for_training",
]
