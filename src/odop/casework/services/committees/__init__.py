"""The acts of committees: what is put before them, their meetings, and what follows."""

from odop.casework.rules.committees import Body, Said
from odop.casework.services.committees.asides import come_back, step_aside
from odop.casework.services.committees.day import Attending, note_present, say_of_items
from odop.casework.services.committees.following import ask_about_late, do_action, drop_action, give_action
from odop.casework.services.committees.kits import propose_kit_list
from odop.casework.services.committees.meetings import (
    call_meeting,
    call_off_meeting,
    draw_meeting_agenda,
    order_agenda,
)
from odop.casework.services.committees.minutes import sign_meeting, write_meeting_minutes
from odop.casework.services.committees.papers import bundle, take_meeting_minutes
from odop.casework.services.committees.putting import put_before, take_off
from odop.casework.services.committees.seats import end_seat, seat_member

__all__ = [
    "Attending",
    "Body",
    "Said",
    "ask_about_late",
    "bundle",
    "call_meeting",
    "call_off_meeting",
    "come_back",
    "do_action",
    "draw_meeting_agenda",
    "drop_action",
    "end_seat",
    "give_action",
    "note_present",
    "order_agenda",
    "propose_kit_list",
    "put_before",
    "say_of_items",
    "seat_member",
    "sign_meeting",
    "step_aside",
    "take_meeting_minutes",
    "take_off",
    "write_meeting_minutes",
]
