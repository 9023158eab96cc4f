"""Asking for a stall, taking it back, giving it up, and going with one of one's own."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.mart import services
from odop.mart.models import Stall
from odop.mart.queries import fairs
from odop.mart.rules import CannotMove
from odop.mart.rules.refusals import (
    AlreadyCalledOff,
    FairBegun,
    FairOver,
    GoesAlready,
    NotForHer,
    RoundClosed,
)
from odop.notices.models import Notice
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT
from tests.mart import makers
from tests.programme import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(saleem):
    return makers.maker(saleem)


def ask(of, person, by, at=makers.OPENED_AT):
    return services.apply_for_stall(stall_round=of.pk, artisan=person.number, by=by, at=at)


def test_a_maker_asks_by_herself_and_is_told_when_the_draw_is(me, saleem):
    of = makers.open_round(district=BHADOHI)
    stall = ask(of, me, saleem)
    assert stall.number == f"{of.number}/0001" and stall.helped_by == ""
    assert stall.number in Notice.objects.get(template="stall_applied").text


def test_an_officer_of_her_district_asks_for_her_and_is_named(me, rekha, vikram, meena):
    of = makers.open_round()
    for by in (vikram, meena):
        with pytest.raises(NotPermitted):
            ask(of, me, by)
    assert ask(of, me, rekha).helped_by == "Rekha Maurya"


@pytest.mark.parametrize("on", [date(2025, 8, 31), date(2025, 9, 21)], ids=["before", "after"])
def test_nobody_asks_outside_the_days_of_the_round(me, saleem, on):
    of = makers.open_round(opens_on=date(2025, 9, 1))
    with pytest.raises(RoundClosed):
        ask(of, me, saleem, at=makers.at(on))
    assert not Stall.objects.exists()


def test_a_round_of_another_district_or_product_is_not_for_her(me, saleem):
    with pytest.raises(NotForHer):
        ask(makers.open_round(district=LUCKNOW_DISTRICT), me, saleem)
    with pytest.raises(NotForHer):
        ask(makers.open_round(product=places.product("chikankari").code), me, saleem)


def test_one_stall_a_fair(me, saleem):
    fair = makers.fair()
    ask(makers.open_round(fair), me, saleem)
    with pytest.raises(GoesAlready):
        ask(makers.open_round(fair, district=BHADOHI), me, saleem)
    with pytest.raises(GoesAlready):
        services.go_on_own(fair=fair.pk, artisan=me.number, by=saleem, at=makers.OPENED_AT)


def test_an_application_is_taken_back_until_the_list_closes_and_can_be_made_anew(me, saleem, meena):
    of = makers.open_round()
    stall = ask(of, me, saleem)
    with pytest.raises(NotPermitted):
        services.take_back(stall=stall.pk, by=meena, at=makers.OPENED_AT)
    services.take_back(stall=stall.pk, by=saleem, at=makers.OPENED_AT)
    again = ask(of, me, saleem)
    assert again.number.endswith("/0002")
    with pytest.raises(RoundClosed):
        services.take_back(stall=again.pk, by=saleem, at=makers.DRAWN_AT)


def test_a_stall_given_up_goes_to_the_next_of_the_draw(cast, rekha, anil):
    of = makers.open_round(district=BHADOHI)
    makers.applied(of, [makers.maker(cast.saleem), *(makers.maker(district=BHADOHI) for _ in range(4))])
    makers.drawn(of, rekha, anil)
    first, third = of.stalls.get(place=1), of.stalls.get(place=3)
    moved = services.give_up_stall(stall=first.pk, words="unwell", by=rekha, at=makers.DRAWN_AT)
    assert moved == third and moved.state == "ALLOTTED"
    assert services.give_up_stall(stall=of.stalls.get(place=4).pk, by=rekha, at=makers.DRAWN_AT) is None
    moved = services.give_up_stall(stall=of.stalls.get(place=2).pk, by=rekha, at=makers.DRAWN_AT)
    assert moved.place == 5
    assert of.stalls.filter(state="ALLOTTED").count() == of.places
    assert of.stalls.get(place=1).state == "GIVEN_UP"


def test_the_one_who_moves_up_is_told(cast, saleem, rekha, anil):
    of = makers.open_round(district=BHADOHI, places=1)
    makers.applied(of, [makers.maker(saleem), makers.maker()])
    makers.drawn(of, rekha, anil)
    winner = of.stalls.get(place=1)
    services.give_up_stall(stall=winner.pk, by=rekha, at=makers.DRAWN_AT)
    mine = of.stalls.get(artisan__user=saleem)
    told = set(Notice.objects.filter(about=mine.number).values_list("template", flat=True))
    assert ("stall_moved_up" in told) == (mine.place == 2)


def test_nothing_is_given_up_once_the_fair_has_begun_or_by_a_stranger(me, saleem, meena):
    stall = makers.own_stall(me)
    with pytest.raises(NotPermitted):
        services.give_up_stall(stall=stall.pk, by=meena, at=makers.OPENED_AT)
    with pytest.raises(FairBegun):
        services.give_up_stall(stall=stall.pk, by=saleem, at=makers.at(makers.FIRST))
    services.give_up_stall(stall=stall.pk, by=saleem, at=makers.OPENED_AT)
    with pytest.raises(CannotMove):
        services.give_up_stall(stall=stall.pk, by=saleem, at=makers.OPENED_AT)


def test_a_stall_of_ones_own_is_known_to_other_rooms(me, saleem):
    fair = makers.fair()
    assert fairs.stall_of(me.pk, fair.number) is None
    stall = services.go_on_own(fair=fair.pk, artisan=me.number, by=saleem, at=makers.OPENED_AT)
    facts = fairs.stall_of(me.pk, fair.number)
    assert facts and (facts.number, facts.state, facts.rent) == (stall.number, "OWN", None)


def test_nobody_goes_to_a_fair_called_off_or_long_over(me, saleem, cell, meena):
    fair, off = makers.fair(), makers.fair()
    with pytest.raises(NotPermitted):
        services.go_on_own(fair=fair.pk, artisan=me.number, by=meena, at=makers.OPENED_AT)
    services.call_off_fair(fair=off.pk, reason="floods", by=cell, at=makers.NOTED_AT)
    with pytest.raises(AlreadyCalledOff):
        services.go_on_own(fair=off.pk, artisan=me.number, by=saleem, at=makers.OPENED_AT)
    with pytest.raises(FairOver):
        services.go_on_own(fair=fair.pk, artisan=me.number, by=saleem, at=makers.at(date(2026, 1, 9)))
