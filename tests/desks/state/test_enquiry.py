"""An enquirer's day: whom to call, what was answered, whom to confirm."""

import pytest

from odop.outcomes.models import FollowUp
from tests.outcomes.makers import answered, asking_of, scheduled, trained

pytestmark = pytest.mark.django_db


@pytest.fixture
def seat(cast):
    seat = trained(1, user=cast.saleem)[0]
    scheduled()
    return seat


def state_of(seat):
    return FollowUp.objects.get(pk=asking_of(seat)).state


def test_a_call_is_recorded(seat, cast, signed_in):
    client = signed_in(cast.enquirer)
    assert seat.artisan.name in client.get("/en/state/enquiry/").content.decode()
    answer = {"works": "yes", "work": "OWN", "in_trade": "yes", "income_after": "5001-10000"}
    client.post(f"/hi/state/enquiry/{asking_of(seat)}/", answer)
    assert state_of(seat) == "STATED"


def test_work_without_its_kind_is_asked_for_again(seat, cast, signed_in):
    page = signed_in(cast.enquirer).post(f"/en/state/enquiry/{asking_of(seat)}/", {"works": "yes"})
    assert page.status_code == 200 and "Choose what kind of work it is." in page.content.decode()
    assert state_of(seat) == "NOT_REACHED"


def test_whoever_asked_does_not_find_her_in_the_queue_and_another_confirms(seat, cast, signed_in):
    key = answered(seat, cast.enquirer)
    assert str(key) not in signed_in(cast.enquirer).get("/en/state/enquiry/confirm/").content.decode()
    second = signed_in(cast.second_enquirer)
    assert str(key) in second.get("/en/state/enquiry/confirm/").content.decode()
    shown = {"kind": "visit", "evidence_words": "Her loom was seen at her house."}
    second.post(f"/en/state/enquiry/{key}/confirm/", shown)
    assert state_of(seat) == "CONFIRMED"


def test_a_maker_answers_for_herself_one_question_a_page(seat, cast, signed_in):
    client, key = signed_in(cast.saleem), asking_of(seat)
    assert str(key) in client.get("/hi/me/outcomes/").content.decode()
    here = f"/hi/me/outcomes/{key}/"
    assert 'name="works"' in client.get(here).content.decode()
    assert 'name="work"' in client.get(here, {"works": "yes"}).content.decode()
    last = client.get(here, {"works": "yes", "work": "OWN"}).content.decode()
    assert 'name="income_after"' in last and 'method="post"' in last
    client.post(here, {"works": "yes", "work": "OWN", "income_after": ""})
    assert state_of(seat) == "STATED"


def test_a_makers_page_is_light(seat, cast, signed_in):
    page = signed_in(cast.saleem).get(f"/hi/me/outcomes/{asking_of(seat)}/")
    assert len(page.content) < 12_000
