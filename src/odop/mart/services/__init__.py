"""Every write of the mart."""

from odop.mart.services.fairs import Edition, call_off_fair, list_fair, note_fair, set_days, unlist_fair
from odop.mart.services.follow_ups import answer_follow_up, ask_follow_ups, note_try
from odop.mart.services.pavilion import (
    Met,
    follow_lead,
    give_samples,
    note_lead,
    return_samples,
    say_footfall,
)
from odop.mart.services.results import Answers, ask_results, tell_results, tick_results
from odop.mart.services.rounds import (
    Terms,
    ask_about_draws,
    call_off_round,
    close_rounds,
    enter_value,
    open_round,
)
from odop.mart.services.stalls import apply_for_stall, give_up_stall, go_on_own, take_back

__all__ = [
    "Answers",
    "Edition",
    "Met",
    "Terms",
    "answer_follow_up",
    "apply_for_stall",
    "ask_about_draws",
    "ask_follow_ups",
    "ask_results",
    "call_off_fair",
    "call_off_round",
    "close_rounds",
    "enter_value",
    "follow_lead",
    "give_samples",
    "give_up_stall",
    "go_on_own",
    "list_fair",
    "note_fair",
    "note_lead",
    "note_try",
    "open_round",
    "return_samples",
    "say_footfall",
    "set_days",
    "take_back",
    "tell_results",
    "tick_results",
    "unlist_fair",
]
