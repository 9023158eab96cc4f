"""Signs that confirmations were made up: one letter for many people, one phone, one hand in seconds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

SAME_LETTER = 3  # people on one and the same document
SAME_PHONE = 12  # people whom one employer's phone vouches for; a workshop seldom takes more from one scheme
IN_SECONDS = 5  # confirmations by one person within the span
SPAN = timedelta(seconds=60)  # a call to an employer lasts longer than it takes to confirm five


@dataclass(frozen=True)
class Confirmation:
    """One confirmation, as far as it can be compared with others."""

    key: str
    district: str
    by: str
    at: datetime
    document: str  # hash
    phone: str


@dataclass(frozen=True)
class Signal:
    """Confirmations that look alike, and in what."""

    kind: str
    mark: str  # what they share
    members: tuple[Confirmation, ...]


def signals(confirmations: Iterable[Confirmation]) -> tuple[Signal, ...]:
    """Every sign in a body of confirmations."""
    rows = list(confirmations)
    return (
        *_shared(rows, "same_letter", SAME_LETTER, lambda row: row.document),
        *_shared(rows, "same_employer_phone", SAME_PHONE, lambda row: row.phone),
        *_bursts(rows),
    )


def _shared(
    rows: list[Confirmation], kind: str, many: int, mark_of: Callable[[Confirmation], str]
) -> Iterator[Signal]:
    found: dict[str, list[Confirmation]] = defaultdict(list)
    for row in rows:
        if mark := mark_of(row):
            found[mark].append(row)
    for mark, members in sorted(found.items()):
        if len(members) >= many:
            yield Signal(kind, mark, tuple(members))


def _bursts(rows: list[Confirmation]) -> Iterator[Signal]:
    """Runs of confirmations by one person in which any five stand within the span."""
    for hand in sorted({row.by for row in rows}):
        mine = sorted((row for row in rows if row.by == hand), key=lambda row: (row.at, row.key))
        close = [mine[i + IN_SECONDS - 1].at - mine[i].at <= SPAN for i in range(len(mine) - IN_SECONDS + 1)]
        run: list[Confirmation] = []
        for i, row in enumerate(mine):
            in_one = any(close[j] for j in range(max(0, i - IN_SECONDS + 1), min(i + 1, len(close))))
            if in_one and (not run or row.at - run[-1].at <= SPAN):
                run.append(row)
                continue
            if run:
                yield Signal("confirmed_in_seconds", f"{hand} {run[0].at.isoformat()}", tuple(run))
            run = [row] if in_one else []
        if run:
            yield Signal("confirmed_in_seconds", f"{hand} {run[0].at.isoformat()}", tuple(run))
