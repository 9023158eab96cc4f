"""Corrections: one answer changed later, with its history kept by the database."""

from collections.abc import Mapping
from datetime import datetime

from odop.access.services import Actor
from odop.artisans.models import Artisan
from odop.artisans.rules.questions import BY_CODE
from odop.artisans.rules.reading import read
from odop.artisans.rules.refusals import AadhaarAlreadyEnrolled, ConsentNotGiven, NotAnAnswer
from odop.artisans.services.consents import agree, helper_of, own_case
from odop.artisans.services.doubts import ask_about
from odop.artisans.services.drafts import ground_for
from odop.artisans.services.filling import columns, fill_tables, join_kin
from odop.audit import services as audit
from odop.audit.services import act
from odop.notices import services as notices

FIXED = {"district"}  # a maker moves district by an act of its own


@act("artisans.corrected")
def correct(
    *,
    number: str,
    question: str,
    given: Mapping[str, str],
    agreed: bool = True,
    language: str = "hi",
    by: Actor,
    at: datetime,
) -> None:
    """Change one answer of a maker, by herself or through an officer of her district.

    Raises NotAnAnswer, NotWellMade, ConsentNotGiven or AadhaarAlreadyEnrolled.
    """
    artisan = own_case(number, by=by, at=at)
    if question in FIXED or question not in BY_CODE:
        raise NotAnAnswer(field=question)
    told = read(question, given, ground_for(question, artisan.district_id, at))
    if not agreed and "said" not in told:
        raise ConsentNotGiven
    token = told.get("token") if question == "aadhaar" else ""
    if token and Artisan.objects.filter(aadhaar_token=token).exclude(pk=artisan.pk).exists():
        raise AadhaarAlreadyEnrolled
    before = artisan.phone
    changed = columns(question, told)
    for column, value in changed.items():
        setattr(artisan, column, value)
    if changed:
        artisan.save(update_fields=[c.removesuffix("_id") for c in changed])
    fill_tables(artisan, question, told, at)
    join_kin(artisan)
    agree(artisan, {question: told}, language=language, through=helper_of(artisan, by), at=at)
    audit.record("artisans.corrected", on=artisan, by=by, at=at, question=question)
    if question in {"phone", "account", "address"}:
        ask_about([artisan], by=by, at=at)
    # The phone she had is told as well: whoever changes it for her cannot do so unseen.
    for phone in {before, artisan.phone} - {""} if question in {"phone", "account"} else ():
        notices.queue(
            f"{question}_changed",
            about=artisan.number,
            to_user=artisan.user,
            phone=phone,
            district=artisan.district_id,
            values={"number": artisan.number},
            at=at,
        )


def change_account(
    *, number: str, given: Mapping[str, str], language: str = "hi", by: Actor, at: datetime
) -> None:
    """Give a new bank account; the old one ends and stays on the record."""
    correct(number=number, question="account", given=given, language=language, by=by, at=at)
