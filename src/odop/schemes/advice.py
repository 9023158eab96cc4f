"""Advice across schemes: what to look at before help is given twice. It warns, and never blocks.

Whether help under one scheme bars another is said by each scheme's own order, and where it is said it is a
condition of that scheme's own rules. These lines gather what an officer should ask besides; a line that
warns is a question to her, not a no. The rows stand in parameters/advice/cross_checks.toml.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from odop.basics.names import Named
from odop.schemes.engine import PARAMETERS, Answer, Met, Number, Verdict, at_least, at_most, fails, holds

NEVER = 999  # years since something that never was


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to look at: what was needed, what was found. Not known is a reason to ask."""

    code: str
    met: Verdict
    needed: int | None  # a number, where a number is looked at
    found: Answer | Number
    window: str
    words: Named
    source: str

    @property
    def warns(self) -> bool:
        """Whether the officer should look, of one case: it is not so, or nobody has said."""
        return self.met is not Met.MET


def advice(applying_for: str, known: Mapping[str, Answer | Number]) -> tuple[Advice, ...]:
    """Every line to look at for a scheme. A fact left out, or None, is not known. KeyError for no such scheme."""
    return tuple(_read(row, known.get(row["fact"])) for row in rows()[applying_for])


@cache
def rows() -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """The lines of each scheme, as they are written down."""
    with (PARAMETERS / "advice" / "cross_checks.toml").open("rb") as file:
        listed = tomllib.load(file)["row"]
    schemes = dict.fromkeys(row["applying_for"] for row in listed)
    return {scheme: tuple(row for row in listed if row["applying_for"] == scheme) for scheme in schemes}


def _read(row: Mapping[str, Any], found: Answer | Number) -> Advice:
    if "at_least" in row:
        met, needed = at_least(found, row["at_least"]), row["at_least"]
    elif "at_most" in row:
        met, needed = at_most(found, row["at_most"]), row["at_most"]
    else:
        met, needed = (holds if row["needs"] == "yes" else fails)(found), None
    return Advice(row["code"], met, needed, found, row["window"], Named(**row["words"]), row["source"])
