"""The action plans of all districts side by side, and how their promises were kept."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, Sum

from odop.basics.money import Paise
from odop.plans.models import ActionPlan, Intervention, Point, Step
from odop.plans.queries.promises import DUE, IN_TIME
from odop.plans.rules.action import Head, State
from odop.programme import queries as programme

LATER = Q(plan__adopted_on__isnull=False, adopted_on=None) & ~Q(state=State.GIVEN_UP)


@dataclass(frozen=True)
class DistrictPlan:
    """One district among all: how many lines and steps, how many in time, late, put off; its money."""

    district: Any
    number: str
    adopted_on: date | None
    lines: int
    steps: int
    done: int
    in_time: int
    due: int  # by first promise, up to today
    late: int
    moved: int
    estimate: Paise
    points_open: int
    came_later: int  # lines added since the plan was adopted, and not adopted
    heads: dict[str, int]

    @property
    def kept(self) -> int | None:
        """Per cent of the steps due by first promise that were done by it; none where nothing was due."""
        return self.in_time * 100 // self.due if self.due else None

    @property
    def by_head(self) -> list[tuple[Head, int]]:
        return [(head, self.heads.get(head, 0)) for head in Head]


@dataclass(frozen=True)
class StatePlans:
    """The plans of all districts side by side."""

    rows: tuple[DistrictPlan, ...]
    today: date
    synthetic: bool

    @property
    def worst_first(self) -> list[DistrictPlan]:
        """Those without a plan, then those with most steps late, then those that kept least."""
        return sorted(
            self.rows, key=lambda row: (row.number != "", -row.late, 101 if row.kept is None else row.kept)
        )

    @property
    def begun(self) -> int:
        return sum(row.number != "" for row in self.rows)

    @property
    def adopted(self) -> int:
        return sum(row.adopted_on is not None for row in self.rows)

    @property
    def due(self) -> int:
        return sum(row.due for row in self.rows)

    @property
    def in_time(self) -> int:
        return sum(row.in_time for row in self.rows)

    @property
    def late(self) -> int:
        return sum(row.late for row in self.rows)

    @property
    def moved(self) -> int:
        return sum(row.moved for row in self.rows)

    @property
    def points_open(self) -> int:
        return sum(row.points_open for row in self.rows)


def state_plans(*, today: date) -> StatePlans:
    """Every district's plan, in five queries however many lines there are."""
    plans = {plan.district_id: plan for plan in ActionPlan.objects.all()}
    lines: dict[str, dict[str, int]] = defaultdict(dict)
    money: dict[str, int] = defaultdict(int)
    later: dict[str, int] = defaultdict(int)
    for row in Intervention.objects.values("district_id", "head").annotate(
        n=Count("id"), paise=Sum("estimate"), later=Count("id", filter=LATER)
    ):
        lines[row["district_id"]][row["head"]] = row["n"]
        money[row["district_id"]] += row["paise"] or 0
        later[row["district_id"]] += row["later"]
    told = Step.objects.values("district_id")
    steps: dict[str, Any] = {row["district_id"]: row for row in told.annotate(**_counts(today))}
    points = dict(Point.objects.filter(answered_at=None).values_list("district_id").annotate(n=Count("id")))
    rows = []
    for place in programme.districts():
        plan = plans.get(place.code)
        step = steps.get(place.code, {})
        rows.append(
            DistrictPlan(
                district=place,
                number=plan.number if plan else "",
                adopted_on=plan.adopted_on if plan else None,
                lines=sum(lines[place.code].values()),
                heads=lines[place.code],
                estimate=money[place.code],
                points_open=points.get(place.code, 0),
                came_later=later[place.code],
                steps=step.get("steps", 0),
                done=step.get("done", 0),
                in_time=step.get("in_time", 0),
                due=step.get("due", 0),
                late=step.get("late", 0),
                moved=step.get("moved", 0),
            )
        )
    return StatePlans(tuple(rows), today, any(plan.synthetic for plan in plans.values()))


def _counts(today: date) -> dict[str, Count]:
    stands, due = ~Q(intervention__state=State.GIVEN_UP), DUE & Q(promised_on__lte=today)
    return {
        "steps": Count("id", filter=stands),
        "done": Count("id", filter=stands & Q(done_on__isnull=False)),
        "in_time": Count("id", filter=due & IN_TIME),
        "due": Count("id", filter=due),
        "late": Count("id", filter=stands & Q(done_on=None, present_on__lt=today)),
        "moved": Count("id", filter=stands & Q(present_on__gt=F("promised_on"))),
    }
