"""A claim through the pages, as its maker and as the Deputy Commissioner; and what anybody may reckon."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import Application
from odop.casework.services import marketing
from odop.finance.models import Entitlement
from odop.notices.models import Notice
from tests.access.makers import OPERATOR, signed_in
from tests.casework.makers import now
from tests.casework.marketing import makers
from tests.mart import makers as mart


@pytest.fixture
def hers(cast):
    return makers.artisan(user=cast.saleem)


def test_she_sees_the_cap_and_the_last_day_before_she_files(cast, fair, hers):
    page = signed_in(cast.saleem).get("/en/me/market/").content.decode()
    assert "Carpet fair" in page and "₹2,00,000" in page and "File your claim by" in page


def test_she_claims_from_the_first_bill_to_the_number(cast, fair, hers):
    client = signed_in(cast.saleem)
    begun = client.post("/en/me/market/begin/", {"fair": fair.number})
    row = Application.objects.get()
    at = begun.headers["Location"]
    assert at == f"/en/me/market/{row.pk}/"
    bill = {"item": "stall", "amount": "1,00,000", "paid_by": "BANK", "billed_on": str(fair.ends_on)}
    assert client.post(at + "bill/", {**bill, "amount": "a lakh"}).status_code == 200
    assert client.post(at + "bill/", bill).status_code == 302
    assert "₹75,000" in client.get(at).content.decode()
    client.post(at + "answers/", {"card": "weaver_card", "elsewhere": "no", "declaration": "yes"})
    for kind in ("identity", "bill", "bank_proof"):
        file = SimpleUploadedFile(f"{kind}.pdf", makers.PDF)
        assert client.post(at + "paper/", {"kind": kind, "file": file}).status_code == 302
    client.post(at + "file/")
    row.refresh_from_db()
    assert row.state == "SUBMITTED" and row.number
    assert row.number in client.get("/en/me/files/").content.decode()
    assert signed_in(cast.meena).get(at).status_code == 404


def begun(cast, fair, **bill):
    client = signed_in(cast.saleem)
    at = client.post("/en/me/market/begin/", {"fair": fair.number}).headers["Location"]
    said = {"item": "stall", "amount": "16000", "paid_by": "BANK", "billed_on": str(fair.ends_on)} | bill
    client.post(at + "bill/", said)
    client.post(at + "answers/", {"card": "weaver_card", "elsewhere": "no", "declaration": "yes"})
    return client, at


def test_what_stands_in_the_way_is_said_as_a_fault_and_not_as_the_condition(cast, fair, hers):
    client, at = begun(cast, fair, paid_by="CASH")
    page = client.get(at).content.decode()
    assert "This stands in the way: No bill was paid in a way the order allows" in page
    assert "It cannot be sent as it is." in page and "First write down your bills" not in page


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            b"\xff\xd8\xff" + b"0" * (6 * 1024 * 1024),
            "This photo is too large: 7 MB. Choose a smaller picture size",
        ),
        (b"\x00\x00\x00\x18ftypheic" + b"0" * 99, "Take the photo with the phone&#x27;s own camera"),
    ],
    ids=["a large photo", "a photo of a kind not read here"],
)
def test_a_photo_that_is_not_taken_says_what_to_do_with_the_phone(cast, fair, hers, content, told):
    client, at = begun(cast, fair)
    sent = {"kind": "ticket", "file": SimpleUploadedFile("ticket.jpg", content)}
    page = client.post(at + "paper/", sent).content.decode()
    assert told in page and 'value="ticket"' in page
    assert "checked" in page.split('value="ticket"')[1][:80]


def test_the_fairs_she_went_to_come_first(cast, fair, hers):
    other = mart.listed(
        mart.fair(named=Named("A later fair", "बाद का मेला"), begins_on=fair.begins_on, ends_on=fair.ends_on),
        fair.ends_on - timedelta(days=60),
    )
    mart.own_stall(hers, fair)
    page = signed_in(cast.saleem).get("/en/me/market/").content.decode()
    assert page.index(f'value="{fair.number}"') < page.index(f'value="{other.number}"')


def test_what_is_missing_is_still_asked_for_once_the_claim_is_sent(cast, fair, hers):
    client, at = begun(cast, fair)
    client.post(at + "file/")
    page = client.get(at).content.decode()
    assert "These papers are not here yet" in page and "bank&#x27;s proof of payment" in page


def test_a_claim_that_is_refused_says_why_and_what_she_can_do(cast, fair, hers):
    client, at = begun(cast, fair)
    client.post(at + "file/")
    row = Application.objects.get()
    marketing.reject_claims(
        numbers=[row.number],
        reason="not_claimed_elsewhere",
        words="Paid by the Centre.",
        by=cast.rekha,
        at=now(),
    )
    page = client.get(at).content.decode()
    assert "Another scheme has paid for this fair" in page and "No other scheme has paid" not in page
    assert "you can ask the office to look once more" in page
    client.post(at + "say/look/", {"words": "Nobody has paid me."})
    assert "Nobody has paid me." in client.get(at).content.decode()
    client = signed_in(cast.rekha)
    assert "answers and second looks" in client.get("/en/district/").content.decode()
    page = client.get(f"/en/district/market/{row.number}/").content.decode()
    assert "Nobody has paid me." in page and "End the second look" in page
    assert "इस मेले का पैसा किसी और योजना से मिल चुका है" in Notice.objects.get(template="market_rejected").text


def test_the_deputy_commissioner_reads_admits_and_recommends(cast, fair, hers):
    row = makers.filed(fair, of=hers, at=now())
    client, at = signed_in(cast.rekha), reverse("district:market_claim", args=[row.number])
    (line,) = makers.claim(row).lines.all()
    assert row.number in client.get("/en/district/market/").content.decode()
    client.post(at + "do/hard_copy/", {"on": str(day_of(now()))})
    client.post(at + "do/admit/", {f"admitted_{line.pk}": "40,000", f"why_{line.pk}": "So the bill"})
    assert "₹30,000" in client.get(at).content.decode()
    client.post(at + "do/recommend/", {"words": ""})
    assert makers.again(row).state == "RECOMMENDED"
    assert makers.claim(row).given == 30_000_00


def test_a_no_is_said_in_its_own_words_on_the_page(cast, fair, hers):
    row = makers.filed(fair, of=hers, at=now())
    at = f"/en/district/market/{row.number}/"
    page = signed_in(cast.rekha).post(at + "do/recommend/", {"words": ""}, follow=True).content.decode()
    assert "have not come to the centre yet" in page


def test_a_false_claim_is_barred_from_the_page_and_she_is_told_why(cast, fair, hers):
    row = makers.filed(fair, of=hers, at=now())
    client, at = signed_in(cast.rekha), f"/en/district/market/{row.number}/"
    assert "Order the recovery" not in client.get(at).content.decode()
    client.post(at + "do/ask_cause/", {"words": "Where was the stall?"})
    hers_at = f"/en/me/market/{row.pk}/"
    assert "The office asks you" in signed_in(cast.saleem).get("/en/me/").content.decode()
    assert "Where was the stall?" in signed_in(cast.saleem).get(hers_at).content.decode()
    assert "Order the recovery" not in client.get(at).content.decode()
    signed_in(cast.saleem).post(hers_at + "say/cause/", {"words": "In hall four."})
    assert "In hall four." in client.get(at).content.decode()
    client.post(at + "do/false/", {"order": "77/DIC", "words": "No stall was taken"})
    assert makers.again(row).state == "REJECTED"
    assert "No stall was taken" in signed_in(cast.saleem).get("/en/me/market/").content.decode()
    client.post(at + "do/lift/", {"order": "91/DIC", "words": "On appeal"})
    assert marketing.begin_claim(artisan=hers.pk, by=OPERATOR, at=now())


def test_the_list_of_claims_passed_carries_no_account(cast):
    makers.passed(of=makers.artisan(user=cast.saleem))
    sheet = signed_in(cast.cell).get("/en/state/market/passed.csv?year=2025-26")
    told = sheet.content.decode("utf-8-sig")
    assert told.startswith("number,district,maker")
    assert "MD/2025-26/BHD/00001" in told and "75000" in told and "3021" not in told


def test_what_was_typed_stands_when_a_no_is_incomplete(cast, fair, hers):
    row = makers.filed(fair, of=hers, at=now())
    client, at = signed_in(cast.rekha), f"/en/district/market/{row.number}/"
    page = client.post(at + "do/reject/", {"reason": "", "words": "Long words about a bill"}).content.decode()
    assert "Something must be corrected" in page and "Long words about a bill" in page
    assert makers.again(row).state == "SUBMITTED"
    soon = day_of(now()) + timedelta(days=1)
    page = client.post(at + "do/hard_copy/", {"on": str(soon)}).content.decode()
    assert "Something must be corrected" in page and str(soon) in page


def test_a_claim_passed_says_who_has_its_money(cast):
    row = makers.passed(of=makers.artisan(user=cast.saleem))
    client, at = signed_in(cast.rekha), f"/en/district/market/{row.number}/"
    assert "the district industries centre" in client.get(at).content.decode().split("Next to act")[1][:200]
    makers.send(at=makers.AT, answered=False)
    assert "the bank branch" in client.get(at).content.decode().split("Next to act")[1][:200]
    Entitlement.objects.filter(about=row.number).update(state="FAILED", failure="AC04")
    page = client.get(at).content.decode()
    assert "the applicant" in page.split("Next to act")[1][:200] and "passbook of another account" in page


def test_a_claim_is_found_by_its_last_figures_or_its_makers_name_in_every_state(cast, fair, hers):
    row = makers.filed(fair, of=hers, at=now())
    client = signed_in(cast.rekha)
    client.post(
        f"/en/district/market/{row.number}/do/return/", {"reasons": ["bill_differs"], "words": "Which stall?"}
    )
    assert makers.again(row).state == "RETURNED"
    devanagari = row.number[-5:].translate(str.maketrans("0123456789", "०१२३४५६७८९"))
    for wanted in (row.number.lower(), row.number[-5:], devanagari, hers.name[:4], hers.number):
        page = client.get("/en/district/market/", {"q": wanted}).content.decode()
        assert f"/market/{row.number}/" in page, wanted
    assert (
        f"/market/{row.number}/" not in client.get("/en/district/market/", {"q": "Nobody"}).content.decode()
    )
