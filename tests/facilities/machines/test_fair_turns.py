"""The rule of fair turns, without a database."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from odop.basics.dates import LUCKNOW
from odop.facilities.rules.booking import (
    Asked,
    Slot,
    agreed,
    charge,
    closes_at,
    given_at_once,
    hours_on,
    idle,
    in_turn,
    may_cancel,
    slots_of,
)

ON = date(2026, 11, 27)
MOMENTS = st.integers(0, 40_000).map(
    lambda minute: datetime(2026, 11, 1, tzinfo=LUCKNOW) + timedelta(minutes=minute)
)
REQUESTS = st.lists(
    st.builds(Asked, st.uuids(), st.integers(0, 60), MOMENTS), max_size=12, unique_by=lambda one: one.key
)


@given(REQUESTS, st.randoms())
def test_the_order_of_a_list_decides_nothing(requests, chance):
    shuffled = list(requests)
    chance.shuffle(shuffled)
    assert in_turn(shuffled) == in_turn(requests)


@given(REQUESTS)
def test_nobody_who_had_more_comes_before_one_who_had_less(requests):
    placed = in_turn(requests)
    assert {one.key for one in placed} == {one.key for one in requests}
    for before, after in pairwise(placed):
        assert before.hours_had <= after.hours_had
        if before.hours_had == after.hours_had:
            assert before.asked_at <= after.asked_at


@given(REQUESTS.filter(bool), st.integers(1, 60))
def test_to_have_had_more_never_brings_anybody_forward(requests, more):
    one = requests[0]
    place = [r.key for r in in_turn(requests)].index(one.key)
    worse = [Asked(one.key, one.hours_had + more, one.asked_at), *requests[1:]]
    assert [r.key for r in in_turn(worse)].index(one.key) >= place


@given(REQUESTS.filter(bool))
def test_to_ask_earlier_never_puts_anybody_back(requests):
    one = requests[0]
    place = [r.key for r in in_turn(requests)].index(one.key)
    earlier = [Asked(one.key, one.hours_had, one.asked_at - timedelta(days=1)), *requests[1:]]
    assert [r.key for r in in_turn(earlier)].index(one.key) <= place


@given(st.integers(2, 6), st.integers(6, 40))
def test_makers_who_always_ask_for_one_scarce_turn_a_day_come_out_even(makers, days):
    had = {UUID(int=n): 0 for n in range(makers)}
    for day in range(days):
        at = datetime(2026, 1, 1, tzinfo=LUCKNOW) + timedelta(days=day)
        had[in_turn(Asked(k, h, at) for k, h in had.items())[0].key] += 2
    assert max(had.values()) - min(had.values()) <= 2


@given(st.integers(0, 23), st.integers(1, 24), st.integers(1, 12))
def test_turns_of_a_day_lie_within_its_hours_and_never_over_one_another(first, length, turn):
    last = min(24, first + length)
    slots = slots_of((first, last), turn)
    hours = [hour for slot in slots for hour in range(slot.from_hour, slot.until_hour)]
    assert len(hours) == len(set(hours))
    assert all(first <= hour < last for hour in hours)
    assert all(slot.hours == turn for slot in slots)
    assert last - first - len(hours) < turn


def test_a_day_that_is_not_in_the_week_has_no_turns():
    assert slots_of(hours_on({"0": [9, 17]}, ON), 2) == ()
    assert slots_of(hours_on({"4": [9, 14]}, ON), 2) == (Slot(9, 11), Slot(11, 13))


def test_asking_closes_at_the_midnight_that_leaves_a_whole_day():
    assert closes_at(ON) == datetime(2026, 11, 26, tzinfo=LUCKNOW)


def test_a_free_turn_is_given_at_once_unless_the_machine_is_in_demand():
    early, late = closes_at(ON) - timedelta(seconds=1), closes_at(ON)
    assert given_at_once(ON, given_hours=49, open_hours=100, at=early)
    assert not given_at_once(ON, given_hours=50, open_hours=100, at=early)
    assert given_at_once(ON, given_hours=100, open_hours=100, at=late)


def test_a_machine_nobody_could_use_yet_gives_nothing_at_once_before_asking_closes():
    assert not given_at_once(ON, given_hours=0, open_hours=0, at=closes_at(ON) - timedelta(days=1))


def test_a_turn_is_given_back_a_whole_day_before_it_begins():
    begins = datetime(2026, 11, 27, 9, tzinfo=LUCKNOW)
    assert may_cancel(ON, 9, at=begins - timedelta(hours=24))
    assert not may_cancel(ON, 9, at=begins - timedelta(hours=23, minutes=59))


def test_one_word_alone_stands_and_two_count_as_far_as_they_agree():
    assert agreed(3, None) == 3
    assert agreed(None, 2) == 2
    assert agreed(3, 2) == 2
    assert agreed(None, None) is None


def test_a_charge_by_the_piece_is_not_known_before_the_pieces_are():
    assert charge("HOUR", 60_00, hours=3, pieces=None) == 180_00
    assert charge("PIECE", 60_00, hours=3, pieces=None) is None
    assert charge("PIECE", 60_00, hours=3, pieces=0) == 0


def test_sixty_days_is_unused_and_fifty_nine_is_not():
    assert idle(date(2026, 9, 28), ON)
    assert not idle(date(2026, 9, 29), ON)
