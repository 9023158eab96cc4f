"""The acts of casework."""

from odop.casework.services.applying import answer, apply_for, begin, give_up_place, submit, withdraw
from odop.casework.services.calls import open_call
from odop.casework.services.moves import Outcome
from odop.casework.services.scrutiny import pass_scrutiny, reject, return_for_correction
from odop.casework.services.selection import put_on_waiting_list, select
from odop.casework.services.sittings import (
    FULL_MARKS,
    Marks,
    mark,
    open_sitting,
    sign_minutes,
    write_minutes,
)
from odop.casework.services.slips import take_back
from odop.casework.services.targets import set_targets, shift_target
from odop.casework.services.trials import try_rules

__all__ = [
    "FULL_MARKS",
    "Marks",
    "Outcome",
    "answer",
    "apply_for",
    "begin",
    "give_up_place",
    "mark",
    "open_call",
    "open_sitting",
    "pass_scrutiny",
    "put_on_waiting_list",
    "reject",
    "return_for_correction",
    "select",
    "set_targets",
    "shift_target",
    "sign_minutes",
    "submit",
    "take_back",
    "try_rules",
    "withdraw",
    "write_minutes",
]
