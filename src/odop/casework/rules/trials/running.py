"""Trying a change of rules: both rules held against everybody, and who gains and who loses.

A run is held, and gives no figure at all, where a rule fails on anybody or would give less than nothing or more
than the project costs. Somebody of whom a fact is not known is counted apart, and in no sum.
"""

from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from odop.casework.rules.trials.population import Column, Population
from odop.schemes.engine import Met, Rules, slab_of
from odop.schemes.margin_money import find_under

NAMED_AT_MOST = 100  # applications named of a held run
HALF = 31  # bits: sums are taken in two halves, so that none can overflow


class Fate(IntEnum):
    """What a change does to one applicant."""

    SAME = 0
    MORE = 1
    LESS = 2
    NEWLY_ELIGIBLE = 3
    NO_LONGER_ELIGIBLE = 4
    NEITHER = 5  # eligible under neither
    NOT_KNOWN = 6  # a fact is missing that decides


@dataclass(frozen=True)
class Line:
    """The applicants of one group, and what the change does to them. Sums in whole paise."""

    code: str
    applicants: int
    same: int
    more: int
    less: int
    newly_eligible: int
    no_longer_eligible: int
    neither: int
    not_known: int
    cost_before: int
    cost_after: int
    gained: int
    lost: int

    @property
    def gaining(self) -> int:
        """How many would get more than now."""
        return self.more + self.newly_eligible

    @property
    def losing(self) -> int:
        """How many would get less than now."""
        return self.less + self.no_longer_eligible

    @property
    def difference(self) -> int:
        """What the change costs, or saves where it is below nought."""
        return self.cost_after - self.cost_before


@dataclass(frozen=True)
class Outcome:
    """What a change does, to all and by group."""

    whole: Line
    by: dict[str, tuple[Line, ...]]

    def as_json(self) -> dict[str, Any]:
        by = {name: [asdict(line) for line in lines] for name, lines in self.by.items()}
        return {"whole": asdict(self.whole), "by": by}


@dataclass(frozen=True)
class Held:
    """Why a run was held: the fault, and the first rows it concerns."""

    fault: str  # facts_cannot_be, rule_failed, amount_below_nought, amount_above_cost
    count: int
    rows: tuple[int, ...]


def outcome_of(found: dict[str, Any]) -> Outcome:
    """An outcome as it was kept."""
    by = {name: tuple(Line(**line) for line in lines) for name, lines in found["by"].items()}
    return Outcome(Line(**found["whole"]), by)


def run(people: Population, before: Rules, after: Rules) -> Outcome | Held:
    """Hold both rules against everybody."""
    if held := _held("facts_cannot_be", people.impossible()):
        return held
    found = _judged(people, before)
    if isinstance(found, Held):
        return found
    changed = _judged(people, after)
    if isinstance(changed, Held):
        return changed
    amounts = (found[1], changed[1])
    fates = _fates(found[0], changed[0], *amounts)
    for amount in amounts:  # of whom something is not known, in no sum
        amount[fates == Fate.NOT_KNOWN] = 0
    slabs = _slabs(people, before)
    everybody: Column = np.zeros(len(people), dtype=np.int8)
    return Outcome(
        whole=_lines(everybody, ("",), fates, *amounts)[0],
        by={
            name: _lines(places, codes, fates, *amounts)
            for name, (places, codes) in {**people.groups, "slab": slabs}.items()
        },
    )


def _judged(people: Population, rules: Rules) -> tuple[NDArray[np.int8], NDArray[np.int64]] | Held:
    """Everybody's verdict, and the amount of those eligible; or why the run is held."""
    try:
        finding = find_under(people.facts_of(), rules)
    except Exception:  # whatever it is, the rule failed: nobody is decided by it
        failing = np.zeros(len(people), dtype=np.bool_)
        failing[_where_it_fails(people, rules)] = True
        return _held("rule_failed", failing) or Held("rule_failed", len(people), ())
    verdict = np.broadcast_to(np.asarray(finding.verdict, dtype=np.int8), len(people))
    amount = np.where(verdict == Met.MET, finding.amount, np.int64(0))
    cost = people.facts["project_cost"]
    eligible = verdict == Met.MET
    return (
        _held("amount_below_nought", eligible & (amount < 0))
        or _held("amount_above_cost", eligible & (amount > cost))
        or (verdict, amount)
    )


