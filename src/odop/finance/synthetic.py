"""Rows of the synthetic State that no act makes, taken in many at once.

Money itself has no back door, not even here: what is owed, allotted, ordered and answered goes through the
services, which take a hundred thousand at once, with the moments of the past.
"""

from odop.audit.services import intake
from odop.finance.models import Holding

take_in = intake(Holding)
