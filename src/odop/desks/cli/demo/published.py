"""What has been published of those helped with margin money, and how the synthetic State follows it."""

import csv
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from random import Random
from typing import Any

LAKH = 1_00_000_00  # paise
SECTORS = ("PRODUCT", "SERVICE", "BUSINESS")
BOUNDS = (25.0, 50.0, 150.0)  # lakh: where the published shares part
LEAST, MOST = 0.5, 600.0  # lakh: the list does not say; of our own
ROUND = (
    0.5, 1, 1.5, 2, 2.5, 3, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 200, 250, 300, 400, 500,
    600, 750, 1000,
)  # fmt: skip
ROUNDED = 0.86  # of all costs are told in round numbers


@dataclass(frozen=True)
class Costs:
    """How project costs lie: known points of their distribution, in lakh, and the share of women and of sectors."""

    women: float
    sectors: tuple[float, float, float]
    points: tuple[tuple[float, float], ...]  # (share of costs up to it, lakh), rising

    def draw(self, random: Random, tilt: float) -> int:
        """A project's cost in paise; a tilt above one makes dear projects rarer."""
        at = random.random() ** tilt
        right = min(max(1, bisect_left(self.points, (at, 0.0))), len(self.points) - 1)
        (low, cheap), (high, dear) = self.points[right - 1], self.points[right]
        part = (at - low) / (high - low) if high > low else 0.0
        lakh = exp(log(cheap) + (log(dear) - log(cheap)) * min(1.0, max(0.0, part)))
        near = [one for one in ROUND if _slab(one) == _slab(lakh)]
        if near and random.random() < ROUNDED:
            lakh = min(near, key=lambda one: abs(log(one) - log(lakh)))
        return round(lakh * 100) * LAKH // 100


@dataclass(frozen=True)
class Year:
    """One financial year of the State: how many were helped, and how its costs lie against all years'."""

    helped: float
    tilt: float


@dataclass(frozen=True)
class MarginMoney:
    """The published list, and what is assumed where it is silent."""

    years: dict[str, Year]
    listed: frozenset[str]  # the years of the list
    rows: dict[str, float]  # of the list, by district
    blank: float  # of a district of which the list says nothing
    helped: dict[str, float]  # a whole said for a district, up to its day
    costs: dict[str, Costs]  # by district
    of_state: Costs
    unsuccessful: float  # applications that come to nothing, for each helped
    trained_before: float  # share of applicants who are in the register already
    sanctioned_less: float

    def costs_of(self, district: str) -> Costs:
        """How costs lie in a district; as in the State where the list is silent."""
        return self.costs.get(district, self.of_state)

    def expected(self, district: str, people: float) -> dict[str, float]:
        """How many are helped in each year in a district; `people` is the part of the State that is lived."""
        whole = sum(self.rows.values())
        share = self.rows.get(district, self.blank) / whole
        counts = {year: one.helped * share for year, one in self.years.items()}
        if district in self.helped:
            others = [year for year in counts if year not in self.listed]
            left = self.helped[district] - sum(counts[year] for year in self.listed)
            here = sum(counts[year] for year in others[:-1])  # the last is the year that runs
            counts |= {year: counts[year] * max(1.0, left / here) for year in others}
        return {year: count * people for year, count in counts.items()}


def read(pack: Path, table: Mapping[str, Any]) -> MarginMoney:
    """The pack's margin_money.csv, with the assumptions of its synthetic.toml."""
    with (pack / "margin_money.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    state = next(row for row in rows if not row["district"] and not row["year"])
    of_state = _costs(state)
    years = {
        row["year"]: Year(float(row["rows"]), log(float(state["up_to_25"])) / log(float(row["up_to_25"])))
        for row in rows
        if row["year"]
    }
    listed = frozenset(years)
    for one in table["assumed"]:
        like = years.get(one.get("like", ""), Year(0, 1.0))
        years[one["year"]] = Year(one["helped"], like.tilt)
    places = [row for row in rows if row["district"]]
    known = sum(float(row["rows"]) for row in places if row["rows"])
    blank = sum(not row["rows"] for row in places)
    rest = max(1.0, (float(state["rows"]) - known) / blank) if blank else 1.0
    return MarginMoney(
        years=dict(sorted(years.items())),
        listed=listed,
        blank=rest,
        rows={row["district"]: float(row["rows"] or rest) for row in places},
        helped={one["district"]: one["helped"] for one in table.get("given", ())},
        costs={row["district"]: _costs(row) for row in places if row["rows"]},
        of_state=of_state,
        unsuccessful=table["unsuccessful"],
        trained_before=table["trained_before"],
        sanctioned_less=table["sanctioned_less"],
    )


# Where fewer than so many are helped in all the years, so many are helped together: a payment order has its price.
TOGETHER = ((60, 8), (150, 15))


def counts(expected: Mapping[str, float], random: Random) -> dict[str, int]:
    """Whole numbers whose running sum never strays far from what is expected."""
    passed, given, offset = 0.0, 0, random.random()
    step = next((several for below, several in TOGETHER if sum(expected.values()) < below), 1)
    whole = {}
    for year, count in expected.items():
        passed += count
        whole[year] = int(passed / step + offset) * step - given
        given += whole[year]
    return whole


def _costs(row: Mapping[str, str]) -> Costs:
    shares = [float(row[name]) for name in ("up_to_25", "up_to_50", "up_to_150", "above_150")]
    quantiles = [(float(row[f"p{n}"]), n / 100) for n in (10, 25, 50, 75, 90)]
    bounds = [(bound, sum(shares[: n + 1])) for n, bound in enumerate(BOUNDS)]
    top = max(MOST, 1.5 * quantiles[-1][0])
    points: list[tuple[float, float]] = [(0.0, min(LEAST, quantiles[0][0]))]
    for lakh, share in sorted([*quantiles, *bounds], key=lambda one: (one[1], one[0])):
        if share < 1.0 and lakh >= points[-1][1]:
            points.append((share, lakh))
    whole = next((bound for bound, share in bounds if share >= 0.99995), top)
    points.append((1.0, max(whole, points[-1][1])))
    sectors = (float(row["product"]), float(row["service"]), float(row["business"]))
    return Costs(float(row["women"]), sectors, tuple(points))


def _slab(lakh: float) -> int:
    return bisect_left(BOUNDS, lakh)
