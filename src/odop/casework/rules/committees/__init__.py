"""What committees are, what may be put before them, and every no of theirs. Pure."""

from odop.casework.rules.committees.bodies import Body, Kind, Reason, Said, kind_of, kinds, reasons_for

__all__ = ["Body", "Kind", "Reason", "Said", "kind_of", "kinds", "reasons_for"]
