"""What every scheme shares: dated rules, checks with three answers, and reckoning.

A fact is one case's (`int`, `bool`, or `None` where nobody has told us) or a column of
cases (a NumPy array, masked where nobody has told us). The functions here take either, so
that a scheme's rules never ask which they were given.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import cache, reduce
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from odop.basics.names import Named
from odop.basics.refusals import Refusal

PARAMETERS = Path(__file__).parent / "parameters"

Number: TypeAlias = int | NDArray[np.int64] | None
Answer: TypeAlias = bool | NDArray[np.bool_] | None
Amount: TypeAlias = int | NDArray[np.int64]


class Met(IntEnum):
    """A condition's answer. What is not known is neither met nor failed."""

    NOT_KNOWN = -1
    NOT_MET = 0
    MET = 1


Verdict: TypeAlias = Met | NDArray[np.int8]


# --- rules, dated -------------------------------------------------------------------
class NoRulesInForce(Refusal):
    """No order of this scheme that we have read was in force that day."""

    def __init__(self, scheme: str, on: date) -> None:
        super().__init__("No rules of %(scheme)s are known for %(on)s.", scheme=scheme, on=on.isoformat())


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
    """Every version of a scheme's rules, oldest first."""
    with (PARAMETERS / f"{scheme}.toml").open("rb") as file:
        rows = tomllib.load(file)["version"]
    return tuple(sorted((_version(scheme, dict(row)) for row in rows), key=lambda v: v.in_force_from))


def _version(scheme: str, row: dict[str, object]) -> Rules:
    house, said = row.pop("house", {}), row.pop("clauses", {})
    clauses = {code: Named(**words) for code, words in said.items()}  # type: ignore[attr-defined]
    head = {name: row.pop(name) for name in ("in_force_from", "order", "checked_on", "confirmed")}
    return Rules(scheme=scheme, numbers=row, house=house, clauses=clauses, **head)  # type: ignore[arg-type]


def rules_in_force(scheme: str, on: date) -> Rules:
    """The version in force on a day. Raises NoRulesInForce for a day before the first."""
    found = [v for v in versions(scheme) if v.in_force_from <= on]
    if not found:
        raise NoRulesInForce(scheme, on)
    return found[-1]


# --- what the rules say of a case -----------------------------------------------------
@dataclass(frozen=True)
class Check:
    """One condition: whether it is met, what was needed, what was found."""

    code: str
    met: Verdict
    needed: int | None = None
    found: Number | Answer = None


@dataclass(frozen=True)
class Finding:
    """Every condition of one version of the rules held against one case, or against a column."""

    scheme: str
    rules_of: date
    checks: tuple[Check, ...]
    amount: Amount = 0

    @property
    def verdict(self) -> Verdict:
        """Met only where every condition is; failed where any fails; else not known."""
        return all_met(*(check.met for check in self.checks))

    @property
    def eligible(self) -> bool | NDArray[np.bool_]:
        """Whether every condition is met. What is not known makes nobody eligible."""
        return self.verdict == Met.MET

    @property
    def unmet(self) -> tuple[str, ...]:
        """The conditions that fail, of one case."""
        return tuple(check.code for check in self.checks if check.met is Met.NOT_MET)

    @property
    def not_known(self) -> tuple[str, ...]:
        """The conditions nobody can answer yet, of one case."""
        return tuple(check.code for check in self.checks if check.met is Met.NOT_KNOWN)


# --- comparisons ----------------------------------------------------------------------
def column(values: Iterable[int | bool | None]) -> NDArray[np.int64]:
    """A column of facts, masked where nobody has told us."""
    listed = list(values)
    data = np.array([0 if v is None else int(v) for v in listed], dtype=np.int64)
    return np.ma.MaskedArray(data, mask=[v is None for v in listed])


def at_least(found: Number, least: int) -> Verdict:
    """The number found is so much or more."""
    return _judge(found, lambda known: known >= least)


def at_most(found: Number, most: int) -> Verdict:
    """The number found is so much or less."""
    return _judge(found, lambda known: known <= most)


def holds(answer: Answer | Number) -> Verdict:
    """The statement is true."""
    return _judge(answer, lambda known: known != 0)


def fails(answer: Answer | Number) -> Verdict:
    """The statement is false, as the rule wants it."""
    return _judge(answer, lambda known: known == 0)


def all_met(*verdicts: Verdict) -> Verdict:
    """Failed where one fails, else not known where one is not known, else met."""
    return _as_verdict(reduce(np.minimum, (_rank(v) for v in verdicts)))


def _judge(fact: Answer | Number, test: Callable[[NDArray[np.int64]], NDArray[np.bool_]]) -> Verdict:
    if fact is None:
        return Met.NOT_KNOWN
    judged = np.asarray(test(np.asarray(np.ma.getdata(fact))), dtype=np.int8)
    answers = np.where(np.ma.getmaskarray(fact), np.int8(-1), judged)
    return _one(answers) if np.ndim(fact) == 0 else answers.astype(np.int8)


def _rank(verdict: Verdict) -> NDArray[np.int8]:
    """Failed, not known, met: in the order in which one answer outweighs another."""
    return np.array([1, 0, 2], dtype=np.int8)[np.asarray(verdict, dtype=np.int8) + 1]


def _as_verdict(rank: NDArray[np.int8]) -> Verdict:
    answers = np.array([0, -1, 1], dtype=np.int8)[rank]
    return _one(answers) if np.ndim(answers) == 0 else answers


def _one(answer: NDArray[np.int8]) -> Met:
    return Met(int(answer))


# --- reckoning --------------------------------------------------------------------------
def lesser(one: Amount, other: Amount) -> Amount:
    """The smaller of two amounts."""
    least = np.minimum(one, other)
    return int(least) if np.ndim(least) == 0 else least


def only_where(condition: bool | NDArray[np.bool_], amount: Amount) -> Amount:
    """The amount where the condition stands, nothing where it does not."""
    kept = np.where(condition, amount, 0)
    return int(kept) if np.ndim(kept) == 0 else kept
