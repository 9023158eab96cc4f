"""Surveys and action plans of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.plans.models import ActionPlan, Drawn, Intervention, LaterDay, Point, Step, Submission, Survey

take_in = intake(ActionPlan, Drawn, Intervention, LaterDay, Point, Step, Submission, Survey)
