"""Applications and every step on the way; sittings and calls; the files and margins of a loan; committees."""

from odop.casework.models.applications import (
    MARGIN_MONEY,
    MARKETING,
    TRAINING,
    Application,
    Call,
    Interview,
    Sitting,
    Step,
    for_loans,
    for_markets,
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
from odop.casework.models.councils import CouncilClaim, CouncilStep
from odop.casework.models.hearings import Hearing
from odop.casework.models.margin_money import Facts, Inspection, LoanFile, Margin, Project
from odop.casework.models.marketing import Bar, ClaimLine, MarketClaim
from odop.casework.models.targets import Target
from odop.casework.models.task_force import AgendaItem, TaskForceSitting, Viability
from odop.casework.models.trials import Trial

__all__ = [
    "MARGIN_MONEY",
    "MARKETING",
    "TRAINING",
    "AgendaItem",
    "Application",
    "Aside",
    "Bar",
    "BranchSheet",
    "Call",
    "ClaimLine",
    "CouncilClaim",
    "CouncilStep",
    "Facts",
    "Hearing",
    "Inspection",
    "Interview",
    "LoanFile",
    "Margin",
    "MarketClaim",
    "Matter",
    "Meeting",
    "MeetingAction",
    "MeetingItem",
    "Present",
    "Project",
    "SeatHolder",
    "Sitting",
    "Step",
    "Target",
    "TaskForceSitting",
    "Trial",
    "Viability",
    "for_loans",
    "for_markets",
    "for_training",
]
