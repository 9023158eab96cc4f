"""Applications, steps, sittings and loan files of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.casework.models import (
    AgendaItem,
    Application,
    Call,
    Facts,
    Inspection,
    Interview,
    LoanFile,
    Margin,
    Project,
    Sitting,
    Step,
    TaskForceSitting,
    Viability,
)

take_in = intake(
    AgendaItem, Application, Call, Facts, Inspection, Interview, LoanFile, Margin, Project, Sitting, Step,
    TaskForceSitting, Viability,
)  # fmt: skip
