"""The draw of stalls: anybody who has the closed list and the value announced after it can repeat it.

docs/decisions/draw.md says the same in ten lines of Python.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from odop.basics.names import ascii_digits
from odop.mart.rules.stalls import StallState

ALLOWED = re.compile(r"[0-9A-Za-z][0-9A-Za-z .,:/+-]{0,79}")


def list_digest(numbers: Iterable[str]) -> str:
    """SHA-256 of the closed list: the numbers in order, each on a line of its own."""
    return _hash("".join(f"{number}\n" for number in sorted(set(numbers))))


def seed_of(digest: str, value: str) -> str:
    """The seed: SHA-256 of the list's digest followed by the value announced after the closing."""
    return _hash(digest + value)


def order_of(numbers: Iterable[str], seed: str) -> tuple[str, ...]:
    """The numbers in the draw's order, whatever order they came in: by SHA-256 of the seed and the number."""
    return tuple(sorted(set(numbers), key=lambda number: (_hash(seed + number), number)))


def plain(value: str) -> str:
    """A value as it is taken: digits 0 to 9, single spaces; "" where it holds anything that could be misread."""
    words = " ".join(ascii_digits(value).split())
    return words if ALLOWED.fullmatch(words) else ""


@dataclass(frozen=True)
class Checked:
    """Whether a draw repeats: its digest, its seed, every place, and that nobody who waits was passed over."""

    digest_right: bool
    seed_right: bool
    wrong: tuple[str, ...]  # numbers that stand elsewhere than the draw put them
    passed_over: tuple[str, ...]  # numbers that wait although one drawn after them has a stall
    order: tuple[str, ...]

    @property
    def right(self) -> bool:
        return self.digest_right and self.seed_right and not self.wrong and not self.passed_over


def check_draw(
    numbers: Iterable[str],
    *,
    value: str,
    digest: str,
    seed: str,
    places: Mapping[str, int],
    states: Mapping[str, str],
) -> Checked:
    """Repeat a draw from its list and its value, and hold it against what was published, places and states."""
    listed = list(numbers)
    due = list_digest(listed)
    order = order_of(listed, seed_of(due, value))
    wrong = tuple(one for place, one in enumerate(order, start=1) if places.get(one) != place)
    last = max(
        (place for place, one in enumerate(order) if states.get(one) == StallState.ALLOTTED), default=-1
    )
    passed_over = tuple(one for one in order[: last + 1] if states.get(one) == StallState.WAITING)
    return Checked(due == digest, seed_of(due, value) == seed, wrong, passed_over, order)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()
