"""States of an application, the moves between them, and who decides each."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission
from odop.basics.dates import days_after
from odop.basics.refusals import Refusal


class State(models.TextChoices):
    DRAFT = "DRAFT", _("draft")
    SUBMITTED = "SUBMITTED", _("submitted")
    RETURNED = "RETURNED", _("returned for correction")
    SCRUTINISED = "SCRUTINISED", _("passed scrutiny")
    SELECTED = "SELECTED", _("selected")
    WAITING = "WAITING", _("on the waiting list")
    REJECTED = "REJECTED", _("rejected")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


MOVES: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.SUBMITTED, State.WITHDRAWN}),
    State.SUBMITTED: frozenset({State.RETURNED, State.SCRUTINISED, State.REJECTED, State.WITHDRAWN}),
    State.RETURNED: frozenset({State.SUBMITTED, State.WITHDRAWN}),
    State.SCRUTINISED: frozenset({State.SELECTED, State.WAITING, State.REJECTED, State.WITHDRAWN}),
    State.WAITING: frozenset({State.SELECTED, State.REJECTED, State.WITHDRAWN}),
    State.SELECTED: frozenset({State.WITHDRAWN}),
    State.REJECTED: frozenset(),
    State.WITHDRAWN: frozenset(),
}

# Still on its way to a decision, and not the applicant's private draft.
LIVE = (State.SUBMITTED, State.RETURNED, State.SCRUTINISED, State.WAITING)

# Who must act next, in words for the page; "" where nobody must.
HOLDER: dict[State, str] = {
    State.DRAFT: "applicant",
    State.SUBMITTED: "deputy_commissioner",
    State.RETURNED: "applicant",
    State.SCRUTINISED: "selection_committee",
    State.WAITING: "selection_committee",
    State.SELECTED: "training",
    State.REJECTED: "",
    State.WITHDRAWN: "",
}
HOLDER_WORDS = {
    "applicant": _("the applicant"),
    "deputy_commissioner": _("the Deputy Commissioner, Industries"),
    "selection_committee": _("the selection committee"),
    "training": _("the Deputy Commissioner, to give a place in a batch"),
    "": "",
}

DECIDES: dict[State, Permission] = {
    State.RETURNED: Permission.SCRUTINISE,
    State.SCRUTINISED: Permission.SCRUTINISE,
    State.SELECTED: Permission.SELECT,
    State.WAITING: Permission.SELECT,
    State.REJECTED: Permission.SELECT,
}


class CannotMove(Refusal):
    """The application is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("This step cannot be taken: the application is now “%(now)s”."), now=State(now).label
        )


def may_move(now: str, to: State) -> bool:
    """Whether one state may follow the other."""
    return to in MOVES[State(now)]


def require_move(now: str, to: State) -> None:
    """Refuse a move that the states do not allow."""
    if not may_move(now, to):
        raise CannotMove(now)


def decides(now: str, to: State) -> Permission:
    """What one must be allowed to do to take this step; a rejection at scrutiny is the scrutineer's."""
    if to is State.REJECTED and State(now) is State.SUBMITTED:
        return Permission.SCRUTINISE
    return DECIDES[to]


# A slip is put right within a few days; later, the decision stands. A target of the house.
SLIP_DAYS = 7
TAKEN_BACK = (State.SCRUTINISED, State.REJECTED)


class TooLateToTakeBack(Refusal):
    """The days for putting a slip right are over."""

    def __init__(self) -> None:
        super().__init__(
            _("A slip can be taken back within %(days)s days; they are over, and the decision stands."),
            days=SLIP_DAYS,
        )


class AlreadyMarked(Refusal):
    """The committee has given marks; scrutiny is no longer alone in it."""

    def __init__(self) -> None:
        super().__init__(_("The committee has given marks already: reject it, or select it, at the sitting."))


def can_be_taken_back(now: str, since: date, on: date, *, marked: bool) -> bool:
    """Whether a step may still be taken back as a slip."""
    try:
        require_can_be_taken_back(now, since, on, marked=marked)
    except Refusal:
        return False
    return True


def require_can_be_taken_back(now: str, since: date, on: date, *, marked: bool) -> None:
    """Refuse to take back what is not a slip of the last days."""
    if State(now) not in TAKEN_BACK:
        raise CannotMove(now)
    if days_after(since, SLIP_DAYS) < on:
        raise TooLateToTakeBack
    if marked and now == State.SCRUTINISED:
        raise AlreadyMarked
