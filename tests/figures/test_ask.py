"""One question, one answer; small numbers are not told."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from odop.figures import queries
from odop.figures.queries import NotClosed
from odop.figures.queries.answers import NoSuchDistrict, NoSuchValue, TooFine
from odop.figures.rules.definition import NoSuchFigure
from odop.outcomes.services import confirm
from odop.programme.models import Pack
from tests.figures.makers import TODAY, closed, made_up
from tests.outcomes.makers import NO_WORK, answered, asking_of, at, proof, scheduled, trained

pytestmark = pytest.mark.django_db
ON = date(2025, 6, 3)


@pytest.fixture(autouse=True)
def a_state(cast):
    telling = {
        "lgd_state_code": "9", "name": {"en": "Uttar Pradesh", "hi": "उत्तर प्रदेश"},
        "capital": {"en": "Lucknow", "hi": "लखनऊ"}, "programme": {"en": "ODOP", "hi": "ओडीओपी"},
        "languages": ["hi", "en"], "programme_began_on": "2018-01-24", "numbers": {}, "schemes": [],
        "attributions": [],
    }  # fmt: skip
    Pack.objects.create(
        state_code="UP", name_en="Uttar Pradesh", name_hi="उत्तर प्रदेश", sha256="0" * 64,
        loaded_at=at(TODAY), rows=1, settings=telling,
    )  # fmt: skip


def test_the_answer_carries_its_number_its_definition_and_its_day(cast):
    trained(40)
    trained(21, district="162", product="chikankari")
    closed()
    state = queries.ask("trained", on=ON)
    assert (state.count, state.where.en, state.as_of, state.district) == (61, "Uttar Pradesh", TODAY, "")
    assert state.counts.hi and state.leaves_out.en and state.owner.en == "ODOP Cell"
    assert queries.ask("trained", district="Lucknow", on=ON).count == 21
    assert queries.ask("trained", district="लखनऊ", on=ON).count == 21


def test_the_parts_add_up_to_everybody(cast):
    seats = trained(60)
    trained(20, certified_on=date(2025, 5, 20))
    scheduled()
    for seat in seats[:15]:
        answered(seat, cast.enquirer, NO_WORK)
    for seat in seats[15:45]:
        answered(seat, cast.enquirer)
    for seat in seats[15:30]:
        confirm(follow_up=asking_of(seat), proof=proof(), by=cast.second_enquirer, at=at(TODAY))
    closed()
    answer = queries.ask("trained", outcomes=True, on=ON)
    told = {part.code: part.count for part in answer.parts}
    assert list(told) == ["CONFIRMED", "STATED", "NOT_REACHED", "NO_WORK"]
    assert None not in told.values() and sum(told.values()) == answer.count
    assert told == {"CONFIRMED": 15, "STATED": 15, "NOT_REACHED": 35, "NO_WORK": 15}
    (not_due,) = next(part.of_which for part in answer.parts if part.code == "NOT_REACHED")
    assert (not_due.code, not_due.count) == ("NOT_DUE", 20)
    assert queries.ask("outcomes", on=ON).parts == answer.parts
    assert sum(p.count for p in queries.ask("outcomes_at_12", on=ON).parts) == answer.count


def test_a_few_people_are_not_told_and_neither_is_what_would_betray_them(cast):
    trained(4)
    trained(50, district="162", product="chikankari")
    trained(30, district="162", product="terracotta")
    closed()
    assert queries.ask("trained", on=ON).count == 84
    assert queries.ask("trained", district="179", on=ON).count is None
    assert queries.ask("trained", district="162", on=ON).count is None
    assert queries.ask("trained", product="terracotta", on=ON).count in {30, None}
    assert queries.ask("trained", product="carpets-and-durries", on=ON).count is None


def test_late_kits_are_told_however_few(cast):
    made_up(cast)
    closed()
    rows = queries.table("kits_late", "district", on=ON).rows
    assert all(row.count is not None for row in rows) and any(row.count > 0 for row in rows)


def test_too_fine_a_question_is_refused(cast):
    trained(40)
    closed()
    for asked in ({"sex": "F", "year": "2024-25"}, {"district": "179", "sex": "F", "outcomes": True}):
        with pytest.raises(TooFine):
            queries.ask("trained", on=ON, **asked)


def test_what_is_not_known_is_named(cast):
    closed()
    for refusal, asked in (
        (NoSuchFigure, {"figure": "jobs"}),
        (NoSuchDistrict, {"district": "Atlantis"}),
        (NoSuchValue, {"product": "dragons"}),
        (NoSuchValue, {"sex": "X"}),
    ):
        with pytest.raises(refusal):
            queries.ask(**{"figure": "trained", "on": ON, **asked})


def test_before_the_first_counting_there_is_no_answer(cast):
    with pytest.raises(NotClosed):
        queries.ask("trained", on=ON)


def test_a_correction_is_what_is_told(cast):
    trained(40)
    closed()
    trained(11)
    closed(correction="A batch had been left out.")
    answer = queries.ask("trained", on=ON)
    assert (answer.count, answer.correction) == (51, "A batch had been left out.")
    assert [c.correction for c in queries.closings()] == ["A batch had been left out.", ""]


def test_once_the_review_is_due_the_answer_says_so(cast):
    closed()
    assert not queries.ask("trained", on=date(2027, 4, 1)).due_for_review
    assert queries.ask("trained", on=date(2027, 4, 2)).due_for_review


def test_a_table_adds_up_and_costs_the_same_however_many_rows(cast):
    trained(40)
    closed()
    with CaptureQueriesContext(connection) as few:
        queries.table("trained", "district", on=ON)
    trained(40, district="162", product="chikankari")
    closed(correction="More.")
    with CaptureQueriesContext(connection) as more:
        table = queries.table("trained", "district", on=ON)
    assert sum(row.count for row in table.rows) == table.whole.count == 80
    assert len(few) == len(more)


def test_a_districts_table_is_by_one_thing(cast):
    trained(40)
    trained(30, product="terracotta", sex="M")
    closed()
    by_sex = queries.table("trained", "sex", district="179", on=ON)
    assert [(row.name.en, row.count) for row in by_sex.rows] == [("women", 40), ("men", 30)]
    with pytest.raises(TooFine):
        queries.table("trained", "district", district="179", on=ON)


def test_where_not_reached_is_hidden_the_part_not_yet_due_is_hidden_too(cast):
    """Whoever knew the one would know between what bounds the other lies."""
    seats = trained(40)
    scheduled()
    for seat in seats[:36]:
        answered(seat, cast.enquirer)
    trained(20, certified_on=date(2025, 5, 20))
    closed()
    for figure in ("trained", "outcomes", "outcomes_at_12"):
        for where in (None, "179"):
            for part in queries.ask(figure, on=ON, district=where, outcomes=True).parts:
                if part.count is None:
                    assert all(inner.count is None for inner in part.of_which)
    told = queries.ask("outcomes", on=ON).parts
    (hidden,) = [part for part in told if part.code == "NOT_REACHED"]
    assert hidden.count is None and [inner.count for inner in hidden.of_which] == [None]
    exact = queries.ask("outcomes", on=ON, exact=True).parts
    assert [(p.count, p.of_which[0].count) for p in exact if p.of_which] == [(24, 20)]
