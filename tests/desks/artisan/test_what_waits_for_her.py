"""A maker's first page puts first what only she can do; a page sent half-filled keeps what was said."""

from datetime import datetime, timedelta

import pytest

from odop.basics.dates import LUCKNOW, day_of
from odop.desks.artisan import waiting
from odop.training.models import Toolkit
from tests.access.makers import signed_in
from tests.desks.training.scenes import scene
from tests.training import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(cast):
    return scene(cast)


def read(answer) -> str:
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def test_the_code_of_today_comes_first_and_goes_when_it_is_entered(cast, shown):
    client, today = signed_in(cast.saleem), day_of(datetime.now(LUCKNOW))  # noqa: TID251 - the pages read the clock
    page = read(client.get("/en/me/"))
    assert "Were you in class today?" in page and "in training" in page
    wrong = read(client.post("/en/me/training/code/", {"code": ""}))
    assert "Write the four digits of the code." in wrong and 'aria-describedby="code_error"' in wrong
    code = makers.code(shown.running, today)
    assert client.post("/en/me/training/code/", {"code": f" {code[:2]} {code[2:]} "}).status_code == 302
    assert "Were you in class" not in read(client.get("/en/me/"))
    assert "You are noted as present." in read(client.get("/en/me/training/"))


def test_yesterdays_code_is_still_asked_for(cast, db):
    today = day_of(datetime.now(LUCKNOW))  # noqa: TID251 - the pages read the clock
    days = [today + timedelta(days=n) for n in (-1, *range(1, 10))]
    saleem = makers.artisan("Saleem Ansari", user=cast.saleem)
    makers.batch(people=[saleem], days=days, opened_at=makers.at(today - timedelta(days=9)))
    assert "Were you in class yesterday?" in read(signed_in(cast.saleem).get("/en/me/"))


def test_a_kit_on_its_way_comes_first_and_is_said_once_and_that_it_is_late(cast, shown):
    page = read(signed_in(cast.meena).get("/en/me/"))
    kit = Toolkit.objects.get(seat__artisan__user=cast.meena)
    assert "Has your toolkit come?" in page and f"/me/toolkit/{kit.pk}/" in page
    assert "If it has not come, ask" in page and "toolkit to come" not in page
    files = read(signed_in(cast.meena).get("/en/me/files/"))
    assert "toolkit to come" in files and "told where and when the training begins" not in files


def test_a_box_half_looked_at_keeps_what_was_said_and_names_what_is_left(cast, shown):
    kit = Toolkit.objects.get(seat__artisan__user=cast.meena)
    page = read(signed_in(cast.meena).post(f"/en/me/toolkit/{kit.pk}/", {"item-0": "missing"}))
    assert 'value="missing" checked' in page and page.count("Say how you found it.") == 2
    kit.refresh_from_db()
    assert kit.state == "DISPATCHED"


def test_one_thing_has_the_button_and_the_rest_stands_under_it(cast, shown, monkeypatch):
    more = (waiting.Task("A second thing", "Its words.", "Its button", "/en/me/fairs/"),)
    monkeypatch.setattr(waiting, "fair_tasks", lambda _stalls, *, on: iter(more))
    page = read(signed_in(cast.meena).get("/en/me/"))
    assert page.count("Do this first") == 1 and page.count("Then this") == 1
    assert '<a href="/en/me/fairs/"><strong>A second thing</strong>' in page and "Its button" not in page
