"""Misuse, calamity, a quarrel over what was seen, an account refused: walked page by page, in both languages."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of, financial_year
from odop.casework.models import Inspection, Margin
from odop.finance import services as finance
from odop.finance.models import AccountChange, Entitlement
from odop.notices.models import Question
from tests.access.makers import signed_in
from tests.casework import makers
from tests.casework.makers import now
from tests.casework.margin_money import files
from tests.casework.margin_money import makers as loans
from tests.casework.margin_money.files import SEEN, again
from tests.finance import makers as money
from tests.finance.makers import AT

pytestmark = pytest.mark.django_db
ON = "2026-06-20"
BURNT = "The shed burnt in the fire of May and the looms with it"


def said(answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def row(cast):
    return files.held(of=makers.artisan(user=cast.saleem))


def seen(cast, row, found, *, agrees="yes", words="", language="en"):
    """The centre writes what it saw, the branch signs; what the branch is told."""
    there = f"/{language}/district/loans/{row.number}/do/inspect/"
    signed_in(cast.anil).post(there, {"held_on": ON, "found": found, "words": SEEN})
    sign = f"/{language}/bank/files/{row.number}/inspection/"
    return said(signed_in(cast.banker).post(sign, {"agrees": agrees, "words": words}, follow=True))


def test_misuse_is_seen_signed_asked_back_and_returned(cast, row):
    told = seen(cast, row, "MISUSED")
    assert "Signed." in told and "saw something else" not in told
    desk, bank = signed_in(cast.rekha), signed_in(cast.banker)
    page = said(desk.get(f"/en/district/loans/{row.number}/"))
    assert "Ask the money back" in page
    do = f"/en/district/loans/{row.number}/do/recover/"
    assert "plain words" in said(desk.post(do, {"words": "misuse"}, follow=True))
    assert again(row).state == "HELD"
    asked = said(desk.post(do, {"words": "The money went into a shop of another trade"}, follow=True))
    assert "The branch is asked to return the money." in asked
    assert again(row).state == "RECOVERING"
    assert row.number in said(desk.get("/hi/district/claims/held/"))
    assert "margin money to be returned" in said(bank.get("/en/bank/"))
    hers = said(signed_in(cast.saleem).get("/hi/me/money/"))
    assert "₹2,50,000" in hers
    back = f"/en/bank/files/{row.number}/return/"
    assert said(bank.post(back, {"on": ON, "words": "By NEFT N000123 to the centre's account"}))
    assert again(row).state == "RECOVERING"
    bank.post(back, {"on": day_of(now()).isoformat(), "words": "By NEFT N000123 to the centre's account"})
    assert (again(row).state, Entitlement.objects.get().state) == ("RECOVERED", "RECOVERED")
    assert "margin money returned" in said(desk.get(f"/en/district/loans/{row.number}/"))


def test_after_a_calamity_the_margin_is_set_against_the_loan(cast, row):
    seen(cast, row, "CALAMITY", language="hi")
    bank = signed_in(cast.banker)
    there = f"/en/bank/files/{row.number}/"
    assert "Set it against the loan after the calamity" in said(bank.get(there))
    assert said(bank.post(f"{there}set-off/", {"words": "fire"}))
    assert again(row).state in ("HELD", "INSPECTED")
    assert "Set against the loan." in said(bank.post(f"{there}set-off/", {"words": BURNT}, follow=True))
    assert (again(row).state, Margin.objects.get().end) == ("SET_OFF", "SET_OFF")
    for who, path in ((cast.rekha, f"/hi/district/loans/{row.number}/"), (cast.saleem, "/hi/me/files/")):
        assert said(signed_in(who).get(path, follow=True))


def test_without_a_calamity_seen_nothing_is_set_off(cast, row):
    bank = signed_in(cast.banker)
    there = f"/en/bank/files/{row.number}/"
    assert "Set it against the loan after the calamity" not in said(bank.get(there))
    bank.post(f"{there}set-off/", {"words": BURNT}, follow=True)
    assert again(row).state == "HELD"


def test_where_the_branch_differs_the_question_stands_and_nothing_moves(cast, row):
    told = seen(cast, row, "MISUSED", agrees="no", words="Two looms run there and four people work")
    assert "The Deputy Commissioner is asked, as the branch saw something else." in told
    assert Question.objects.get(kind="inspection_differs").about == [row.number]
    assert again(row).state == "HELD"
    page = said(signed_in(cast.rekha).get(f"/en/district/loans/{row.number}/"))
    assert "Two looms run there and four people work" in page and SEEN in page
    assert Inspection.objects.get().branch_agrees is False


def test_what_branches_owe_names_a_branch_once(cast):
    files.sent()
    files.received()
    page = said(signed_in(cast.rekha).get("/en/district/claims/branches/"))
    assert page.count('<span class="small soft">SBIN0000001</span>') == 1
    assert 'rowspan="2"' in page


def test_an_account_refused_by_the_maker_stands_on_the_officers_page(cast):
    money.allot(10 * money.LAKH)
    artisan = money.maker(1, user=cast.saleem, name="Saleem Ansari")
    (key,) = money.entitled(artisan=artisan, kind="HONORARIUM")
    finance.propose_account_change(
        key=key, payee="Saleem Ansari", account="30219999999", ifsc=money.BRANCH, words="New passbook.", by=cast.anil,
        at=AT + timedelta(days=1),
    )  # fmt: skip
    hers = signed_in(cast.saleem)
    assert "9999" in said(hers.get("/hi/me/money/"))
    finance.object_to_account_change(
        key=key, words="यह खाता मेरा नहीं है", by=cast.saleem, at=AT + timedelta(days=2)
    )
    assert AccountChange.objects.get().state == "OBJECTED"
    page = said(signed_in(cast.rekha).get("/en/district/money/accounts/"))
    assert "यह खाता मेरा नहीं है" in page and "stopped by the payee" in page
    held = said(signed_in(cast.rekha).get("/en/district/money/returned/"))
    assert "the maker says this is not her account" in held
    assert Question.objects.get(kind="account_objected").put_to == "CELL_OFFICER"


def test_scrutiny_says_no_with_a_reason_of_the_list_and_the_maker_reads_it(cast):
    row = loans.submitted(of=loans.artisan(user=cast.saleem), at=now())
    desk = signed_in(cast.rekha)
    many = {"act": "reject", "numbers": [row.number], "sure": "1"}
    for wrong in ({}, {"reason": "no_such", "words": BURNT}, {"reason": "default", "words": ""}):
        assert said(desk.post("/en/district/loans/many/", {**many, **wrong}, follow=True))
        assert again(row).state == "SUBMITTED"
    desk.post(
        "/hi/district/loans/many/",
        {**many, "reason": "not_in_default", "words": "The branch shows a loan unpaid"},
    )
    assert again(row).state == "REJECTED"
    hers = said(signed_in(cast.saleem).get("/hi/me/files/", follow=True))
    assert row.number in hers
    assert "The branch shows a loan unpaid" in said(desk.get(f"/en/district/loans/{row.number}/"))


def test_she_reads_that_a_certificate_would_lessen_what_she_brings(cast):
    draft = loans.draft(of=loans.artisan(user=cast.saleem, social_group="OBC"), at=now())
    hers = signed_in(cast.saleem)
    for language, words in (
        ("en", "You will bring ₹50,000 instead of ₹1,00,000"),
        ("hi", "₹1,00,000 की जगह ₹50,000"),
    ):
        assert words in said(hers.get(f"/{language}/me/loans/{draft.pk}/check/"))
    loans.papers(draft, "category_certificate", at=now())
    page = said(hers.get(f"/en/me/loans/{draft.pk}/check/"))
    assert "instead of" not in page and "₹50,000" in page


def test_what_is_left_is_one_sum_on_both_pages_and_administration_stands_apart(cast):
    year = financial_year(day_of(now()))
    money.administration(money.LAKH, year=year, at=now())
    row = finance.propose_allotment(
        scheme=money.SCHEME, year=year, amount=7 * money.LAKH, district=money.BHADOHI, by=money.ONE, at=now()
    )
    finance.confirm_allotment(number=row.number, by=money.OTHER, at=now())
    desk = signed_in(cast.rekha)
    assert "₹7,00,000" in said(desk.get("/en/district/claims/"))
    home = said(desk.get("/en/district/money/"))
    assert "₹7,00,000" in home and "and ₹1,00,000 for administration" in home
