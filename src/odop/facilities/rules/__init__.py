"""States, kinds and every no of this room. Pure."""

from odop.facilities.rules.kinds import IN_WORDS, CentreKind, Form, Land, Promise, Source, Special, Stage
from odop.facilities.rules.states import (
    ASKED,
    BEFORE,
    HOLDER,
    HOLDER_WORDS,
    IN_WORK,
    OVER,
    PIPELINE,
    TO_SCREEN,
    CannotMoveCentre,
    CentreState,
    may_move,
    require_move,
)

__all__ = [
    "ASKED",
    "BEFORE",
    "HOLDER",
    "HOLDER_WORDS",
    "IN_WORDS",
    "IN_WORK",
    "OVER",
    "PIPELINE",
    "TO_SCREEN",
    "CannotMoveCentre",
    "CentreKind",
    "CentreState",
    "Form",
    "Land",
    "Promise",
    "Source",
    "Special",
    "Stage",
    "may_move",
    "require_move",
]
