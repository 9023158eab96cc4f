"""The maker enters the code of the day; the trainer is told it only on the day."""

from datetime import timedelta
from uuid import uuid4

import pytest

from odop.access.rules import NotPermitted
from odop.notices.models import Question
from odop.training import services
from odop.training.models import Attendance, CodeShown, Word
from odop.training.rules import TRIES_A_DAY
from odop.training.services import saying
from tests.training import makers

DAY_ONE, DAY_TWO, DAY_THREE = makers.DAYS[:3]


@pytest.fixture
def batch(cast):
    return makers.batch(people=[makers.artisan("Saleem Ansari", user=cast.saleem), makers.artisan()])


@pytest.fixture
def seat(batch, cast):
    return batch.seats.get(artisan__user=cast.saleem).pk


def enter(cast, seat, code, at, **words):
    return services.enter_code(seat=seat, code=code, by=cast.saleem, at=at, **words)


def wrong(batch, on=DAY_ONE):
    right = {makers.code(batch, d) for d in makers.DAYS}
    return next(f"{n:04d}" for n in range(10_000) if f"{n:04d}" not in right)


def test_the_trainer_hears_the_code_on_the_day_and_it_is_noted(cast, batch):
    at = makers.at(DAY_ONE, 9)
    code = services.show_code(batch=batch.pk, by=cast.trainer, at=at)
    assert code == makers.code(batch, DAY_ONE)
    assert len(code) == 4
    services.show_code(batch=batch.pk, by=cast.trainer, at=makers.at(DAY_ONE, 12))
    assert CodeShown.objects.get().shown_at == at
    batch.refresh_from_db()
    assert batch.state == "RUNNING"


def test_there_is_no_code_on_a_day_without_class(cast, batch):
    with pytest.raises(saying.NotATrainingDay):
        services.show_code(batch=batch.pk, by=cast.trainer, at=makers.at(DAY_ONE - timedelta(days=1)))
    assert not CodeShown.objects.exists()


def test_no_other_trainer_and_no_officer_hears_the_code(cast, batch):
    for somebody in (cast.other_trainer, cast.rekha, cast.saleem):
        with pytest.raises(NotPermitted):
            services.show_code(batch=batch.pk, by=somebody, at=makers.at(DAY_ONE))


def test_the_code_changes_each_day(batch):
    assert len({makers.code(batch, d) for d in makers.DAYS}) > 8


def test_the_right_code_makes_her_present(cast, batch, seat):
    heard = enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_ONE))
    mark = Attendance.objects.get()
    assert (heard.day, mark.day, mark.means) == (1, 1, "CODE")
    batch.refresh_from_db()
    assert batch.state == "RUNNING"


def test_devanagari_digits_and_spaces_are_read(cast, batch, seat):
    code = makers.code(batch, DAY_ONE).translate({ord(str(n)): "०१२३४५६७८९"[n] for n in range(10)})
    assert enter(cast, seat, f" {code[:2]} {code[2:]}", makers.at(DAY_ONE)).day == 1


def test_somebody_else_may_not_enter_for_her(cast, batch, seat):
    for somebody in (cast.meena, cast.trainer, cast.rekha):
        with pytest.raises(NotPermitted):
            services.enter_code(
                seat=seat, code=makers.code(batch, DAY_ONE), by=somebody, at=makers.at(DAY_ONE)
            )
    assert not Attendance.objects.exists()


def test_before_the_first_day_there_is_nothing_to_enter(cast, batch, seat):
    with pytest.raises(saying.NotATrainingDay):
        enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_ONE - timedelta(days=1)))


def test_tomorrows_code_is_not_taken_today(cast, batch, seat):
    with pytest.raises(saying.WrongCode):
        enter(cast, seat, makers.code(batch, DAY_TWO), makers.at(DAY_ONE))
    assert not Attendance.objects.exists()


