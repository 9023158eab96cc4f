"""Enrolment: a finished draft becomes a maker with a number."""

from datetime import date, datetime
from uuid import UUID

from odop.access import services as access
from odop.access.services import Actor, User
from odop.artisans.models import Artisan, Draft
from odop.artisans.rules.ages import Birth
from odop.artisans.rules.questions import QUESTIONS
from odop.artisans.rules.reading import Answer, plain_name, tidy
from odop.artisans.rules.refusals import (
    AadhaarAlreadyEnrolled,
    AlreadyEnrolled,
    ConsentNotGiven,
    NeedsGuardian,
    NotFinished,
)
from odop.artisans.services.consents import agree
from odop.artisans.services.doubts import ask_about
from odop.artisans.services.drafts import answered, own_draft
from odop.artisans.services.filling import columns, fill_tables, join_kin
from odop.artisans.services.numbers import allot
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.notices import services as notices


@act("artisans.enrolled")
def enrol(
    *,
    draft: UUID,
    agreed: bool,
    guardian_agrees: bool = False,
    guardian: str = "",
    language: str = "hi",
    by: Actor,
    at: datetime,
) -> str:
    """Finish a draft: the maker gets her number, and her consents are written field by field.

    Raises NotFinished, ConsentNotGiven, NeedsGuardian, AlreadyEnrolled or AadhaarAlreadyEnrolled.
    """
    row = own_draft(draft, by=by, at=at)
    assert isinstance(by, User)
    if not answered(row.answers):
        raise NotFinished
    if not agreed:
        raise ConsentNotGiven
    through = _consented_through(row, guardian_agrees, guardian, by, day_of(at))
    if not row.helped and Artisan.objects.filter(user=by).exists():
        raise AlreadyEnrolled
    artisan = _fill(row, by, at)
    agree(artisan, row.answers, language=language, through=through, at=at)
    row.finished_at = row.saved_at = at
    row.artisan = artisan
    row.answers = {}  # they stand in the register now
    row.save(update_fields=["finished_at", "saved_at", "artisan", "answers"])
    audit.record("artisans.enrolled", on=artisan, by=by, at=at, helped=row.helped)
    ask_about([artisan], by=by, at=at)
    if not row.helped and by.name in {"", by.phone}:
        access.name_oneself(user=by, name=artisan.name, name_hi=artisan.name_hi, by=by, at=at)
    if artisan.phone:
        notices.queue(
            "enrolled",
            about=artisan.number,
            to_user=artisan.user,
            phone=artisan.phone,
            language=language,
            district=artisan.district_id,
            values={"number": artisan.number},
            at=at,
        )
    return artisan.number


def _fill(row: Draft, by: User, at: datetime) -> Artisan:
    """The maker's row and those around it, from the answers."""
    answers: dict[str, Answer] = row.answers
    token = answers["aadhaar"].get("token")
    if token and Artisan.objects.filter(aadhaar_token=token).exists():
        raise AadhaarAlreadyEnrolled
    assert row.district_id
    artisan = Artisan(
        district_id=row.district_id,
        number=allot(row.district_id),
        user=None if row.helped else by,
        enrolled_at=at,
        enrolled_by=by.name if row.helped else "",
        came_by="HELPED" if row.helped else "SELF",
        synthetic=by.synthetic,
    )
    for question in QUESTIONS:
        for column, value in columns(question.code, answers[question.code]).items():
            setattr(artisan, column, value)
    artisan.save(force_insert=True)
    for question in QUESTIONS:
        if "said" not in answers[question.code]:
            fill_tables(artisan, question.code, answers[question.code], at)
    join_kin(artisan)
    return artisan


def _consented_through(row: Draft, guardian_agrees: bool, guardian: str, by: User, on: date) -> str:
    """Whose help or word the consent came through; nobody under eighteen gives it alone."""
    told = row.answers["birth"]
    born = Birth()
    if "earliest" in told:
        born = Birth(date.fromisoformat(told["earliest"]), date.fromisoformat(told["latest"]))
    helper = by.name if row.helped else ""
    if not born.surely_under_age(on):
        return helper
    if not row.helped or not guardian_agrees or not guardian.strip():
        raise NeedsGuardian
    return f"{plain_name(tidy(guardian), 'guardian')}; {helper}"[:200]
