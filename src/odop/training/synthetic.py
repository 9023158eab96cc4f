"""Batches, seats, attendance and toolkits of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.training.models import Attendance, Batch, Seat, Toolkit, ToolkitOrder

take_in = intake(Attendance, Batch, Seat, Toolkit, ToolkitOrder)
