"""Follow-ups and second askings of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.outcomes.models import FollowUp, Recheck

take_in = intake(FollowUp, Recheck)
