"""What a fair, a round of stalls, a draw and a result are; pure, without a database."""

from odop.mart.rules.draw import check_draw, list_digest, order_of, plain, seed_of
from odop.mart.rules.fairs import FOLLOW_UP_DAYS, IN_STATE, TRIES, Level
from odop.mart.rules.results import (
    Enquiries,
    Orders,
    Result,
    Sales,
    Standing,
    Voices,
    of_voice,
    standing,
    total,
    weigh,
)
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
    "TRIES",
    "CannotMove",
    "Enquiries",
    "FollowUpState",
    "Level",
    "Orders",
    "Result",
    "RoundState",
    "Said",
    "Sales",
    "StallState",
    "Standing",
    "Voices",
    "check_draw",
    "list_digest",
    "of_voice",
    "order_of",
    "plain",
    "require_round_move",
    "require_stall_move",
    "seed_of",
    "standing",
    "total",
    "weigh",
]
