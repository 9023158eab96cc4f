"""What of a district's plan waits on the office: a decision to take over, steps past their day, points unanswered."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Min, OuterRef

from odop.casework.queries.committees import decision_on
from odop.plans.models import ActionPlan, Intervention, Point, Step
from odop.plans.rules.action import KIND, State


@dataclass(frozen=True)
class PlanPiles:
    """How many wait, and since when the oldest."""

    decided_on: date | None  # the committee approved the plan, and that is not written down yet
    late: int
    late_since: date | None
    points: int
    points_since: date | None


def plan_piles(district: str, on: date) -> PlanPiles:
    """The piles of one district's plan; at most four queries."""
    had = Intervention.objects.filter(plan=OuterRef("pk"), adopted_on=None, added_at__lte=OuterRef("put_at"))
    put = ActionPlan.objects.filter(Exists(had.exclude(state=State.GIVEN_UP)), district=district)
    plan = put.first()
    decision = decision_on(plan.number, KIND) if plan else None
    fresh = decision and plan and plan.put_at and decision.approved and decision.signed_at >= plan.put_at
    late = Step.objects.filter(
        district=district, done_on=None, present_on__lt=on, intervention__state=State.OPEN
    ).aggregate(n=Count("pk"), since=Min("present_on"))
    points = Point.objects.filter(district=district, answered_at=None).aggregate(
        n=Count("pk"), since=Min("held_on")
    )
    return PlanPiles(
        decision.decided_on if decision and fresh else None,
        late["n"],
        late["since"],
        points["n"],
        points["since"],
    )
