"""A bank's lines held against what was ordered and against what was said before. Nothing is guessed.

A line that agrees is taken. Every other is kept with its verdict, for a person to answer.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise
from odop.finance.rules.files.shapes import Fate, Line, Shape
from odop.finance.rules.states import LineState


class Verdict(models.TextChoices):
    """What a bank's line is found to be."""

    CREDITED = "CREDITED", _("credited")
    FAILED = "FAILED", _("failed")
    AGREES = "AGREES", _("agrees with what was said before")
    UNDONE = "UNDONE", _("left the account, and came back")
    ON_THE_WAY = "ON_THE_WAY", _("on the way")
    REPEATED = "REPEATED", _("said twice")
    TWICE = "TWICE", _("taken from the account twice")
    ALTERED = "ALTERED", _("not as it was ordered")
    CONTRARY = "CONTRARY", _("against what was said before")
    LATE = "LATE", _("comes after the money was ordered again")
    UNKNOWN = "UNKNOWN", _("no such payment was sent")


TAKEN = frozenset({Verdict.CREDITED, Verdict.FAILED})
# What a person must answer. The same word said twice moves nothing and is only kept.
ASKED = frozenset({Verdict.TWICE, Verdict.ALTERED, Verdict.CONTRARY, Verdict.LATE, Verdict.UNKNOWN})
# What nobody pays over again before it is answered.
HELD_BY = frozenset({Verdict.ALTERED, Verdict.CONTRARY, Verdict.LATE})
_PAID = Verdict.CREDITED
_NOT_PAID = Verdict.FAILED


@dataclass
class Ordered:
    """A payment as it was ordered, and how it stands."""

    amount: Paise
    holder: str
    number: str
    ifsc: str
    state: str
    ordered_again: bool = False
    said: set[tuple[str, str, str]] = field(
        default_factory=set
    )  # by which shape of file, what, and its reference


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with its verdict; what differs, where something does."""

    line: Line
    verdict: Verdict
    differs: tuple[str, ...] = ()


def judge(shape: Shape, lines: Sequence[Line], ordered: Mapping[str, Ordered]) -> list[Judged]:
    """Every line of a file with its verdict, in the order of the file. `ordered` is brought up to date as it goes."""
    came_back = _come_back(shape, lines)
    taken_out: set[str] = set()
    return [_judged(shape, line, ordered.get(line.end_to_end), came_back, taken_out) for line in lines]


def _come_back(shape: Shape, lines: Sequence[Line]) -> set[str]:
    """Payments that one statement shows going out and coming in: they have failed, and were never credited."""
    if shape is not Shape.STATEMENT:
        return set()
    return {line.end_to_end for line in lines if line.fate == Fate.RETURNED}


def _judged(
    shape: Shape, line: Line, payment: Ordered | None, came_back: set[str], taken_out: set[str]
) -> Judged:
    if payment is None or payment.state in (LineState.PREPARED, LineState.WITHDRAWN):
        return Judged(line, Verdict.UNKNOWN)
    differs = _differs(line, payment)
    if shape is Shape.STATEMENT and line.fate == Fate.PAID:
        if line.end_to_end in taken_out:
            return Judged(line, Verdict.TWICE, differs)
        taken_out.add(line.end_to_end)
    if differs:
        return Judged(line, Verdict.ALTERED, differs)
    if line.fate == Fate.ON_THE_WAY:
        return Judged(line, Verdict.ON_THE_WAY)
    if line.fate == Fate.PAID and line.end_to_end in came_back:
        return Judged(line, Verdict.UNDONE)
    return Judged(line, _said(shape, line, payment))


def _said(shape: Shape, line: Line, payment: Ordered) -> Verdict:
    now = _PAID if line.fate == Fate.PAID else _NOT_PAID
    before = {reference for where, what, reference in payment.said if (where, what) == (shape, now)}
    payment.said.add((shape, now, line.reference))
    if payment.state == LineState.SENT:
        payment.state = LineState.CREDITED if now == _PAID else LineState.FAILED
        return now
    if before:
        another = shape is Shape.STATEMENT and now == _PAID and line.reference not in before
        return Verdict.TWICE if another else Verdict.REPEATED
    if (payment.state == LineState.CREDITED) == (now == _PAID):
        return Verdict.AGREES
    return Verdict.LATE if payment.ordered_again and now == _PAID else Verdict.CONTRARY


def _differs(line: Line, payment: Ordered) -> tuple[str, ...]:
    """In what a line is not what was ordered. What the bank does not say is not held against it."""
    pairs = {
        "amount": (line.amount, payment.amount),
        "number": (_account(line.number), _account(payment.number)),
        "ifsc": (line.ifsc and line.ifsc.upper(), payment.ifsc.upper()),
        "holder": (_name(line.holder), _name(payment.holder)),
    }
    return tuple(name for name, (told, wanted) in pairs.items() if told is not None and told != wanted)


def _account(number: str | None) -> str | None:
    """An account's number; banks write noughts before it or leave them out."""
    return None if number is None else number.strip().lstrip("0")


def _name(holder: str | None) -> str | None:
    """A name as it is compared: the messages allow 140 letters, and banks write capitals."""
    if holder is None:
        return None
    return " ".join(unicodedata.normalize("NFC", holder).casefold().split())[:140].strip()


def may_follow(verdict: str, fate: str, state: str) -> bool:
    """Whether the bank's word on this line could be followed at all: whether it would change anything."""
    if verdict not in (Verdict.CONTRARY, Verdict.ALTERED) or fate == Fate.ON_THE_WAY:
        return False
    return state in (LineState.SENT, LineState.FAILED if fate == Fate.PAID else LineState.CREDITED)
