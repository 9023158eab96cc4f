"""A turn is given back in time, and then another has it."""

import pytest

from odop.access.rules import NotPermitted
from odop.facilities.models import HeldHour
from odop.facilities.rules import machine_refusals as no
from odop.facilities.services import machines as services
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.facilities.machines import makers
from tests.facilities.machines.makers import NOW, at, days


@pytest.fixture
def turn(cast):
    machine = makers.machine(makers.centre())
    return makers.asked(machine, makers.maker("Saleem", user=cast.saleem), days(5))


def back(turn, *, by, at=NOW):
    return services.give_back(turn=turn.pk, by=by, at=at)


def test_she_gives_it_back_and_another_has_it(cast, turn):
    back(turn, by=cast.saleem)
    assert makers.state_of(turn) == "CANCELLED"
    assert not HeldHour.objects.exists()
    assert makers.asked(turn.machine, makers.maker(), days(5)).state == "GIVEN"


def test_what_was_given_back_counts_for_nothing_in_the_order_of_turns(cast, turn):
    back(turn, by=cast.saleem)
    again = makers.asked(turn.machine, turn.artisan, days(5))
    assert again.hours_had == 0


def test_whoever_went_without_it_is_told(cast):
    machine = makers.machine(makers.centre())
    makers.in_demand(machine)
    saleem = makers.maker("Saleem", user=cast.saleem)
    first = makers.asked(machine, saleem, days(5))
    makers.asked(machine, makers.maker("Rani", phone="+919415000123"), days(5), at=at(days(0), 12))
    services.close_asking(by=OPERATOR, at=at(days(4), 1))
    back(first, by=cast.saleem, at=at(days(4), 8))
    assert Notice.objects.get(template="turn_free_again").phone == "+919415000123"


def test_less_than_a_day_before_it_is_too_late(cast, turn):
    with pytest.raises(no.TooLateToCancel):
        back(turn, by=cast.saleem, at=at(days(4), 9, 1))
    assert makers.state_of(turn) == "GIVEN"


def test_what_is_over_is_not_given_back(cast, turn):
    back(turn, by=cast.saleem)
    with pytest.raises(no.NotHers):
        back(turn, by=cast.saleem)


def test_the_centre_gives_it_back_for_her(cast, turn):
    assert back(turn, by=cast.manager).state == "CANCELLED"


def test_nobody_else_gives_it_back(cast, turn):
    for somebody in (cast.meena, cast.anil, cast.trainer):
        with pytest.raises(NotPermitted):
            back(turn, by=somebody)
