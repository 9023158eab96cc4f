"""Batches, seats, days, attendance, assessment, and the toolkit that follows."""

from odop.training.models.attendance import Attendance, CallBack, CodeShown, Doubt, Word
from odop.training.models.batches import Batch, Seat
from odop.training.models.bills import TrainerBill
from odop.training.models.toolkits import HandoverCode, Toolkit, ToolkitOrder

__all__ = [
    "Attendance",
    "Batch",
    "CallBack",
    "CodeShown",
    "Doubt",
    "HandoverCode",
    "Seat",
    "Toolkit",
    "ToolkitOrder",
    "TrainerBill",
    "Word",
]
