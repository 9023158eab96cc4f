"""A trainer's two halves and a bill for administration, by hand: billed, passed or sent back, ordered for the bank."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from odop.basics.dates import day_of, financial_year
from odop.finance.models import Entitlement, OfficeAccount, PaymentOrder, Spending
from odop.training.models import TrainerBill
from tests.access.makers import signed_in
from tests.casework.makers import now
from tests.finance import makers as money
from tests.training import makers

pytestmark = pytest.mark.django_db
OFFICE = "institute-bhadohi"
YEAR = financial_year(day_of(now()))
ACCOUNT = {
    "office": OFFICE,
    "holder": "The institute",
    "account": "30219990001",
    "ifsc": "SBIN0000001",
    "words": "seen",
}


def pdf() -> SimpleUploadedFile:
    return SimpleUploadedFile("bill.pdf", b"%PDF-1.4 a bill", content_type="application/pdf")


def said(answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def batch(cast):
    made = makers.batch()
    return makers.taught(made, 1)


def test_a_trainer_gives_the_account_bills_and_is_passed_and_ordered(cast, batch):
    money.allot(money.LAKH, scheme="skill_development", year=YEAR, at=now())
    trainer, rekha, anil = (signed_in(who) for who in (cast.trainer, cast.rekha, cast.anil))
    there = f"/en/partner/batches/{batch.pk}/bill/"
    assert "No confirmed bank account of your office is known" in said(trainer.get(there))
    given = said(trainer.post("/en/partner/account/", ACCOUNT, follow=True))
    assert "An officer confirms it before anything is paid into it." in given and "30219990001" not in given
    assert "given, to be confirmed" in said(rekha.get("/en/district/money/offices/"))
    rekha.post(f"/en/district/money/offices/{OFFICE}/", {"confirm": "yes"})
    assert OfficeAccount.objects.get().state == "CONFIRMED"

    page = said(trainer.get(there))
    assert "reckoned on 30 trainee-days, as planned" in page and "up to ₹400" in page
    done = said(trainer.post(there, {"teaching": "३५०", "food": "200", "file": pdf()}, follow=True))
    assert "The Deputy Commissioner passes it, or sends it back." in done and "₹8,250" in done
    assert "This half has been billed already." in done
    bill = TrainerBill.objects.get()
    assert trainer.get(f"/en/partner/bills/{bill.pk}/paper/").content == b"%PDF-1.4 a bill"

    waits = said(rekha.get("/en/district/money/bills/"))
    assert "₹8,250" in waits and "Pass, and set the money aside" in waits
    assert "Pass, and set the money aside" not in said(anil.get("/en/district/money/bills/"))
    assert "bills to pass" in said(rekha.get("/en/district/"))
    assert "Passed, and the money is set aside." in said(
        rekha.post(f"/en/district/money/bills/{bill.pk}/", {"pass": "yes"}, follow=True)
    )
    owed = Entitlement.objects.get()
    anil.post(f"/en/district/money/prepare/skill_development/{YEAR}/", {"keys": [owed.key]})
    assert PaymentOrder.objects.get().total == 8250_00
    assert "in a payment order" in said(trainer.get(there))
    state = signed_in(cast.auditor).get(f"/en/state/money/?scheme=skill_development&year={YEAR}")
    assert "payment to a trainer" in said(state)


def test_a_bill_goes_back_with_words_the_trainer_reads(cast, batch):
    trainer, rekha = signed_in(cast.trainer), signed_in(cast.rekha)
    there = f"/hi/partner/batches/{batch.pk}/bill/"
    trainer.post(there, {"teaching": "350", "food": "200", "file": pdf()})
    bill = TrainerBill.objects.get()
    page = said(rekha.get("/en/district/money/bills/"))
    assert "it cannot be passed before there is one" in page and "Pass, and set the money aside" not in page
    refused = said(rekha.post(f"/en/district/money/bills/{bill.pk}/", {"words": " "}, follow=True))
    assert "Give the reason in a few words." in refused
    rekha.post(f"/en/district/money/bills/{bill.pk}/", {"words": "The hall's receipt is missing"})
    page = said(trainer.get(there))
    assert "The hall&#x27;s receipt is missing" in page and "बिल भेजें" in page


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"teaching": "some"}, "Write a sum in rupees"),
        ({"teaching": "0", "food": "0"}, "Give what a trainee cost you for a day"),
        ({"file": SimpleUploadedFile("a.pdf", b"\x00\x01")}, "This file cannot be read."),
        ({"file": ""}, "This field is required."),
    ],
)
def test_what_is_no_bill_is_refused_beside_its_field(cast, batch, wrong, words):
    form = {"teaching": "350", "food": "200", "file": pdf(), **wrong}
    assert words in said(signed_in(cast.trainer).post(f"/en/partner/batches/{batch.pk}/bill/", form))
    assert not TrainerBill.objects.exists()


def test_the_office_stops_an_account_an_officer_gave_and_takes_back_its_own(cast):
    trainer, anil = signed_in(cast.trainer), signed_in(cast.anil)
    anil.post("/en/district/money/offices/", ACCOUNT)
    page = said(trainer.get("/en/partner/account/"))
    assert "This is not our account" in page and "Take it back" not in page
    trainer.post(f"/en/partner/account/{OFFICE}/", {"words": "We never had this account"})
    assert "We never had this account" in said(anil.get("/en/district/money/offices/"))
    trainer.post("/en/partner/account/", ACCOUNT)
    assert "Take it back" in said(trainer.get("/en/partner/account/"))
    trainer.post(f"/en/partner/account/{OFFICE}/", {"words": "A slip", "back": "1"})
    assert sorted(OfficeAccount.objects.values_list("state", flat=True)) == ["OBJECTED", "WITHDRAWN"]


def test_a_bill_for_administration_from_a_new_payee_to_the_share(cast):
    money.administration(money.LAKH, year=YEAR, at=now())
    rekha, anil = signed_in(cast.rekha), signed_in(cast.anil)
    new = {"name_en": "A printer", "name_hi": "मुद्रक", "payee": "1"}
    assert "Now give its account." in said(anil.post("/en/district/money/offices/", new, follow=True))
    code = "payee-bhd-001"
    anil.post("/en/district/money/offices/", {**ACCOUNT, "office": code, "holder": "A printer"})
    rekha.post(f"/en/district/money/offices/{code}/", {"confirm": "yes"})
    bill = {"office": code, "amount": "12,400", "words": "Forms printed", "file": pdf()}
    done = said(anil.post("/en/district/money/spending/", bill, follow=True))
    assert "is proposed. The Deputy Commissioner decides." in done and "₹1,00,000 left of the share" in done
    row = Spending.objects.get()
    assert rekha.get(f"/en/district/money/spending/{row.number}/paper/").content == b"%PDF-1.4 a bill"
    passed = said(rekha.post(f"/en/district/money/spending/{row.number}/", {"pass": "yes"}, follow=True))
    assert "Passed, and the money is set aside." in passed and "₹87,600 left of the share" in passed
    home = said(rekha.get("/en/district/money/"))
    assert "and ₹87,600 for administration" in home
    own = said(rekha.post("/en/district/money/spending/", {**bill, "file": pdf()}, follow=True))
    assert "Another person passes it." in own
