"""Many phones at the same moment: one turn has one maker, and nobody has more than her share."""

import random
import threading

import pytest
from django.db import IntegrityError, connection, transaction

from odop.audit.services import acting
from odop.basics.refusals import Refusal
from odop.facilities.models import Booking, HeldHour
from odop.facilities.rules import machine_refusals as no
from odop.facilities.services.centres import take
from tests.access.makers import OPERATOR
from tests.facilities.machines import makers
from tests.facilities.machines.makers import IN_FIVE_DAYS, NOW, days

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(works) -> list[object]:
    """Do these at the same moment, each on a connection of its own; what each came to."""
    came: list[object] = [None] * len(works)
    gate = threading.Barrier(len(works))

    def hand(n: int) -> None:
        gate.wait()
        try:
            came[n] = works[n]()
        except Refusal as refusal:
            came[n] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=hand, args=(n,)) for n in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads), "they wait for one another"
    return came


def test_eight_phones_at_one_turn_and_one_has_it():
    machine = makers.machine(makers.centre())
    people = [makers.maker(f"Maker {n}") for n in range(8)]
    came = at_once([lambda one=one: makers.asked(machine, one) for one in people])
    assert sum(isinstance(one, Booking) for one in came) == 1
    assert sum(isinstance(one, no.TurnTaken) for one in came) == 7
    assert HeldHour.objects.count() == 2


def test_one_maker_on_eight_phones_has_three_turns():
    machine = makers.machine(makers.centre())
    rani = makers.maker()
    turns = [(days(n), hour) for n in (2, 3) for hour in (9, 11, 13, 15)]
    came = at_once([lambda on=on, hour=hour: makers.asked(machine, rani, on, hour) for on, hour in turns])
    assert sum(isinstance(one, Booking) for one in came) == 3
    assert all(isinstance(one, no.TooManyTurns) for one in came if isinstance(one, Refusal))


def test_four_hundred_requests_by_eight_hands_never_give_an_hour_twice():
    machines = [makers.machine(makers.centre()) for _ in range(2)]
    people = [makers.maker(f"Maker {n}") for n in range(60)]
    chance = random.Random(7)
    wishes = [
        (chance.choice(machines), chance.choice(people), days(chance.randrange(1, 5)), chance.choice((9, 11, 13, 15)))
        for _ in range(400)
    ]  # fmt: skip

    def many(mine):
        for machine, who, on, hour in mine:
            try:
                makers.asked(machine, who, on, hour)
            except Refusal:
                continue

    at_once([lambda mine=wishes[n::8]: many(mine) for n in range(8)])
    held = list(HeldHour.objects.values_list("machine", "on", "hour"))
    assert len(held) == len(set(held)) == 2 * Booking.objects.filter(state="GIVEN").count()
    asked_for = {(m.pk, on, h) for m, _w, on, h in wishes}
    given = {(b.machine_id, b.on, b.from_hour) for b in Booking.objects.filter(state="GIVEN")}
    assert given <= asked_for
    assert all(Booking.objects.filter(artisan=one.pk).count() <= 3 for one in people)


def test_even_past_every_act_the_database_holds_an_hour_once():
    machine = makers.machine(makers.centre())
    first = makers.had(machine, makers.maker(), IN_FIVE_DAYS)
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        acting(by=OPERATOR, act="tests.tried", at=NOW),
    ):
        first.held.create(district_id=machine.district_id, machine=machine, on=IN_FIVE_DAYS, hour=10)


def test_whoever_holds_a_centre_keeps_nobody_from_writing_a_turn_of_it():
    """A day is closed by the centre first and its machines then; a turn is written by the machine first."""
    centre = makers.centre()

    def names_it() -> int:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT 1 FROM facilities_centre WHERE number = %s FOR KEY SHARE NOWAIT", [centre.number]
            )
            return len(cursor.fetchall())

    with transaction.atomic():
        take(centre.number)
        assert at_once([names_it]) == [1]
