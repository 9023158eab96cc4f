from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted, Role
from odop.audit.queries import acts_on
from odop.notices import queries
from odop.notices.models import Question
from odop.notices.services import (
    AlreadyAnswered,
    Doubt,
    WordsMissing,
    answer_question,
    put_question,
    put_questions,
)
from tests.access.makers import AT, BHADOHI, LUCKNOW_DISTRICT, OPERATOR, officer, posting_of

SHARED = {"kind": "shared_phone", "key": "+919415000001", "district": BHADOHI}


@pytest.fixture
def question(rekha):
    put_question(
        **SHARED, about=["A/BHD/1"], facts={"count": 7, "phone": "+919415000001"}, by=OPERATOR, at=AT
    )
    return Question.objects.get()


def answer(question, by, **words):
    return answer_question(
        question=question.pk, by=by, at=AT, **{"upheld": False, "answer": "One family", **words}
    )


def test_the_same_doubt_is_asked_once(question):
    assert put_question(**SHARED, by=OPERATOR, at=AT + timedelta(days=1)) is False
    assert Question.objects.get().asked_at == AT


def test_many_doubts_are_put_at_once_and_the_new_ones_counted(question):
    doubts = [Doubt("shared_phone", key, BHADOHI) for key in ("+919415000001", "b", "b", "c")]
    assert put_questions(doubts, by=OPERATOR, at=AT) == 2
    assert Question.objects.count() == 3


def test_a_day_in_a_question_is_said_in_words(rekha):
    for key, due in (("day", "2026-10-02"), ("words", "2026-13-40")):
        put_question(
            kind="centre_report_late", key=key, district=BHADOHI, facts={"number": "CFC/1", "due": due}, by=OPERATOR,
            at=AT,
        )  # fmt: skip
    said = {queries.question(one.pk).sentence for one in Question.objects.all()}
    assert any("2 October 2026" in one.en and "2 अक्टूबर 2026" in one.hi for one in said)
    assert any("2026-13-40" in one.en for one in said)


def test_a_question_is_read_in_both_languages_with_what_was_seen(question):
    (asked,) = queries.questions_page(frozenset({BHADOHI})).asked
    assert asked.sentence.en == "7 people have given the phone number +919415000001. Is it theirs?"
    assert asked.sentence.hi.startswith("7 लोगों ने")
    assert queries.questions_page(frozenset({LUCKNOW_DISTRICT})).asked == ()
    assert queries.open_since(None)[0] == 1
    assert [q.key for q in queries.questions_about("A/BHD/1", "A/BHD/2")] == [question.pk]


def test_the_holder_of_the_post_answers_by_name(question, rekha):
    answer(question, rekha)
    asked = queries.question(question.pk)
    assert (asked.answered_by, asked.answer, asked.upheld) == ("Rekha Maurya", "One family", False)
    assert queries.open_since(BHADOHI)[0] == 0
    assert [line.act for line in acts_on(str(question.pk))] == ["notices.answered"]


@pytest.mark.parametrize("who", ["anil", "vikram", "farida", "trainer", "cell", "auditor", "saleem"])
def test_nobody_else_answers(question, cast, who):
    with pytest.raises(NotPermitted):
        answer(question, getattr(cast, who))
    assert queries.open_since(BHADOHI)[0] == 1


def test_her_successor_answers_once_she_is_relieved(question, cast):
    from odop.access.services import relieve

    relieve(posting=posting_of(cast.rekha), last_day=date(2025, 6, 1), by=cast.cell, at=AT)
    cast.rekha.postings_read = None
    new = officer("sudha", "Sudha Yadav", Role.DEPUTY_COMMISSIONER, district=BHADOHI)
    with pytest.raises(NotPermitted):
        answer(question, cast.rekha)
    assert answer(question, new).answered_by == new


def test_an_answer_is_not_given_twice(question, rekha):
    answer(question, rekha)
    with pytest.raises(AlreadyAnswered):
        answer(question, rekha, answer="Something else", upheld=True)
    question.refresh_from_db()
    assert question.answer == "One family"


def test_an_answer_says_something(question, rekha):
    with pytest.raises(WordsMissing):
        answer(question, rekha, answer="  ")


def test_a_kind_without_words_is_our_fault(rekha):
    with pytest.raises(KeyError):
        put_question(kind="no_such_kind", key="k", district=BHADOHI, by=OPERATOR, at=AT)
