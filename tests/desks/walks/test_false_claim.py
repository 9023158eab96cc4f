"""A false claim by hand: asked, answered, ordered back, paid in, shut out, let in again; and a no looked at again."""

from datetime import date, datetime, time

import pytest
from playwright.sync_api import Page

from odop.basics.dates import LUCKNOW
from odop.basics.money import rupees
from odop.casework.queries.marketing import market_beside_money
from odop.documents.models import Letter
from odop.figures.services import close_day
from odop.finance.queries import verified
from tests.access.makers import OPERATOR, signed_in
from tests.casework.marketing import makers
from tests.desks.walks.clicks import go, hand_in, press, stop
from tests.documents.text_of import text_of
from tests.finance.files import makers as bank
from tests.mart import makers as mart

pytestmark = pytest.mark.django_db(transaction=True)
BOTH = pytest.mark.parametrize(("language", "width"), [("hi", 320), ("en", 1280)])
PAPER = {"name": "receipt.pdf", "mimeType": "application/pdf", "buffer": makers.PDF}
ASKED, ANSWERED, ORDERED, GIVEN_BACK = (date(2025, 12, day) for day in (1, 3, 8, 22))
AGAIN, AFTER = date(2026, 1, 20), date(2026, 2, 2)


@pytest.fixture
def people(cast, reader, clock):
    """people(who, address, language, width, on): a window of her own, on a day."""

    def at(who, address, language, width=1280, on=ASKED):
        clock(moment(on))
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return at


def moment(on: date) -> datetime:
    return datetime.combine(on, time(11), LUCKNOW)


@BOTH
def test_what_was_paid_on_a_false_claim_comes_back_and_the_bar_ends_on_its_day(cast, people, language, width):
    bank.paying_account()
    row = makers.paid(of=makers.artisan(user=cast.saleem))
    later = mart.listed(mart.fair(begins_on=date(2025, 12, 10), ends_on=date(2025, 12, 14)))
    asked(people(cast.rekha, "district/", language, width, ASKED), row)
    answered(people(cast.saleem, "me/", language, width, ANSWERED))
    ordered_back(people(cast.rekha, "district/", language, width, ORDERED), row)
    reads_what_to_do(people(cast.saleem, "me/", language, width, ORDERED), row)
    paid_in(people(cast.rekha, "district/", language, width, GIVEN_BACK), row)
    assert makers.again(row).state == "RECOVERED"
    shut_out(people(cast.saleem, "me/", language, width, AGAIN))
    let_in(people(cast.saleem, "me/", language, width, AFTER), later)
    assert verified().holds and not market_beside_money()
    close_day(on=AFTER, by=OPERATOR, at=moment(AFTER))
    figure(people(None, "", language, width, AFTER))
    counted_by_the_state(people(cast.cell, "state/", language, width, AFTER))


def asked(deputy: Page, row) -> None:
    """Before any order the Deputy Commissioner asks; no order can be given yet."""
    at_claim(deputy, row, "PASSED")
    press(deputy, "/do/ask_cause/", "asked", words="मेले के आयोजक को इस स्टॉल का पता नहीं। रसीद दिखाएँ।")
    assert deputy.locator('form[action$="/do/false/"]').count() == 0


def answered(maker: Page) -> None:
    """She finds it on her first page, reads it, and answers; an empty answer is said to be one."""
    maker.locator('a[href*="/me/market/"]').first.click()
    go(stop(maker, "she-is-asked"), "/say/cause/")
    assert "रसीद दिखाएँ" in maker.inner_text("main")
    hand_in(maker, "words", "nothing-said", words=" ")
    assert maker.locator(".summary").count() == 1
    hand_in(maker, "words", "answered", words="रसीद खो गई है।")
    assert "रसीद खो गई है" in maker.inner_text("main")


def ordered_back(deputy: Page, row) -> None:
    """Her answer stands first among what waits; the order is given after it, until a day."""
    assert "रसीद खो गई है" in at_claim(deputy, row, "PASSED").inner_text("main")
    order = {"order": "77/DIC/2025", "words": "यह स्टॉल लिया ही नहीं गया था।"}
    press(deputy, "/do/false/", "an-order-without-words", **{**order, "words": ""})
    assert deputy.locator('[name="order"]').first.input_value() == "77/DIC/2025"
    press(deputy, "/do/false/", "ordered-back", barred_until="2026-01-31", **order)
    assert "77/DIC/2025" in deputy.inner_text("main")


