"""Doubts about outcomes reach the Cell, with the people they are about, and are answered in words."""

from datetime import date

import pytest

from odop.notices.models import Question
from odop.notices.services import put_question
from odop.outcomes import services
from tests.access.makers import AT, BHADOHI, OPERATOR
from tests.outcomes.makers import answered, at, scheduled, trained

pytestmark = pytest.mark.django_db
LIST = "/en/state/questions/"


@pytest.fixture
def differs(cast):
    """One drawn person who told the second enquirer something else."""
    (seat,) = trained(1)
    scheduled()
    answered(seat, cast.enquirer, on=date(2025, 5, 20))
    services.draw_recheck(month="2025-05", seed="public", by=cast.cell, at=at(date(2025, 6, 2)))
    (again,) = _due(cast)
    services.record_recheck(
        recheck=again.key, found="NO_WORK", by=cast.second_enquirer, at=at(date(2025, 6, 3))
    )
    return seat, Question.objects.get(kind="outcome_recheck_differs")


def _due(cast):
    from odop.outcomes.queries import rechecks_due

    return rechecks_due(districts=None, besides=cast.second_enquirer.pk)


def test_the_cell_finds_the_question_with_the_person_it_is_about(differs, cast, signed_in):
    seat, question = differs
    client = signed_in(cast.cell)
    assert "did not find what the first was told" in client.get(LIST).content.decode()
    page = client.get(f"{LIST}{question.pk}/").content.decode()
    assert seat.artisan.name in page and "Keep the answer" in page


def test_an_answer_is_given_in_words_and_is_not_changed(differs, cast, signed_in):
    client, path = signed_in(cast.cell), f"{LIST}{differs[1].pk}/"
    assert client.post(path, {"upheld": "yes"}).context["form"].errors["answer"]
    assert (
        client.post(path, {"upheld": "yes", "answer": "The first call was to her brother"}).status_code == 302
    )
    assert "did not find" not in client.get(LIST).content.decode()
    assert "did not find" in client.get(LIST, {"state": "answered"}).content.decode()
    assert "her brother" in client.get(path).content.decode()
    client.post(path, {"upheld": "no", "answer": "Another word"})
    assert Question.objects.get(pk=differs[1].pk).answer == "The first call was to her brother"


def test_the_auditor_reads_and_finds_no_form(differs, auditor, signed_in):
    client, path = signed_in(auditor), f"{LIST}{differs[1].pk}/"
    assert "Only the holder of that post answers" in client.get(path).content.decode()
    assert client.post(path, {"upheld": "no", "answer": "x"}).status_code == 403


def test_a_question_put_to_another_post_is_not_here(cast, signed_in):
    put_question(
        kind="shared_phone", key="a", district=BHADOHI, facts={"count": 7, "phone": "x"}, by=OPERATOR, at=AT
    )
    client = signed_in(cast.cell)
    assert client.get(f"{LIST}{Question.objects.get(key='a').pk}/").status_code == 404
    assert "No questions here." in client.get(LIST).content.decode()
