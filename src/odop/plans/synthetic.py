"""Action plans of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.plans.models import ActionPlan, Intervention, LaterDay, Point, Step

take_in = intake(ActionPlan, Intervention, LaterDay, Point, Step)
