"""A council's claim, filed at the centre from its signed letter; put right, and taken back."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.casework.models import CouncilClaim
from odop.casework.rules.marketing import councils as no
from odop.casework.rules.marketing.refusals import (
    AlreadyClaimed,
    AnswerDoesNotFit,
    NotAClaimPaper,
    NotASum,
    ReasonNotGiven,
)
from odop.casework.services import councils
from odop.documents.queries import documents_about
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework.councils import makers
from tests.casework.councils.makers import AT, DAY, LAKH

pytestmark = pytest.mark.django_db


def test_an_officer_files_it_and_his_name_is_kept(cast):
    made = makers.filed(by=cast.anil)
    assert (made.state, made.filed_by, made.applied_on) == ("SUBMITTED", cast.anil.name, date(2025, 11, 3))
    assert made.number.startswith("CC/2025-26/")
    assert made.number in Notice.objects.get(template="council_filed").text
    assert [step.to_state for step in made.steps.all()] == ["SUBMITTED"]


def test_only_officers_of_the_district_file_for_a_council(cast):
    office = makers.council()
    for stranger in (cast.vikram, cast.saleem, cast.farida, cast.cell, cast.accounts, cast.trainer):
        with pytest.raises(NotPermitted):
            councils.file_council_claim(office=office, told=makers.told(), by=stranger, at=AT)
    assert not CouncilClaim.objects.exists()


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"registration": "  "}, no.StillMissing),
        ({"event_hi": ""}, no.StillMissing),
        ({"units": None}, no.StillMissing),
        ({"occasion": "WEDDING"}, AnswerDoesNotFit),
        ({"elsewhere": ""}, AnswerDoesNotFit),
        ({"cost": 0}, NotASum),
        ({"ended_on": date(2025, 11, 4)}, no.NotYetHeld),
        ({"ended_on": date(2020, 4, 21)}, no.NoOrderOfThatDay),
        ({"ended_on": date(2018, 4, 21)}, no.NoOrderOfThatDay),
        ({"ended_on": date(2025, 6, 30)}, no.ConditionNotMet),  # more than 120 days after its month
        ({"units": 19}, no.ConditionNotMet),
        ({"elsewhere": "yes"}, no.ConditionNotMet),
    ],
)
def test_what_stands_in_the_way_is_said_and_nothing_is_kept(db, changed, refusal):
    with pytest.raises(refusal):
        makers.filed(makers.told(**changed))
    assert not CouncilClaim.objects.exists() and not Notice.objects.exists()


def test_units_and_other_schemes_are_asked_of_fairs_alone(db):
    made = makers.filed(makers.meet())
    assert (made.units, made.elsewhere) == (None, "")


@pytest.mark.parametrize("kind", ["TRAINER", "PAYEE"])
def test_a_council_is_a_payee_of_a_district(db, kind):
    office = makers.council("somebody-002", kind=kind, district=None)
    with pytest.raises(no.NotACouncil):
        councils.file_council_claim(office=office, told=makers.told(), by=OPERATOR, at=AT)


def test_the_same_event_is_claimed_once(db):
    first = makers.filed()
    with pytest.raises(AlreadyClaimed):
        makers.filed()
    councils.withdraw_council_claim(number=first.number, words="letter of 4 November", by=OPERATOR, at=AT)
    assert makers.filed().state == "SUBMITTED"


def test_papers_are_taken_until_it_is_before_the_committee(cast):
    made = makers.filed()
    makers.papers(made, "request", by=cast.anil)
    assert [one.kind for one in documents_about(made.number)] == ["request"]
    with pytest.raises(NotAClaimPaper):
        makers.papers(made, "song")
    with pytest.raises(NotPermitted):
        makers.papers(made, "bill", by=cast.vikram)
    makers.papers(made)
    councils.recommend_council_claim(number=made.number, admitted=made.cost, by=OPERATOR, at=AT)
    with pytest.raises(no.CouncilCannotMove):
        makers.papers(made, "bill")


def test_what_came_back_is_put_right_and_its_first_day_stands(cast):
    made = makers.filed()
    with pytest.raises(no.CouncilCannotMove):
        councils.correct_council_claim(number=made.number, told=makers.told(), by=cast.anil, at=AT)
    councils.return_council_claim(number=made.number, reasons=["bill_differs"], by=cast.rekha, at=AT)
    with pytest.raises(NotPermitted):
        councils.correct_council_claim(number=made.number, told=makers.told(), by=cast.vikram, at=AT)
    late = AT + 200 * DAY  # its deadline looks to the first filing
    councils.correct_council_claim(
        number=made.number, told=makers.told(cost=30 * LAKH), by=cast.anil, at=late
    )
    now = makers.again(made)
    assert (now.state, now.cost, now.applied_on) == ("SUBMITTED", 30 * LAKH, date(2025, 11, 3))


def test_it_is_taken_back_as_the_council_wrote_until_it_is_before_the_committee(cast):
    made = makers.filed()
    with pytest.raises(ReasonNotGiven):
        councils.withdraw_council_claim(number=made.number, words=" ", by=cast.anil, at=AT)
    with pytest.raises(NotPermitted):
        councils.withdraw_council_claim(number=made.number, words="letter", by=cast.vikram, at=AT)
    councils.withdraw_council_claim(number=made.number, words="letter of 4 November", by=cast.anil, at=AT)
    assert makers.again(made).state == "WITHDRAWN"
    other = makers.recommended(makers.meet())
    with pytest.raises(no.CouncilCannotMove):
        councils.withdraw_council_claim(number=other.number, words="letter", by=cast.anil, at=AT)
