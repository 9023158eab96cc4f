"""What the database refuses, whatever path the write takes."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.audit.services import acting
from odop.mart import services
from odop.mart.models import Fair, FairFollowUp, FairLead, Stall, StallRound, Told
from odop.mart.services import Answers
from tests.access.makers import BHADOHI
from tests.mart import makers
from tests.mart.test_pavilion import MET

pytestmark = pytest.mark.django_db


@pytest.fixture
def refuse():
    def refused(constraint, write):
        with (
            pytest.raises(IntegrityError, match=constraint),
            transaction.atomic(),
            acting(by=makers.OPERATOR, act="test", at=makers.OPENED_AT),
        ):
            write()

    return refused


def test_a_draw_is_never_drawn_again(rekha, anil, refuse):
    of = makers.open_round(district=BHADOHI)
    makers.applied(of, [makers.maker() for _ in range(3)])
    refuse("never drawn again", lambda: StallRound.objects.update(value_is="the number I like"))
    refuse("never drawn again", lambda: StallRound.objects.update(value_on=date(2025, 9, 29)))
    refuse("round_drawn_from_a_seed", lambda: StallRound.objects.update(state="DRAWN"))
    refuse("round_drawn_from_a_seed", lambda: StallRound.objects.update(seed="a" * 64))
    makers.drawn(of, rekha, anil)
    refuse("never drawn again", lambda: StallRound.objects.update(seed="a" * 64))
    refuse("never drawn again", lambda: StallRound.objects.update(value="1"))
    refuse("never drawn again", lambda: StallRound.objects.update(list_digest="a" * 64))
    refuse("never changed", lambda: Stall.objects.filter(place=1).update(place=9))
    refuse("never changed", lambda: Stall.objects.filter(place=1).update(place=None))


def test_no_place_without_a_draw_and_no_stall_of_ones_own_inside_a_round(cast, refuse):
    makers.applied(makers.open_round(), [makers.maker()])
    refuse("place_comes_from_the_draw", lambda: Stall.objects.update(state="ALLOTTED"))
    refuse("own_stall_outside", lambda: Stall.objects.update(state="OWN"))


def test_the_value_of_a_draw_is_known_only_after_the_closing(cast, refuse):
    makers.open_round()
    refuse("known_only_after_closing", lambda: StallRound.objects.update(closes_on=makers.VALUE_ON))


def test_a_fair_on_the_list_has_an_order_and_a_footfall_a_source(cast, refuse):
    makers.fair()
    refuse("listed_by_an_order", lambda: Fair.objects.update(listed_from=makers.FIRST))
    refuse("footfall_has_a_source", lambda: Fair.objects.update(footfall=5))
    refuse("level of a fair is said once", lambda: Fair.objects.update(national=False))
    refuse("ends_after", lambda: Fair.objects.update(ends_on=makers.FIRST - timedelta(1)))


def test_a_word_says_something_and_stands_once(saleem, refuse):
    stall = makers.own_stall(makers.maker(saleem))
    services.tell_results(stall=stall.pk, answers=Answers(sales=1), by=saleem, at=makers.AFTER)
    refuse("told_something", lambda: Told.objects.update(sales=None))
    refuse("told_not_negative", lambda: Told.objects.update(sales=-1))
    word = Told.objects.get()
    word.pk = None
    refuse("one_word_a_day", lambda: Told.objects.bulk_create([Told(**{
        f.attname: getattr(word, f.attname) for f in Told._meta.concrete_fields if f.attname != "id"
    })]))  # fmt: skip


def test_a_follow_up_is_answered_by_somebody(saleem, refuse):
    makers.own_stall(makers.maker(saleem))
    services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(date(2026, 1, 8)))
    refuse("answered_by_somebody", lambda: FairFollowUp.objects.update(state="ANSWERED"))
    refuse("answered_by_somebody", lambda: FairFollowUp.objects.update(orders_delivered=3))


def test_a_promise_to_a_buyer_is_never_moved(cell, refuse):
    services.note_lead(
        fair=makers.fair(state_led=True).pk, met=MET, district=BHADOHI, by=cell, at=makers.AFTER
    )
    refuse("never overwritten", lambda: FairLead.objects.update(promised_for=date(2026, 1, 1)))
    refuse("never overwritten", lambda: FairLead.objects.update(promise="nothing"))
    refuse("says_what_came", lambda: FairLead.objects.update(followed_up_on=makers.LAST))
