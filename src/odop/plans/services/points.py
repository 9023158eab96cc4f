"""Points raised at a district's meetings: written down, then taken up in its plan or answered."""

from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.plans.models import Point
from odop.plans.rules.action import Blank, InFuture, PointAnswered


@act("plans.noted_point")
def note_point(
    *, district: str, body: str, held_on: date, raised_by: str, said: str, synthetic: bool = False, by: Actor,
    at: datetime,
) -> Point:  # fmt: skip
    """Write down a point raised at a meeting of the district. Raises NotPermitted, Blank or InFuture."""
    require(by, Permission.PLAN, district=district, on=day_of(at))
    for field, words in (("raised_by", raised_by), ("said", said)):
        if not words.strip():
            raise Blank(field)
    if held_on > day_of(at):
        raise InFuture("held_on")
    made = Point.objects.create(
        district_id=district, body=body, held_on=held_on, raised_by=raised_by.strip(), said=said.strip(),
        noted_at=at, noted_by=by.name, synthetic=synthetic,
    )  # fmt: skip
    audit.record("plans.noted_point", on=made, by=by, at=at, body=body)
    return made


@act("plans.answered_point")
def answer_point(*, point: UUID, answer: str, by: Actor, at: datetime) -> Point:
    """Answer a point that the plan does not take up. Raises NotPermitted, PointAnswered or Blank."""
    row = open_point(point)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    if not answer.strip():
        raise Blank("answer")
    row.answer, row.answered_at, row.answered_by = answer.strip(), at, by.name
    row.save(update_fields=["answer", "answered_at", "answered_by"])
    audit.record("plans.answered_point", on=row, by=by, at=at)
    return row


def open_point(key: UUID, district: str | None = None) -> Point:
    """A point that nobody has answered, locked. Raises PointAnswered."""
    rows = Point.objects.select_for_update()
    row = rows.get(pk=key) if district is None else rows.get(pk=key, district=district)
    if row.answered_at is not None:
        raise PointAnswered
    return row
