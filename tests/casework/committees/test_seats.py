"""Who sits in a seat, from a day until a day."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.casework.models import SeatHolder
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees
from odop.casework.services.committees import Body
from tests.access.makers import BHADOHI
from tests.casework.committees.makers import AT, body, member, on

pytestmark = pytest.mark.django_db


def seat(by, **changes):
    words = {
        "body": "DLC",
        "seat": "DLC-03",
        "district": BHADOHI,
        "name": "Mohan Lal",
        "from_on": on(1),
        **changes,
    }
    return committees.seat_member(by=by, at=AT, **words)


def test_the_secretary_seats_a_member_from_a_day(rekha):
    body()
    row = seat(rekha, office="State Bank of India", order_words="Letter 12 of the District Magistrate")
    assert (row.name, row.user, row.until_on, row.synthetic) == ("Mohan Lal", None, None, True)


def test_a_seat_holds_as_many_as_the_order_says_on_any_day(rekha):
    body()
    first = seat(rekha)
    with pytest.raises(no.SeatTaken, match="Mohan Lal"):
        seat(rekha, name="Another", from_on=on(20))
    committees.end_seat(holder=first.pk, last_day=on(19), by=rekha, at=AT)
    seat(rekha, name="Another", from_on=on(20))
    assert SeatHolder.objects.count() == 2


def test_many_sit_where_the_order_does_not_say_how_many(rekha):
    body()
    for n in range(7):
        seat(rekha, seat="DLC-04", name=f"Maker {n}")


def test_whoever_signs_in_has_a_post_that_sits(rekha, farida, saleem):
    body()
    assert seat(rekha, username=farida.username).user == farida
    with pytest.raises(no.NotOfCommittees):
        seat(rekha, seat="DLC-04", username=saleem.username)
    with pytest.raises(no.NotOfCommittees):
        seat(rekha, seat="DLC-04", username="nobody")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"seat": "DLC-99"}, no.NoSuchSeat),
        ({"seat": "SLSC-01"}, no.NoSuchSeat),
        ({"name": " "}, no.NameMissing),
        ({"body": "HLC"}, no.BodyNotKnown),
    ],
)
def test_a_seat_is_one_of_the_body_and_has_a_name(rekha, changes, refusal):
    body()
    with pytest.raises(refusal):
        seat(rekha, **changes)
    assert not SeatHolder.objects.exists()


def test_a_body_of_the_state_has_no_district_and_is_seated_by_the_cell(rekha, cell):
    body(Body.SLSC)
    with pytest.raises(NotPermitted):
        seat(rekha, body="SLSC", seat="SLSC-03", district=None)
    with pytest.raises(no.BodyNotKnown):
        seat(rekha, body="SLSC", seat="SLSC-03")
    assert seat(cell, body="SLSC", seat="SLSC-03", district=None).district is None


@pytest.mark.parametrize("who", ["anil", "farida", "vikram", "saleem", "auditor", "cell"])
def test_nobody_else_seats_or_unseats(cast, who):
    row = member(3, "Mohan Lal")
    with pytest.raises(NotPermitted):
        seat(getattr(cast, who), seat="DLC-04")
    with pytest.raises(NotPermitted):
        committees.end_seat(holder=row.pk, last_day=on(5), by=getattr(cast, who), at=AT)


def test_an_end_comes_once_and_after_the_beginning(rekha):
    row = member(3, "Mohan Lal", from_on=on(1))
    with pytest.raises(no.EndsBeforeItBegan):
        committees.end_seat(holder=row.pk, last_day=on(1) - timedelta(days=1), by=rekha, at=AT)
    committees.end_seat(holder=row.pk, last_day=on(1), by=rekha, at=AT)
    with pytest.raises(no.SeatEnded):
        committees.end_seat(holder=row.pk, last_day=on(9), by=rekha, at=AT)
