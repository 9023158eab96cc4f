"""Acts on a district's action plan: its lines, their steps and days."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import Paise
from odop.documents import services as documents
from odop.plans.models import ActionPlan, Intervention, LaterDay, Step
from odop.plans.queries.action import moneys
from odop.plans.rules.action import (
    Blank,
    Ended,
    InFuture,
    NoHead,
    NoPlan,
    NoSum,
    NotAfter,
    PlanBegun,
    State,
    StepDone,
    StepsOpen,
)
from odop.plans.services.points import open_point
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers


@dataclass(frozen=True)
class Line:
    """A line as an officer writes it; `first_step` and `promised_on` are its first milestone."""

    head: str
    gap: str
    what: str
    owner: str
    money: str
    origin: str
    first_step: str
    promised_on: date
    estimate: Paise | None = None
    product: str | None = None


@act("plans.began_plan")
def begin_plan(*, district: str, synthetic: bool = False, by: Actor, at: datetime) -> ActionPlan:
    """Begin a district's action plan (GO-1). Raises NotPermitted or PlanBegun."""
    require(by, Permission.PLAN, district=district, on=day_of(at))
    hold(f"plan {district}")
    if ActionPlan.objects.filter(district=district).exists():
        raise PlanBegun
    place = programme.district(district)
    stem = f"{programme.letters('plan')}/{financial_year(day_of(at))}/{place.short if place else district}/"
    plan = ActionPlan.objects.create(
        number=next_numbers(ActionPlan, "number", stem, width=2)[0], district_id=district, begun_at=at,
        begun_by=by.name, synthetic=synthetic,
    )  # fmt: skip
    audit.record("plans.began_plan", on=plan, by=by, at=at)
    return plan


@act("plans.added_line")
def add_line(
    *, district: str, line: Line, point: UUID | None = None, by: Actor, at: datetime
) -> Intervention:
    """Add a line to a plan, with its first milestone; where it answers a meeting's point, that point is taken up.

    Raises NotPermitted, NoPlan, Blank, NoHead, NoSum or PointAnswered, and then writes nothing.
    """
    require(by, Permission.PLAN, district=district, on=day_of(at))
    plan = _plan(district)
    _require_whole(line)
    place = (plan.interventions.aggregate(last=Max("place"))["last"] or 0) + 1
    made = Intervention.objects.create(
        district_id=district, plan=plan, place=place, head=line.head, product_id=line.product or None,
        gap=line.gap.strip(), what=line.what.strip(), owner=line.owner.strip(), money=line.money,
        estimate=line.estimate, origin=line.origin, since=at, added_at=at, added_by=by.name, synthetic=plan.synthetic,
    )  # fmt: skip
    _step(made, line.first_step, line.promised_on, by=by, at=at)
    if point is not None:
        raised = open_point(point, district)
        raised.intervention, raised.answered_at, raised.answered_by = made, at, by.name
        raised.save(update_fields=["intervention", "answered_at", "answered_by"])
    audit.record("plans.added_line", on=made, by=by, at=at, plan=plan.number, head=line.head)
    return made


@act("plans.promised_step")
def promise_step(*, line: UUID, what: str, promised_on: date, by: Actor, at: datetime) -> Step:
    """Promise one more step of a line by a day. Raises NotPermitted, Ended or Blank."""
    row = _line(line)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    if row.state != State.OPEN:
        raise Ended
    made = _step(row, what, promised_on, by=by, at=at)
    audit.record(
        "plans.promised_step", on=made, by=by, at=at, line=str(row.pk), promised_on=promised_on.isoformat()
    )
    return made


@act("plans.moved_step")
def move_step(*, step: UUID, expected_on: date, reason: str, by: Actor, at: datetime) -> LaterDay:
    """Say that a step will be done later than was last said, and why; every earlier day stays.

    Raises NotPermitted, Ended, StepDone, NotAfter or Blank.
    """
    row = _open_step(step)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    if expected_on <= row.present_on:
        raise NotAfter(row.present_on)
    if not reason.strip():
        raise Blank("reason")
    made = LaterDay.objects.create(
        district_id=row.district_id, step=row, expected_on=expected_on, reason=reason.strip(), said_at=at,
        said_by=by.name, synthetic=row.synthetic,
    )  # fmt: skip
    row.present_on = expected_on
    row.save(update_fields=["present_on"])
    audit.record(
        "plans.moved_step", on=row, by=by, at=at, expected_on=expected_on.isoformat(), reason=reason.strip()
    )
    return made


