"""The tile map of the public pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from odop.basics.money import grouped
from odop.desks.kit.shades import shaded
from odop.figures import queries as figures
from odop.programme import queries as programme


def plain_map() -> Any:
    """Every district as a bare tile that leads to its page."""
    tiles = programme.tiles()
    return shaded(tiles, {t.code: 0 for t in tiles}, {}, _pages(tiles))[0]


def products_map(products: Mapping[str, Any]) -> tuple[Any, Any]:
    """The districts shaded by how many products each has, with the legend."""
    tiles = programme.tiles()
    counts: dict[str, int | None] = {t.code: len(products.get(t.code, ())) for t in tiles}
    words = {
        code: ngettext("%(count)s product", "%(count)s products", count or 0) % {"count": count}
        for code, count in counts.items()
    }
    return shaded(tiles, counts, words, _pages(tiles))


@dataclass(frozen=True)
class Map:
    """The State as a cloth of tiles, shaded by one of several things, and the others to choose from."""

    tiles: Any
    legend: Any
    of: str
    choices: tuple[tuple[str, str, bool], ...]
    table: str  # the same in a table


def chosen_map(asked: str, *, on: date, late: Mapping[str, int]) -> Map:
    """Shaded by people trained, by kits late today, or by products: the first where nothing is asked."""
    trained = _trained(on)
    names = {"trained": _("People trained")} if trained else {}
    names |= {"late": _("Late kits"), "products": _("Products")}
    by = asked if asked in names else "trained" if trained else "products"
    tiles = programme.tiles()
    if by == "products":
        made, legend = products_map(programme.products_by_district(on))
        table = reverse("public:districts")
    else:
        counts = trained if by == "trained" else {tile.code: late.get(tile.code, 0) for tile in tiles}
        words = {
            code: _("not shown") if n is None else f"{names[by]} {grouped(n)}" for code, n in counts.items()
        }
        made, legend = shaded(tiles, counts, words, _pages(tiles))
        table = reverse("public:figure", args=["trained"]) if by == "trained" else reverse("public:late_kits")
    return Map(made, legend, names[by], tuple((key, name, key == by) for key, name in names.items()), table)


def _trained(on: date) -> dict[str, int | None]:
    """People trained by district as the public is told; nothing before the first counting."""
    try:
        found = figures.table("trained", "district", on=on)
    except figures.NotClosed:
        return {}
    return {row.key: row.count for row in found.rows}


def _pages(tiles: Any) -> dict[str, str]:
    return {t.code: reverse("public:district", args=[t.slug]) for t in tiles}
