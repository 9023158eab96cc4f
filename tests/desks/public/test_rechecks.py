"""The re-check draws stand in public, and a stranger can repeat them."""

import hashlib
from datetime import date

import pytest

from odop.desks.public.rechecks import shown
from odop.outcomes import services
from odop.outcomes.models import Recheck
from odop.outcomes.queries import Drawn
from tests.outcomes.makers import answered, at, scheduled, trained

pytestmark = pytest.mark.django_db
SEED = "lottery of June"


def drew(cast, people: int) -> None:
    seats = trained(people)
    scheduled()
    for seat in seats:
        answered(seat, cast.enquirer, on=date(2025, 5, 20))
    services.draw_recheck(month="2025-05", seed=SEED, by=cast.cell, at=at(date(2025, 6, 2)))


def sha(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def test_a_stranger_repeats_the_draw_from_the_page_and_its_list(cast, client):
    drew(cast, 101)
    page = client.get("/en/figures/rechecks/").content.decode()
    assert SEED in page and "101" in page
    marks = client.get("/en/figures/rechecks/2025-05/").content.decode().split("\n")
    assert sha("\n".join(marks)) in page
    ordered = sorted(marks, key=lambda mark: sha(SEED + mark))
    assert set(ordered[:11]) == {sha(str(row.follow_up_id)) for row in Recheck.objects.all()}


def test_a_draw_of_few_is_told_without_its_numbers(cast, client):
    drew(cast, 12)
    assert "not shown" in client.get("/en/figures/rechecks/").content.decode()
    assert client.get("/en/figures/rechecks/2025-05/").status_code == 404


def a_draw(of: int, drawn: int, agree: int = 0, differ: int = 0, missed: int = 0) -> Drawn:
    return Drawn("2025-05", SEED, at(date(2025, 6, 2)), of, drawn, agree, differ, missed, "")


def test_a_small_number_is_hidden_with_one_more_that_would_betray_it():
    line = shown(a_draw(300, 30, agree=24, differ=6))
    assert (line.of, line.drawn) == (300, 30)
    assert line.found[:2] == (None, None)
    assert shown(a_draw(400, 40, agree=20)).found == (20, 0, 0, 20)


def test_how_many_were_reached_is_hidden_with_a_small_number_drawn_from_them():
    line = shown(a_draw(60, 6))
    assert (line.of, line.drawn, line.found[3]) == (None, None, None)


def test_before_the_first_draw_the_page_says_so(client):
    assert "Nothing has been drawn yet." in client.get("/en/figures/rechecks/").content.decode()
