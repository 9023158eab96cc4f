"""States and moves of a test, what a value says against its limit, sealing, clocks, and trust in a laboratory."""

from odop.quality.rules.clocks import days, due_on, is_late, promised
from odop.quality.rules.labs import SUREST_FIRST, Trust, takes_samples, trust_of
from odop.quality.rules.sealing import check_letter, labelled, number_on, same_seal, seal_read
from odop.quality.rules.states import (
    ENDED_WITHOUT,
    OPEN,
    CannotMoveTest,
    Said,
    Seal,
    Standing,
    TestState,
    holder_of,
    require_move,
    standing_of,
)
from odop.quality.rules.verdicts import Bounds, Verdict, measured, plainly, result, verdict

__all__ = [
    "ENDED_WITHOUT",
    "OPEN",
    "SUREST_FIRST",
    "Bounds",
    "CannotMoveTest",
    "Said",
    "Seal",
    "Standing",
    "TestState",
    "Trust",
    "Verdict",
    "check_letter",
    "days",
    "due_on",
    "holder_of",
    "is_late",
    "labelled",
    "measured",
    "number_on",
    "plainly",
    "promised",
    "require_move",
    "result",
    "same_seal",
    "seal_read",
    "standing_of",
    "takes_samples",
    "trust_of",
    "verdict",
]
