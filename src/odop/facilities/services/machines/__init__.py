"""Every write of machines makers share: the register, charges, hours, turns, use and returns."""

from odop.facilities.services.machines.charging import NewRate, note_tariff, note_tariffs, put_tariff
from odop.facilities.services.machines.keeping import (
    NewAsset,
    NewMachine,
    answer_parting,
    ask_to_part,
    check_asset,
    enter_asset,
    enter_machine,
    move_asset,
    part_with,
)
from odop.facilities.services.machines.opening import close_day, set_week
from odop.facilities.services.machines.returning import file_month, look_over_machines
from odop.facilities.services.machines.turns import ask_for_turn, close_asking, give_back
from odop.facilities.services.machines.using import (
    answer_no_show,
    note_no_show,
    note_use,
    note_walk_in,
    say_use,
    settle_use,
)

__all__ = [
    "NewAsset",
    "NewMachine",
    "NewRate",
    "answer_no_show",
    "answer_parting",
    "ask_for_turn",
    "ask_to_part",
    "check_asset",
    "close_asking",
    "close_day",
    "enter_asset",
    "enter_machine",
    "file_month",
    "give_back",
    "look_over_machines",
    "move_asset",
    "note_no_show",
    "note_tariff",
    "note_tariffs",
    "note_use",
    "note_walk_in",
    "part_with",
    "put_tariff",
    "say_use",
    "set_week",
    "settle_use",
]
