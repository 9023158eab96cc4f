"""Opening hours: from a day on, never over turns that are asked for, and earlier weeks stand."""

import pytest

from odop.access.rules import NotPermitted
from odop.facilities.models import Week
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import machine_refusals as no
from odop.facilities.services import machines as services
from odop.facilities.services.machines.places import open_hours, slots_on
from tests.facilities.machines import makers
from tests.facilities.machines.makers import MONDAY, NOW, WEEK, at, days


@pytest.fixture
def washer(cast):
    return makers.machine(makers.centre())


def week(washer, *, by, from_on=makers.NEXT_MONDAY, hours=None, turn_hours=4, at=NOW):
    return services.set_week(
        number=washer.centre.number, from_on=from_on, hours=WEEK if hours is None else hours, turn_hours=turn_hours,
        by=by, at=at,
    )  # fmt: skip


def test_new_hours_begin_on_their_day(cast, washer):
    week(washer, by=cast.manager, hours={0: (8, 20)})
    assert [slot.words for slot in slots_on(washer, MONDAY)][:2] == ["09:00–11:00", "11:00–13:00"]
    assert [slot.words for slot in slots_on(washer, days(7))] == ["08:00–12:00", "12:00–16:00", "16:00–20:00"]
    assert slots_on(washer, days(8)) == ()


def test_hours_a_machine_could_be_used_leave_out_closed_days(cast, washer):
    assert open_hours(washer, MONDAY, days(6)) == 48
    services.close_day(number=washer.centre.number, on=days(1), why="Holiday", by=cast.manager, at=NOW)
    assert open_hours(washer, MONDAY, days(6)) == 40


def test_turns_asked_for_are_not_run_over(cast, washer):
    makers.asked(washer, makers.maker(), days(9))
    with pytest.raises(no.WeekStands):
        week(washer, by=cast.manager)
    assert week(washer, by=cast.manager, from_on=days(10)).turn_hours == 4
    with pytest.raises(no.WeekStands):
        week(washer, by=cast.manager, from_on=days(10))


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"hours": {}}, no.NotSaid),
        ({"hours": {7: (9, 17)}}, no.NotInTheWeek),
        ({"hours": {0: (17, 9)}}, no.NotInTheWeek),
        ({"hours": {0: (9, 25)}}, no.NotInTheWeek),
        ({"hours": {0: (9, 11)}}, no.NotInTheWeek),
        ({"turn_hours": 0}, no.NotInTheWeek),
        ({"from_on": days(-1)}, no.WrongDay),
    ],
)
def test_hours_must_make_sense(cast, washer, changes, refusal):
    with pytest.raises(refusal):
        week(washer, by=cast.manager, **changes)
    assert Week.objects.count() == 1


def test_only_the_manager_sets_the_hours_of_a_centre_that_stands(cast, washer):
    for somebody in (cast.anil, cast.saleem):
        with pytest.raises(NotPermitted):
            week(washer, by=somebody)
    paper = makers.centre(state="APPROVED")
    with pytest.raises(CannotMoveCentre):
        services.set_week(
            number=paper.number, from_on=days(7), hours=WEEK, turn_hours=2, by=cast.manager, at=at(MONDAY)
        )
