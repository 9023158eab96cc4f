"""A council's claim by hand: from its signed letter to its own account and back, shut out and let in; one rejected."""

from datetime import date, datetime, time

import pytest
from playwright.sync_api import Page

from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of
from odop.casework.models import CouncilClaim
from odop.casework.queries.marketing import market_beside_money
from odop.casework.services.committees import Body
from odop.documents.models import Letter
from odop.finance.models import PaymentOrder
from odop.finance.queries import verified
from odop.programme.models import Pack
from tests.access.makers import OPERATOR, signed_in
from tests.casework.committees import makers as committees
from tests.casework.councils import makers
from tests.desks.walks.clicks import go, hand_in, press, stop
from tests.documents.text_of import text_of
from tests.finance import makers as money
from tests.finance.files import makers as bank
from tests.programme import places

pytestmark = pytest.mark.django_db(transaction=True)
BOTH = pytest.mark.parametrize(("language", "width"), [("hi", 320), ("en", 1280)])
FILED, MET, PAID, DOUBTED, BACK, LIFTED = (
    datetime.combine(date(2025, month, day), time(11), LUCKNOW)
    for month, day in ((11, 3), (11, 10), (11, 17), (12, 1), (12, 15), (12, 22))
)
LETTER = {
    "office": makers.COUNCIL, "registration": "Societies Act 114/1998", "phone": "9415000009",
    "product": makers.CARPETS, "occasion": "FAIR_ABROAD", "event_en": "Home fair", "event_hi": "गृह मेला",
    "place": "फ़्रैंकफ़र्ट", "ended_on": "2025-10-10", "cost": "40,00,000", "units": "24", "elsewhere": "no",
}  # fmt: skip
MEET = {**LETTER, "occasion": "MEET", "event_en": "Buyers' meet", "event_hi": "क्रेता मिलन", "cost": "2,00,000",
        "ended_on": "2025-10-20", "units": "", "elsewhere": ""}  # fmt: skip
PAPERS = ("request", "registration", "bill", "bank_proof", "units")


@pytest.fixture
def people(cast, reader, clock):
    """people(who, address, language, width, at): a window of her own, at a moment."""

    def opens(who, address, language, width=1280, at=FILED):
        clock(at)
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return opens


@pytest.fixture
def council(cast):
    """The council among the payees, money allotted, a bank to pay by, and the State committee with its members."""
    makers.council()
    places.branch(money.BRANCH, of=places.district(makers.BHADOHI))
    bank.paying_account()
    offered()
    money.allot(100 * makers.LAKH, scheme=makers.SCHEME, year=makers.YEAR, at=makers.AT)
    for seat, name in ((1, "Alok Ranjan"), (2, "Sudha Pant")):
        committees.member(seat, name, code=Body.SLSC, district=None, from_on=date(2025, 1, 1))


def offered() -> None:
    """The State offers this help."""
    with acting(by=OPERATOR, act="tests.made", at=makers.AT):
        pack = Pack.objects.get()
        named = {"en": "Marketing", "hi": "विपणन"}
        pack.settings["schemes"].append({"code": makers.SCHEME, "prefix": "MD", "name": named})
        pack.save(update_fields=["settings"])


@BOTH
def test_from_the_signed_letter_to_the_account_and_back(cast, people, council, language, width):
    officer = people(cast.anil, "district/", language, width)
    number = filed(officer, LETTER, PAPERS)
    account_given(officer)
    deputy = people(cast.rekha, "district/", language, width)
    put_before(deputy, number)
    approved(people(cast.cell, "state/", language, width, MET))
    deputy = people(cast.rekha, "district/", language, width, PAID)
    account_confirmed(deputy)
    passed(deputy, number)
    paid(
        people(cast.anil, "district/", language, width, PAID),
        deputy,
        people(cast.accounts, "state/money/checks/", language, width, PAID),
    )
    read_in_public(
        people(None, "", language, width, PAID), "गृह मेला" if language == "hi" else "Home fair", True
    )
    found_false(
        people(cast.rekha, "district/", language, width, DOUBTED), cast, people, number, language, width
    )
    given_back(people(cast.rekha, "district/", language, width, BACK), number)
    assert CouncilClaim.objects.get().state == "RECOVERED"
    assert verified().holds and not market_beside_money()
    read_in_public(
        people(None, "", language, width, BACK), "गृह मेला" if language == "hi" else "Home fair", False
    )
    shut_out_and_let_in(people, cast, number, language, width)
    counted_by_the_state(people(cast.cell, "state/", language, width, LIFTED), number)


