"""Surveys, studies and plans."""

from odop.plans.models.action import ActionPlan, Intervention, LaterDay, Point, Step
from odop.plans.models.forms import FormVersion
from odop.plans.models.studies import Need, Study
from odop.plans.models.surveys import Attachment, Drawn, Submission, Survey

__all__ = [
    "ActionPlan",
    "Attachment",
    "Drawn",
    "FormVersion",
    "Intervention",
    "LaterDay",
    "Need",
    "Point",
    "Step",
    "Study",
    "Submission",
    "Survey",
]
