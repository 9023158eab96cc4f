"""A hundred classes, ten of them with twenty-four ghosts each: who is asked about, and who is left in peace.

A model of our own, not field accuracy. Honest classes differ in phones, in network and in tidiness. Ghost
classes are kept up in three ways: the trainer marks everybody; the trainer types codes on phones he holds,
one after another; or he does so in one go with a script.
"""

from datetime import date, datetime, timedelta
from random import Random

from odop.basics.dates import LUCKNOW
from odop.training.rules import Mark, Sitting, draw, signs

FIRST = date(2025, 7, 7)


def moment(day: int, hour: int, minute: int, second: int = 0) -> datetime:
    on = FIRST + timedelta(days=day)
    return datetime(on.year, on.month, on.day, hour, minute, second, tzinfo=LUCKNOW)


def honest(chance: Random) -> Sitting:
    """Twenty-five people who come on most days; some have phones; some classes have no network."""
    share = chance.choice([0.1, 0.3, 0.5, 0.8])
    phones = [chance.random() < share for _ in range(25)]
    forgetful = chance.random() < 0.3  # trainers who do not show the code every day
    marks, shown, there = [], 0, []
    for day in range(1, 11):
        code = not (forgetful and chance.random() < 0.15)
        shown += code
        spoken = moment(day - 1, 10, chance.randrange(60))
        for seat in range(25):
            if chance.random() < 0.06:
                continue
            there.append((day, seat))
            if phones[seat] and code and chance.random() < 0.75:
                late = timedelta(seconds=chance.gammavariate(2, 60))
                marks.append(Mark(str(seat), day, True, spoken + late))
            elif chance.random() < 0.97:
                marks.append(Mark(str(seat), day, False, moment(day - 1, 16, 5)))
    return called(Sitting(25, sum(phones), 10, shown, tuple(marks)), set(there), chance, slip=0.02)


def ghost(chance: Random, way: int) -> Sitting:
    """One person comes; twenty-four do not."""
    marks, shown = [], 0
    phones = 25 if way else chance.randrange(8, 20)
    for day in range(1, 11):
        shown += bool(way)
        at = moment(day - 1, 11, 0)
        for seat in range(25):
            if way == 1:
                at += timedelta(seconds=chance.randrange(15, 50))
            marks.append(Mark(str(seat), day, bool(way), at))
    there = {(day, 0) for day in range(1, 11)}
    return called(Sitting(25, phones, 10, shown, tuple(marks)), there, chance, slip=0.25)


def called(sitting: Sitting, there: set[tuple[int, int]], chance: Random, *, slip: float) -> Sitting:
    """Three people called back on each of three days; half are reached; a few say what is not so."""
    yes = no = 0
    for day in (3, 6, 9):
        present = sorted({m.seat for m in sitting.marks if m.day == day})
        for seat in draw(f"seed|{day}|{chance.random()}", present):
            if chance.random() < 0.5:
                continue
            truly = (day, int(seat)) in there
            says_there = truly if chance.random() >= slip else not truly
            yes, no = yes + says_there, no + (not says_there)
    return Sitting(**{**sitting.__dict__, "called_there": yes, "called_absent": no})


def test_nine_of_ten_ghost_classes_are_asked_about_and_two_honest_ones_at_most():
    for seed in range(20):
        chance = Random(seed)
        ghosts = sum(bool(signs(ghost(chance, n % 3))) for n in range(10))
        innocent = sum(bool(signs(honest(chance))) for _ in range(90))
        assert ghosts >= 9, f"seed {seed}: {ghosts} of 10 ghost classes"
        assert innocent <= 2, f"seed {seed}: {innocent} of 90 honest classes"


def test_a_class_out_of_network_for_a_day_is_left_in_peace():
    """Entries noted through the day and sent together in the evening look like any other day's."""
    marks = [
        Mark(str(seat), day, True, moment(day - 1, 10, seat)) for day in range(1, 11) for seat in range(25)
    ]
    assert not signs(Sitting(25, 25, 10, 10, tuple(marks)))


def test_a_class_where_nobody_has_a_phone_is_left_in_peace():
    marks = [Mark(str(s), day, False, moment(day - 1, 16, 0)) for day in range(1, 11) for s in range(25)]
    assert not signs(Sitting(25, 0, 10, 10, tuple(marks)))


def test_nothing_is_said_about_a_class_that_has_not_begun():
    assert not signs(Sitting(25, 25, 0, 0, ()))
