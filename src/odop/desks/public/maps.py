"""The tile map of the public pages."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import ngettext

from odop.desks.kit.shades import shaded
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


def _pages(tiles: Any) -> dict[str, str]:
    return {t.code: reverse("public:district", args=[t.slug]) for t in tiles}
