"""Every open figure with its definition and its number for the State."""

from datetime import date

from odop.figures.queries.answers import Answer, ask
from odop.figures.queries.closings import NotClosed
from odop.figures.rules.definition import definitions


def listed(*, on: date) -> tuple[Answer, ...]:
    """The answers for the whole State, in the order in which figures are told; none before the first counting."""
    try:
        return tuple(ask(figure, on=on) for figure in definitions())
    except NotClosed:
        return ()


def figure_names() -> tuple[str, ...]:
    """The names under which figures are asked for."""
    return tuple(definitions())
