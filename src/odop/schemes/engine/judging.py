"""What the rules say of a case: conditions with three answers, and the finding they add up to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from odop.schemes.engine.values import Amount, Answer, Met, Number, Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """One condition: whether it is met, what was needed, what was found."""

    code: str
    met: Verdict
    needed: int | None = None
    found: Number | Answer = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Every condition of one version of the rules held against one case, or against a column."""

    scheme: str
    rules_of: date
    checks: tuple[Check, ...]
    amount: Amount = 0
    line: Amount = 0  # which line of the rules gave the amount: the slab, from 0
    lines: tuple[str, ...] = ("all_met",)

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

    @property
    def reasons(self) -> tuple[str, ...]:
        """Every reason a case of this finding can have: its conditions, then the lines of the amount."""
        return (*(check.code for check in self.checks), *self.lines)

    @property
    def reason(self) -> str:
        """Why, of one case: the first condition that fails, else the first not known, else the slab."""
        return (*self.unmet, *self.not_known, self.lines[int(self.line)])[0]

    @property
    def reason_of_each(self) -> NDArray[np.int8]:
        """Why, of a column: the place in `reasons` of each case's own."""
        why = np.asarray(self.line + len(self.checks), dtype=np.int8)
        for answer in (Met.NOT_KNOWN, Met.NOT_MET):
            for place in reversed(range(len(self.checks))):
                np.copyto(why, np.int8(place), where=np.equal(self.checks[place].met, np.int8(answer)))
        return why


# --- comparisons ----------------------------------------------------------------------
def at_least(found: Answer | Number, least: int) -> Verdict:
    """The number found is so much or more."""
    return _judge(found, lambda known: known >= least)


def at_most(found: Answer | Number, most: int) -> Verdict:
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
    columns = [v for v in verdicts if isinstance(v, np.ndarray)]
    alone = {v for v in verdicts if isinstance(v, Met)}
    one = next((answer for answer in (Met.NOT_MET, Met.NOT_KNOWN) if answer in alone), Met.MET)
    if not columns:
        return one
    least = _rank(columns[0])
    for other in columns[1:]:
        np.minimum(least, _rank(other), out=least)
    np.minimum(least, _rank(np.int8(one)), out=least)
    answers: NDArray[np.int8] = np.subtract(least == 2, least == 1, dtype=np.int8)
    return answers


def any_met(*verdicts: Verdict) -> Verdict:
    """Met where one is met, else not known where one is not known, else failed."""
    return _not(all_met(*(_not(v) for v in verdicts)))


def _judge(fact: Answer | Number, test: Callable[[Any], Any]) -> Verdict:
    if fact is None:
        return Met.NOT_KNOWN
    if isinstance(fact, int):
        return Met.MET if test(fact) else Met.NOT_MET
    judged: NDArray[np.int8] = np.asarray(test(np.ma.getdata(fact))).view(np.int8)
    np.copyto(judged, np.int8(-1), where=np.ma.getmask(fact))
    return judged


def _rank(verdict: Any) -> NDArray[np.int8]:
    """Failed 0, not known 1, met 2: in the order in which one answer outweighs another."""
    ranked: NDArray[np.int8] = verdict * verdict + (verdict > 0)
    return ranked


def _not(verdict: Verdict) -> Verdict:
    if isinstance(verdict, Met):
        return {Met.MET: Met.NOT_MET, Met.NOT_MET: Met.MET, Met.NOT_KNOWN: Met.NOT_KNOWN}[verdict]
    return np.where(verdict < 0, verdict, 1 - verdict).astype(np.int8)
