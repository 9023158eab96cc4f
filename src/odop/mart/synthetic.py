"""Rounds, stalls and what they sold, of the synthetic State, taken in many at once."""

from datetime import datetime

from odop.access.services import Actor
from odop.audit.services import intake
from odop.mart.models import FairFollowUp, FairLead, FairSample, Stall, StallRound, Told
from odop.mart.rules import RoundState
from odop.mart.services.letters import draw_letters

take_in = intake(FairFollowUp, FairLead, FairSample, Stall, StallRound, Told)


def issue_letters(*, district: str, since: datetime, by: Actor) -> int:
    """Issue the letters of a district's draws made since then, each on its day. How many letters."""
    rounds = StallRound.objects.filter(district_id=district, state=RoundState.DRAWN, since__gte=since)
    issued = 0
    for row in rounds.order_by("since", "number"):
        stalls = list(row.stalls.exclude(place=None).select_related("fair", "artisan").order_by("place"))
        issued += draw_letters(row, stalls, by=by, at=row.since)
    return issued
