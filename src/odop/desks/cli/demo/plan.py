"""How many people each district of the synthetic State has trained, and on which days its batches began."""

import tomllib
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from odop.desks.cli.demo import published
from odop.desks.cli.demo.published import MarginMoney


@dataclass(frozen=True)
class Assumptions:
    """The pack's synthetic.toml."""

    pace: list[tuple[date, int]]
    given: dict[str, int]
    women: float
    social_groups: dict[str, float]
    applicants_for_a_place: float
    margin_money: MarginMoney

    @property
    def total(self) -> int:
        return self.pace[-1][1]


@dataclass(frozen=True)
class Share:
    """One district's part in the State: how many trained, and how it is with its promises."""

    district: str
    trained: int


def read(pack: Path) -> Assumptions:
    """The assumptions of a pack."""
    with (pack / "synthetic.toml").open("rb") as file:
        table = tomllib.load(file)
    return Assumptions(
        pace=[(step["until"], step["trained"]) for step in table["pace"]],
        given={row["district"]: row["trained"] for row in table["given"]},
        women=table["women"],
        social_groups=table["social_groups"],
        applicants_for_a_place=table["applicants_for_a_place"],
        margin_money=published.read(pack, table["margin_money"]),
    )


def shares(people: int, weights: dict[str, float], assumed: Assumptions) -> dict[str, int]:
    """People trained in each district, adding up to `people`: the given districts first, the rest by weight."""
    given = {d: round(n * people / assumed.total) for d, n in assumed.given.items() if d in weights}
    left = people - sum(given.values())
    rest = {d: w for d, w in weights.items() if d not in given}
    whole = sum(rest.values())
    exact = {d: left * w / whole for d, w in rest.items()}
    floors = {d: int(x) for d, x in exact.items()}
    by_remainder = sorted(exact, key=lambda d: (floors[d] - exact[d], d))
    for d in by_remainder[: left - sum(floors.values())]:
        floors[d] += 1
    return given | floors


def start_days(batches: int, assumed: Assumptions, today: date, random: Random) -> list[date]:
    """The first days of so many batches, at the published pace, the last ones ended before today.

    The pace's last step is stretched to today: the count it gives is the count now.
    """
    first = assumed.pace[0][0]
    last = today - timedelta(days=40)
    steps = [(day, count) for day, count in assumed.pace if day < last]
    steps[-1:] = (
        [(last, assumed.total)] if len(steps) == len(assumed.pace) else [steps[-1], (last, assumed.total)]
    )
    counts = [count for _, count in steps]
    days = []
    for n in range(batches):
        at = (n + random.random()) / batches * assumed.total
        right = max(1, bisect_left(counts, at))
        (from_day, low), (to_day, high) = steps[right - 1], steps[right]
        days.append(from_day + (to_day - from_day) * ((at - low) / (high - low)))
    return [max(first, day) for day in days]


def working_days(start: date, count: int) -> list[date]:
    """So many days from a first day on, Sundays left out."""
    days: list[date] = []
    day = start
    while len(days) < count:
        if day.weekday() != 6:
            days.append(day)
        day += timedelta(days=1)
    return days
