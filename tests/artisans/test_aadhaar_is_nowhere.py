"""An Aadhaar number typed anywhere is kept nowhere."""

import logging

import pytest
from django.conf import settings
from django.db import connection

from odop.artisans import identifiers, services
from odop.artisans.models import Artisan, FamilyMember
from odop.artisans.rules.questions import QUESTIONS
from odop.basics.refusals import Refusal
from tests.artisans.everywhere import places_holding
from tests.artisans.makers import AT, TOLD, draft_with, enrolled, told
from tests.artisans.test_identifiers import UIDAI_TEST

pytestmark = pytest.mark.django_db
REAL = "234123412346"
HINDI = "".join("०१२३४५६७८९"[int(d)] for d in REAL)


def ways_of_typing(number: str) -> list[str]:
    hindi = "".join("०१२३४५६७८९"[int(d)] for d in number)
    return [
        number,
        f"{number[:4]} {number[4:8]} {number[8:]}",
        f"{number[:4]}-{number[4:8]}-{number[8:]}",
        hindi,
        f"{hindi[:4]} {hindi[4:8]} {hindi[8:]}",
        f"राम {number} लाल",
        f"UID:{number}.",
        " ".join(number),
    ]


def test_typed_into_every_box_it_is_kept_nowhere(saleem, caplog):
    caplog.set_level(logging.DEBUG)
    draft = draft_with({"district": {"district": "179"}}, by=saleem)
    for number in [*UIDAI_TEST, REAL]:
        for typed in ways_of_typing(number):
            for question in QUESTIONS:
                good = TOLD.get(question.code, {"district": "179"})
                for box in question.boxes:
                    given = {**good, box: typed}
                    try:
                        services.answer(draft=draft, question=question.code, given=given, by=saleem, at=AT)
                    except Refusal as refusal:
                        assert number not in str(refusal)
    for question, given in told().items():
        if question != "address":  # there the covered words stand
            services.answer(draft=draft, question=question, given=given, by=saleem, at=AT)
    services.enrol(draft=draft, agreed=True, by=saleem, at=AT)
    assert places_holding([*UIDAI_TEST, REAL]) == []
    assert REAL not in caplog.text and UIDAI_TEST[0] not in caplog.text


def test_in_an_address_it_is_covered_and_the_rest_stays(saleem):
    person = enrolled(by=saleem, address={"address": f"मकान 12, आधार {HINDI}, काज़ीपुर", "pin": ""})
    assert person.address == "मकान 12, आधार XXXXXXXX२३४६, काज़ीपुर"


def test_corrections_keep_none_either(saleem):
    person = enrolled(by=saleem)
    for typed in ways_of_typing(UIDAI_TEST[1]):
        given = {"address": f"Near {typed}", "pin": ""}
        services.correct(number=person.number, question="address", given=given, by=saleem, at=AT)
    assert places_holding(UIDAI_TEST) == []


def test_what_is_kept_is_a_token_with_the_states_key_and_four_digits(saleem):
    enrolled(by=saleem, spouse={"spouse_name": "Nasreen", "spouse_aadhaar": "९०००००००००० २"})
    row, wife = Artisan.objects.get(), FamilyMember.objects.get()
    assert row.aadhaar_token == identifiers.token(REAL, settings.IDENTITY_KEY)
    assert (row.aadhaar_last4, wife.aadhaar_last4) == ("2346", "0002")
    assert wife.aadhaar_token == identifiers.token("900000000002", settings.IDENTITY_KEY)


def test_the_search_for_it_would_find_it(saleem):
    """The check above is no good unless it sees a number that is there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('odop.by', 'tests', true)")
    draft_with({"district": {"district": "179"}}, by=saleem)
    from odop.artisans.models import Draft

    Draft.objects.update(answers={"x": "९९९९ 4105-7058"})
    assert "artisans_draft" in places_holding(UIDAI_TEST) and "audit_change" in places_holding(UIDAI_TEST)