def filed(officer: Page, letter: dict, papers: tuple[str, ...]) -> str:
    """The officer writes down what the council's letter says, and files its papers."""
    at_councils(officer)
    hand_in(go(officer, "/district/councils/new/"), "office", "letter", **letter)
    number = officer.inner_text("h1 .nowrap")
    for kind in papers:
        file = {"name": f"{kind}.pdf", "mimeType": "application/pdf", "buffer": makers.PDF}
        press(officer, "/papers/", "papers", kind=kind, file=file)
    return number


def account_given(officer: Page) -> None:
    """The claim itself leads to where its account is given."""
    go(officer, "/money/offices/")
    typed = {
        "office": makers.COUNCIL,
        "holder": "Carpet Export Promotion Council",
        "account": "30219990011",
        "ifsc": money.BRANCH,
    }
    hand_in(officer, "holder", "account", words="The passbook was seen", **typed)


def put_before(deputy: Page, number: str) -> None:
    """Less than the cost is admitted, once it is said why."""
    at_claim(deputy, number)
    press(deputy, "/do/recommend/", "why-less", admitted="32,00,000")
    assert deputy.locator(".summary").count() == 1
    press(deputy, "/do/recommend/", "put-before", admitted="32,00,000", why="दो बिल दूसरे आयोजन के हैं।")
    assert "₹24,00,000" in deputy.inner_text("main")


def approved(cell: Page) -> None:
    """The State Screening Committee meets, approves and signs."""
    go(go(cell, "/state/meetings/"), "body=SLSC")
    hand_in(cell, "held_on", "called", held_on=day_of(MET).isoformat(), place="Yojana Bhawan")
    go(cell, "/present/")
    for box in cell.locator("main input[type=checkbox]").all():
        box.check()
    cell.locator("main input[type=radio]").first.check()
    hand_in(cell, "chair", "present")
    cell.check("input[name=items]")
    hand_in(cell, "items", button="[value=APPROVED]")
    cell.check("input[name=reasons][value=meets_the_order]")
    hand_in(cell, "reasons", "said")
    press(cell, "/do/sign/", "signed", button='button[formaction$="/sign/"]')


def account_confirmed(deputy: Page) -> None:
    go(go(go(deputy, "/district/money/"), "/money/bills/"), "/money/offices/")
    press(deputy, f"/money/offices/{makers.COUNCIL}/", "confirmed", button="[name=confirm]")


def passed(deputy: Page, number: str) -> None:
    """What the State decided is brought into force, the letter stands, and the claim is passed."""
    press(at_councils(deputy), "/councils/decided/", "in-force")
    assert "परिषद" in text_of(letter(deputy, number, "council_sanction"))
    press(at_claim(deputy, number), "/do/pass/", "passed")


def paid(officer: Page, deputy: Page, accounts: Page) -> None:
    """Prepared, checked twice for the sum is large, sent; the bank answers by its file."""
    go(go(officer, "/district/money/"), f"/money/prepare/{makers.SCHEME}/{makers.YEAR}/")
    hand_in(officer, "keys", "ordered")
    order = PaymentOrder.objects.get()
    press(go(go(deputy, "/district/money/"), f"/{order.number}/"), "/check/", "checked")
    accounts.reload()
    press(go(accounts, f"/{order.number}/"), "/check/", "checked-again")
    go(go(officer, "/district/money/"), f"/{order.number}/")
    press(officer, "/send/", "sent")
    go(officer, "/money/answers/")
    order.refresh_from_db()
    said = bank.file_of(order, [bank.line(one, on=day_of(PAID)) for one in bank.payments(order)])
    hand_in(officer, "file", "credited", file={"name": "b.xml", "mimeType": "text/xml", "buffer": said})


