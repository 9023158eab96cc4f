"""The draw: anybody repeats it from the list and the value; the order of applying gives nobody a better chance."""

import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.mart.rules import list_digest, order_of, plain, seed_of

NUMBERS = st.sets(st.integers(1, 99_999).map(lambda n: f"ST/2025-26/BHD/001/{n:05d}"), max_size=60)
VALUES = st.from_regex(r"[0-9]{1,9}(\.[0-9]{2})?", fullmatch=True)


def by_a_stranger(numbers: list[str], value: str) -> list[str]:
    """The ten lines of docs/decisions/draw.md."""

    def sha(text: str) -> str:
        return hashlib.sha256(text.encode()).hexdigest()

    digest = sha("".join(number + "\n" for number in sorted(numbers)))
    seed = sha(digest + value)
    return sorted(numbers, key=lambda number: sha(seed + number))


@given(NUMBERS, VALUES, st.randoms())
def test_a_stranger_comes_to_the_same_order_whatever_order_the_list_is_in(numbers, value, chance):
    shuffled = list(numbers)
    chance.shuffle(shuffled)
    drawn = order_of(shuffled, seed_of(list_digest(shuffled), value))
    assert list(drawn) == by_a_stranger(sorted(numbers), value)
    assert set(drawn) == numbers and len(drawn) == len(numbers)


@given(NUMBERS.filter(bool), VALUES)
def test_nobody_is_added_or_taken_away_without_another_digest(numbers, value):
    fewer = sorted(numbers)[1:]
    assert list_digest(fewer) != list_digest(numbers)
    assert seed_of(list_digest(fewer), value) != seed_of(list_digest(numbers), value)


def test_every_applicant_has_an_equal_chance():
    """20,000 draws of 5 in 20: each is drawn 5,000 times, give or take what chance allows (five deviations)."""
    numbers = [f"ST/2025-26/001/{n:04d}" for n in range(1, 21)]
    digest, times = list_digest(numbers), dict.fromkeys(numbers, 0)
    for value in range(20_000):
        for number in order_of(numbers, seed_of(digest, str(value)))[:5]:
            times[number] += 1
    deviation = (20_000 * 0.25 * 0.75) ** 0.5
    assert max(abs(count - 5_000) for count in times.values()) < 5 * deviation


def test_applying_first_or_last_is_no_advantage():
    """The places that the first and the last applicant get, over 4,000 draws, lie evenly over the whole order."""
    numbers = [f"ST/2025-26/001/{n:04d}" for n in range(1, 11)]
    digest = list_digest(numbers)
    chance = random.Random(1)
    for one in (numbers[0], numbers[-1]):
        places = [
            order_of(numbers, seed_of(digest, str(chance.randrange(10**9)))).index(one) for _ in range(4_000)
        ]
        counts = [places.count(place) for place in range(10)]
        chi_square = sum((count - 400) ** 2 / 400 for count in counts)
        assert chi_square < 33.7  # nine degrees of freedom, one chance in ten thousand


@pytest.mark.parametrize(
    ("said", "taken"),
    [(" 58213 ", "58213"), ("५८२१३", "58213"), ("81,234.56", "81,234.56"), ("A  12", "A 12")],
)
def test_a_value_is_taken_in_plain_figures(said, taken):
    assert plain(said) == taken


@pytest.mark.parametrize("said", ["", "  ", "५ crore—", "58\u200b213", "x" * 81, "-5"])
def test_what_could_be_misread_is_no_value(said):
    assert plain(said) == ""
