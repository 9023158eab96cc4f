"""Tables of the mart."""

from odop.mart.models.fairs import Fair, FairLead, FairSample
from odop.mart.models.stalls import FairFollowUp, Stall, StallRound, Told

__all__ = ["Fair", "FairFollowUp", "FairLead", "FairSample", "Stall", "StallRound", "Told"]
