"""A fair walked to its end: noted, called, drawn, given up and passed on, told of, asked about, counted."""

from datetime import date
from hashlib import sha256

import pytest

from odop.figures import services as figures
from odop.mart import services as mart
from odop.mart.models import Fair, Stall
from odop.mart.services import Answers
from tests.access.makers import OPERATOR
from tests.casework.marketing import makers as claims
from tests.desks.walks.walking import PHONE, Walk
from tests.mart import makers
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db(transaction=True)
NOTED, CALLED, CLOSED, DRAWN = date(2025, 7, 1), date(2025, 9, 1), date(2025, 9, 21), date(2025, 9, 26)
OVER, ASKED = date(2025, 10, 11), date(2026, 1, 8)
FAIR = {
    "name_en": "Carpet fair", "name_hi": "कालीन मेला", "place_en": "Bhadohi", "place_hi": "भदोही", "buyers": "both",
    "begins_on": "2025-10-06", "ends_on": "2025-10-10", "days_confirmed": True, "source": "Order of 20 June 2025",
}  # fmt: skip


@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_fair_from_the_call_to_the_figure(cast, reader, clock, language):
    load_up_pack()
    claims.artisan(user=cast.saleem)
    makers.maker(cast.meena)
    third = makers.maker()
    walk = Walk(reader, language)
    clock(makers.at(NOTED))
    noted_and_called(walk, cast)
    clock(makers.at(CALLED))
    asked_for_from_a_phone(walk, cast, third)
    clock(makers.at(CLOSED))
    mart.close_rounds(by=OPERATOR, at=makers.at(CLOSED))
    clock(makers.at(DRAWN))
    drawn_by_two_and_repeated_by_anybody(walk, cast)
    given_up_and_passed_on(walk, cast)
    clock(makers.at(OVER))
    told_by_her_and_ticked(walk, cast)
    clock(makers.at(ASKED))
    asked_after_ninety_days(walk, cast)
    ten_others_told()
    figures.close_day(on=ASKED, by=OPERATOR, at=makers.at(ASKED, 22))
    read_by_anybody(walk)


def noted_and_called(walk, cast):
    desk = (
        walk.enters(cast.rekha, "district/").follows("/district/fairs/", "/district/fairs/new/").sends(**FAIR)
    )
    call = {"places": "1", "closes_on": "2025-09-20", "value_is": makers.VALUE_IS, "value_on": "2025-09-25"}
    desk.sends("/do/round/", **call)
    cell = walk.enters(cast.cell, "state/").follows("/state/fairs/", "/state/fairs/F/")
    cell.sends("/do/list/", from_day="2025-07-10", order="1204/ODOP/2025, 10 July 2025")


def asked_for_from_a_phone(walk, cast, third):
    walk.enters(None, "", width=PHONE).follows("/fairs/", "/fairs/F/", "/fairs/draws/")
    for who in (cast.saleem, cast.meena):
        phone = walk.enters(who, "me/", width=PHONE)
        phone.follows("/me/fairs/", "/me/fairs/rounds/").sends().follows("/me/fairs/stalls/")
    office = walk.enters(cast.anil, "district/").follows("/district/fairs/", "/district/fairs/rounds/")
    office.sends("/do/apply/", artisan=third.number)


def drawn_by_two_and_repeated_by_anybody(walk, cast):
    for who in (cast.rekha, cast.anil):
        desk = walk.enters(who, "district/").follows("/district/fairs/", "/district/fairs/rounds/")
        desk.sends("/do/value/", value="58213")
    public = walk.enters(None, "fairs/?kind=coming", width=PHONE).follows("/fairs/F/", "/fairs/draws/")
    address = public.page.locator('a[href$="draw.json"]').get_attribute("href")
    found = public.page.request.get(f"{walk.reader.server}{address}").json()
    digest = sha256("".join(f"{n}\n" for n in found["list"]).encode()).hexdigest()
    seed = sha256(f"{digest}{found['value']}".encode()).hexdigest()
    order = sorted(found["list"], key=lambda n: sha256(f"{seed}{n}".encode()).hexdigest())
    assert (digest, seed) == (found["list_digest"], found["seed"])
    assert order == [one["number"] for one in found["drawn"]]


def given_up_and_passed_on(walk, cast):
    """Meena was drawn first and cannot go; the next has no phone and tells the office; Saleem is left."""
    mine = ("/me/fairs/", "/me/fairs/stalls/")
    walk.enters(cast.meena, "me/", width=PHONE).follows(*mine).sends("/leave/")
    office = walk.enters(cast.anil, "district/").follows("/district/fairs/", "/district/fairs/F/")
    office.follows("/district/fairs/stalls/").sends("/do/give-up/")
    hers = walk.enters(cast.saleem, "me/", width=PHONE).follows(*mine)
    assert (
        hers.page.locator('a[href*="/letters/"]').count() == 2
    )  # the stall, and the place on the list before
    stall = Stall.objects.get(artisan__user=cast.saleem)
    assert stall.state == "ALLOTTED"
    assert stall.number in hers.follows("/fairs/draws/").text


def told_by_her_and_ticked(walk, cast):
    mart.ask_results(by=OPERATOR, at=makers.at(OVER))
    phone = walk.enters(cast.saleem, "me/", width=PHONE).follows("/tell/")
    told = phone.sends(sales="12500", orders="2", orders_worth="9000", enquiries="7").text
    assert "12,500" in told and "9,000" in told
    office = walk.enters(cast.anil, "district/").follows("/district/fairs/", "/district/fairs/F/")
    ticked = office.follows("/district/fairs/stalls/").sends("/do/tick/")
    assert ticked.page.locator('form[action$="/do/tick/"]').count() == 0


def asked_after_ninety_days(walk, cast):
    mart.ask_follow_ups(by=OPERATOR, at=makers.at(ASKED))
    phone = walk.enters(cast.saleem, "me/", width=PHONE).follows("/after/")
    phone.sends(orders_delivered="2", enquiries_became_orders="1")


def ten_others_told():
    for _ in range(10):
        stall = makers.own_stall(makers.maker(), Fair.objects.get())
        answers = Answers(sales=1_000_00, orders=1, enquiries=3)
        mart.tell_results(stall=stall.pk, answers=answers, by=OPERATOR, at=makers.at(ASKED))


def read_by_anybody(walk):
    public = walk.enters(None, "fairs/", width=PHONE).follows("?kind=past", "/fairs/F/")
    assert "22,500" in public.text  # of eleven stalls; the answers of one after ninety days stay hidden
    figure = public.follows("/figures/fair_stalls/")
    assert "11" in figure.text
    sales = figure.follows("/figures/", "/figures/fair_sales_rupees/")
    assert "22,500" in sales.text