def _held(fault: str, rows: NDArray[np.bool_]) -> Held | None:
    places = np.flatnonzero(rows)
    return Held(fault, len(places), tuple(places[:NAMED_AT_MOST].tolist())) if len(places) else None


def _where_it_fails(people: Population, rules: Rules) -> list[int]:
    """The rows on which a rule fails, found by halves; no more than are named."""
    found: list[int] = []
    parts = [(0, len(people))]
    while parts and len(found) < NAMED_AT_MOST:
        start, end = parts.pop()
        try:
            find_under(people.facts_of(slice(start, end)), rules)
        except Exception:
            middle = (start + end) // 2
            if end - start == 1:
                found.append(start)
            else:
                parts += [(middle, end), (start, middle)]
    return found


def _fates(
    was: NDArray[np.int8], is_now: NDArray[np.int8], before: NDArray[np.int64], after: NDArray[np.int64]
) -> NDArray[np.int8]:
    met = int(Met.MET)
    fates = np.full(len(was), Fate.SAME, dtype=np.int8)
    fates[after > before] = Fate.MORE
    fates[after < before] = Fate.LESS
    fates[(was != met) & (is_now == met)] = Fate.NEWLY_ELIGIBLE
    fates[(was == met) & (is_now != met)] = Fate.NO_LONGER_ELIGIBLE
    fates[(was != met) & (is_now != met)] = Fate.NEITHER
    fates[(was == Met.NOT_KNOWN) | (is_now == Met.NOT_KNOWN)] = Fate.NOT_KNOWN
    return fates


def _slabs(people: Population, rules: Rules) -> tuple[Column, tuple[str, ...]]:
    """The slab of each project under the rules in force; the first code is of a cost nobody has told."""
    cost = people.facts["project_cost"].astype(np.int64, copy=False)
    places = np.asarray(slab_of(cost, rules.slabs) + np.int8(1), dtype=np.int8)
    places[cost < 0] = 0
    return places, ("", *(f"slab_{place}" for place in range(1, len(rules.slabs) + 1)))


def _lines(
    places: Column,
    codes: tuple[str, ...],
    fates: NDArray[np.int8],
    before: NDArray[np.int64],
    after: NDArray[np.int64],
) -> tuple[Line, ...]:
    """One line a group, exact: counts and sums in whole numbers."""
    kinds, groups = len(Fate), len(codes)
    counts = np.bincount(places.astype(np.int64) * kinds + fates, minlength=kinds * groups)
    change = after - before
    sums = [
        _sums(places, amounts, groups)
        for amounts in (before, after, np.maximum(change, 0), np.maximum(-change, 0))
    ]
    lines = []
    for place, code in enumerate(codes):
        of_each = counts[place * kinds : (place + 1) * kinds].tolist()
        fate = {kind.name.lower(): of_each[kind] for kind in Fate}
        cost_before, cost_after, gained, lost = (column[place] for column in sums)
        lines.append(
            Line(
                code=code,
                applicants=sum(of_each),
                **fate,
                cost_before=cost_before,
                cost_after=cost_after,
                gained=gained,
                lost=lost,
            )
        )
    return tuple(lines)


def _sums(places: Column, amounts: NDArray[np.int64], groups: int) -> list[int]:
    """The sum of each group: the two halves of every amount apart, so that no sum overflows."""
    high, low = np.zeros(groups, dtype=np.int64), np.zeros(groups, dtype=np.int64)
    np.add.at(high, places, amounts >> HALF)
    np.add.at(low, places, amounts & (2**HALF - 1))
    return [(int(h) << HALF) + int(rest) for h, rest in zip(high, low, strict=True)]
