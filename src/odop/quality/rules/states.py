"""States of a test and of a certificate, the moves between them, and who must act next."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class TestState(models.TextChoices):
    __test__ = False  # a state of a test, not a test of ours

    ASKED = "ASKED", _("asked for; a sample is to be drawn")
    PREPARED = "PREPARED", _("sample drawn and labelled")
    ON_THE_WAY = "ON_THE_WAY", _("sample on the way to the laboratory")
    SEAL_DOUBT = "SEAL_DOUBT", _("the seal is in doubt")
    IN_LAB = "IN_LAB", _("being tested")
    PASSED = "PASSED", _("passed")
    FAILED = "FAILED", _("did not pass")
    NOT_WHOLE = "NOT_WHOLE", _("not tested in full")
    WITHDRAWN = "WITHDRAWN", _("taken back")


class Seal(models.TextChoices):
    """What the laboratory found of the seal when the sample came."""

    WHOLE = "WHOLE", _("whole, and the same number")
    OTHER = "OTHER", _("another number than was sent")
    BROKEN = "BROKEN", _("broken or opened")
    NOT_SEEN = "", _("not come yet")


class Said(models.TextChoices):
    """What a laboratory may say of one line."""

    VALUE = "VALUE", _("measured")
    BELOW_DETECTION = "BELOW", _("below detection")
    NOT_TESTED = "NOT_TESTED", _("not tested")
    NOTHING = "", _("not entered yet")


MOVES: dict[TestState, frozenset[TestState]] = {
    TestState.ASKED: frozenset({TestState.PREPARED, TestState.WITHDRAWN}),
    TestState.PREPARED: frozenset({TestState.ON_THE_WAY, TestState.WITHDRAWN}),
    TestState.ON_THE_WAY: frozenset({TestState.IN_LAB, TestState.SEAL_DOUBT, TestState.ASKED}),
    TestState.SEAL_DOUBT: frozenset({TestState.IN_LAB, TestState.ASKED}),
    TestState.IN_LAB: frozenset({TestState.PASSED, TestState.FAILED, TestState.NOT_WHOLE}),
    TestState.PASSED: frozenset(),
    TestState.FAILED: frozenset(),  # a test anew is a test of its own
    TestState.NOT_WHOLE: frozenset(),
    TestState.WITHDRAWN: frozenset(),
}
OPEN = tuple(state for state, onward in MOVES.items() if onward)
ENDED_WITHOUT = (TestState.FAILED, TestState.NOT_WHOLE)  # may be asked for anew
# Who must act next, as the pages' words know them.
HOLDER: dict[TestState, str] = {
    TestState.ASKED: "industries_centre",
    TestState.PREPARED: "industries_centre",
    TestState.ON_THE_WAY: "laboratory",
    TestState.SEAL_DOUBT: "deputy_commissioner",
    TestState.IN_LAB: "laboratory",
}


class CannotMoveTest(Refusal):
    """The test is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(_("This step cannot be taken: the test is now “%(now)s”."), now=TestState(now).label)


def require_move(now: str, to: TestState) -> None:
    """Refuse a move of a test that the states do not allow."""
    if to not in MOVES[TestState(now)]:
        raise CannotMoveTest(now)


def holder_of(state: str) -> str:
    """Who must act next on a test; "" where nobody must."""
    return HOLDER.get(TestState(state), "")


class Standing(models.TextChoices):
    """How a certificate stands on a day."""

    IN_FORCE = "IN_FORCE", _("valid today")
    SUSPENDED = "SUSPENDED", _("suspended")
    EXPIRED = "EXPIRED", _("expired")


def standing_of(expires_on: date, *, suspended: bool, on: date) -> Standing:
    """How a certificate stands on a day; what is suspended is said to be so until it expires."""
    if expires_on < on:
        return Standing.EXPIRED
    return Standing.SUSPENDED if suspended else Standing.IN_FORCE
