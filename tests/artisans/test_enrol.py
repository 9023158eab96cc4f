"""Enrolment: saved at every answer, finished once, refused kindly."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.artisans import queries, services
from odop.artisans.models import Artisan, Consent, Draft
from odop.artisans.rules.questions import QUESTIONS
from odop.artisans.rules.refusals import (
    AadhaarAlreadyEnrolled,
    AlreadyEnrolled,
    AlreadyFinished,
    ConsentNotGiven,
    NeedsGuardian,
    NotAnAnswer,
    NotFinished,
    NotWellMade,
)
from odop.audit.models import Change, Entry
from odop.basics.dates import day_of
from odop.notices.models import Notice, Question
from tests.access.makers import maker
from tests.artisans.makers import AT, TOLD, draft_with, enrolled, told

pytestmark = pytest.mark.django_db


def test_a_maker_enrols_herself_and_gets_a_number(saleem):
    person = enrolled(by=saleem)
    assert person.number == "A/BHD/0000001"
    assert (person.name, person.name_hi, person.pin) == ("Saleem Ansari", "सलीम अंसारी", "221401")
    assert person.born_on == date(1984, 5, 5) and person.minority is True and person.divyang is False
    assert person.product == "carpets-and-durries" and person.craft_years == 20
    assert person.phone == "+919415000001" and person.aadhaar_last4 == "2346"
    assert person.account.covered == "…4567" and person.family[0].name == "Nasreen Bano"
    assert person.came_by == "SELF" and person.enrolled_by == "" and person.user == saleem.pk
    assert queries.artisan_of(saleem) == person
    assert Entry.objects.filter(act="artisans.enrolled", about_key=person.number).count() == 1
    assert person.number in Notice.objects.get(about=person.number).text


def test_an_officer_enrols_another_and_both_names_are_kept(rekha):
    person = enrolled(by=rekha, helped=True)
    assert (person.name, person.enrolled_by, person.came_by) == ("Saleem Ansari", "Rekha Maurya", "HELPED")
    assert person.user is None
    assert Consent.objects.filter(given_through="Rekha Maurya").count() > 10


def test_an_officer_of_another_district_may_not(vikram, rekha):
    with pytest.raises(NotPermitted):
        draft_with({}, by=vikram, helped=True)
    draft = draft_with({}, by=rekha, helped=True)
    with pytest.raises(NotPermitted):
        services.answer(draft=draft, question="name", given=TOLD["name"], by=vikram, at=AT)


def test_a_draft_is_taken_up_again_on_another_device(saleem):
    first = draft_with({"district": {"district": "179"}, "name": TOLD["name"]}, by=saleem)
    assert services.begin_draft(by=saleem, at=AT) == first
    page = queries.draft_of(saleem)
    assert page.next.code == "guardian" and page.answers["name"]["name_hi"] == "सलीम अंसारी"


def test_a_refused_answer_leaves_the_draft_as_it_was(saleem):
    draft = draft_with({"district": {"district": "179"}, "name": TOLD["name"]}, by=saleem)
    changes = Change.objects.count()
    for question, given in {
        "name": {"name": "12345"},
        "birth": {"day": "31", "month": "2", "year": "1984"},
        "sex": {"sex": "X"},
        "craft": {"product": "chikankari"},
        "district": {"district": "999"},
        "craft_years": {"craft_years": "abc"},
        "address": {"address": "x"},
        "place": {"said": "none"},
    }.items():
        with pytest.raises(NotAnAnswer):
            services.answer(draft=draft, question=question, given=given, by=saleem, at=AT)
    for question, given in {
        "phone": {"phone": "12345"},
        "aadhaar": {"aadhaar": "2341 2341 2347"},
        "account": {**TOLD["account"], "ifsc": "SBINO004343"},
        "unit": {"gstin": "27AAPFU0939F1ZO"},
        "pan": {"pan": "ACUXA7085R"},
    }.items():
        with pytest.raises(NotWellMade):
            services.answer(draft=draft, question=question, given=given, by=saleem, at=AT)
    assert Change.objects.count() == changes


def test_an_answer_without_agreement_is_not_kept(saleem):
    draft = draft_with({}, by=saleem)
    with pytest.raises(ConsentNotGiven):
        services.answer(draft=draft, question="name", given=TOLD["name"], agreed=False, by=saleem, at=AT)
    assert Draft.objects.get().answers == {}


def test_someone_else_may_not_answer_in_her_draft(saleem, meena):
    draft = draft_with({}, by=saleem)
    with pytest.raises(NotPermitted):
        services.answer(draft=draft, question="name", given=TOLD["name"], by=meena, at=AT)


def test_a_draft_with_open_questions_is_not_finished(saleem):
    draft = draft_with({"district": {"district": "179"}}, by=saleem)
    with pytest.raises(NotFinished):
        services.enrol(draft=draft, agreed=True, by=saleem, at=AT)
    assert not Artisan.objects.exists()


def test_without_consent_nobody_is_enrolled(saleem):
    draft = draft_with(told(), by=saleem)
    with pytest.raises(ConsentNotGiven):
        services.enrol(draft=draft, agreed=False, by=saleem, at=AT)
    assert not Artisan.objects.exists() and not Consent.objects.exists()


def test_nobody_is_enrolled_twice(saleem):
    enrolled(by=saleem)
    with pytest.raises(AlreadyEnrolled):
        services.begin_draft(by=saleem, at=AT)
    with pytest.raises(AlreadyFinished):
        services.enrol(draft=Draft.objects.get().pk, agreed=True, by=saleem, at=AT)


def test_one_aadhaar_is_of_one_maker(saleem, meena):
    enrolled(by=saleem)
    draft = draft_with(told(), by=meena)
    with pytest.raises(AadhaarAlreadyEnrolled):
        services.enrol(draft=draft, agreed=True, by=meena, at=AT)
    assert Artisan.objects.count() == 1


def test_a_child_is_not_enrolled_alone(saleem):
    draft = draft_with(told(birth={"day": "1", "month": "1", "year": "2012"}), by=saleem)
    with pytest.raises(NeedsGuardian):
        services.enrol(draft=draft, agreed=True, by=saleem, at=AT)
    with pytest.raises(NeedsGuardian):
        services.enrol(draft=draft, agreed=True, guardian_agrees=True, guardian="A B", by=saleem, at=AT)
    assert not Artisan.objects.exists()


def test_a_child_is_enrolled_by_an_officer_when_a_guardian_agrees(rekha):
    draft = draft_with(told(birth={"age": "१५"}), by=rekha, helped=True)
    with pytest.raises(NeedsGuardian):
        services.enrol(draft=draft, agreed=True, by=rekha, at=AT)
    number = services.enrol(
        draft=draft, agreed=True, guardian_agrees=True, guardian="Kaleem Ansari", by=rekha, at=AT
    )
    through = set(Consent.objects.values_list("given_through", flat=True))
    assert number and through == {"Kaleem Ansari; Rekha Maurya"}


def test_an_age_keeps_the_day_honest(saleem):
    person = enrolled(by=saleem, birth={"age": "42"})
    assert person.born_on is None
    assert (person.born_earliest, person.born_latest) == (date(1983, 11, 21), date(1984, 11, 20))
    assert person.birth.surely_of_age(day_of(AT)) and not person.birth.surely_under_age(day_of(AT))


def test_unknown_is_a_value(saleem):
    answers = {q.code: {"said": q.ways_out[0]} for q in QUESTIONS if q.ways_out}
    person = enrolled(by=saleem, **answers)
    assert person.born_on is None and person.sex == "" and person.minority is None
    assert person.phone == "" and person.accounts == () and person.family == ()
    told_of = set(Consent.objects.values_list("field", flat=True))
    assert told_of == {"district", "name", "craft", "record"}


def test_stand_ins_become_questions_and_stop_nobody(saleem):
    person = enrolled(
        by=saleem,
        phone={"phone": "9999999999"},
        account={"holder": "Saleem", "account": "111111111", "ifsc": "ZZZX0001234"},
        address={"address": "Kazipur", "pin": "600001"},
    )
    kinds = set(Question.objects.filter(about__contains=[person.number]).values_list("kind", flat=True))
    assert kinds == {"placeholder_phone", "placeholder_account", "unknown_bank", "pin_elsewhere"}


def test_a_phone_that_five_makers_share_is_asked_about_once(rekha):
    for n in range(7):
        person = enrolled(
            by=rekha, helped=True, aadhaar={"said": "declined"}, name={"name": f"Maker {'abcdefg'[n]}b"}
        )
    question = Question.objects.get(kind="shared_phone")
    assert question.facts == {"count": 5, "phone": "+919415000001"} and len(question.about) == 5
    assert Question.objects.get(kind="shared_account").facts["number"] == "…4567"
    assert person.number == "A/BHD/0000007"


def test_husband_and_wife_are_joined_by_aadhaar_whoever_comes_first(saleem):
    first = enrolled(by=saleem, spouse={"spouse_name": "Nasreen Bano", "spouse_aadhaar": "9000 0000 0002"})
    wife = maker("", "+919415000009")
    second = enrolled(
        by=wife,
        name={"name": "Nasreen Bano"},
        aadhaar={"aadhaar": "900000000002"},
        spouse={"spouse_name": "Saleem Ansari", "spouse_aadhaar": "234123412346"},
    )
    both = {first.key, second.key}
    assert queries.household(first.key) == queries.household(second.key) == both
    assert queries.artisan(first.number).family[0].artisan == second.number


def test_her_own_name_takes_the_place_of_her_phone_number(db):
    from odop.access.services import Machine, prove_phone

    user = prove_phone(phone="+919415000008", language="hi", by=Machine("tests"), at=AT)
    enrolled(by=user)
    user.refresh_from_db()
    assert user.name == "Saleem Ansari"


def test_names_find_their_script_whichever_box_they_were_typed_in(saleem):
    person = enrolled(by=saleem, name={"name": "सलीम अंसारी", "name_hi": "Saleem Ansari"})
    assert (person.name, person.name_hi) == ("Saleem Ansari", "सलीम अंसारी")
