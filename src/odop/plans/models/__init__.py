"""Surveys, studies and plans."""

from odop.plans.models.forms import FormVersion
from odop.plans.models.surveys import Attachment, Drawn, Submission, Survey

__all__ = ["Attachment", "Drawn", "FormVersion", "Submission", "Survey"]
