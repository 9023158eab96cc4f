"""Money by hand at the district desk: from what is owed to the bank's answer and what came back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from odop.finance.models import BankLine, Entitlement, PaymentOrder
from odop.finance.rules.files import Fate, read_order
from tests.access.makers import signed_in
from tests.finance import makers as money
from tests.finance.files import makers as files
from tests.programme import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def anil_at_desk(anil):
    return signed_in(anil)


@pytest.fixture
def rekha_at_desk(rekha):
    return signed_in(rekha)


def go(name: str, *args: object) -> str:
    return reverse(f"district:{name}", args=args)


def test_from_what_is_owed_to_a_file_for_the_bank(anil_at_desk, rekha_at_desk):
    places.district()
    files.paying_account()
    money.allot(10 * money.LAKH)
    keys = money.entitled(2)
    home = anil_at_desk.get(go("money"))
    assert "₹2,00,000" in home.content.decode()
    page = anil_at_desk.get(go("money_prepare", money.SCHEME, money.YEAR))
    assert all(key in page.content.decode() for key in keys)
    anil_at_desk.post(go("money_prepare", money.SCHEME, money.YEAR), {"keys": keys})
    order = PaymentOrder.objects.get()
    assert "money/orders/" in anil_at_desk.get(go("money")).content.decode()
    assert b"I have checked it" not in anil_at_desk.get(go("money_order", order.number)).content
    anil_at_desk.post(go("money_check", order.number))
    assert PaymentOrder.objects.get().state == "PREPARED"
    rekha_at_desk.post(go("money_check", order.number))
    anil_at_desk.post(go("money_send", order.number))
    assert PaymentOrder.objects.get().state == "SENT"
    sent = anil_at_desk.get(go("money_order_file", order.number))
    assert sent["Content-Disposition"] == f'attachment; filename="{order.number}.pain.001.xml"'
    assert len(read_order(sent.content).payments) == 2


def test_a_bank_file_is_taken_in_on_the_page_and_its_doubt_answered(anil_at_desk, rekha_at_desk):
    order = files.sent(2)
    first, second = files.payments(order)
    content = files.file_of(order, [files.line(first), files.line(second, amount=money.LAKH + 1)])
    upload = SimpleUploadedFile("bank.xml", content)
    done = anil_at_desk.post(go("money_answers"), {"file": upload}, follow=True).content.decode()
    assert "₹1,00,000.01" in done
    again = anil_at_desk.post(
        go("money_answers"), {"file": SimpleUploadedFile("b.xml", content)}, follow=True
    )
    assert "कुछ जोड़ा नहीं गया" in again.content.decode()
    line = BankLine.objects.get(verdict="ALTERED")
    assert "Follow the bank" not in done
    shown = rekha_at_desk.get(go("money_file", line.file_id), headers={"accept-language": "en"})
    assert 'name="follow" value="yes"' in shown.content.decode()
    rekha_at_desk.post(go("money_line", line.pk), {"words": "A slip of the branch.", "follow": "yes"})
    assert set(Entitlement.objects.values_list("state", flat=True)) == {"CREDITED"}


def test_a_broken_file_is_refused_on_the_page_with_its_line(anil_at_desk):
    places.district()
    done = anil_at_desk.post(go("money_answers"), {"file": SimpleUploadedFile("b.xml", b"<Document>")})
    assert "b.xml" in done.content.decode()
    assert "XML" in done.content.decode()


def test_what_failed_is_shown_with_its_reason_and_let_go_when_answered(anil_at_desk):
    order = files.sent(2)
    first, second = files.payments(order)
    files.taken(
        order, [files.line(first, Fate.FAILED, "", "KYC PENDING"), files.line(second, Fate.FAILED, "AC01")]
    )
    page = anil_at_desk.get(go("money_returned")).content.decode()
    assert "केवाईसी पूरी कराइए" in page
    assert go("money_propose", second.entitlement.key) in page
    anil_at_desk.post(go("money_returned"), {"keys": [first.entitlement.key], "words": "KYC done."})
    assert "दोबारा आदेश हो सकता है" in anil_at_desk.get(go("money_returned")).content.decode()


def test_another_account_is_proposed_in_a_form_that_knows_a_bad_number(
    anil_at_desk, anil, rekha, monkeypatch
):
    monkeypatch.setattr(
        "odop.finance.services.changes.contact_before", lambda owed, at: ("+919800000001", None)
    )
    order = files.sent(1)
    (p,) = files.payments(order)
    files.taken(order, [files.line(p, Fate.FAILED, "AC01")])
    bad = {"payee": p.payee, "account": "1", "ifsc": "SBIN", "words": "passbook"}
    assert anil_at_desk.post(go("money_propose", p.entitlement.key), bad).status_code == 200
    good = bad | {"account": "30214500987", "ifsc": "SBIN0004343"}
    page = anil_at_desk.post(go("money_propose", p.entitlement.key), good, follow=True).content.decode()
    assert "…0987" in page
    anil_at_desk.post(go("money_decide", p.entitlement.key), {"confirm": "yes"})
    assert Entitlement.objects.get().account == p.account


def test_a_bank_that_stays_silent_past_the_next_day_is_named_with_what_it_owes(anil_at_desk):
    files.sent(2)
    home = anil_at_desk.get(go("money")).content.decode()
    assert "₹100" in home


def test_an_accounts_officer_comes_to_the_money_and_finds_no_closed_door(cast):
    order = files.sent(1)
    desk = signed_in(cast.accounts)
    assert desk.get(reverse("access:home")).url == reverse("state:money")
    page = desk.get(go("money") + "?district=179").content.decode()
    assert order.number in page
    assert reverse("district:loans") not in page
    assert reverse("district:claims") not in page


def test_a_committee_member_is_not_led_to_money_she_may_not_see(farida):
    home = signed_in(farida).get(reverse("district:home")).content.decode()
    assert go("money_returned") not in home
    assert go("money_answers") not in home
