"""A maker applies for a loan in Hindi on a small phone; every page of hers can be read by everyone."""

import os
from pathlib import Path

import pytest

from odop.casework.models import Application
from odop.casework.services import margin_money as services
from odop.documents import queries as documents
from odop.finance import services as finance
from tests.access.makers import OPERATOR
from tests.browser import faults_of, picture, too_wide
from tests.casework.margin_money import files, makers
from tests.casework.margin_money.makers import again
from tests.finance import makers as money

pytestmark = pytest.mark.django_db(transaction=True)
PICTURES = os.environ.get("ODOP_PICTURES")
JPEG = {"name": "shapath.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff\xe0 a photo of a paper"}
TICKED = {
    "in_default": "no",
    "other_scheme": "no",
    "family_helped": "no",
    "affidavit": "yes",
    "sector": "PRODUCT",
}
TYPED = {
    "name": "मेरा करघा", "about": "दो करघे और ऊन; गोपीगंज का निर्यातक ख़रीदेगा", "address": "गोपीगंज",
    "capital_cost": "६,००,०००", "working_capital": "4,00,000", "jobs": "4",
}  # fmt: skip


def test_she_applies_in_hindi_on_a_small_phone_and_sends_a_paper(saleem, reader, signed_in):
    of = makers.artisan(user=saleem)
    page = reader.opens(
        "/hi/me/loans/begin/", signed_in=signed_in(saleem), width=320, height=640, script=False
    )
    page.get_by_role("button", name="शुरू करें").click()
    for code, given in TICKED.items():
        assert page.url.endswith(f"/{code}/"), page.url
        page.locator(f"input[value={given}]").check()
        page.get_by_role("button", name="आगे").click()
    for code, given in TYPED.items():
        assert page.url.endswith(f"/{code}/"), page.url
        page.locator("main [name=answer]").fill(given)
        page.get_by_role("button", name="आगे").click()
    page.get_by_role("button", name="आगे").click()  # the office chooses the branch
    page.locator("a[href$='/papers/affidavit/']").click()
    page.locator("input[type=file]").set_input_files(JPEG)
    page.get_by_role("button", name="यह काग़ज़ भेजें").click()
    page.get_by_text("मिल गया", exact=True).first.wait_for()
    page.get_by_role("link", name="आगे बढ़ें").click()
    assert "₹2,50,000" in page.content()
    page.get_by_role("button", name="मेरा आवेदन भेजें").click()
    mine = Application.objects.get(artisan=of)
    page.get_by_text(mine.number).first.wait_for()
    assert mine.state == "SUBMITTED"
    (paper,) = documents.documents_about(str(mine.pk))
    assert (paper.kind, paper.media_type) == ("affidavit", "image/jpeg")


def pages_of(cast):
    """Each page of hers, with a loan in every state that has a part of its own."""
    of = makers.artisan(user=cast.saleem)
    made = makers.submitted(of=of, by=cast.saleem)
    services.return_for_correction(
        numbers=[made.number], reasons=["paper_unreadable", "land_counted"], words="फ़ोटो धुँधली है",
        by=OPERATOR, at=makers.AT,
    )  # fmt: skip
    refused, again_no = files.refused(of=of), files.refused(of=of)
    at = files.SENT_AT + 8 * files.DAY
    services.ask_second_look(number=again_no.number, words="ऋण अप्रैल में चुका दिया था", by=cast.saleem, at=at)
    services.refuse_loan(
        number=again_no.number, reason="default_to_bank", words=files.WORDS, by=money.ONE, at=at
    )
    cut, held, asked = files.sanctioned(of=of, total=6 * files.LAKH), files.held(of=of), files.received(of=of)
    services.query_file(
        number=asked.number, words="शेड का किराया अनुबंध", by=OPERATOR, at=files.SENT_AT + 2 * files.DAY
    )
    money.allot(10 * money.LAKH, scheme="skill_development")
    owed = [
        money.owed(
            n, artisan=of, kind="HONORARIUM", amount=2000_00, scheme="skill_development", about=f"SD/{n}"
        )
        for n in (1, 2, 3)
    ]
    finance.entitle(owed, by=money.ONE, at=money.AT)
    finance.approve([o.key for o in owed], by=money.ONE, at=money.AT)
    finance.propose_account_change(
        key=owed[1].key, payee="Saleem Ansari", account="30219999999", ifsc=money.BRANCH, words="New passbook.",
        by=cast.anil, at=money.AT,
    )  # fmt: skip
    order = finance.prepare_order(
        district="179",
        scheme="skill_development",
        year=money.YEAR,
        keys=[owed[0].key],
        by=money.ONE,
        at=money.AT,
    )
    if order.payments:
        finance.check_order(number=order.number, by=money.OTHER, at=money.AT)
        finance.send_order(number=order.number, by=money.ONE, at=money.AT)
        money.answered(order.number, "FAILED", reason="DORMANT")
    rows = {"refused": refused, "twice": again_no, "cut": cut, "held": held, "asked": asked, "returned": made}
    base = f"me/loans/{made.pk}"
    return {
        "home": "me/", "help": "me/help/", "loan_help": "me/help/loan/", "group": "me/help/loan/?cost=500000",
        "answer": "me/help/loan/?cost=500000&group=yes&against=default",
        "begin": "me/loans/begin/", "files": "me/files/", "money": "me/money/",
        **{name: f"me/loans/{again(row).pk}/" for name, row in rows.items()},
        "question": f"{base}/capital_cost/", "scheme": f"{base}/other_scheme/", "branch": f"{base}/branch/",
        "papers": f"{base}/papers/", "paper": f"{base}/papers/affidavit/", "check": f"{base}/check/",
        "again": f"me/loans/{refused.pk}/again/", "tell": f"me/loans/{asked.pk}/tell/",
        "withdraw": f"{base}/withdraw/",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("width", "dark", "language"), [(320, False, "hi"), (1280, True, "hi"), (320, True, "en")]
)
def test_every_page_of_hers_can_be_read_by_everyone(cast, reader, signed_in, width, dark, language):
    found = {}
    for name, address in pages_of(cast).items():
        page = reader.opens(
            f"/{language}/{address}",
            signed_in=signed_in(cast.saleem),
            width=width,
            language=language,
            dark=dark,
        )
        found[name] = faults_of(page) + too_wide(page)
        if PICTURES:
            picture(page, f"{name}-{width}-{language}", Path(PICTURES))
        page.context.close()
    assert not {name: faults for name, faults in found.items() if faults}
