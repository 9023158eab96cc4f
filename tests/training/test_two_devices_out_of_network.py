"""Two phones out of network for a day, sending what they noted late, twice, and in any order: nothing is lost."""

from datetime import timedelta
from random import Random
from uuid import uuid4, uuid5

import pytest

from odop.basics.refusals import Refusal
from odop.notices.models import Question
from odop.training import services
from odop.training.models import Attendance, Word
from tests.access.makers import maker
from tests.training import makers


@pytest.fixture
def class_of_ten(cast):
    users = [maker(f"W {n}", f"+9194150020{n:02d}") for n in range(10)]
    batch = makers.batch(people=[makers.artisan(user=user) for user in users])
    return batch, {s.pk: s.artisan.user for s in batch.seats.select_related("artisan__user")}


@pytest.mark.parametrize("seed", range(6))
def test_every_entry_is_attendance_or_a_word_and_every_clash_is_put_to_a_person(cast, class_of_ten, seed):
    chance = Random(seed)
    batch, people = class_of_ten
    queued = []  # (the key of the entry, the sending of it)
    for number, on in enumerate(makers.DAYS[:4], start=1):
        noted = makers.at(on, 11)
        for seat, user in people.items():
            if chance.random() < 0.7:
                code = makers.code(batch, on) if chance.random() < 0.9 else "x"
                queued.append((uuid4(), "maker", number, on, noted, {"seat": seat, "code": code, "by": user}))
        for _ in range(2):  # two phones of the same trainer, which need not agree
            present = {s for s in people if chance.random() < 0.6}
            absent = {s for s in set(people) - present if chance.random() < 0.6}
            queued.append((uuid4(), "trainer", number, on, noted, {"present": present, "absent": absent}))
    for day in sorted({q[2] for q in queued}):
        of_day = [q for q in queued if q[2] == day]
        chance.shuffle(of_day)
        for times in (1, 2):  # the network drops, and everything is sent again
            for entry, who, _, on, noted, said in of_day:
                at = makers.at(on + timedelta(days=1), 8 + times)
                send(cast, batch, entry, who, on, noted, said, at)
    lost = [entry for entry, who, *_, said in queued for key in keys(entry, who, said) if not on_record(key)]
    assert lost == []
    for word in Word.objects.filter(present=False):
        present = Attendance.objects.filter(seat=word.seat_id, day=word.day).exists()
        asked = Question.objects.filter(kind="attendance_clash", key=f"{word.seat_id}:{word.day}").exists()
        assert asked == present, (word.outcome, word.day)


def send(cast, batch, entry, who, on, noted, said, at):
    """Send one queued entry, and let a refusal be told to the phone."""
    try:
        if who == "maker":
            services.enter_code(entry=entry, noted_at=noted, at=at, **said)
        else:
            services.mark_by_trainer(
                batch=batch.pk, on=on, entry=entry, noted_at=noted, by=cast.trainer, at=at, **said
            )
    except Refusal:
        pass


def keys(entry, who, said):
    """The keys under which an entry must be found: one, or one for each person a trainer's form names."""
    if who == "maker":
        return [entry]
    return [uuid5(entry, str(seat)) for seat in said["present"] | said["absent"]]


def on_record(key):
    return Attendance.objects.filter(entry=key).exists() or Word.objects.filter(entry=key).exists()
