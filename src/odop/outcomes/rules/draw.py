"""The draw of the re-check: anybody who has the seed and the list of keys can repeat it."""

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta

from odop.basics.dates import months_after

ONE_IN = 10


def drawn(keys: Iterable[str], seed: str) -> tuple[str, ...]:
    """One key in ten, rounded up: the first when all are ordered by sha256(seed + key)."""
    ordered = sorted(set(keys), key=lambda key: hashlib.sha256((seed + key).encode()).hexdigest())
    return tuple(ordered[: -(-len(ordered) // ONE_IN)])


def list_hash(keys: Iterable[str]) -> str:
    """One hash of the whole list, so that a stranger can see it is the list that was drawn from."""
    return hashlib.sha256("\n".join(sorted(set(keys))).encode()).hexdigest()


def days_of_month(month: str) -> tuple[date, date]:
    """The first and last day of a month such as 2026-10."""
    first = date.fromisoformat(f"{month}-01")
    return first, months_after(first, 1) - timedelta(days=1)
