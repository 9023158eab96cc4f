"""What of fairs waits for the district's own hand: how many of each, and since when the oldest."""

from datetime import date
from typing import Any

from django.db.models import Count, Min, QuerySet

from odop.mart.models import FairFollowUp, FairLead, Stall, StallRound
from odop.mart.rules import GOING, FollowUpState, RoundState

Waits = tuple[int, date | None]


def waits(district: str, on: date) -> dict[str, Waits]:
    """Rounds to be drawn, sales nobody has told, follow-ups and buyers without an answer. Four queries."""
    rounds = StallRound.objects.filter(
        district=district, state__in=[RoundState.OPEN, RoundState.CLOSED], value_on__lte=on
    )
    untold = Stall.objects.filter(
        district=district, state__in=GOING, told=None, fair__ends_on__lt=on, fair__called_off_on=None
    )
    asked = FairFollowUp.objects.filter(district=district, state=FollowUpState.ASKED)
    buyers = FairLead.objects.filter(district=district, followed_up_on=None)
    return {
        "rounds": _of(rounds, "value_on"),
        "untold": _of(untold, "fair__ends_on"),
        "follow_ups": _of(asked, "due_on"),
        "buyers": _of(buyers, "promised_for"),
    }


def _of(rows: "QuerySet[Any]", since: str) -> Waits:
    found = rows.aggregate(n=Count("pk"), since=Min(since))
    return found["n"], found["since"]
