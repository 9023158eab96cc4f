"""Every write of the programme's own facts: loading a pack, and making offices; and running numbers.

The room stands below access, so the guard stands where these are called: a pack is loaded by a command only.
"""

from odop.programme.services.loading import AnotherState, FaultyPack, Loaded, load_pack
from odop.programme.services.numbers import hold, next_numbers
from odop.programme.services.offices import NewOffice, make_office, make_offices

__all__ = [
    "AnotherState",
    "FaultyPack",
    "Loaded",
    "NewOffice",
    "hold",
    "load_pack",
    "make_office",
    "make_offices",
    "next_numbers",
]
