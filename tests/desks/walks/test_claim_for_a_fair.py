"""A claim for a fair walked to its end: bills and papers from a phone, officer, committee, bank, and the figure."""

from datetime import date

import pytest

from odop.figures import services as figures
from odop.finance import queries as finance
from odop.mart.rules import Level
from tests.access.makers import OPERATOR
from tests.casework.committees import makers as committees
from tests.casework.marketing import makers as claims
from tests.desks.walks.walking import PHONE, Walk, paper
from tests.finance import makers as money
from tests.mart import makers
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db(transaction=True)
FILED, CAME, MET, PAID = date(2025, 10, 11), date(2025, 10, 20), date(2025, 10, 27), date(2025, 10, 29)
BILLS = (("stall", "40000", "BANK"), ("freight", "9000", "BANK"), ("surface", "2000", "CASH"))
GIVEN = "38,750"  # three quarters of the stall and of the freight, the whole fare: 30,000 + 6,750 + 2,000


@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_claim_from_the_first_bill_to_the_figure(cast, reader, clock, language):
    load_up_pack()
    her = claims.artisan(user=cast.saleem)
    fair = makers.listed(makers.fair(level=Level.STATE, b2b=False))  # 6 to 10 October 2025
    makers.own_stall(her, fair)
    for seat, name in enumerate(("Anita Rao", "Ravi Jain", "Rekha Maurya", "Farida Bano", "Om Prakash"), 1):
        committees.member(seat, name, user=cast.rekha if seat == 3 else None, from_on=date(2025, 1, 1))
    walk = Walk(reader, language)
    clock(makers.at(FILED))
    filed_from_her_phone(walk, cast)
    clock(makers.at(CAME))
    read_by_the_office(walk, cast)
    clock(makers.at(MET))
    decided_by_the_committee(walk, cast)
    money.allot(1_00_000_00, scheme=claims.SCHEME, year=claims.YEAR, at=makers.at(MET))
    passed_and_ordered(walk, cast)
    clock(makers.at(PAID))
    read_where_the_money_is(walk, cast)
    figures.close_day(on=PAID, by=OPERATOR, at=makers.at(PAID, 22))
    counted(walk)


def filed_from_her_phone(walk, cast):
    told = walk.enters(cast.saleem, "me/", width=PHONE).follows("/tell/").sends(sales="12500")
    offers = told.follows("/me/market/")
    assert {"hi": "28 फ़रवरी 2026", "en": "28 February 2026"}[walk.language] in offers.text
    claim = offers.sends("/begin/")
    for item, rupees, paid_by in BILLS:
        bill = {
            "item": item,
            "amount": rupees,
            "paid_by": paid_by,
            "billed_on": "2025-10-09",
            "seller": "Organiser",
        }
        claim = claim.follows("/bill/").sends(**bill)
    claim = claim.follows("/answers/").sends(card="weaver_card", elsewhere="no", declaration="yes")
    for kind in ("identity", "bill", "ticket", "bank_proof"):
        claim = claim.follows("/paper/").sends(kind=kind, file=paper(kind))
    assert GIVEN in claim.text
    assert "MD/2025-26/" in claim.sends("/file/").text


def read_by_the_office(walk, cast):
    mine = ("/district/market/", "/district/market/MD/")
    walk.enters(cast.anil, "district/").follows(*mine).sends("/do/hard_copy/", on=str(CAME))
    read = walk.enters(cast.rekha, "district/").follows(*mine)
    read.sends("/do/admit/").sends("/do/recommend/")


def decided_by_the_committee(walk, cast):
    list_ = walk.enters(cast.rekha, "district/").follows("/district/meetings/")
    present = list_.sends(held_on=str(MET), place="Collectorate").follows("/present/")
    for one in present.page.locator('input[name^="there "]').all():
        one.check()
    meeting = present.sends()
    said = meeting.sends("/say/", button='[value="APPROVED"]', items=True)
    noted = said.sends("/say/", reasons="meets_the_order")
    signed = noted.sends("/minutes/", button='[formaction$="/sign/"]')
    assert GIVEN in signed.text
    public = walk.enters(None, "decisions/").follows("/decisions/MT/")
    assert "MD/2025-26/" in public.text
    signed.follows("/district/market/").sends("/many/")


def passed_and_ordered(walk, cast):
    claim = walk.enters(cast.rekha, "district/").follows("/district/market/", "/district/market/MD/")
    claim.sends("/do/pass/")
    order = walk.enters(cast.anil, "district/").follows("/district/money/", "/money/prepare/").sends()
    walk.enters(cast.rekha, "district/").follows("/district/money/", "/money/orders/").sends("/check/")
    sent = walk.enters(cast.anil, "district/").follows("/district/money/", "/money/orders/").sends("/send/")
    assert GIVEN in order.text and GIVEN in sent.text
    money.answered(sent.page.url.rstrip("/").rsplit("/", 1)[1], at=makers.at(PAID))


def read_where_the_money_is(walk, cast):
    claim = walk.enters(cast.saleem, "me/", width=PHONE).follows("/me/market/")
    assert GIVEN in claim.text
    assert [one.state for one in finance.standing_of(["MD/2025-26/BDH/00001"]).values()] == ["CREDITED"]
    letters = claim.follows("/letters/")
    assert GIVEN in letters.text or letters.page.locator("main a").count()


def counted(walk):
    """One claim is too few to be told by district; the State's figure says that it hides it."""
    figure = walk.enters(None, "", width=PHONE).follows("/figures/", "/figures/market_paid/")
    assert figure.page.locator("main .figure, main .value").count()
