"""Every read of machines makers share."""

from odop.facilities.queries.machines.desks import (
    AssetLine,
    ManagerPage,
    RegisterPage,
    UsePage,
    manager_page,
    numbers_at,
    register_page,
    use_page,
)
from odop.facilities.queries.machines.flags import IdleLine, unused
from odop.facilities.queries.machines.floors import Floor, floor, floors
from odop.facilities.queries.machines.hers import (
    DayPage,
    MyMachines,
    day_page,
    missed_turns,
    my_machines,
    my_turn,
    my_use,
    uses_under_a_flag,
)
from odop.facilities.queries.machines.lines import TurnLine, UseLine

__all__ = [
    "AssetLine",
    "DayPage",
    "Floor",
    "IdleLine",
    "ManagerPage",
    "MyMachines",
    "RegisterPage",
    "TurnLine",
    "UseLine",
    "UsePage",
    "day_page",
    "floor",
    "floors",
    "manager_page",
    "missed_turns",
    "my_machines",
    "my_turn",
    "my_use",
    "numbers_at",
    "register_page",
    "unused",
    "use_page",
    "uses_under_a_flag",
]
