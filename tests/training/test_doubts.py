"""Doubts about classes: put as questions, answered by call-backs and by the trainer's reply."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.notices.models import Question
from odop.training import queries, services
from odop.training.models import Attendance, CallBack, Doubt
from odop.training.rules import draw
from odop.training.services import doubts
from tests.access.makers import maker
from tests.training import makers

DAY_ONE, DAY_TWO = makers.DAYS[:2]
AT = makers.at(DAY_TWO, 20)


@pytest.fixture
def batch(cast):
    people = [makers.artisan(user=maker(f"W {n}", f"+9194150010{n:02d}")) for n in range(6)]
    return makers.batch(people=people)


def look(at=AT):
    return services.look_at_classes(by=makers.OPERATOR, at=at)


def test_a_class_all_by_the_trainer_though_people_have_phones_becomes_questions(cast, batch):
    makers.taught(batch, days=2)
    assert look() == 2
    assert set(Doubt.objects.values_list("sign", flat=True)) == {"never_by_code", "code_never_shown"}
    question = Question.objects.get(kind="ghost_never_by_code")
    assert (question.put_to, question.facts["marks"]) == ("DEPUTY_COMMISSIONER", 12)


def test_the_same_doubt_is_put_once(cast, batch):
    makers.taught(batch, days=2)
    look()
    assert look(AT + timedelta(days=1)) == 0
    assert Question.objects.count() == 2


def test_a_doubt_refuses_nobody_anything(cast, batch):
    makers.taught(batch)
    look(makers.at(makers.LAST_DAY, 18))
    results = {s: services.Result(70, True) for s in makers.seats(batch)}
    services.assess(batch=batch.pk, results=results, by=cast.trainer, at=makers.at(makers.LAST_DAY, 19))
    services.certify(batch=batch.pk, by=cast.rekha, at=makers.at(makers.LAST_DAY + timedelta(1)))
    assert Doubt.objects.exists()


def test_looking_costs_the_same_for_one_class_or_many(cast, batch, django_assert_max_num_queries):
    makers.taught(batch, days=2)
    for _ in range(3):
        makers.taught(makers.batch(), days=2)
    with django_assert_max_num_queries(20):
        look()


def test_the_trainer_replies_once_beside_the_question(cast, batch):
    makers.taught(batch, days=2)
    look()
    doubt = Doubt.objects.first()
    with pytest.raises(NotPermitted):
        services.reply_to_doubt(doubt=doubt.pk, words="no", by=cast.other_trainer, at=AT)
    with pytest.raises(doubts.WordsMissing):
        services.reply_to_doubt(doubt=doubt.pk, words=" ", by=cast.trainer, at=AT)
    services.reply_to_doubt(doubt=doubt.pk, words="There is no network.", by=cast.trainer, at=AT)
    with pytest.raises(doubts.AnsweredAlready):
        services.reply_to_doubt(doubt=doubt.pk, words="Again.", by=cast.trainer, at=AT)
    page = queries.batch_page(batch.pk, at=AT)
    assert "There is no network." in [d.reply for d in page.doubts]


# --- call-backs -------------------------------------------------------------------------
def draw_for(cast, batch, seed="2025-07-08", **words):
    return services.draw_call_backs(batch=batch.pk, seed=seed, **{"by": cast.anil, "at": AT, **words})


def test_whoever_has_the_seed_draws_the_same_people(cast, batch):
    makers.taught(batch, days=2)
    drawn = draw_for(cast, batch)
    assert {c.seat_id for c in drawn} == set(draw(f"2025-07-08|{batch.number}|2", makers.seats(batch)))
    assert {(c.day, c.seed, c.marked_present) for c in drawn} == {(2, "2025-07-08", True)}


def test_nobody_is_drawn_twice_for_a_day(cast, batch):
    makers.taught(batch, days=2)
    first, second = draw_for(cast, batch), draw_for(cast, batch, "another")
    assert not {c.seat_id for c in first} & {c.seat_id for c in second}
    with pytest.raises(doubts.NobodyToCall):
        draw_for(cast, batch, "a third")


def test_before_any_class_there_is_nobody_to_call(cast, batch):
    with pytest.raises(doubts.NobodyToCall):
        draw_for(cast, batch)


@pytest.mark.parametrize("who", ["trainer", "vikram", "supplier"])
def test_neither_the_trainer_nor_another_district_draws_or_calls(cast, batch, who):
    makers.taught(batch, days=2)
    with pytest.raises(NotPermitted):
        draw_for(cast, batch, by=getattr(cast, who))
    call = draw_for(cast, batch)[0]
    with pytest.raises(NotPermitted):
        services.answer_call_back(call_back=call.pk, answer="THERE", by=getattr(cast, who), at=AT)
    assert set(CallBack.objects.values_list("answer", flat=True)) == {""}


def test_two_who_say_they_were_not_there_are_a_sign(cast, batch):
    makers.taught(batch, days=2)
    for call, answer in zip(draw_for(cast, batch), ["ABSENT", "THERE", "ABSENT"], strict=True):
        services.answer_call_back(call_back=call.pk, answer=answer, by=cast.anil, at=AT)
    look()
    assert Doubt.objects.get(sign="call_backs").seen == {"absent": 2, "reached": 3}
    assert Attendance.objects.count() == 12


def test_an_answer_stands_but_not_reached_may_be_tried_again(cast, batch):
    makers.taught(batch, days=2)
    call = draw_for(cast, batch)[0]
    for answer in ("NOT_REACHED", "THERE"):
        services.answer_call_back(call_back=call.pk, answer=answer, by=cast.anil, at=AT)
    with pytest.raises(doubts.AnsweredAlready):
        services.answer_call_back(call_back=call.pk, answer="ABSENT", by=cast.anil, at=AT)