def reads_what_to_do(maker: Page, row) -> None:
    """What to give back by which order, that the help is closed, that she may ask again; and the letter in Hindi."""
    text = at_mine(maker, row).inner_text("main")
    assert "77/DIC/2025" in text and rupees(75_000_00) in text and "2026" in text
    assert maker.locator('a[href$="/say/look/"]').count() == 1
    go(maker, "/me/letters/", "letters")
    for kind, said in (("market_recovery", "वसूली आदेश"), ("claim_cause", "कारण बताओ नोटिस")):
        number = Letter.objects.get(kind=kind).number
        sheet = maker.request.get(maker.locator(f'a[href*="{number}"]').first.get_attribute("href"))
        told = text_of(sheet.body())
        assert said in told and str(row) in told and "स्टॉल" in told


def paid_in(deputy: Page, row) -> None:
    at_claim(deputy, row, "RECOVERING")
    press(deputy, "/do/recovered/", "given-back", on=str(GIVEN_BACK), reference="Challan 5512")
    assert "Challan 5512" in deputy.inner_text("main")


def shut_out(maker: Page) -> None:
    """She tries again: the page says by which order and until when, and offers no button."""
    go(go(maker, "/me/help/"), "/me/market/", "shut-out")
    told = maker.inner_text(".note.warn")
    assert "77/DIC/2025" in told and "31" in told
    assert maker.locator('form[action$="/market/begin/"]').count() == 0


def let_in(maker: Page, fair) -> None:
    """The day after its last the bar has ended by itself: she begins a claim for another fair."""
    go(go(maker, "/me/help/"), "/me/market/")
    holds = f':has(input[value="{fair.number}"])'
    form, fold = maker.locator(f"form{holds}"), maker.locator(f"details{holds} > summary")
    if fold.count():
        fold.first.click()
    with maker.expect_navigation():
        form.locator("button").click()
    assert "/me/market/" in stop(maker, "let-in").url and maker.locator('a[href$="/bill/"]').count() == 1


def figure(anybody: Page) -> None:
    """What was given back is not counted as paid."""
    go(go(anybody, "/figures/"), "/figures/market_paid/", "figure")
    assert "1" not in anybody.locator("main h1 + p, main .figure").first.inner_text().split()


def counted_by_the_state(cell: Page) -> None:
    go(go(cell, "/state/fairs/"), "/state/market/", "state")
    found = [one.inner_text() for one in cell.locator("tfoot td.n").all()[-2:]]
    assert found == ["1", "1"]  # found false, given back


@BOTH
def test_a_claim_across_the_table_is_rejected_and_looked_at_again(cast, people, language, width):
    ended = makers.fair()
    hers = makers.artisan()
    officer = people(cast.anil, "district/", language, width, ASKED)
    number = filed_for_her(officer, hers, ended)
    deputy = people(cast.rekha, "district/", language, width, ASKED)
    at_claim(deputy, number, "SUBMITTED")
    press(deputy, "/do/reject/", "rejected", reason="not_at_the_fair", words="मेले में किसी ने नहीं देखा।")
    at_claim(officer, number, "REJECTED")
    press(officer, "/do/ask_look/", "asked-again", words="मेरी फ़ोटो मेले की है।")
    deputy.reload()
    press(deputy, "/do/end_look/", "opened-again", opens="yes", words="फ़ोटो मेले की है।")
    assert deputy.locator('form[action$="/do/recommend/"]').count() == 1


def filed_for_her(officer: Page, hers, fair) -> str:
    """From the register to the number: the officer writes what she says, reads it back, and files with her yes."""
    go(officer, "/district/people/")
    hand_in(officer, "q", q=hers.number)
    go(go(officer, f"/{hers.number}/"), f"/market/for/{hers.number}/")
    with officer.expect_navigation():
        officer.locator(f'form:has(input[value="{fair.number}"]) button').click()
    press(officer, "/bill/", "bill", item="stall", amount="1,00,000", paid_by="BANK", billed_on="2025-10-10")
    press(officer, "/answers/", "answers", card="weaver_card", elsewhere="no", declaration="yes")
    for kind in ("identity", "bill", "bank_proof"):
        press(officer, "/paper/", "paper", kind=kind, file=PAPER)
    press(officer, "/file/", "filed", agree=True)
    return officer.inner_text("h1 .nowrap")


def at_claim(page: Page, row, state: str) -> Page:
    """From the menu to the pile, and to the claim."""
    go(go(page, "/district/fairs/"), "/district/market/")
    return go(go(page, f"?state={state}"), f"/{row}/")


def at_mine(page: Page, row) -> Page:
    return go(page, f"/me/market/{row.pk}/", "mine")
