"""Rounds, stalls and what they sold, of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.mart.models import FairFollowUp, FairLead, FairSample, Stall, StallRound, Told

take_in = intake(FairFollowUp, FairLead, FairSample, Stall, StallRound, Told)
