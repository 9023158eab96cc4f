"""The four states of an outcome as a band, wherever the state desk shows them."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from odop.desks.kit.templatetags.kit import strip

register = template.Library()


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
