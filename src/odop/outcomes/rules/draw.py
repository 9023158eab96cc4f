"""The draw of the re-check: anybody who has the seed and the list of marks can repeat it."""

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta

from odop.basics.dates import months_after
from odop.outcomes.rules.refusals import MonthUnknown

ONE_IN = 10


def mark(key: object) -> str:
    """What stands for an asking in the open list: nobody gets from it to a person, or to the day she was trained."""
    return hashlib.sha256(str(key).encode()).hexdigest()


def drawn(marks: Iterable[str], seed: str) -> tuple[str, ...]:
    """One mark in ten, rounded up: the first when all are ordered by sha256(seed + mark)."""
    ordered = sorted(set(marks), key=lambda one: hashlib.sha256((seed + one).encode()).hexdigest())
    return tuple(ordered[: -(-len(ordered) // ONE_IN)])


def list_hash(marks: Iterable[str]) -> str:
    """One hash of the whole list, so that a stranger can see it is the list that was drawn from."""
    return hashlib.sha256("\n".join(sorted(set(marks))).encode()).hexdigest()


def days_of_month(month: str) -> tuple[date, date]:
    """The first and last day of a month such as 2026-10. Raises MonthUnknown."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise MonthUnknown(month) from None
    return first, months_after(first, 1) - timedelta(days=1)
