"""Decisions a second on one core: margin money found for one after the other, and for a column of a million.

Each decision is exact to the paisa and comes with its reason. One core is taken, and no other.
"""

import os
import time
from datetime import date

import numpy as np
from numpy.typing import NDArray

from bench.starts import Rows
from odop.schemes import margin_money
from odop.schemes.engine import rules_in_force

MANY, ONE_BY_ONE = 1_000_000, 100_000
DAY = date(2026, 11, 22)
LEAST = 5_000_000  # a second, many at once
# Measured on like machines; see each project for how (docs of the bench name the kind of rule).
PEERS = {
    "OpenFisca-core 46, four slabs, float32: 1 row in 6 wrong by a paisa or more": "1,000,000 to 2,100,000",
    "the same slabs in plain int64, amounts alone": "8,000,000",
    "HOPE's way, rule text run for each person": "1,400 to 1,900",
}


def a_second() -> Rows:
    """How many decisions a second, many at once and one by one, beside what others do."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        many, single, amounts = _many(), _one_by_one(), _amounts()
    finally:
        os.sched_setaffinity(0, cores)
    return [
        _row("decisions with reason, a column of 1,000,000, one core", many, LEAST),
        _row("decisions with reason, one by one, one core", single),
        _row("margins alone, one by one, one core", amounts),
        *({"what": f"  beside: {what}", "said": f"{said}/s"} for what, said in PEERS.items()),
    ]


def facts(count: int, seed: int = 1) -> margin_money.Facts:
    """Invented facts, one in fifty of each not known."""
    rng = np.random.default_rng(seed)

    def some(values: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.ma.MaskedArray(values, mask=rng.random(count) < 0.02)

    answers = (some((rng.random(count) < 0.95).astype(np.int64)) for _ in range(4))
    return margin_money.Facts(
        some(rng.integers(15, 75, count)), *answers, some(rng.integers(1, 60_00_00_000_00, count))
    )


def _many() -> float:
    given, best = facts(MANY), float("inf")
    for _ in range(5):
        began = time.perf_counter()
        found = margin_money.find(given, DAY)
        _ = (found.amount, found.verdict, found.reason_of_each)
        best = min(best, time.perf_counter() - began)
    return MANY / best


def _one_by_one() -> float:
    given = [
        margin_money.Facts(18 + n % 60, n % 9 > 0, True, n % 7 > 0, True, 1_00_000_00 + n * 997)
        for n in range(ONE_BY_ONE)
    ]
    began = time.perf_counter()
    for case in given:
        found = margin_money.find(case, DAY)
        _ = (found.amount, found.reason)
    return ONE_BY_ONE / (time.perf_counter() - began)


def _amounts() -> float:
    rules = rules_in_force(margin_money.SCHEME, DAY)
    began = time.perf_counter()
    for n in range(ONE_BY_ONE):
        margin_money.margin(1_00_000_00 + n * 997, rules)
    return ONE_BY_ONE / (time.perf_counter() - began)


def _row(what: str, rate: float, least: int | None = None) -> dict[str, object]:
    return {
        "what": what, "value": round(rate), "unit": "a second", "said": f"{rate:,.0f}/s",
        "budget": f"{least:,}/s" if least else "", "over": bool(least and rate < least),
    }  # fmt: skip
