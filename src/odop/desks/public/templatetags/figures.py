"""A figure told in parts, as a band with its table."""

from django import template

from odop.basics.cells import in_public
from odop.desks.kit.templatetags.kit import named, strip
from odop.figures.queries import Answer

register = template.Library()
register.filter("in_public", in_public)


@register.inclusion_tag("kit/parts/strip.html")
def told_band(answer: Answer) -> dict[str, object]:
    """The parts of an answer; a hidden number is said to be so."""
    title = named(answer.parts_title) if answer.parts_title else ""
    return strip([(named(part.title), part.count) for part in answer.parts], title)