@act("plans.finished_step")
def finish_step(
    *,
    step: UUID,
    done_on: date,
    evidence: str,
    paper: tuple[str, bytes] | None = None,
    by: Actor,
    at: datetime,
) -> Step:
    """Say that a step was done on a day, and what shows it; a paper may be filed with it.

    Raises NotPermitted, Ended, StepDone, InFuture or Blank, or a refusal of the paper; then writes nothing.
    """
    row = _open_step(step)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    if done_on > day_of(at):
        raise InFuture("done_on")
    if not evidence.strip():
        raise Blank("evidence")
    if paper is not None:
        name, content = paper
        row.paper = documents.file_document(
            kind="plan_evidence",
            name=name,
            content=content,
            about=str(row.pk),
            district=row.district_id,
            by=by,
            at=at,
        )
    row.done_on, row.done_at, row.done_by, row.evidence = done_on, at, by.name, evidence.strip()
    row.save(update_fields=["done_on", "done_at", "done_by", "evidence", "paper"])
    audit.record("plans.finished_step", on=row, by=by, at=at, done_on=done_on.isoformat())
    return row


@act("plans.closed_line")
def close_line(*, line: UUID, by: Actor, at: datetime) -> Intervention:
    """Call a line done, once each of its steps is. Raises NotPermitted, Ended or StepsOpen."""
    row = _line(line)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    if row.state != State.OPEN:
        raise Ended
    if left := row.steps.filter(done_on=None).count():
        raise StepsOpen(left)
    row.state, row.since = State.DONE, at
    row.save(update_fields=["state", "since"])
    audit.record("plans.closed_line", on=row, by=by, at=at)
    return row


@act("plans.gave_up_line")
def give_up_line(*, line: UUID, reason: str, by: Actor, at: datetime) -> Intervention:
    """Give a line up, in words; it stays in the plan with all it promised. Raises NotPermitted, Ended or Blank."""
    row = _line(line)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    if row.state != State.OPEN:
        raise Ended
    if not reason.strip():
        raise Blank("reason")
    row.state, row.since, row.words = State.GIVEN_UP, at, reason.strip()
    row.save(update_fields=["state", "since", "words"])
    audit.record("plans.gave_up_line", on=row, by=by, at=at, reason=reason.strip())
    return row


def _plan(district: str) -> ActionPlan:
    plan = ActionPlan.objects.select_for_update().filter(district=district).first()
    if plan is None:
        raise NoPlan
    return plan


def _line(key: UUID) -> Intervention:
    return Intervention.objects.select_for_update().get(pk=key)


def _open_step(key: UUID) -> Step:
    row = Step.objects.select_for_update(of=("self",)).select_related("intervention").get(pk=key)
    if row.intervention.state != State.OPEN:
        raise Ended
    if row.done_on is not None:
        raise StepDone
    return row


def _step(line: Intervention, what: str, promised_on: date, *, by: Actor, at: datetime) -> Step:
    if not what.strip():
        raise Blank("what")
    place = (line.steps.aggregate(last=Max("place"))["last"] or 0) + 1
    return Step.objects.create(
        district_id=line.district_id, intervention=line, place=place, what=what.strip(), promised_on=promised_on,
        present_on=promised_on, promised_at=at, promised_by=by.name, synthetic=line.synthetic,
    )  # fmt: skip


def _require_whole(line: Line) -> None:
    for field in ("gap", "what", "owner"):
        if not getattr(line, field).strip():
            raise Blank(field)
    if line.money not in dict(moneys()):
        raise NoHead
    if line.estimate is not None and line.estimate <= 0:
        raise NoSum
