"""Three habits of branches, told from what they did with the files sent to them. Pure.

A habit is a question to a named officer. The figures here are the house's own (docs/questions.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

NEVER_RECEIVED, SAYS_NOTHING, CUTS = "branch_never_received", "branch_says_nothing", "branch_cuts_sums"
WINDOW_DAYS = 90  # what is looked at
LEAST = 3  # files: fewer are chance
AT_LEAST_PERCENT = 50  # of the files that had come so far


@dataclass(frozen=True)
class Counts:
    """What a branch did: files whose time to be signed for or decided was over, and what it sanctioned."""

    sent: int
    unsigned: int
    unsigned_since: datetime | None
    received: int
    undecided: int
    undecided_since: datetime | None
    sanctioned: int
    cut: int
    cut_asked: int | None
    cut_given: int | None


@dataclass(frozen=True)
class Seen:
    """A habit seen in so many files of so many."""

    code: str
    count: int
    of: int
    percent: int = 0
    since: datetime | None = None


def habits_of(counts: Counts) -> Iterator[Seen]:
    """The habits that stand out: in three files at least, and in half of those that had come so far."""
    if _stands_out(counts.unsigned, counts.sent):
        yield Seen(NEVER_RECEIVED, counts.unsigned, counts.sent, since=counts.unsigned_since)
    if _stands_out(counts.undecided, counts.received):
        yield Seen(SAYS_NOTHING, counts.undecided, counts.received, since=counts.undecided_since)
    if _stands_out(counts.cut, counts.sanctioned):
        percent = (counts.cut_given or 0) * 100 // (counts.cut_asked or 1)
        yield Seen(CUTS, counts.cut, counts.sanctioned, percent)


def _stands_out(count: int, of: int) -> bool:
    return count >= LEAST and count * 100 >= of * AT_LEAST_PERCENT
