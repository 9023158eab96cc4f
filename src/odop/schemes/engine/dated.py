"""Rules, dated: the numbers of an order, from the day it was given until the next."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from odop.basics.names import Named
from odop.basics.refusals import Refusal

PARAMETERS = Path(__file__).parents[1] / "parameters"
HEAD = ("in_force_from", "order", "checked_on", "confirmed")


class NoRulesInForce(Refusal):
    """No order of this scheme that we have read was in force that day."""

    def __init__(self, scheme: str, on: date) -> None:
        super().__init__("No rules of %(scheme)s are known for %(on)s.", scheme=scheme, on=on.isoformat())


@dataclass(frozen=True)
class Slab:
    """A share of a cost, for costs up to a bound that still belongs to it; each says which way its limit cuts."""

    up_to: int | None  # None: whatever is above the others
    hundredths: int  # the share in hundredths of a per cent: 25 % is 2,500
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True)
class Rules:
    """One dated version of a scheme's numbers, read as attributes: `rules.minimum_age`."""

    scheme: str
    in_force_from: date
    order: str
    checked_on: date
    confirmed: bool  # read in the order itself
    numbers: Mapping[str, int] = field(repr=False)
    house: Mapping[str, int] = field(repr=False)  # our own figures, where the order is silent
    clauses: Mapping[str, Named] = field(repr=False)
    slabs: tuple[Slab, ...] = ()
    readings: Mapping[str, str] = field(default_factory=dict, repr=False)  # where it can be read in two ways
    lifted: frozenset[str] = frozenset()  # conditions not asked: by this version, or in a change being tried
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)  # codes an order admits

    def __getattr__(self, name: str) -> int:
        try:
            return self.numbers[name] if name in self.numbers else self.house[name]
        except KeyError:
            raise AttributeError(f"{self.scheme} of {self.in_force_from} has no {name}") from None

    def is_confirmed(self, name: str) -> bool:
        """Whether a number was read in the order; a figure of the house never was."""
        return self.confirmed and name in self.numbers


@cache
def versions(scheme: str) -> tuple[Rules, ...]:
    """Every version of a scheme's rules, oldest first; none of a scheme whose order we have not read."""
    path = PARAMETERS / f"{scheme}.toml"
    if not path.exists():
        return ()
    with path.open("rb") as file:
        rows = tomllib.load(file)["version"]
    return tuple(sorted((_version(scheme, dict(row)) for row in rows), key=lambda v: v.in_force_from))


def _version(scheme: str, row: dict[str, Any]) -> Rules:
    house, readings = row.pop("house", {}), row.pop("readings", {})
    clauses = {code: Named(**words) for code, words in row.pop("clauses", {}).items()}
    slabs = tuple(slab(one) for one in row.pop("slabs", ()))
    lifted = frozenset(row.pop("not_asked", ()))
    lists = {name: tuple(codes) for name, codes in row.pop("lists", {}).items()}
    head = {name: row.pop(name) for name in HEAD}
    for part, numbers in row.pop("limits", {}).items():  # of one purpose each: read as purpose_number
        row |= {f"{part}_{name}": value for name, value in numbers.items()}
    return Rules(
        scheme=scheme, numbers=row, house=house, clauses=clauses, slabs=slabs, readings=readings, lifted=lifted,
        lists=lists, **head,
    )  # fmt: skip


def slab(row: Mapping[str, Any]) -> Slab:
    """A slab as it is written down: percent, and up_to, at_least, at_most in paise."""
    return Slab(row.get("up_to"), int(row["percent"] * 100), row.get("at_least"), row.get("at_most"))


def rules_in_force(scheme: str, on: date) -> Rules:
    """The version in force on a day. Raises NoRulesInForce for a day before the first."""
    for version in reversed(versions(scheme)):
        if version.in_force_from <= on:
            return version
    raise NoRulesInForce(scheme, on)
