"""Consent: every stored field stands in the notice; taken back as easily as given."""

import pytest
from django.apps import apps

from odop.access.services import NotPermitted
from odop.artisans import queries, services
from odop.artisans.models import Consent
from odop.artisans.rules.consent import entries, promise
from odop.artisans.rules.questions import QUESTIONS
from odop.artisans.rules.refusals import NoSuchConsent
from odop.audit.models import Entry
from odop.notices.models import Question
from tests.artisans.makers import AT, enrolled

# Keys and marks of the machine, and the officers' own files: nothing told by a maker.
NOT_PERSONAL = {"Artisan.id", "Artisan.synthetic", "Draft.id", "FamilyMember.id", "Unit.id", "BankAccount.id",
                "Consent.id"}  # fmt: skip
OF_OFFICERS = {"Import"}


def test_every_stored_personal_field_stands_in_the_notice():
    stored = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("artisans").get_models()
        if model.__name__ not in OF_OFFICERS
        for field in model._meta.concrete_fields
    }
    told_of = [column for entry in entries().values() for column in entry.stores]
    assert set(told_of) == stored - NOT_PERSONAL
    assert len(told_of) == len(set(told_of))


def test_the_notice_is_whole_in_both_languages():
    for entry in entries().values():
        for said in (entry.name, entry.why):
            assert said.en and any("\u0900" <= c <= "\u097f" for c in said.hi)
    assert "वापस" in promise().hi and "back" in promise().en


def test_every_question_has_its_entry_in_the_notice():
    assert {q.consent for q in QUESTIONS} <= set(entries())
    for question in QUESTIONS:
        assert not question.needed or entries()[question.consent].needed, question.code


@pytest.mark.django_db
def test_an_optional_answer_leaves_the_register_when_consent_is_taken_back(saleem):
    person = enrolled(by=saleem)
    for entry in entries().values():
        if not entry.needed and entry.field not in {"unit", "pan"}:
            services.withdraw_consent(number=person.number, field=entry.field, by=saleem, at=AT)
    after = queries.artisan(person.number)
    assert (after.guardian_name, after.born_on, after.sex, after.minority) == ("", None, "", None)
    assert (after.phone, after.aadhaar_last4, after.address, after.place) == ("", "", "", None)
    assert after.account is None and after.family == () and after.native_of_state is None
    assert after.name == "Saleem Ansari" and after.product == "carpets-and-durries"
    assert Entry.objects.filter(act="artisans.consent_withdrawn").count() == 12


@pytest.mark.django_db
def test_taking_back_what_the_work_needs_is_put_to_the_district(saleem):
    person = enrolled(by=saleem)
    services.withdraw_consent(number=person.number, field="name", by=saleem, at=AT)
    assert Question.objects.get(kind="consent_withdrawn").district_id == "179"
    assert queries.artisan(person.number).name == "Saleem Ansari"


@pytest.mark.django_db
def test_what_does_not_stand_cannot_be_taken_back(saleem, meena):
    person = enrolled(by=saleem)
    services.withdraw_consent(number=person.number, field="sex", by=saleem, at=AT)
    with pytest.raises(NoSuchConsent):
        services.withdraw_consent(number=person.number, field="sex", by=saleem, at=AT)
    with pytest.raises(NotPermitted):
        services.withdraw_consent(number=person.number, field="name", by=meena, at=AT)
    assert Consent.objects.filter(withdrawn_at=None, field="name").exists()


@pytest.mark.django_db
def test_consent_is_given_again_with_one_act(saleem):
    person = enrolled(by=saleem)
    services.withdraw_consent(number=person.number, field="sex", by=saleem, at=AT)
    services.give_consent(number=person.number, field="sex", by=saleem, at=AT)
    services.give_consent(number=person.number, field="sex", by=saleem, at=AT)
    assert Consent.objects.filter(field="sex").count() == 2
    with pytest.raises(NoSuchConsent):
        services.give_consent(number=person.number, field="shoe_size", by=saleem, at=AT)


@pytest.mark.django_db
def test_the_page_shows_what_stands_and_through_whom(rekha):
    person = enrolled(by=rekha, helped=True)
    services.withdraw_consent(number=person.number, field="guardian", by=rekha, at=AT)
    lines = {line.entry.field: line for line in queries.consent_page(person.number).lines}
    assert lines["name"].stands and lines["name"].given_through == "Rekha Maurya"
    assert not lines["guardian"].stands and lines["guardian"].withdrawn_at == AT
    assert lines["pan"].given_at is None
    assert len(queries.consent_page().lines) == len(entries())
