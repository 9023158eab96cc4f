"""States of a claim for help to reach a market, the moves between them, and who must act next."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission
from odop.basics.refusals import Refusal


class ClaimState(models.TextChoices):
    DRAFT = "DRAFT", _("draft")
    SUBMITTED = "SUBMITTED", _("filed")
    RETURNED = "RETURNED", _("returned for correction")
    RECOMMENDED = "RECOMMENDED", _("before the district committee")
    SANCTIONED = "SANCTIONED", _("sanctioned by the district committee")
    PASSED = "PASSED", _("claim passed for payment")
    RECOVERING = "RECOVERING", _("money to be given back")
    RECOVERED = "RECOVERED", _("money given back")
    REJECTED = "REJECTED", _("rejected")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


S = ClaimState
MOVES: dict[ClaimState, frozenset[ClaimState]] = {
    S.DRAFT: frozenset({S.SUBMITTED, S.WITHDRAWN}),
    S.SUBMITTED: frozenset({S.RETURNED, S.RECOMMENDED, S.REJECTED, S.WITHDRAWN}),
    S.RETURNED: frozenset({S.SUBMITTED, S.REJECTED, S.WITHDRAWN}),
    S.RECOMMENDED: frozenset({S.SANCTIONED, S.RETURNED, S.REJECTED}),
    S.SANCTIONED: frozenset({S.PASSED, S.REJECTED}),
    S.PASSED: frozenset({S.RECOVERING, S.REJECTED}),  # rejected: found false before the money went out
    S.RECOVERING: frozenset({S.RECOVERED}),
    S.RECOVERED: frozenset(),
    S.REJECTED: frozenset(),
    S.WITHDRAWN: frozenset(),
}
HOLDER: dict[ClaimState, str] = {
    S.DRAFT: "applicant",
    S.SUBMITTED: "deputy_commissioner",
    S.RETURNED: "applicant",
    S.RECOMMENDED: "committee",
    S.SANCTIONED: "deputy_commissioner",
    S.PASSED: "",  # finance says where the money is
    S.RECOVERING: "deputy_commissioner",
    S.RECOVERED: "",
    S.REJECTED: "",
    S.WITHDRAWN: "",
}
HOLDER_WORDS = {
    "applicant": _("the applicant"),
    "deputy_commissioner": _("the Deputy Commissioner, Industries"),
    "committee": _("the district committee"),
    "": "",
}
# What one must be allowed to do to bring a claim into a state; what the applicant does herself stands apart.
DECIDES: dict[ClaimState, Permission] = {
    S.RETURNED: Permission.SCRUTINISE,
    S.RECOMMENDED: Permission.SCRUTINISE,
    S.REJECTED: Permission.SCRUTINISE,
    S.SANCTIONED: Permission.SCRUTINISE,
    S.PASSED: Permission.PASS_CLAIM,
    S.RECOVERING: Permission.PASS_CLAIM,
    S.RECOVERED: Permission.PASS_CLAIM,
}

WRITABLE = (S.DRAFT, S.RETURNED)
TAKES_PAPERS = (S.DRAFT, S.SUBMITTED, S.RETURNED)
# Filed and neither rejected nor withdrawn: one of the three of the year (docs/questions.md).
COUNTED = (S.SUBMITTED, S.RETURNED, S.RECOMMENDED, S.SANCTIONED, S.PASSED, S.RECOVERING, S.RECOVERED)
ENDED = (S.RECOVERED, S.REJECTED, S.WITHDRAWN)
# Help that was given, or is to be.
HELPED = (S.SANCTIONED, S.PASSED)


class ClaimCannotMove(Refusal):
    """The claim is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("This step cannot be taken: the claim is now “%(now)s”."), now=ClaimState(now).label
        )


def may_move(now: str, to: ClaimState) -> bool:
    """Whether one state may follow the other."""
    return to in MOVES[ClaimState(now)]


def require_move(now: str, to: ClaimState) -> None:
    """Refuse a move that the states do not allow."""
    if not may_move(now, to):
        raise ClaimCannotMove(now)


def decides(now: str, to: ClaimState) -> Permission:
    """What one must be allowed to do to take this step."""
    return DECIDES[to]
