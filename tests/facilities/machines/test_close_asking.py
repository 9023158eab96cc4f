"""When asking closes: whoever had least comes first, then whoever asked earlier; members and others alike."""

import pytest

from odop.access.rules import NotPermitted
from odop.facilities.models import Booking, HeldHour
from odop.facilities.services import machines as services
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.facilities.machines import makers
from tests.facilities.machines.makers import IN_FIVE_DAYS, at, days

CLOSED = at(days(4), 1)


@pytest.fixture
def washer(cast):
    made = makers.machine(makers.centre())
    makers.in_demand(made)
    return made


def close(when=CLOSED):
    return services.close_asking(by=OPERATOR, at=when)


def test_whoever_had_least_of_the_machine_comes_before_whoever_asked_first(washer):
    much, little = makers.maker("Much"), makers.maker("Little")
    makers.had(washer, much, days(-3), 15)
    first, second = makers.asked(washer, much), makers.asked(washer, little, at=at(days(0), 12))
    assert close() == 1
    assert makers.state_of(first) == "NOT_GIVEN"
    assert makers.state_of(second) == "GIVEN"
    assert Booking.objects.get(pk=first.pk).hours_had == 2


def test_of_two_who_had_the_same_the_earlier_request_comes_first(washer):
    early, late = makers.maker("Early"), makers.maker("Late")
    second = makers.asked(washer, late, at=at(days(0), 12))
    first = makers.asked(washer, early, at=at(days(0), 11))
    close()
    assert (makers.state_of(first), makers.state_of(second)) == ("GIVEN", "NOT_GIVEN")


def test_to_be_a_member_is_no_advantage(washer):
    member, other = makers.maker("Member"), makers.maker("Other")
    makers.member(washer.centre, member)
    makers.had(washer, member, days(-3), 15)
    mine, hers = makers.asked(washer, member), makers.asked(washer, other)
    close()
    assert (makers.state_of(mine), makers.state_of(hers)) == ("NOT_GIVEN", "GIVEN")


def test_use_of_more_than_thirty_days_ago_is_forgotten(washer):
    old, new = makers.maker("Long ago"), makers.maker("New")
    makers.had(washer, old, days(-40), 15)
    first = makers.asked(washer, old)
    makers.asked(washer, new, at=at(days(0), 12))
    close()
    assert makers.state_of(first) == "GIVEN"


def test_a_turn_nobody_came_to_was_kept_from_another_and_counts(washer):
    away, there = makers.maker("Away"), makers.maker("There")
    makers.had(washer, away, days(-3), 15, state="NO_SHOW")
    first = makers.asked(washer, away)
    second = makers.asked(washer, there, at=at(days(0), 12))
    close()
    assert (makers.state_of(first), makers.state_of(second)) == ("NOT_GIVEN", "GIVEN")


def test_a_turn_won_puts_her_behind_for_the_next_one_of_the_day(washer):
    greedy, other = makers.maker("Greedy"), makers.maker("Other")
    nine, eleven = makers.asked(washer, greedy), makers.asked(washer, greedy, hour=11)
    hers = makers.asked(washer, other, hour=11, at=at(days(0), 12))
    close()
    assert [makers.state_of(t) for t in (nine, eleven, hers)] == ["GIVEN", "NOT_GIVEN", "GIVEN"]


def test_before_asking_closes_nothing_is_given(washer):
    turn = makers.asked(washer, makers.maker())
    assert close(at(days(3), 23)) == 0
    assert makers.state_of(turn) == "ASKED"


def test_a_second_run_gives_nothing_twice(washer):
    makers.asked(washer, makers.maker())
    assert close() == 1
    assert close() == 0
    assert HeldHour.objects.filter(on=IN_FIVE_DAYS).count() == 2


def test_each_is_told(cast, washer):
    with_phone = makers.maker("Saleem Ansari", user=cast.saleem)
    makers.asked(washer, makers.maker("Rani", phone="+919415000123"))
    makers.asked(washer, with_phone, at=at(days(0), 12))
    close()
    told = dict(Notice.objects.values_list("template", "phone"))
    assert told == {"turn_given": "+919415000123", "turn_not_given": cast.saleem.phone}
    assert "28 नवंबर 2026" in Notice.objects.get(template="turn_given").text


def test_nobody_closes_asking_in_person(cast, washer):
    with pytest.raises(NotPermitted):
        services.close_asking(by=cast.manager, at=CLOSED)
