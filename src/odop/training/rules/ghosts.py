"""Signs that a class may not have sat. Each is a question to a person, never a refusal.

Nobody is asked for a face, a blink or a thumb. What is looked at is who said what, when, and what people say
when called back. Two kinds of honest class must not be caught: one where most have no phone, so that the
trainer marks them; and one out of network, whose entries all arrive together in the evening. So what counts
is when a mark was made and on whose phone, never when it arrived.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

T = TypeVar("T")

FEW = 5  # fewer people than this say nothing about a class
SAME_SECOND = 6  # makers' own phones do not, six at a time, speak in one second
CALLS_EACH_TIME = 3  # people called back at each draw


@dataclass(frozen=True)
class Mark:
    """One person present on one day."""

    seat: str
    day: int
    by_code: bool
    noted_at: datetime


@dataclass(frozen=True)
class Sitting:
    """What is known of a batch's days so far."""

    seats: int
    with_phone: int  # people whose own phone could have carried the code
    days_held: int
    days_code_shown: int  # days on which the trainer asked for the code at all
    marks: tuple[Mark, ...]
    called_there: int = 0  # called back, and said she was in class on the day asked
    called_absent: int = 0  # called back, and said she was not, though marked present


@dataclass(frozen=True)
class Sign:
    """One thing that looks odd, with the numbers that made it so."""

    code: str  # same_second, never_by_code, code_never_shown, call_backs
    seen: dict[str, int]


def signs(sitting: Sitting) -> tuple[Sign, ...]:
    """What looks odd about a class. Nothing, for most."""
    found = (_same_second(sitting), _never_by_code(sitting), _code_never_shown(sitting), _call_backs(sitting))
    return tuple(sign for sign in found if sign)


def _same_second(sitting: Sitting) -> Sign | None:
    """Many different people's own phones, in one and the same second."""
    seconds = Counter(m.noted_at.replace(microsecond=0) for m in sitting.marks if m.by_code)
    most = max(seconds.values(), default=0)
    return Sign("same_second", {"marks": most}) if most >= SAME_SECOND else None


def _never_by_code(sitting: Sitting) -> Sign | None:
    """Every mark by the trainer and none by anybody's own code, though enough people have phones."""
    by_code = sum(m.by_code for m in sitting.marks)
    if by_code or sitting.days_held < 2 or sitting.with_phone < FEW or len(sitting.marks) < FEW * 2:
        return None
    return Sign("never_by_code", {"marks": len(sitting.marks), "with_phone": sitting.with_phone})


def _code_never_shown(sitting: Sitting) -> Sign | None:
    """Half the days or more, and two at least, on which nobody ever asked what the code was."""
    marked = len({m.day for m in sitting.marks})
    unshown = marked - sitting.days_code_shown
    return Sign("code_never_shown", {"days": unshown}) if unshown >= 2 and unshown * 2 >= marked else None


def _call_backs(sitting: Sitting) -> Sign | None:
    """Of those called back at random, two or more and at least a third say they were not there."""
    absent, reached = sitting.called_absent, sitting.called_there + sitting.called_absent
    return (
        Sign("call_backs", {"absent": absent, "reached": reached})
        if absent >= 2 and absent * 3 >= reached
        else None
    )


def draw(seed: str, keys: Iterable[T], how_many: int = CALLS_EACH_TIME) -> tuple[T, ...]:
    """So many of these, by a seed: whoever holds the seed and the list draws the same people."""
    return tuple(sorted(keys, key=lambda k: hashlib.sha256(f"{seed}|{k}".encode()).digest())[:how_many])
