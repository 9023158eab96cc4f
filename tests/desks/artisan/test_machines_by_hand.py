"""Machines from a maker's phone: what she typed is kept, what is settled is shown, and nothing ends in silence."""

from datetime import datetime, timedelta

import pytest

from odop.basics.dates import LUCKNOW, day_of
from odop.facilities.services import machines as services
from odop.notices.models import Notice
from tests.access.makers import signed_in
from tests.facilities.machines import makers

pytestmark = pytest.mark.django_db


def now() -> datetime:
    return datetime.now(LUCKNOW)  # noqa: TID251 - the pages read the clock


def text(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def washer(cast):
    return makers.machine(makers.centre())


@pytest.fixture
def over(cast, washer):
    """A turn of last week, of which the centre writes four hours."""
    at = now() - timedelta(days=7)
    while at.weekday() == 6:  # the centre is closed on Sundays
        at -= timedelta(days=1)
    turn = makers.asked(
        washer, makers.maker("Saleem", user=cast.saleem), day_of(at), at=at - timedelta(days=3)
    )
    services.note_use(turn=turn.pk, hours=4, by=cast.manager, at=now())
    return turn


def test_a_word_that_is_refused_is_not_lost(over, saleem):
    phone = signed_in(saleem)
    page = text(phone.post(f"/en/me/machines/turns/{over.pk}/", {"hours": "२", "words": ""}))
    assert "Say why, in a few words." in page and 'value="२"' in page
    page = text(
        phone.post(f"/en/me/machines/turns/{over.pk}/", {"hours": "two", "words": "I left at eleven."})
    )
    assert "I left at eleven." in page and 'value="two"' in page


def test_what_the_office_settled_stands_on_her_page(over, cast):
    phone = signed_in(cast.saleem)
    said = {"hours": "2", "words": "I left at eleven."}
    assert phone.post(f"/en/me/machines/turns/{over.pk}/", said).status_code == 302
    assert "The two words differ" in text(phone.get(f"/en/me/machines/turns/{over.pk}/"))
    services.settle_use(use=over.use.pk, hours=3, words="Log seen.", by=cast.anil, at=now())
    page = text(phone.get(f"/en/me/machines/turns/{over.pk}/"))
    assert "The district office has settled it: 3 hours" in page and "Log seen." in page and "₹180" in page


def test_why_she_did_not_come_is_asked_again_if_nothing_was_written(over, cast, washer):
    turn = makers.asked(washer, over.artisan, over.on, 13, at=now() - timedelta(days=12))
    services.note_no_show(turn=turn.pk, by=cast.manager, at=now())
    phone = signed_in(cast.saleem)
    assert "The centre writes that you did not come" in text(phone.get("/en/me/"))
    page = text(phone.post(f"/en/me/machines/turns/{turn.pk}/", {"did_not_come": "1", "words": " "}))
    assert "This field is required." in page
    phone.post(f"/en/me/machines/turns/{turn.pk}/", {"did_not_come": "1", "words": "My child was ill."})
    assert "My child was ill." in text(phone.get(f"/en/me/machines/turns/{turn.pk}/"))
    assert "The centre writes that you did not come" not in text(phone.get("/en/me/"))


def test_a_turn_given_at_once_comes_to_her_phone_too(washer, saleem):
    makers.maker("Saleem", user=saleem)
    day = day_of(now()) + timedelta(days=3)
    day += timedelta(days=day.weekday() == 6)
    said = {"on": day.isoformat(), "from_hour": "9"}
    assert signed_in(saleem).post(f"/en/me/machines/{washer.pk}/ask/", said).status_code == 302
    assert Notice.objects.get(template="turn_given").about.startswith("B/")


def test_a_turn_too_near_to_give_back_says_what_to_do(washer, saleem):
    soon = now() + timedelta(hours=20)
    hour = next((h for h in (9, 11, 13, 15) if now().hour < h), None)
    day = day_of(now()) if hour else day_of(soon)
    if day.weekday() == 6:
        pytest.skip("the centre is closed on Sundays")
    makers.asked(washer, makers.maker("Saleem", user=saleem), day, hour or 9, at=now() - timedelta(days=4))
    page = text(signed_in(saleem).get("/en/me/machines/"))
    assert "tell the centre" in page and "give it back</button>" not in page


def test_where_no_centre_is_open_the_promises_are_one_step_away(saleem):
    makers.maker("Saleem", user=saleem)
    page = text(signed_in(saleem).get("/en/me/machines/"))
    assert "No centre is open" in page and 'href="/en/centres/"' in page


def test_anybody_sees_what_stands_unused_and_where(washer, cast):
    late = now() + timedelta(days=200)
    services.look_over_machines(by=makers.OPERATOR, at=late)
    page = text(signed_in(None).get("/en/centres/"))
    part = page.split("Unused for sixty days or more")[1]
    assert "Washing machine" in part and f'href="/en/centres/{washer.centre.number}/"' in part


def test_where_it_is_charged_by_the_piece_she_says_how_many_she_made(cast):
    machine = makers.machine(makers.centre(), rate=15_00, basis="PIECE")
    on = day_of(now()) - timedelta(days=1)
    use = services.note_walk_in(
        machine=machine.pk, on=on, hours=2, pieces=40, artisan=makers.maker("Saleem", user=cast.saleem).number,
        by=cast.manager, at=now(),
    )  # fmt: skip
    phone, at = signed_in(cast.saleem), f"/en/me/machines/uses/{use.pk}/"
    assert "40 pieces" in text(phone.get(at)) and 'name="pieces" value="40"' in text(phone.get(at))
    assert phone.post(at, {"hours": "2", "pieces": "२०", "words": "Twenty frames."}).status_code == 302
    assert "20 pieces" in text(phone.get(at)) and "The two words differ" in text(phone.get(at))
    office = signed_in(cast.anil)
    number = machine.centre.number
    page = text(office.get(f"/en/district/machines/{number}/"))
    assert "Pieces: the centre 40, the maker 20." in page
    said = {"key": str(use.pk), "hours": "2", "pieces": "20", "words": "Counted."}
    assert office.post(f"/en/district/machines/{number}/do/settle/", said).status_code == 302
    assert "20 pieces, <strong>₹300" in text(phone.get(at))
