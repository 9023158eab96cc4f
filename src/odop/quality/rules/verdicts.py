"""What a measured value says against its limit, and what all the lines of a test say together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from odop.basics.names import ascii_digits
from odop.quality.rules.states import Said, TestState

PLACES = Decimal("0.000001")
_GROUPED = re.compile(r"[1-9]\d{0,2}(,\d{2,3})*,\d{3}(\.\d+)?")  # 1,200 or 1,20,000; 0,5 is a half


class Verdict(StrEnum):
    """How one line stands."""

    WITHIN = "WITHIN"
    OUTSIDE = "OUTSIDE"
    NOT_KNOWN = "NOT_KNOWN"  # not tested, or the laboratory cannot see so little


@dataclass(frozen=True)
class Bounds:
    """The least and the most allowed; where `below`, the most itself is already too much."""

    least: Decimal | None
    most: Decimal | None
    below: bool = False


def verdict(bounds: Bounds, said: str, value: Decimal | None, detection: Decimal | None) -> Verdict | None:
    """What one line says; None where nothing has been entered."""
    if said == Said.VALUE and value is not None:
        return _measured(bounds, value)
    if said == Said.BELOW_DETECTION and detection is not None:
        return _below_detection(bounds, detection)
    return Verdict.NOT_KNOWN if said == Said.NOT_TESTED else None


def _measured(bounds: Bounds, value: Decimal) -> Verdict:
    low = bounds.least is not None and value < bounds.least
    high = bounds.most is not None and (value > bounds.most or (bounds.below and value == bounds.most))
    return Verdict.OUTSIDE if low or high else Verdict.WITHIN


def _below_detection(bounds: Bounds, detection: Decimal) -> Verdict:
    """The true value lies somewhere from nought up to the detection limit, and below it.

    Only where the whole of that stretch falls on one side of the limits is the line decided.
    """
    if bounds.least is not None and bounds.least > 0:
        return Verdict.OUTSIDE if detection <= bounds.least else Verdict.NOT_KNOWN
    return Verdict.WITHIN if bounds.most is None or detection <= bounds.most else Verdict.NOT_KNOWN


def result(verdicts: Iterable[Verdict | None]) -> TestState | None:
    """What a whole test says: one line outside fails it; one not known keeps it from passing.

    None while a line is still empty, or where there is no line at all.
    """
    every = list(verdicts)
    if not every or None in every:
        return None
    if Verdict.OUTSIDE in every:
        return TestState.FAILED
    return TestState.NOT_WHOLE if Verdict.NOT_KNOWN in every else TestState.PASSED


def measured(text: str) -> Decimal | None:
    """A number as a laboratory types it, nought or more, six decimals at most; None where it is none."""
    try:
        plain = ascii_digits(text).strip()
        number = Decimal(plain.replace(",", "" if _GROUPED.fullmatch(plain) else "."))
    except InvalidOperation:
        return None
    if not number.is_finite() or number < 0 or number >= 10**8 or number != number.quantize(PLACES):
        return None
    return number


def plainly(number: Decimal | None) -> str:
    """A number as it was measured, without noughts that say nothing: 3, 0.05."""
    return "" if number is None else f"{number.normalize():f}"
