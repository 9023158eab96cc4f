"""A plan put before the district committee, and adopted once its signed minutes approve it (GO-1)."""

from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.languages import day_in_words, in_both
from odop.basics.money import grouped
from odop.basics.names import Named
from odop.casework.queries.committees import decision_on
from odop.casework.services import committees
from odop.casework.services.committees import Body, Said
from odop.plans.models import ActionPlan, Intervention
from odop.plans.rules.action import KIND, Head, NoPlan, NotDecided, NothingNew, NothingToAdopt, State


@act("plans.put_plan")
def put_plan(*, district: str, by: Actor, at: datetime) -> ActionPlan:
    """Put a plan before the district committee; once adopted, again with the lines that came since.

    Raises NotPermitted, NoPlan, NothingToAdopt or NothingNew.
    """
    require(by, Permission.PLAN, district=district, on=day_of(at))
    plan = _plan(district)
    lines = list(plan.interventions.exclude(state=State.GIVEN_UP).prefetch_related("steps"))
    if not lines:
        raise NothingToAdopt
    new = sum(line.adopted_on is None for line in lines)
    if not new:
        raise NothingNew
    reckoned = sum(line.estimate or 0 for line in lines)
    facts: dict[Named, Named | str] = {Named("Lines", "कार्य"): str(len(lines))}
    if plan.adopted_on:
        facts[Named("Lines added since it was adopted (*)", "अपनाए जाने के बाद जोड़े गए कार्य (*)")] = str(new)
    facts |= {_head(line): _told(line) for line in sorted(lines, key=lambda one: one.place)}
    committees.put_before(
        body=Body.DLC, kind=KIND, about=plan.number, district=district, amount=reckoned or None,
        title=Named(f"District action plan {plan.number}", f"जनपद कार्ययोजना {plan.number}"),
        facts=facts, by=by, at=at, synthetic=plan.synthetic,
    )  # fmt: skip
    plan.put_at = at
    plan.save(update_fields=["put_at"])
    audit.record("plans.put_plan", on=plan, by=by, at=at, lines=len(lines))
    return plan


@act("plans.adopted_plan")
def adopt_plan(*, district: str, by: Actor, at: datetime) -> ActionPlan:
    """Write down that the committee has adopted the plan, from its signed minutes: each line it had before it.

    The day of its first adoption stands; lines adopted later carry their own.

    Raises NotPermitted, NoPlan or NotDecided.
    """
    require(by, Permission.PLAN, district=district, on=day_of(at))
    plan = _plan(district)
    decision = decision_on(plan.number, KIND)
    if decision is None or decision.said != Said.APPROVED or plan.put_at is None:
        raise NotDecided
    if decision.signed_at < plan.put_at:  # it speaks of the plan as it was put before
        raise NotDecided
    on, meeting = decision.decided_on, decision.meeting
    seen = plan.interventions.filter(adopted_on=None, added_at__lte=plan.put_at)
    seen.exclude(state=State.GIVEN_UP, since__lte=plan.put_at).update(adopted_on=on, adopted_by=meeting)
    if plan.adopted_on is None:
        plan.adopted_on, plan.adopted_by = on, meeting
        plan.save(update_fields=["adopted_on", "adopted_by"])
    audit.record("plans.adopted_plan", on=plan, by=by, at=at, meeting=meeting)
    return plan


def _plan(district: str) -> ActionPlan:
    plan = ActionPlan.objects.select_for_update().filter(district=district).first()
    if plan is None:
        raise NoPlan
    return plan


def _head(line: Intervention) -> Named:
    """A line's place in the plan and its head; a star where it came since the plan was adopted."""
    of, mark = in_both(Head(line.head).label), "" if line.adopted_on or not line.plan.adopted_on else " *"
    return Named(f"{line.place}. {of.en}{mark}", f"{line.place}. {of.hi}{mark}")


def _told(line: Intervention) -> Named:
    """What is to be done, who answers for it, at what cost and by when, as the committee has it before it."""
    last = max(step.present_on for step in line.steps.all())
    parts = [line.what, line.owner, *([f"₹{grouped(line.estimate // 100)}"] if line.estimate else [])]
    said = in_both(day_in_words(last))
    return Named(" · ".join([*parts, said.en]), " · ".join([*parts, said.hi]))
