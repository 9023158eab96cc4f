"""The figures of machines, counted beside a count by hand."""

from datetime import date

import pytest

from odop.facilities.queries.machines import cells
from odop.facilities.services import machines as services
from tests.access.makers import BHADOHI
from tests.facilities.machines import makers
from tests.facilities.machines.makers import at

ON = date(2026, 11, 30)


def told(found):
    return {(cell.year, cell.count) for cell in found if cell.district == BHADOHI}


@pytest.fixture
def washer(cast):
    return makers.machine(makers.centre())


def test_hours_users_and_income_are_of_the_year_of_use_and_each_maker_counts_once(washer):
    rani, meena = makers.maker("Rani"), makers.maker("Meena")
    for who, on in ((rani, date(2026, 7, 1)), (rani, date(2026, 11, 2)), (meena, date(2026, 11, 2))):
        makers.used(washer, on, who=who)
    makers.used(washer, date(2026, 11, 3))
    makers.used(washer, date(2026, 12, 3), who=rani)
    assert told(cells.centre_hours(ON)) == {("2026-27", 8)}
    assert told(cells.centre_users(ON)) == {("2026-27", 2)}
    assert told(cells.centre_income(ON)) == {("2026-27", 480)}


def test_where_two_words_part_hours_count_as_far_as_both_agree(cast, washer):
    use = makers.used(washer, date(2026, 11, 2), who=makers.maker("Saleem", user=cast.saleem))
    services.say_use(use=use.pk, hours=1, words="One hour.", by=cast.saleem, at=at(date(2026, 11, 3)))
    assert told(cells.centre_hours(ON)) == {("2026-27", 1)}


def test_a_centre_is_used_or_unused_and_neither_while_it_is_new(washer):
    assert (
        told(cells.centres_unused(date(2026, 7, 15))) == told(cells.centres_used(date(2026, 7, 15))) == set()
    )
    assert told(cells.centres_unused(ON)) == {("2026-27", 1)}
    makers.used(washer, date(2026, 11, 2))  # by a name that only the centre wrote down
    assert told(cells.centres_unused(ON)) == {("2026-27", 1)}
    makers.used(washer, date(2026, 11, 2), who=makers.maker())
    assert told(cells.centres_used(ON)) == {("2026-27", 1)}
    assert told(cells.centres_unused(ON)) == set()


def test_a_centre_without_machines_is_counted_nowhere(cast):
    makers.centre()
    assert not cells.centres_used(ON) and not cells.centres_unused(ON)
