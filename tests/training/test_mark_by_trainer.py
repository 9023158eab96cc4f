"""The trainer marks those without a phone, many at once, online or later."""

from datetime import timedelta
from uuid import uuid4

import pytest

from odop.access.rules import NotPermitted
from odop.notices.models import Question
from odop.training import services
from odop.training.models import Attendance, Word
from odop.training.services import saying
from tests.training import makers

DAY_ONE, DAY_TWO, DAY_THREE = makers.DAYS[:3]


@pytest.fixture
def batch(cast):
    return makers.batch()


def mark(cast, batch, *, on=DAY_ONE, at=None, **words):
    words.setdefault("by", cast.trainer)
    return services.mark_by_trainer(batch=batch.pk, on=on, at=at or makers.at(on, 16), **words)


def test_many_are_marked_at_once(cast, batch):
    assert mark(cast, batch, present=makers.seats(batch)) == 3
    assert set(Attendance.objects.values_list("day", "means")) == {(1, "TRAINER")}


def test_marking_costs_the_same_for_many_as_for_few(cast, django_assert_max_num_queries):
    batch = makers.batch(people=[makers.artisan() for _ in range(25)])
    seats = makers.seats(batch)
    with django_assert_max_num_queries(22):
        mark(cast, batch, present=seats)
    assert Attendance.objects.count() == 25


def test_absence_is_a_word_and_not_a_row_of_attendance(cast, batch):
    first, second, _ = makers.seats(batch)
    mark(cast, batch, present=[first], absent=[second])
    assert Attendance.objects.get().seat_id == first
    assert (Word.objects.get().seat_id, Word.objects.get().outcome) == (second, "ABSENT")
    assert not Question.objects.exists()


def test_only_this_trainer_marks(cast, batch):
    for somebody in (cast.other_trainer, cast.rekha, cast.supplier, cast.saleem):
        with pytest.raises(NotPermitted):
            mark(cast, batch, present=makers.seats(batch), by=somebody)
    assert not Attendance.objects.exists()


def test_somebody_of_another_batch_is_not_marked_here(cast, batch):
    mark(cast, batch, present=makers.seats(makers.batch()))
    assert not Attendance.objects.exists()


@pytest.mark.parametrize("on", [DAY_ONE - timedelta(days=1), makers.DAYS[4] + timedelta(days=1)])
def test_there_is_no_marking_on_a_day_without_class(cast, batch, on):
    with pytest.raises(saying.NotATrainingDay):
        mark(cast, batch, on=on, present=makers.seats(batch))


def test_tomorrow_is_not_marked_today(cast, batch):
    with pytest.raises(saying.NotATrainingDay):
        mark(cast, batch, on=DAY_TWO, at=makers.at(DAY_ONE), present=makers.seats(batch))


def test_until_the_end_of_the_next_day_marks_are_taken(cast, batch):
    assert mark(cast, batch, at=makers.at(DAY_TWO, 23, 59), present=makers.seats(batch)) == 3


def test_later_they_are_refused_and_kept(cast, batch):
    with pytest.raises(saying.TooLate):
        mark(cast, batch, at=makers.at(DAY_THREE, 0, 5), present=makers.seats(batch))
    assert not Attendance.objects.exists()
    assert set(Word.objects.values_list("outcome", flat=True)) == {"TOO_LATE"}


def test_the_same_form_sent_twice_counts_once(cast, batch):
    first, *rest = makers.seats(batch)
    entry = uuid4()
    for _ in range(2):
        mark(cast, batch, present=rest, absent=[first], entry=entry)
    assert (Attendance.objects.count(), Word.objects.count()) == (2, 1)


def test_two_devices_that_differ_are_put_to_a_person(cast, batch):
    seat = makers.seats(batch)[0]
    mark(cast, batch, present=[seat], entry=uuid4())
    mark(cast, batch, absent=[seat], entry=uuid4(), at=makers.at(DAY_TWO))
    assert Attendance.objects.count() == 1
    assert (Word.objects.get().outcome, Word.objects.get().present) == ("CLASH", False)
    assert Question.objects.get().key == f"{seat}:1"


def test_a_later_yes_after_a_no_is_put_to_a_person_too(cast, batch):
    seat = makers.seats(batch)[0]
    mark(cast, batch, absent=[seat])
    mark(cast, batch, present=[seat], at=makers.at(DAY_TWO))
    assert Attendance.objects.count() == 1
    assert Word.objects.get().outcome == "CLASH"
    assert Question.objects.count() == 1


def test_a_struck_day_stays_readable(cast, batch):
    seat = makers.seats(batch)[0]
    mark(cast, batch, present=[seat])
    words = {"seat": seat, "day": 1, "reason": "was in hospital", "at": makers.at(DAY_TWO)}
    with pytest.raises(NotPermitted):
        services.strike_attendance(by=cast.trainer, **words)
    services.strike_attendance(by=cast.rekha, **words)
    assert not Attendance.objects.exists()
    assert (Word.objects.get().outcome, Word.objects.get().reason) == ("STRUCK", "was in hospital")
