"""Calls, applications, steps and sittings of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.casework.models import Application, Call, Interview, Sitting, Step

take_in = intake(Application, Call, Interview, Sitting, Step)
