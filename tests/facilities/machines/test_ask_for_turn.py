"""Asking for a turn: at once where the machine is free, by turn where it is in demand; every no."""

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.facilities.models import Booking, HeldHour
from odop.facilities.rules import machine_refusals as no
from odop.facilities.services import machines as services
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.facilities.machines import makers
from tests.facilities.machines.makers import IN_FIVE_DAYS, NOW, at, days


@pytest.fixture
def rani(cast):
    return makers.maker("Saleem Ansari", user=cast.saleem)


@pytest.fixture
def washer(cast):
    return makers.machine(makers.centre())


def test_a_free_turn_is_given_at_once_with_the_price_she_was_shown(cast, washer, rani):
    turn = makers.asked(washer, rani, by=cast.saleem)
    assert turn.state == "GIVEN"
    assert (turn.rate, turn.basis, turn.hours) == (makers.HOURLY, "HOUR", 2)
    assert turn.number.endswith("/BHD/00001")
    assert list(HeldHour.objects.values_list("hour", flat=True).order_by("hour")) == [9, 10]


def test_the_manager_asks_for_a_maker_who_has_no_phone(cast, washer):
    turn = makers.asked(washer, makers.maker("Rani Devi"), by=cast.manager)
    assert turn.state == "GIVEN"


def test_a_member_pays_as_a_member_where_the_committee_chose_two_charges(cast):
    centre = makers.centre()
    machine = makers.machine(centre, rate=40_00, others=60_00)
    inside, outside = makers.maker("Inside"), makers.maker("Outside")
    makers.member(centre, inside)
    assert makers.asked(machine, inside).rate == 40_00
    assert makers.asked(machine, outside, hour=11).rate == 60_00


def test_the_charge_of_the_day_of_use_counts_and_not_that_of_the_day_of_asking(cast, washer, rani):
    makers.charged(washer, 75_00, from_on=IN_FIVE_DAYS)
    assert makers.asked(washer, rani).rate == 75_00
    assert makers.asked(washer, rani, days(4)).rate == makers.HOURLY


def test_at_a_machine_in_demand_the_turn_waits_until_asking_closes(cast, washer, rani):
    makers.in_demand(washer)
    turn = makers.asked(washer, rani)
    assert turn.state == "ASKED"
    assert not HeldHour.objects.filter(booking=turn).exists()


def test_after_asking_has_closed_whoever_comes_first_has_it(cast, washer, rani):
    makers.in_demand(washer)
    turn = makers.asked(washer, rani, days(1))
    assert turn.state == "GIVEN"


def test_whoever_asked_in_time_comes_before_one_who_asks_late(cast, washer, rani):
    makers.in_demand(washer)
    early = makers.asked(washer, makers.maker(), days(2))
    with pytest.raises(no.TurnTaken):
        makers.asked(washer, rani, days(2), at=at(days(1), 8))
    # the refusal takes everything back; the night's work gives the turn
    services.close_asking(by=OPERATOR, at=at(days(1), 9))
    assert makers.state_of(early) == "GIVEN"


def test_a_turn_somebody_has_is_refused(cast, washer, rani):
    makers.asked(washer, makers.maker())
    with pytest.raises(no.TurnTaken):
        makers.asked(washer, rani)


def test_three_turns_before_her_are_enough(cast, washer, rani):
    for hour in (9, 11, 13):
        makers.asked(washer, rani, hour=hour)
    with pytest.raises(no.TooManyTurns):
        makers.asked(washer, rani, hour=15)
    assert Booking.objects.count() == 3


def test_the_same_turn_is_asked_for_once(cast, washer, rani):
    makers.asked(washer, rani)
    with pytest.raises(no.AskedAlready):
        makers.asked(washer, rani)


def test_nobody_asks_for_another(cast, washer, rani):
    for somebody in (cast.meena, cast.anil, cast.trainer):
        with pytest.raises(NotPermitted):
            makers.asked(washer, rani, by=somebody)
    assert not Booking.objects.exists()


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"on": days(15)}, no.TooFarAhead),
        ({"on": days(0), "hour": 9}, no.HasBegun),
        ({"on": days(-1)}, no.HasBegun),
        ({"hour": 10}, no.NotATurn),
        ({"hour": 23}, no.NotATurn),
        ({"hour": -1}, no.NotATurn),
        ({"on": days(6)}, no.NotATurn),  # a Sunday
    ],
)
def test_there_is_no_turn_then(cast, washer, rani, changes, refusal):
    with pytest.raises(refusal):
        makers.asked(washer, rani, **changes)
    assert not Booking.objects.exists()


def test_without_a_charge_of_the_committee_nothing_is_booked(cast, rani):
    with pytest.raises(no.NoCharge):
        makers.asked(makers.machine(makers.centre(), rate=None), rani)


def test_a_centre_built_and_not_open_gives_no_turns(cast, rani):
    with pytest.raises(no.NotThere):
        makers.asked(makers.machine(makers.centre(state="BUILT")), rani)


def test_a_closed_day_says_why(cast, washer, rani):
    services.close_day(number=washer.centre.number, on=IN_FIVE_DAYS, why="Muharram", by=cast.manager, at=NOW)
    with pytest.raises(no.ClosedThatDay, match="Muharram"):
        makers.asked(washer, rani)


def test_closing_a_day_tells_whoever_has_a_turn_and_frees_its_hours(cast, washer, rani):
    turn = makers.asked(washer, rani)
    services.close_day(
        number=washer.centre.number,
        on=IN_FIVE_DAYS,
        why="No power",
        machine=washer.pk,
        by=cast.manager,
        at=NOW,
    )
    assert makers.state_of(turn) == "CLOSED"
    assert not HeldHour.objects.exists()
    assert "No power" in Notice.objects.get(template="turn_closed").text
    with pytest.raises(no.ClosedAlready):
        services.close_day(
            number=washer.centre.number,
            on=IN_FIVE_DAYS,
            why="Again",
            machine=washer.pk,
            by=cast.manager,
            at=NOW,
        )


@pytest.mark.parametrize(
    ("changes", "refusal"), [({"why": " "}, no.NotSaid), ({"on": days(-1)}, no.WrongDay)], ids=str
)
def test_a_day_is_closed_ahead_and_with_a_reason(cast, washer, changes, refusal):
    words = {"on": IN_FIVE_DAYS, "why": "Holiday", "by": cast.manager, "at": NOW} | changes
    with pytest.raises(refusal):
        services.close_day(number=washer.centre.number, **words)


def test_only_the_manager_closes_a_day(cast, washer):
    for somebody in (cast.anil, cast.saleem, cast.trainer):
        with pytest.raises(NotPermitted):
            services.close_day(number=washer.centre.number, on=IN_FIVE_DAYS, why="x", by=somebody, at=NOW)


def test_the_day_is_the_day_in_lucknow():
    assert day_of(NOW) == makers.MONDAY
