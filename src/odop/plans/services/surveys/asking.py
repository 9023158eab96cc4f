"""What came of a visit: she declined, or nobody was there; and who takes her place in the survey."""

from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.plans.models import Drawn
from odop.plans.rules.surveys.refusals import AlreadySaid, SurveyClosed, VisitedToday, WordsDue
from odop.plans.rules.surveys.sampling import VISITS
from odop.plans.services.surveys.telling import tell_drawn


@act("plans.noted_declined")
def note_declined(*, person: UUID, words: str, by: Actor, at: datetime) -> Drawn:
    """Note that she does not wish to answer. She is asked no more, and the next in reserve takes her place.

    Raises NotPermitted, SurveyClosed, AlreadySaid or WordsDue.
    """
    row = _held(person, by, at)
    if not words.strip():
        raise WordsDue
    row.words = words.strip()[:2000]
    drop_out(row, Drawn.State.DECLINED, by=by, at=at)
    audit.record("plans.noted_declined", on=row, by=by, at=at)
    return row


@act("plans.noted_nobody_there")
def note_nobody_there(*, person: UUID, words: str = "", by: Actor, at: datetime) -> Drawn:
    """Note a visit at which she was not found. After the third, on another day each, the next in reserve is asked.

    Raises NotPermitted, SurveyClosed, AlreadySaid or VisitedToday.
    """
    row, on = _held(person, by, at), day_of(at)
    if row.visited_on is not None and row.visited_on >= on:
        raise VisitedToday
    row.visits, row.visited_on = row.visits + 1, on
    row.words = "\n".join(part for part in (row.words, words.strip()[:500]) if part)
    if row.visits >= VISITS:
        drop_out(row, Drawn.State.NOT_FOUND, by=by, at=at)
    else:
        row.save()
    audit.record("plans.noted_nobody_there", on=row, by=by, at=at, visits=row.visits)
    return row


def drop_out(row: Drawn, state: str, *, by: Actor, at: datetime) -> None:
    """She is out of the survey: the next of her stratum in her place is asked, or of another stratum there."""
    row.state, row.said_at, row.said_by = state, at, by.name
    row.save()
    waiting = Drawn.objects.select_for_update(of=("self",)).filter(
        survey_id=row.survey_id, place_id=row.place_id, state=Drawn.State.RESERVE
    )
    following = (
        waiting.filter(stratum=row.stratum).order_by("order").first() or waiting.order_by("order").first()
    )
    if following is not None:
        following.state, following.replaces, following.surveyor = Drawn.State.TO_ASK, row, row.surveyor
        following.save(update_fields=["state", "replaces", "surveyor"])
        tell_drawn(Drawn.objects.filter(pk=following.pk), row.survey, at=at)


def _held(person: UUID, by: Actor, at: datetime) -> Drawn:
    row = Drawn.objects.select_for_update(of=("self",)).select_related("survey").get(pk=person)
    require(by, Permission.SURVEY, district=row.district_id, on=day_of(at))
    if row.survey.closed_at is not None:
        raise SurveyClosed
    if row.state != Drawn.State.TO_ASK:
        raise AlreadySaid
    return row
