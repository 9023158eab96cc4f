"""What of quality waits for the hand of the district, and of the State: how many of each, and since when the oldest."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet
from django.db.models.functions import Coalesce

from odop.quality.models import Dish, GIUser, LabTest, PackagingRequest, Suspension
from odop.quality.rules import TestState
from odop.quality.rules.gi import UserState
from odop.quality.rules.library import Asked, DishState

Waits = tuple[int, date | datetime | None]


def waits(district: str) -> dict[str, Waits]:
    """Samples to draw and to send, seals in doubt, makers to enrol for a GI, packaging asked for. Three queries."""
    tests = LabTest.objects.filter(district=district)
    of_tests = {
        state: (count, since)
        for state, count, since in tests.values_list("state").annotate(Count("pk"), Min("since")).order_by()
    }
    none: Waits = (0, None)
    return {
        "draw": of_tests.get(TestState.ASKED, none),
        "send": of_tests.get(TestState.PREPARED, none),
        "seal": of_tests.get(TestState.SEAL_DOUBT, none),
        "gi": _of(GIUser.objects.filter(district=district, state=UserState.WISHED)),
        "packaging": _of(PackagingRequest.objects.filter(district=district, state=Asked.ASKED)),
    }


def waits_for_state() -> dict[str, Waits]:
    """Dishes to decide, packaging that districts sent on. Two queries."""
    return {
        "dishes": _of(Dish.objects.filter(state=DishState.PROPOSED)),
        "packaging": _of(PackagingRequest.objects.filter(state=Asked.WITH_STATE)),
    }


def to_confirm(district: str, *, user: UUID) -> Waits:
    """Suspensions, and liftings of them, that another proposed and that wait for a second person. One query."""
    rows = Suspension.objects.filter(district=district, dropped_at=None, lifted_at=None).filter(
        Q(confirmed_at=None) & ~Q(proposed_by=user)
        | Q(confirmed_at__isnull=False, lift_proposed_at__isnull=False) & ~Q(lift_proposed_by=user)
    )
    found = rows.aggregate(n=Count("pk"), since=Min(Coalesce("lift_proposed_at", "proposed_at")))
    return found["n"], found["since"]


def _of(rows: "QuerySet[Any]") -> Waits:
    found = rows.aggregate(n=Count("pk"), since=Min("since"))
    return found["n"], found["since"]
