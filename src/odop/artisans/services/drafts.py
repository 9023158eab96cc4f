"""An enrolment under way, saved at every answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from odop.access.services import Actor, NotPermitted, Permission, User, require
from odop.artisans.models import Artisan, Draft
from odop.artisans.queries.drafts import choices, known
from odop.artisans.rules.questions import BY_CODE, QUESTIONS
from odop.artisans.rules.reading import Answer, Ground, read
from odop.artisans.rules.refusals import AlreadyEnrolled, AlreadyFinished, ConsentNotGiven
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of


@act("artisans.draft_begun")
def begin_draft(*, helped: bool = False, district: str | None = None, by: Actor, at: datetime) -> UUID:
    """Begin an enrolment, or take up the one under way; an officer begins one for another in her district."""
    if not isinstance(by, User):
        raise NotPermitted
    if helped:
        require(by, Permission.ENROL_FOR_ANOTHER, district=district, on=day_of(at))
    else:
        if Artisan.objects.filter(user=by).exists():
            raise AlreadyEnrolled
        under_way = Draft.objects.select_for_update().filter(user=by, helped=False, finished_at=None).first()
        if under_way:
            return under_way.pk
    draft = Draft(user=by, helped=helped, district_id=district, begun_at=at, saved_at=at)
    if district:
        draft.answers = {"district": {"district": district}}
    if not helped:
        draft.phone = by.phone or ""
    draft.save(force_insert=True)
    audit.record("artisans.draft_begun", on=draft, by=by, at=at, helped=helped)
    return draft.pk


@act("artisans.draft_answered")
def answer(
    *, draft: UUID, question: str, given: Mapping[str, str], agreed: bool = True, by: Actor, at: datetime
) -> Answer:
    """Save one answer. Raises NotAnAnswer or NotWellMade, and then saves nothing.

    An answer that tells something is kept only where the maker agrees to its notice.
    """
    row = own_draft(draft, by=by, at=at)
    if BY_CODE[question].code == "district" and row.helped:
        raise NotPermitted
    told = read(question, given, ground_for(question, row.district_id, at))
    if not agreed and "said" not in told:
        raise ConsentNotGiven
    row.answers = {**row.answers, question: told}
    if question == "district" and row.district_id != told["district"]:
        row.district_id = told["district"]
        row.answers = {code: a for code, a in row.answers.items() if code not in {"place", "craft"}}
    row.saved_at = at
    row.save(update_fields=["answers", "district", "saved_at"])
    return told


def own_draft(key: UUID, *, by: Actor, at: datetime) -> Draft:
    """A draft under way that this person may go on with, locked."""
    row = Draft.objects.select_for_update().filter(pk=key).first()
    if row is None or not isinstance(by, User):
        raise NotPermitted
    if row.helped:
        require(by, Permission.ENROL_FOR_ANOTHER, district=row.district_id, on=day_of(at))
    elif row.user_id != by.pk:
        raise NotPermitted
    if row.finished_at:
        raise AlreadyFinished
    return row


def ground_for(question: str, district: str | None, at: datetime) -> Ground:
    """What an answer to this question is read against."""
    on = day_of(at)
    offered = tuple(code for code, _ in choices(question, district, on))
    return Ground(on=on, key=settings.IDENTITY_KEY, choices=offered, known=known(question))


def answered(answers: Mapping[str, Any]) -> bool:
    """Whether every question has an answer, be it that nobody knows."""
    return all(q.code in answers for q in QUESTIONS)