def test_a_wrong_code_is_refused_with_the_tries_left_and_kept(cast, batch, seat):
    with pytest.raises(saying.WrongCode) as no:
        enter(cast, seat, wrong(batch), makers.at(DAY_ONE))
    assert no.value.values["left"] == TRIES_A_DAY - 1
    assert Word.objects.get().outcome == "WRONG_CODE"


def test_guessing_is_limited_by_the_day(cast, batch, seat):
    for minute in range(TRIES_A_DAY):
        with pytest.raises(saying.WrongCode):
            enter(cast, seat, wrong(batch), makers.at(DAY_ONE, 11, minute))
    with pytest.raises(saying.TooManyTries):
        enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_ONE, 12))
    assert not Attendance.objects.exists()
    assert enter(cast, seat, makers.code(batch, DAY_TWO), makers.at(DAY_TWO)).day == 2


def test_an_entry_from_a_day_without_network_still_proves_presence(cast, batch, seat):
    noted = makers.at(DAY_ONE, 12)
    at = makers.at(DAY_TWO, 23, 59)
    heard = enter(cast, seat, makers.code(batch, DAY_ONE), at, noted_at=noted)
    mark = Attendance.objects.get()
    assert (heard.day, mark.noted_at, mark.received_at) == (1, noted, at)


def test_yesterdays_code_counts_for_yesterday_alone(cast, batch, seat):
    enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_TWO))
    assert list(Attendance.objects.values_list("day", flat=True)) == [1]


def test_after_the_next_day_it_is_too_late_but_kept(cast, batch, seat):
    with pytest.raises(saying.TooLate):
        enter(
            cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_THREE, 0, 1), noted_at=makers.at(DAY_ONE)
        )
    assert not Attendance.objects.exists()
    assert Word.objects.get().outcome == "TOO_LATE"


def test_an_old_code_given_as_todays_is_stale(cast, batch, seat):
    with pytest.raises(saying.StaleCode):
        enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_THREE))
    assert Word.objects.get().outcome == "STALE_CODE"


def test_the_same_entry_sent_twice_counts_once(cast, batch, seat):
    entry = uuid4()
    first = enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_ONE), entry=entry)
    again = enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_TWO), entry=entry)
    assert (first.day, again.day, again.again) == (1, 1, True)
    assert (Attendance.objects.count(), Word.objects.count()) == (1, 0)


def test_a_refused_entry_sent_again_is_not_another_guess(cast, batch, seat):
    entry = uuid4()
    for _ in range(3):
        with pytest.raises(saying.WrongCode):
            enter(cast, seat, wrong(batch), makers.at(DAY_ONE), entry=entry)
    assert Word.objects.count() == 1


def test_her_code_stands_above_the_trainers_mark_and_both_are_kept(cast, batch, seat):
    services.mark_by_trainer(
        batch=batch.pk, on=DAY_ONE, present=[seat], by=cast.trainer, at=makers.at(DAY_ONE)
    )
    enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_TWO))
    assert Attendance.objects.get().means == "CODE"
    assert (Word.objects.get().means, Word.objects.get().outcome) == ("TRAINER", "AGREES")


def test_her_code_against_the_trainers_no_is_put_to_a_person(cast, batch, seat):
    services.mark_by_trainer(
        batch=batch.pk, on=DAY_ONE, absent=[seat], by=cast.trainer, at=makers.at(DAY_ONE)
    )
    enter(cast, seat, makers.code(batch, DAY_ONE), makers.at(DAY_TWO))
    assert Attendance.objects.get().means == "CODE"
    assert Word.objects.get().outcome == "CLASH"
    question = Question.objects.get()
    assert (question.kind, question.put_to) == ("attendance_clash", "DEPUTY_COMMISSIONER")


def test_after_assessment_attendance_is_closed(cast, batch, seat):
    makers.assessed(batch)
    with pytest.raises(saying.NotOpenForAttendance):
        enter(cast, seat, makers.code(batch, makers.LAST_DAY), makers.at(makers.LAST_DAY, 18))
