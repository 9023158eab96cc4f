"""Corrections later: history kept, accounts replaced and never edited, the maker told."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.artisans import queries, services
from odop.artisans.models import BankAccount, Consent
from odop.artisans.rules.refusals import AadhaarAlreadyEnrolled, NotAnAnswer, NotWellMade
from odop.audit.models import Change
from odop.notices.models import Notice
from tests.artisans.makers import AT, enrolled

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=3)
NEW = {"holder": "Saleem Ansari", "account": "30219999123", "ifsc": "SBIN0004343"}


def test_a_correction_keeps_what_was_there_before(saleem):
    person = enrolled(by=saleem)
    services.correct(
        number=person.number, question="name", given={"name": "Saleem Akhtar"}, by=saleem, at=LATER
    )
    change = Change.objects.filter(table="artisans_artisan", change="U", act="artisans.corrected").get()
    assert change.before["name"] == "Saleem Ansari" and change.after["name"] == "Saleem Akhtar"
    assert change.by == saleem.actor and change.at == LATER


def test_a_new_account_takes_the_place_of_the_old_one(saleem):
    person = enrolled(by=saleem)
    services.change_account(number=person.number, given=NEW, by=saleem, at=LATER)
    old, new = BankAccount.objects.order_by("from_at")
    assert (old.number, old.to_at) == ("30211234567", LATER)
    assert (new.number, new.from_at, new.to_at) == ("30219999123", LATER, None)
    assert Notice.objects.filter(template="account_changed").count() == 1


def test_a_refused_account_leaves_the_old_one_in_use(saleem):
    person = enrolled(by=saleem)
    with pytest.raises(NotWellMade):
        services.change_account(number=person.number, given={**NEW, "ifsc": "X"}, by=saleem, at=LATER)
    assert BankAccount.objects.get().to_at is None


def test_an_answer_given_later_brings_its_consent(saleem):
    person = enrolled(by=saleem, guardian={"said": "declined"})
    assert not Consent.objects.filter(field="guardian").exists()
    services.correct(
        number=person.number, question="guardian", given={"guardian_name": "Kaleem"}, by=saleem, at=LATER
    )
    assert Consent.objects.get(field="guardian").given_at == LATER


def test_the_district_is_not_corrected_away(saleem):
    person = enrolled(by=saleem)
    with pytest.raises(NotAnAnswer):
        services.correct(
            number=person.number, question="district", given={"district": "162"}, by=saleem, at=LATER
        )


def test_anothers_aadhaar_is_refused(saleem, meena):
    enrolled(by=saleem)
    other = enrolled(by=meena, aadhaar={"said": "declined"})
    with pytest.raises(AadhaarAlreadyEnrolled):
        services.correct(
            number=other.number, question="aadhaar", given={"aadhaar": "234123412346"}, by=meena, at=LATER
        )


def test_an_officer_of_the_district_may_help_and_others_may_not(saleem, anil, vikram, meena, farida):
    person = enrolled(by=saleem)
    words = {"number": person.number, "question": "sex", "given": {"sex": "O"}, "at": LATER}
    for other in (vikram, meena, farida):
        with pytest.raises(NotPermitted):
            services.correct(by=other, **words)
    services.correct(by=anil, **words)
    assert queries.artisan(person.number).sex == "O"


def test_a_phone_that_is_changed_is_told_of_it_as_well_as_the_new_one(anil, saleem):
    person = enrolled(by=saleem)
    services.correct(number=person.number, question="phone", given={"phone": "9415088888"}, by=anil, at=LATER)
    told = Notice.objects.filter(template="phone_changed").values_list("phone", flat=True)
    assert set(told) == {saleem.phone, "+919415088888"}
