"""The letters of a centre: refused, in principle, sanctioned, agreed, an instalment; and what becomes of them."""

import io

import pytest
from pypdf import PdfReader

from odop.basics.money import LAKH, rupees
from odop.casework.rules.committees import Body, Said
from odop.documents.models import Letter
from odop.documents.press import set_letter
from odop.facilities import services
from odop.facilities.queries import centre_page
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import decided
from tests.documents.text_of import text_of
from tests.facilities import makers
from tests.facilities.makers import AT, KINDS, TODAY, S


def letters(centre) -> dict[str, Letter]:
    return {one.kind: one for one in Letter.objects.filter(about=centre.number)}


def said_in(letter: Letter) -> str:
    """What stands on the one sheet."""
    pdf = set_letter(letter.data, code=letter.code, at=letter.issued_at)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    return text_of(pdf)


def decide(centre, word: Said, **how) -> None:
    body = Body.DLC if centre.state == S.AT_SCREENING else Body.SLSC
    decided(centre.number, KINDS[S(centre.state)], word, body=body, at=AT, **how)
    services.note_decision(number=centre.number, by=OPERATOR, at=AT)


@pytest.mark.parametrize("state", [S.AT_SCREENING, S.AT_PRINCIPLE, S.AT_FINAL])
def test_a_refusal_names_its_reasons_and_what_they_rest_on(cast, state):
    centre = makers.centre_in(state)
    decide(centre, Said.REJECTED, reasons=("would_not_pay_its_way",))
    text = said_in(letters(centre)["centre_refusal"])
    assert "The centre would not pay its way" in text and "order of 6 November 2018" in text
    assert "Read and found so." in text and "Bhadohi Carpet Producer Company" in text


@pytest.mark.parametrize("word", [Said.APPROVED, Said.RETURNED])
def test_a_screening_that_is_no_refusal_is_no_letter(cast, word):
    centre = makers.centre_in(S.AT_SCREENING)
    decide(centre, word)
    assert not letters(centre)


def test_approval_in_principle_names_conditions_and_the_day_of_the_report(cast):
    centre = makers.centre_in(S.AT_PRINCIPLE)
    decide(centre, Said.APPROVED, conditions="Consent of the pollution board first.")
    text = said_in(letters(centre)["centre_in_principle"])
    assert "22 February 2027" in text and "Consent of the pollution board first." in text
    assert rupees(360 * LAKH)[1:] in text


def test_a_report_returned_after_approval_is_not_approved_anew(cast):
    centre = makers.centre_in(S.AT_FINAL)
    before = Letter.objects.filter(about=centre.number).count()
    decide(centre, Said.RETURNED)
    assert Letter.objects.filter(about=centre.number).count() == before


def test_the_sanction_names_its_sums_its_conditions_and_its_last_day(cast):
    centre = makers.centre_in(S.AT_FINAL)
    decide(centre, Said.APPROVED, conditions="Machines by tender.")
    services.sanction(number=centre.number, order="MSME/41/2026", sanctioned_on=TODAY, by=cast.cell, at=AT)
    letter = letters(centre)["centre_sanction"]
    text = said_in(letter)
    for told in (
        rupees(360 * LAKH)[1:],
        rupees(40 * LAKH)[1:],
        rupees(144 * LAKH)[1:],
        "22 November 2028",
        "Machines by tender.",
    ):
        assert told in text
    assert letter.by_name == cast.rekha.name  # the Deputy Commissioner of the district signs


def test_the_agreement_names_the_days_promised(cast):
    text = said_in(letters(makers.centre_in(S.AGREED))["centre_agreement"])
    assert "1 November 2027" in text and "1 January 2028" in text and "Haji Jalil" in text


def test_an_instalment_names_its_sum_and_the_account(cast):
    makers.allotted()
    centre = makers.centre_in(S.AGREED)
    makers.used(centre.number, 40 * LAKH)
    made = services.claim_instalment(number=centre.number, by=OPERATOR, at=AT)
    text = said_in(letters(centre)["centre_instalment"])
    assert rupees(144 * LAKH)[1:] in text and made.number in text and "75 per cent" in text


def test_a_proposal_taken_back_takes_its_letters_back(cast):
    centre = makers.centre_in(S.SANCTIONED)
    services.withdraw(number=centre.number, words="The land is gone.", by=cast.manager, at=AT)
    assert {one.withdrawn_why for one in letters(centre).values()} == {"The land is gone."}


def test_letters_stand_on_the_page_of_whoever_may_see_its_papers_and_not_in_public(cast):
    centre = makers.centre_in(S.IN_PRINCIPLE)
    page = centre_page(centre.number, on=TODAY, user=cast.manager)
    assert [one.kind for one in page.letters] == ["centre_in_principle"]
    assert centre_page(centre.number, on=TODAY).letters == ()
