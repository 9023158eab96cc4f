"""Who may do what: posts, what each post may do, and every no of this room."""

from odop.access.rules.machines import OfficeMachine, last_day_fits
from odop.access.rules.phones import mobile
from odop.access.rules.posts import (
    AT_AN_OFFICE,
    HOLDS,
    IN_A_DISTRICT,
    OF_THE_STATE,
    Permission,
    Role,
    place_fits,
)
from odop.access.rules.refusals import (
    AlreadyEnded,
    EndsBeforeItBegins,
    KeyEndsWrongly,
    NameTaken,
    NoKeyThere,
    NotAPhone,
    NotOneself,
    NotPermitted,
    PhoneTaken,
    PlaceDoesNotFit,
    WeakPassword,
)

__all__ = [
    "AT_AN_OFFICE",
    "HOLDS",
    "IN_A_DISTRICT",
    "OF_THE_STATE",
    "AlreadyEnded",
    "EndsBeforeItBegins",
    "KeyEndsWrongly",
    "NameTaken",
    "NoKeyThere",
    "NotAPhone",
    "NotOneself",
    "NotPermitted",
    "OfficeMachine",
    "Permission",
    "PhoneTaken",
    "PlaceDoesNotFit",
    "Role",
    "WeakPassword",
    "last_day_fits",
    "mobile",
    "place_fits",
]
