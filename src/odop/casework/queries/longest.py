"""Where files wait longest: by district and by who must act, for the State."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min

from odop.basics.names import Named
from odop.casework.models import for_training
from odop.casework.rules import HOLDER, LIVE, State


@dataclass(frozen=True)
class Waiting:
    """The files of one district that wait on one holder: how many, and since when the oldest."""

    district: str
    district_name: Named
    state: State
    holder: str
    count: int
    oldest: datetime


def longest_waiting(limit: int = 100) -> tuple[Waiting, ...]:
    """Piles of files under way, the one whose oldest has waited longest first. One query."""
    rows = (
        for_training()
        .filter(state__in=LIVE)
        .values_list("district_id", "district__name_en", "district__name_hi", "state")
        .annotate(count=Count("pk"), oldest=Min("since"))
        .order_by("oldest", "district_id")[:limit]
    )
    return tuple(
        Waiting(code, Named(en, hi), State(state), HOLDER[State(state)], count, oldest)
        for code, en, hi, state, count, oldest in rows
    )