def read_in_public(anybody: Page, event: str, there: bool) -> None:
    """Anybody reads what was paid to councils; what came back stands there no more."""
    go(anybody, "/schemes/marketing_development/", "public")
    assert (event in anybody.inner_text("main")) is there


def found_false(deputy: Page, cast, people, number: str, language: str, width: int) -> None:
    """Asked, answered by its letter, ordered back."""
    at_claim(deputy, number)
    press(deputy, "/do/ask_cause/", "asked", words="मेले के आयोजक को इस परिषद का पता नहीं।")
    assert deputy.locator('form[action$="/do/false/"]').count() == 0
    officer = at_claim(people(cast.anil, "district/", language, width, DOUBTED), number)
    press(officer, "/do/answer_cause/", "answered", words="परिषद का पत्र: बिल खो गए हैं।")
    deputy.reload()
    order = {"order": "81/DIC/2025", "words": "परिषद मेले में नहीं थी।"}
    press(deputy, "/do/false/", "ordered-back", **order)
    assert "वसूली आदेश" in text_of(letter(deputy, number, "council_recovery"))


def given_back(deputy: Page, number: str) -> None:
    at_claim(deputy, number)
    press(deputy, "/do/recovered/", "given-back", on=day_of(BACK).isoformat(), reference="Challan 71")
    assert "Challan 71" in deputy.inner_text("main")


def shut_out_and_let_in(people, cast, number: str, language: str, width: int) -> None:
    """It files nothing while it is shut out, and what was typed stays; an order lets it in, and it files."""
    officer = people(cast.anil, "district/", language, width, BACK)
    hand_in(go(at_councils(officer), "/district/councils/new/"), "office", "shut-out", **MEET)
    assert "81/DIC/2025" in officer.inner_text("main")
    assert officer.locator("[name=event_hi]").input_value() == MEET["event_hi"]
    deputy = people(cast.rekha, "district/", language, width, LIFTED)
    at_claim(deputy, number)
    press(deputy, "/do/lift/", "let-in", order="90/DIC/2025", words="राशि लौटा दी गई।")
    officer = people(cast.anil, "district/", language, width, LIFTED)
    assert filed(officer, MEET, PAPERS[:4]) != number


def counted_by_the_state(cell: Page, number: str) -> None:
    go(go(cell, "/state/fairs/"), "/state/market/", "state")
    assert number in cell.inner_text("main")


@BOTH
def test_branding_is_rejected_looked_at_again_and_opened(cast, people, council, language, width):
    officer = people(cast.anil, "district/", language, width)
    number = filed(officer, MEET, PAPERS[:4])
    deputy = people(cast.rekha, "district/", language, width)
    at_claim(deputy, number)
    press(deputy, "/do/reject/", "no-reason", words="बैठक नहीं हुई।")
    assert deputy.locator('form[action$="/do/reject/"] textarea').input_value() == "बैठक नहीं हुई।"
    press(deputy, "/do/reject/", "rejected", reason="not_held", words="बैठक नहीं हुई।")
    assert "अस्वीकृति पत्र" in text_of(letter(deputy, number, "council_refusal"))
    press(at_claim(officer, number), "/do/ask_look/", "asked-again", words="बैठक हुई थी; फ़ोटो साथ है।")
    at_claim(deputy, number)
    press(deputy, "/do/end_look/", "opened-again", opens="yes", words="फ़ोटो देखी गई।")
    assert stop(deputy).locator('form[action$="/do/recommend/"]').count() == 1


def letter(page: Page, number: str, kind: str) -> bytes:
    """The letter of a kind about a claim, as its page hands it out to be printed."""
    at_claim(page, number)
    go(page, f"/{Letter.objects.get(about=number, kind=kind).number}/", "letter")
    return page.request.get(page.locator('a[href$="/pdf/"]').first.get_attribute("href")).body()


def at_councils(page: Page) -> Page:
    return go(go(page, "/district/fairs/"), "/district/councils/")


def at_claim(page: Page, number: str) -> Page:
    return go(at_councils(page), f"/{number}/")
