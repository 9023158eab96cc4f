"""By when each step is due. The days are the house's own and stand in clocks.toml."""

import tomllib
from datetime import date, datetime
from functools import cache
from pathlib import Path

from odop.basics.dates import day_of, days_after
from odop.quality.rules.states import TestState

CLOCK_OF = {
    TestState.ASKED: "draw",
    TestState.PREPARED: "send",
    TestState.ON_THE_WAY: "arrive",
    TestState.SEAL_DOUBT: "settle_seal",
}


@cache
def days() -> dict[str, int]:
    """Each clock's days."""
    return tomllib.loads((Path(__file__).parent / "clocks.toml").read_text(encoding="utf-8"))


def due_on(state: str, since: datetime, promised_on: date | None) -> date | None:
    """The day by which whoever holds a test must act; none where nobody must."""
    if state == TestState.IN_LAB:
        return promised_on
    clock = CLOCK_OF.get(TestState(state))
    return days_after(day_of(since), days()[clock]) if clock else None


def promised(received_on: date) -> date:
    """The day a result is promised by."""
    return days_after(received_on, days()["result"])


def is_late(due: date | None, on: date) -> bool:
    """Past the day by which somebody had to act."""
    return due is not None and due < on
