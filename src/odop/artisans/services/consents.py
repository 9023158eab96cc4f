"""Consent, given field by field under one notice, and taken back as easily."""

from collections.abc import Mapping
from datetime import datetime

from odop.access.services import Actor, Permission, User, require, require_self
from odop.artisans.models import Artisan, Consent
from odop.artisans.rules.consent import entries, version
from odop.artisans.rules.questions import QUESTIONS
from odop.artisans.rules.reading import Answer
from odop.artisans.rules.refusals import NoSuchConsent
from odop.artisans.services.filling import columns, fill_tables
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.notices import services as notices


def agree(
    artisan: Artisan, answers: Mapping[str, Answer], *, language: str, through: str, at: datetime
) -> None:
    """Write a consent for every entry of the notice under which something was told."""
    told = {q.consent for q in QUESTIONS if q.code in answers and "said" not in answers[q.code]}
    standing = set(artisan.consents.filter(withdrawn_at=None).values_list("field", flat=True))
    Consent.objects.bulk_create(
        Consent(
            district_id=artisan.district_id,
            artisan=artisan,
            field=field,
            notice_version=version(),
            language=language[:2],
            given_at=at,
            given_through=through,
        )
        for field in entries()
        if (field in told or field == "record") and field not in standing
    )


def own_case(number: str, *, by: Actor, at: datetime) -> Artisan:
    """A maker's row, locked, for herself or for an officer of her district who helps her."""
    artisan = Artisan.objects.select_for_update().get(number=number)
    if isinstance(by, User) and artisan.user_id == by.pk:
        require_self(by, artisan.user_id)
    else:
        require(by, Permission.ENROL_FOR_ANOTHER, district=artisan.district_id, on=day_of(at))
    return artisan


def helper_of(artisan: Artisan, by: Actor) -> str:
    """The helper's name, where the maker does not act herself."""
    return "" if isinstance(by, User) and artisan.user_id == by.pk else by.name


@act("artisans.consent_given")
def give_consent(*, number: str, field: str, language: str = "hi", by: Actor, at: datetime) -> None:
    """Give consent to one entry of the notice; where it stands already, nothing changes."""
    artisan = own_case(number, by=by, at=at)
    if field not in entries():
        raise NoSuchConsent
    if artisan.consents.filter(field=field, withdrawn_at=None).exists():
        return
    Consent.objects.create(
        district_id=artisan.district_id,
        artisan=artisan,
        field=field,
        notice_version=version(),
        language=language[:2],
        given_at=at,
        given_through=helper_of(artisan, by),
    )
    audit.record("artisans.consent_given", on=artisan, by=by, at=at, field=field)


@act("artisans.consent_withdrawn")
def withdraw_consent(*, number: str, field: str, by: Actor, at: datetime) -> None:
    """Take consent back. What was optional is removed; what the work cannot do without becomes a question.

    Raises NoSuchConsent where none stands.
    """
    artisan = own_case(number, by=by, at=at)
    standing = artisan.consents.filter(field=field, withdrawn_at=None)
    if not standing.update(withdrawn_at=at):
        raise NoSuchConsent
    if entries()[field].needed:
        notices.put_question(
            kind="consent_withdrawn",
            key=f"{number}:{field}:{at.isoformat()}",
            district=artisan.district_id,
            about=(number,),
            facts={"number": number, "field": entries()[field].name.en, "field_hi": entries()[field].name.hi},
            at=at,
            by=by,
        )
    else:
        remove(artisan, field, at)
    audit.record("artisans.consent_withdrawn", on=artisan, by=by, at=at, field=field)


def remove(artisan: Artisan, field: str, at: datetime) -> None:
    """Take out of the register what stands under an entry of the notice."""
    for question in QUESTIONS:
        if question.consent == field:
            for column, value in columns(question.code, {"said": "withdrawn"}).items():
                setattr(artisan, column, value)
            fill_tables(artisan, question.code, {"said": "withdrawn"}, at)
    artisan.save()
