"""A program that acts for an office, and what it may do there."""

from dataclasses import dataclass
from datetime import date, timedelta

from odop.access.rules.posts import Permission

# A key opens what an office does by file or by program; nothing that is signed in person.
MACHINE_MAY = frozenset({Permission.DECIDE_LOAN, Permission.TEST})
GIVEN_TO = frozenset({"BRANCH", "LAB"})  # kinds of offices whose programs are let in
LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class OfficeMachine:
    """A program of one office, let in by a key. It is never taken for the operator's own commands."""

    key: str
    office: str
    name: str  # as the history names it: the program, and whose it is

    @property
    def actor(self) -> str:
        return f"office:{self.office}:{self.key}"

    def may(self, permission: Permission, office: str | None) -> bool:
        """Whether the key allows this: at its own office alone."""
        return office == self.office and permission in MACHINE_MAY


def last_day_fits(last_day: date, on: date) -> bool:
    """Whether a key may be given until then: not for ever, and not for a day gone by."""
    return on <= last_day <= on + LONGEST
