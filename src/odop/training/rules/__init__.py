"""States of a batch and of a toolkit, the code of the day, lateness, and the signs of a class that never sat.

Pure: plain values in, plain values out.
"""

from odop.training.rules.bills import BillState, Part
from odop.training.rules.code import (
    HANDOVER_TRIES,
    TRIES_A_DAY,
    accepted_until,
    code_of_day,
    digits_only,
    same_code,
)
from odop.training.rules.ghosts import Mark, Sign, Sitting, draw, signs
from odop.training.rules.states import (
    KIT_MOVES,
    BatchState,
    CannotMoveBatch,
    CannotMoveToolkit,
    KitState,
    Yes,
    batch_holder,
    is_late,
    kit_holder,
    require_batch_move,
    require_kit_move,
)

__all__ = [
    "HANDOVER_TRIES",
    "KIT_MOVES",
    "TRIES_A_DAY",
    "BatchState",
    "BillState",
    "CannotMoveBatch",
    "CannotMoveToolkit",
    "KitState",
    "Mark",
    "Part",
    "Sign",
    "Sitting",
    "Yes",
    "accepted_until",
    "batch_holder",
    "code_of_day",
    "digits_only",
    "draw",
    "is_late",
    "kit_holder",
    "require_batch_move",
    "require_kit_move",
    "same_code",
    "signs",
]
