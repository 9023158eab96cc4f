"""Giving up a place before the training begins; what has been taught cannot be given back."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.casework.rules import CannotMove, State
from odop.training import services
from odop.training.models import Seat
from odop.training.services.places import TrainingBegun
from tests.training.makers import OPERATOR, application, artisan, at, batch, call, certified, taught

pytestmark = pytest.mark.django_db
WHEN = at(date(2025, 7, 1))


def test_without_a_seat_the_place_is_free_again(saleem):
    mine = application(call(), artisan(user=saleem))
    services.give_up_place(application=mine.pk, words="काम मिल गया", by=saleem, at=WHEN)
    mine.refresh_from_db()
    assert mine.state == State.WITHDRAWN


def test_the_seat_of_a_batch_not_yet_begun_goes_with_it(saleem):
    me = artisan(user=saleem)
    of = batch(people=[me, artisan()])
    services.give_up_place(application=of.seats.get(artisan=me).application_id, by=saleem, at=WHEN)
    assert Seat.objects.filter(batch=of).count() == 1


@pytest.mark.parametrize("how_far", [taught, certified])
def test_once_taught_it_stays_and_counts_as_help_given(saleem, how_far):
    me = artisan(user=saleem)
    of = batch(people=[me])
    how_far(of)
    seat = of.seats.get()
    with pytest.raises(TrainingBegun):
        services.give_up_place(application=seat.application_id, by=saleem, at=at(date(2025, 8, 1)))
    assert of.seats.get().application.state == State.SELECTED


def test_nobody_else_gives_it_up(saleem, meena):
    mine = application(call(), artisan(user=saleem))
    with pytest.raises(NotPermitted):
        services.give_up_place(application=mine.pk, by=meena, at=WHEN)


def test_one_who_has_no_place_has_none_to_give_up():
    mine = application(call(), artisan(), State.WAITING)
    with pytest.raises(CannotMove):
        services.give_up_place(application=mine.pk, by=OPERATOR, at=WHEN)
