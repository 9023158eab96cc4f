"""Every open figure with its definition and its number, for the State or for a district."""

from datetime import date

from odop.figures.queries.answers import Answer, NoSuchDistrict, sums_at, told_of
from odop.figures.queries.closings import NotClosed, latest
from odop.figures.rules.definition import definition, definitions
from odop.figures.rules.keys import Name
from odop.programme import queries as programme


def listed(*, on: date, slug: str = "", outcomes: bool = False) -> tuple[Answer, ...]:
    """Every figure in the order in which they are told; none before the first counting. Three queries.

    With `outcomes` the people trained are told with what became of them.
    """
    try:
        closed = latest()
    except NotClosed:
        return ()
    place = programme.district_by_slug(slug) if slug else None
    if slug and place is None:
        raise NoSuchDistrict(slug)
    name = Name(place.code if place else "")
    where = place.named if place else programme.state_name()
    every = definitions().values()
    sums = sums_at(closed, name, [series for d in every for series in d.series])
    became = definition("outcomes") if outcomes else None
    found = []
    for d in every:
        in_parts = d if d.parts else became if became and became.whole == d.key else None
        found.append(told_of(d, in_parts, name, None, where, slug, closed, sums, on))
    return tuple(found)


def figure_names() -> tuple[str, ...]:
    """The names under which figures are asked for."""
    return tuple(definitions())
