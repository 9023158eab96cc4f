"""The four states of an outcome as a band, wherever the state desk shows them."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.translation import gettext as _

from odop.desks.kit.menus import Item
from odop.desks.kit.templatetags.kit import strip
from odop.desks.state.menus import menu

register = template.Library()


@register.simple_tag(takes_context=True)
def state_menu(context: dict[str, Any]) -> list[Item]:
    """The desk's menu, seen from this page."""
    return menu(context["request"])


@register.inclusion_tag("state/parts/pair.html")
def pair(before: int, after: int, largest: int) -> dict[str, object]:
    """Two bars, one under the other: a sum as it is and as it would be. The numbers stand beside them."""
    widths = (round(100 * value / largest, 1) if largest else 0 for value in (before, after))
    return dict(zip(("before", "after"), widths, strict=True))


@register.inclusion_tag("kit/parts/strip.html")
def fates(whole: Any) -> dict[str, object]:
    """Who gains and who loses by a change of rules, as a band."""
    parts = [
        (_("would get more"), whole.gaining),
        (_("no change"), whole.same + whole.neither),
        (_("not known: a fact is missing"), whole.not_known),
        (_("would get less"), whole.losing),
    ]
    return strip(parts, _("Who gains and who loses"))


@register.inclusion_tag("kit/parts/strip.html")
def outcome_band(counts: Any, label: str = "") -> dict[str, object]:
    """Confirmed, stated only, not reached, no work: of anything that has these counts."""
    parts = [
        (_("confirmed"), counts.confirmed),
        (_("stated only"), counts.stated),
        (_("not reached"), counts.not_reached),
        (_("no work"), counts.no_work),
    ]
    return strip(parts, label)


SHADES = (5, 3, 1, 4, 2)  # so that neighbours differ


@register.inclusion_tag("state/parts/stack.html")
def stack(parts: Iterable[tuple[str, int]], widest: int) -> dict[str, object]:
    """A sum as a bar of its parts, beside other bars on one scale; each part named under it with its sum."""
    rows: list[dict[str, object]] = []
    x = 0.0
    for shade, (name, paise) in zip(SHADES, parts, strict=False):
        if not paise:
            continue
        width = 1000 * paise / widest if widest else 0.0
        rows.append({"name": name, "sum": paise, "shade": shade, "x": f"{x:.2f}", "width": f"{width:.2f}"})
        x += width
    return {"parts": rows}


@register.inclusion_tag("state/parts/month_bar.html")
def month_bar(count: int, even: int, most: int, above: bool) -> dict[str, object]:
    """A month as a bar, with a line where an even month would end; the numbers stand beside it."""
    widest = max(most, even, 1)
    return {"width": f"{100 * count / widest:.1f}", "even": f"{100 * even / widest:.1f}", "above": above}
