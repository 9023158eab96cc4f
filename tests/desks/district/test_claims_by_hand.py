"""What an officer does by hand with files at the branches, page by page."""

import pytest

from odop.basics.dates import day_of, financial_year
from odop.casework.models import Inspection
from tests.casework.makers import now
from tests.casework.margin_money import files
from tests.casework.margin_money.files import SENT_AT, again
from tests.finance import makers as money

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return answer.content.decode()


def test_claims_are_passed_many_at_once_after_one_more_question(cast, signed_in):
    rows = [files.claimed() for _ in range(3)]
    desk = signed_in(cast.rekha)
    page = desk.get("/en/district/claims/")
    assert all(row.number in text(page) for row in rows)
    assert "is lacking to pass them all" in text(page)
    ask = {"act": "pass", "numbers": [row.number for row in rows]}
    assert "Pass these claims?" in text(desk.post("/en/district/claims/many/", ask))
    answer = desk.post("/en/district/claims/many/", {**ask, "sure": "1"}, follow=True)
    assert "Not enough money is left" in text(answer)
    assert {again(row).state for row in rows} == {"CLAIMED"}
    money.allot(50 * files.LAKH, year=financial_year(day_of(now())), at=now())
    answer = desk.post("/en/district/claims/many/", {**ask, "sure": "1"}, follow=True)
    assert "3 applications done" in text(answer)
    assert {again(row).state for row in rows} == {"PASSED"}


def test_a_claim_goes_back_with_words(cast, signed_in):
    row = files.claimed()
    desk = signed_in(cast.rekha)
    ask = {"act": "return", "numbers": [row.number], "sure": "1", "reason": "account"}
    assert "Send these claims back" in text(desk.post("/en/district/claims/many/", ask))
    answer = desk.post(
        "/hi/district/claims/many/", {**ask, "words": "The passbook is of another person"}, follow=True
    )
    assert answer.status_code == 200
    assert again(row).state == "CLAIM_RETURNED"


def test_the_loans_page_offers_each_act_where_it_can_be_done(cast, signed_in):
    desk = signed_in(cast.rekha)
    told = {
        files.refused(): "Ask for a second look",
        files.sanctioned(): "Training after the sanction",
        files.claimed(): "Pass the claim",
        files.held(): "Write down a joint inspection",
    }
    for row, words in told.items():
        page = text(desk.get(f"/en/district/loans/{row.number}/"))
        assert words in page
        assert sum(other in page for other in told.values()) == 1


def test_the_centre_acts_from_the_loans_page(cast, signed_in):
    desk = signed_in(cast.anil)
    row = files.refused()
    do = f"/en/district/loans/{row.number}/do"
    assert "plain words" in text(desk.post(f"{do}/look-again/", {"words": "please"}, follow=True))
    desk.post(f"{do}/look-again/", {"words": "The loan is repaid, see letter"})
    assert again(row).state == "SECOND_LOOK"
    assert "The loan is repaid, see letter" in text(desk.get(f"/en/district/loans/{row.number}/"))
    row = files.held()
    do = f"/en/district/loans/{row.number}/do"
    assert desk.post(f"{do}/nothing/", {}).status_code == 404
    assert "Day of the inspection" in text(desk.post(f"{do}/inspect/", {"found": "RUNNING"}, follow=True))
    seen = {"held_on": "2026-05-20", "found": "CLOSED", "words": files.SEEN}
    desk.post(f"{do}/inspect/", seen)
    assert Inspection.objects.get().centre_by == "Anil Pal"
    assert row.number in text(desk.get("/en/district/claims/held/"))


def test_what_branches_owe_is_shown_with_their_habits(cast, signed_in):
    for _ in range(4):
        files.sent(at=SENT_AT)
    page = text(signed_in(cast.rekha).get("/en/district/claims/branches/"))
    assert "does not sign for files" in page
    assert "4 of 4 files" in page
    assert "sign for the file" in page
