"""Definitions of the figures: data in definitions/*.toml, read once and checked."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named
from odop.basics.refusals import Refusal

FOLDER = Path(__file__).parents[1] / "definitions"
DIMENSIONS = ("product", "sex", "social_group", "year")


class NoSuchFigure(Refusal):
    def __init__(self, figure: str) -> None:
        super().__init__(
            _("There is no figure called “%(figure)s”. There are: %(known)s."),
            field="figure",
            figure=figure,
            known=", ".join(definitions()),
        )


@dataclass(frozen=True)
class Part:
    """A figure may be told in parts that add up to the whole."""

    code: str
    title: Named
    within: str  # of which other part it is told as a part


@dataclass(frozen=True)
class Definition:
    """What a figure counts, what it leaves out, who answers for it, and until when."""

    key: str
    order: int
    version: str
    title: Named
    counts: Named
    leaves_out: Named
    asks: str
    by: tuple[str, ...]
    hide_under: int  # public numbers from 1 up to this are hidden; nought hides nothing
    hidden_with: str  # figures of one name are hidden alike, so that none betrays the other
    whole: str  # the figure its parts add up to
    among: str  # the figure whose people these are some of: the others are hidden where they are few
    against: str  # the figure it is held against: answers against the makers drawn
    owner: Named
    next_review: date
    parts: tuple[Part, ...]

    def due_for_review(self, on: date) -> bool:
        """Once the day is past, the public page itself says so."""
        return on > self.next_review

    @property
    def series(self) -> tuple[str, ...]:
        """The names under which its counted values stand."""
        return tuple(f"{self.key}.{part.code}" for part in self.parts) or (self.key,)


@cache
def definitions() -> Mapping[str, Definition]:
    """Every figure, in the order in which they are told."""
    found = [_read(path) for path in FOLDER.glob("*.toml")]
    return {d.key: d for d in sorted(found, key=lambda d: d.order)}


def definition(figure: str) -> Definition:
    """One figure's definition. Raises NoSuchFigure."""
    if figure not in definitions():
        raise NoSuchFigure(figure)
    return definitions()[figure]


def _read(path: Path) -> Definition:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    if unknown := set(told["by"]) - {"district", *DIMENSIONS}:
        raise ValueError(f"{path.name}: by {sorted(unknown)}")
    if bool(told["hide_under"]) != bool(told["hidden_with"]):
        raise ValueError(f"{path.name}: hide_under and hidden_with go together")
    return Definition(
        key=path.stem,
        order=told["order"],
        version=told["version"],
        title=Named(**told["title"]),
        counts=Named(**told["counts"]),
        leaves_out=Named(**told["leaves_out"]),
        asks=told["asks"],
        by=tuple(told["by"]),
        hide_under=told["hide_under"],
        hidden_with=told["hidden_with"],
        whole=told.get("whole", ""),
        among=told.get("among", ""),
        against=told.get("against", ""),
        owner=Named(**told["owner"]),
        next_review=told["next_review"],
        parts=tuple(Part(p["code"], Named(**p["title"]), p.get("within", "")) for p in told.get("part", ())),
    )
