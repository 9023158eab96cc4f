"""Action plans as pages show them: one district's lines with their steps, and all districts side by side."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F

from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.queries.committees import Decision, decision_on, waiting_on
from odop.documents import queries as documents
from odop.documents.queries import Filed
from odop.plans.models import ActionPlan, Intervention, LaterDay, Point, Step
from odop.plans.queries.lines import Later, PlanLine, PlanPage, PointLine, StepLine
from odop.plans.rules.action import KIND, OTHER_MONEY, Body, Head, Origin, State, standing
from odop.programme import queries as programme


def plan_page(district: str, *, today: date) -> PlanPage | None:
    """A district's plan whole, in a fixed number of queries; none where the district is not known."""
    place = programme.district(district)
    if place is None:
        return None
    plan = ActionPlan.objects.filter(district=district).first()
    rows = (
        list(Intervention.objects.filter(plan=plan).select_related("product").order_by("place"))
        if plan
        else []
    )
    steps = _steps([row.pk for row in rows], today)
    moneys = _moneys()
    lines = [_line(row, steps.get(row.pk, []), moneys) for row in rows]
    points = (
        Point.objects.filter(district=district)
        .select_related("intervention")
        .order_by(F("answered_at").desc(nulls_first=True), "-held_on")  # the open ones first
    )
    return PlanPage(
        district=place,
        number=plan.number if plan else "",
        adopted_on=plan.adopted_on if plan else None,
        adopted_by=plan.adopted_by if plan else "",
        put_at=plan.put_at if plan else None,
        waits=waiting_on([plan.number], KIND).get(plan.number) if plan else None,
        decision=_decision(plan) if plan else None,
        heads=tuple((head, tuple(line for line in lines if line.head is head)) for head in Head),
        points=tuple(_point(row) for row in points[:50]),
        today=today,
        synthetic=bool(plan and plan.synthetic),
    )


def line_of(key: UUID, *, today: date) -> tuple[str, PlanLine] | None:
    """One line, and its district."""
    row = Intervention.objects.filter(pk=key).select_related("product").first()
    if row is None:
        return None
    return row.district_id, _line(row, _steps([row.pk], today).get(row.pk, []), _moneys())


def evidence_of(step: UUID) -> tuple[str, Filed] | None:
    """The paper that shows a step done, with its district; none where no paper was filed."""
    row = Step.objects.filter(pk=step, paper__isnull=False).values_list("district_id", "paper_id").first()
    paper = documents.document(row[1]) if row and row[1] else None
    return (row[0], paper) if row and paper else None


def moneys() -> list[tuple[str, Named]]:
    """The heads of money a line may name, schemes first."""
    return list(_moneys().items())


def _decision(plan: ActionPlan) -> Decision | None:
    found = decision_on(plan.number, KIND)
    return found if found and plan.put_at and found.signed_at >= plan.put_at else None


# --- rows into lines ------------------------------------------------------------------
def _steps(lines: Iterable[UUID], today: date) -> dict[UUID, list[StepLine]]:
    rows = list(Step.objects.filter(intervention__in=list(lines)).order_by("intervention", "place"))
    later: dict[UUID, list[Later]] = defaultdict(list)
    for word in LaterDay.objects.filter(step__in=[row.pk for row in rows]).order_by("said_at"):
        later[word.step_id].append(Later(word.expected_on, word.reason, word.said_at, word.said_by))
    out: dict[UUID, list[StepLine]] = defaultdict(list)
    for row in rows:
        out[row.intervention_id].append(
            StepLine(
                key=row.pk, what=row.what, promised_on=row.promised_on, promised_by=row.promised_by,
                present_on=row.present_on, done_on=row.done_on, said_on=row.done_at and day_of(row.done_at),
                done_by=row.done_by, evidence=row.evidence, paper=row.paper_id,
                standing=standing(
                    row.promised_on, row.present_on, row.done_on, today, written_on=day_of(row.promised_at)
                ),
                later=tuple(later[row.pk]),
            )
        )  # fmt: skip
    return out


def _line(row: Intervention, steps: list[StepLine], moneys: dict[str, Named]) -> PlanLine:
    return PlanLine(
        key=row.pk, place=row.place, head=Head(row.head), product=row.product.named if row.product else None,
        gap=row.gap, what=row.what, owner=row.owner, money=moneys.get(row.money, Named(row.money, row.money)),
        estimate=row.estimate, origin=str(Origin(row.origin).label), state=State(row.state), words=row.words,
        added_by=row.added_by, added_at=row.added_at, adopted_on=row.adopted_on, adopted_by=row.adopted_by,
        begun_on=min([day_of(row.added_at), *(step.promised_on for step in steps)]), steps=tuple(steps),
    )  # fmt: skip


def _point(row: Point) -> PointLine:
    return PointLine(
        key=row.pk, body=str(Body(row.body).label), held_on=row.held_on, raised_by=row.raised_by, said=row.said,
        line=row.intervention.what if row.intervention else "", line_key=row.intervention_id,
        answer=row.answer, answered_by=row.answered_by,
        open=row.answered_at is None,
    )  # fmt: skip


def _moneys() -> dict[str, Named]:
    schemes = programme.pack().schemes if programme.has_pack() else ()
    own = {code: Named(str(words), str(words)) for code, words in OTHER_MONEY.items()}
    return {scheme.code: scheme.named for scheme in schemes} | own
