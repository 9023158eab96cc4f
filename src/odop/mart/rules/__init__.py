"""What a fair, a round of stalls and a result are; pure, without a database."""

from odop.mart.rules.fairs import FOLLOW_UP_DAYS, IN_STATE, Level, over
from odop.mart.rules.stalls import (
    GOING,
    STANDING,
    CannotMove,
    FollowUpState,
    RoundState,
    Said,
    StallState,
    require_round_move,
    require_stall_move,
)

__all__ = [
    "FOLLOW_UP_DAYS",
    "GOING",
    "IN_STATE",
    "STANDING",
    "CannotMove",
    "FollowUpState",
    "Level",
    "RoundState",
    "Said",
    "StallState",
    "over",
    "require_round_move",
    "require_stall_move",
]
