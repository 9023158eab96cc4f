"""A selected person waits for the Deputy Commissioner until she has a place in a batch, and then no longer."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.casework import queries
from odop.casework.rules import SEATING, State
from odop.training import queries as training
from tests.access.makers import BHADOHI, signed_in
from tests.training import makers

pytestmark = pytest.mark.django_db
LATE = day_of(makers.SELECTED_AT + timedelta(days=SEATING.days + 1))


@pytest.fixture
def both(cast):
    placed = makers.seats(makers.certified(makers.batch(people=[makers.artisan("Placed")])))[0]
    return placed, makers.application(makers.call(), makers.artisan("Unplaced"))


def test_only_those_without_a_place_are_counted_clocked_and_listed(rekha, both):
    seated = training.seated(BHADOHI)
    page = queries.inbox(BHADOHI, user=rekha, on=LATE, state="SELECTED", seated=seated)
    pile = next(p for p in page.piles if p.state is State.SELECTED)
    assert (pile.count, pile.late) == (1, 1)
    (line,) = page.lines
    assert (line.number, line.holder, line.late) == (both[1].number, "deputy_commissioner", True)
    day_before = queries.inbox(
        BHADOHI, user=rekha, on=LATE - timedelta(days=1), state="SELECTED", seated=seated
    )
    assert day_before.lines[0].late is False


def test_a_name_or_number_is_sought_in_every_state_and_who_has_a_place_waits_for_nobody_here(rekha, both):
    page = queries.inbox(BHADOHI, user=rekha, on=LATE, wanted="placed", seated=training.seated(BHADOHI))
    assert {line.name.en: line.holder for line in page.lines} == {
        "Placed": "",
        "Unplaced": "deputy_commissioner",
    }
    assert not page.acts_here and not any(p.here for p in page.piles)


def test_her_application_leads_on_to_her_batch_and_toolkit(rekha, both):
    desk = signed_in(rekha)
    seat = makers.Seat.objects.get(pk=both[0])
    page = desk.get(f"/en/district/applications/{seat.application.number}/").content.decode()
    assert f"/en/district/batches/{seat.batch_id}/" in page and seat.certificate in page
    page = desk.get(f"/en/district/applications/{both[1].number}/").content.decode()
    assert "Give a place in a batch" in page
