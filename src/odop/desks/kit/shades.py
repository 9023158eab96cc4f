"""Shades for the tile map: five steps of a dye bath, so that each holds about as many districts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from odop.basics.money import grouped

STEPS = 5


@dataclass(frozen=True)
class Shaded:
    """One tile of the map with its shade, its value in words, and where it leads."""

    code: str
    name_en: str
    name_hi: str
    column: int
    row: int
    step: int | None
    value: str
    href: str


@dataclass(frozen=True)
class Shades:
    """The steps of a set of counts, and the legend that explains them."""

    step_of: Mapping[str, int | None]
    legend: tuple[tuple[int | None, str], ...] = field(default=())


def shades(counts: Mapping[str, int | None]) -> Shades:
    """Sort counts into steps: nought is bare, what is not known stays unknown, the rest in even parts."""
    bounds = _bounds(sorted(count for count in counts.values() if count))
    steps = {key: _step(count, bounds) if count else count for key, count in counts.items()}
    legend: list[tuple[int | None, str]] = [(0, "0")] if 0 in counts.values() and bounds else []
    low = 1
    for high in bounds:
        words = grouped(high) if low >= high else f"{grouped(low)}–{grouped(high)}"
        legend.append((_step(high, bounds), words))
        low = high + 1
    if None in counts.values():
        legend.append((None, _("not known")))
    return Shades(steps, tuple(legend))


def _bounds(known: list[int]) -> list[int]:
    """The largest count of each step, each step once; none where nothing is counted."""
    if not known:
        return []
    last = len(known) - 1
    return sorted({known[min(last, len(known) * (i + 1) // STEPS)] for i in range(STEPS)} | {known[last]})


def _step(count: int, bounds: list[int]) -> int:
    """The step of a count: the bounds are spread over the whole bath, however few there are."""
    place = next(i for i, bound in enumerate(bounds) if count <= bound)
    return STEPS if len(bounds) == 1 else 1 + place * (STEPS - 1) // (len(bounds) - 1)


def shaded(
    tiles: Any, counts: Mapping[str, int | None], words: Mapping[str, str], hrefs: Mapping[str, str]
) -> Any:
    """Tiles of the map with their shades; districts without a count are not known."""
    whole = {tile.code: counts.get(tile.code) for tile in tiles}
    found = shades(whole)
    made = tuple(
        Shaded(
            tile.code, tile.name_en, tile.name_hi, tile.column, tile.row,
            found.step_of[tile.code], words.get(tile.code, ""), hrefs.get(tile.code, ""),
        )
        for tile in tiles
    )  # fmt: skip
    return made, found.legend
