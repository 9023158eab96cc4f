"""States of a round and of a stall, and the moves between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class RoundState(models.TextChoices):
    OPEN = "OPEN", _("open")  # takes applications until its closing day
    CLOSED = "CLOSED", _("closed, to be drawn")  # its list is published and can no longer change
    DRAWN = "DRAWN", _("drawn")
    CALLED_OFF = "CALLED_OFF", _("called off")


class StallState(models.TextChoices):
    APPLIED = "APPLIED", _("applied")
    WITHDRAWN = "WITHDRAWN", _("taken back before the draw")
    ALLOTTED = "ALLOTTED", _("allotted")
    WAITING = "WAITING", _("on the waiting list")
    GIVEN_UP = "GIVEN_UP", _("given up")
    OWN = "OWN", _("goes with a stall of her own")  # taken from the organiser, outside any round
    CALLED_OFF = "CALLED_OFF", _("the round was called off")


STANDING = (StallState.APPLIED, StallState.ALLOTTED, StallState.WAITING, StallState.OWN)
GOING = (StallState.ALLOTTED, StallState.OWN)


class Said(models.TextChoices):
    """Whose word it is. Both weigh the same."""

    MAKER = "MAKER", _("the maker")
    OFFICER = "OFFICER", _("an officer")


class FollowUpState(models.TextChoices):
    ASKED = "ASKED", _("asked, no answer yet")
    ANSWERED = "ANSWERED", _("answered")
    NOT_REACHED = "NOT_REACHED", _("not reached")


ROUND_MOVES: dict[RoundState, frozenset[RoundState]] = {
    RoundState.OPEN: frozenset({RoundState.CLOSED, RoundState.CALLED_OFF}),
    RoundState.CLOSED: frozenset({RoundState.DRAWN, RoundState.CALLED_OFF}),
    RoundState.DRAWN: frozenset(),
    RoundState.CALLED_OFF: frozenset(),
}
STALL_MOVES: dict[StallState, frozenset[StallState]] = {
    StallState.APPLIED: frozenset(
        {StallState.WITHDRAWN, StallState.ALLOTTED, StallState.WAITING, StallState.CALLED_OFF}
    ),
    StallState.WAITING: frozenset({StallState.ALLOTTED, StallState.GIVEN_UP}),
    StallState.ALLOTTED: frozenset({StallState.GIVEN_UP}),
    StallState.OWN: frozenset({StallState.GIVEN_UP}),
    StallState.WITHDRAWN: frozenset(),
    StallState.GIVEN_UP: frozenset(),
    StallState.CALLED_OFF: frozenset(),
}


class CannotMove(Refusal):
    """The thing is not in a state from which this can be done."""

    def __init__(self, state: object) -> None:
        super().__init__(_("This cannot be done now: %(state)s."), state=state)


def require_round_move(state: str, to: RoundState) -> None:
    """Refuse unless a round may go there."""
    if to not in ROUND_MOVES[RoundState(state)]:
        raise CannotMove(RoundState(state).label)


def require_stall_move(state: str, to: StallState) -> None:
    """Refuse unless a stall may go there."""
    if to not in STALL_MOVES[StallState(state)]:
        raise CannotMove(StallState(state).label)
