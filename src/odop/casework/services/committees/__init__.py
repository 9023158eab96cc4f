"""The acts of committees: what is put before them, their meetings, and what follows."""

from odop.casework.rules.committees import Body, Said
from odop.casework.services.committees.putting import put_before, take_off

__all__ = ["Body", "Said", "put_before", "take_off"]
