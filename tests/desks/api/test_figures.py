"""The figures of the interface are the answers of the page: same numbers, same definition, same doubt."""

import json
from datetime import date

import pytest
from django.test import Client

from odop.figures import queries
from odop.training import queries as training
from tests.figures.makers import TODAY, closed, made_up
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db


def read(address: str, expected: int = 200):
    answer = Client().get(f"/api/v1{address}")
    assert answer.status_code == expected, answer.content
    return json.loads(answer.content)


@pytest.fixture
def counted(cast):
    """Two made-up districts, counted once."""
    load_up_pack()
    made_up(cast)
    return closed()


ASKED = [
    ("/figures/trained", {}),
    ("/figures/trained?district=BDH", {"district": "BDH"}),
    ("/figures/trained?district=Lucknow&year=2024-25", {"district": "Lucknow", "year": "2024-25"}),
    ("/figures/trained?sex=F", {"sex": "F"}),
    ("/figures/trained?district=179&outcomes=true", {"district": "179", "outcomes": True}),
    ("/figures/kits_late", {}),
    ("/figures/outcomes_at_12?district=BDH", {"district": "BDH"}),
]


@pytest.mark.parametrize(("address", "asked"), ASKED, ids=[address for address, asked in ASKED])
def test_a_figure_is_the_answer_of_the_page(counted, address, asked):
    told = read(address)
    answer = queries.ask(told["figure"], on=TODAY, **asked)
    assert told["count"] == answer.count
    assert [part["count"] for part in told["parts"]] == [part.count for part in answer.parts]
    assert told["counts"]["hi"] == answer.counts.hi
    assert told["leaves_out"]["en"] == answer.leaves_out.en
    assert (told["as_of"], told["version"]) == (answer.as_of.isoformat(), answer.version)


def test_a_figure_with_synthetic_people_says_so(counted):
    assert read("/figures/trained")["synthetic"] is True
    assert all(told["synthetic"] for told in read("/figures"))


def test_every_figure_is_listed_for_the_state(counted):
    told = read("/figures")
    assert [one["figure"] for one in told] == [a.figure for a in queries.listed(on=TODAY)]


def test_a_question_too_fine_is_refused_in_both_languages(counted):
    told = read("/figures/trained?district=BDH&sex=F&outcomes=true", expected=422)
    assert told["en"]
    assert told["hi"]


@pytest.mark.parametrize(("address", "status"), [
    ("/figures/happiness", 404), ("/figures/trained?district=Nowhere", 422), ("/figures/trained?product=gold", 422),
    ("/figures/trained?year=2024", 422), ("/figures/Trained", 422),
])  # fmt: skip
def test_a_question_about_nothing_is_refused(counted, address, status):
    assert read(address, expected=status)["status"] == status


def test_before_the_first_counting_the_figure_is_refused_and_says_why(db):
    load_up_pack()
    assert "counted" in read("/figures/trained", expected=422)["en"]


def test_late_kits_add_up_and_are_those_of_the_page(counted):
    told = read("/late-kits")
    on = date.fromisoformat(told["on"])
    assert told["late"] == training.count_late_kits(on) > 0
    assert told["late"] == sum(one["late"] for one in told["districts"])
    assert told["synthetic"] is True
    assert {one["district"]: one["late"] for one in told["districts"]} == training.late_kits_by_district(on)
