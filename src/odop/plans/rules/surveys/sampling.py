"""The draw of whom to ask: anybody who has the seed and the list of marks can repeat it.

In each tehsil or block as many are drawn as are wanted there, shared among its strata (product and sex) by their
size, the largest remainders first. Within a stratum all are put in the order of sha256(seed + mark): the first are
asked, those after them wait in reserve, one for each, for whoever declines or cannot be found.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

VISITS = 3  # on different days, before somebody counts as not found
LONGEST_SEED = 120


@dataclass(frozen=True)
class Listed:
    """One maker of the register on the day of the draw, as the open list has her."""

    mark: str
    place: str  # its code; empty: not known
    stratum: str


@dataclass(frozen=True)
class Chosen:
    """One maker drawn: her place in the order of her tehsil or block, and whether she waits in reserve."""

    mark: str
    place: str
    stratum: str
    order: int
    reserve: bool


def mark(key: object) -> str:
    """What stands for a maker in the open list: nobody gets from it to a person."""
    return hashlib.sha256(f"survey {key}".encode()).hexdigest()[:24]


def lines_of(frame: Iterable[Listed]) -> str:
    """The open list: a line for each maker, in order."""
    return "\n".join(f"{one.mark} {one.place or '-'} {one.stratum}" for one in _ordered(frame))


def listed(lines: str) -> tuple[Listed, ...]:
    """The open list, read again."""
    parts = (line.split(" ", 2) for line in lines.splitlines() if line)
    return tuple(Listed(mark_, "" if place == "-" else place, stratum) for mark_, place, stratum in parts)


def list_hash(lines: str) -> str:
    """One hash of the open list."""
    return hashlib.sha256(lines.encode()).hexdigest()


def draw(frame: Iterable[Listed], seed: str, each_place: int) -> tuple[Chosen, ...]:
    """Who is asked, and who waits in reserve. The order of the list does not matter."""
    found: list[Chosen] = []
    for place, there in groupby(_ordered(frame), key=lambda one: one.place):
        strata = {stratum: list(several) for stratum, several in groupby(there, key=lambda one: one.stratum)}
        wanted = shares({stratum: len(several) for stratum, several in strata.items()}, each_place)
        asked: list[Listed] = []
        waiting: list[Listed] = []
        for stratum, several in strata.items():
            several.sort(key=lambda one: _rank(seed, one.mark))
            asked += several[: wanted[stratum]]
            waiting += several[wanted[stratum] : 2 * wanted[stratum]]
        for reserve, group in ((False, asked), (True, waiting)):
            group.sort(key=lambda one: _rank(seed, one.mark))
            first = len(asked) if reserve else 0
            found += [
                Chosen(one.mark, place, one.stratum, first + n, reserve) for n, one in enumerate(group, 1)
            ]
    return tuple(found)


def shares(sizes: dict[str, int], wanted: int) -> dict[str, int]:
    """So many shared among strata by their size, the largest remainders first; never more than there are."""
    whole = sum(sizes.values())
    if whole <= wanted:
        return dict(sizes)
    given = {stratum: size * wanted // whole for stratum, size in sizes.items()}
    by_remainder = sorted(sizes, key=lambda stratum: (-(sizes[stratum] * wanted % whole), stratum))
    for stratum in by_remainder[: wanted - sum(given.values())]:
        given[stratum] += 1
    return given


def _ordered(frame: Iterable[Listed]) -> list[Listed]:
    return sorted(frame, key=lambda one: (one.place, one.stratum, one.mark))


def _rank(seed: str, mark_: str) -> str:
    return hashlib.sha256((seed + mark_).encode()).hexdigest()
