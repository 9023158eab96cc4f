"""States of an application for margin money, the moves between them, and who must act next (GO-2, paras 3 to 6)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission
from odop.basics.refusals import Refusal


class LoanState(models.TextChoices):
    DRAFT = "DRAFT", _("draft")
    SUBMITTED = "SUBMITTED", _("submitted")
    RETURNED = "RETURNED", _("returned for correction")
    SCRUTINISED = "SCRUTINISED", _("passed scrutiny")
    SELECTED = "SELECTED", _("selected by the task force")
    SENT = "SENT", _("sent to the bank branch")
    RECEIVED = "RECEIVED", _("with the bank branch")
    QUERIED = "QUERIED", _("the branch asks for a paper")
    REFUSED = "REFUSED", _("loan refused by the branch")
    SECOND_LOOK = "SECOND_LOOK", _("the branch is looking a second time")
    SANCTIONED = "SANCTIONED", _("loan sanctioned")
    TRAINED = "TRAINED", _("trained, or training waived")
    DISBURSED = "DISBURSED", _("first instalment of the loan paid")
    CLAIMED = "CLAIMED", _("margin money claimed")
    CLAIM_RETURNED = "CLAIM_RETURNED", _("claim returned to the branch")
    PASSED = "PASSED", _("claim passed for payment")
    HELD = "HELD", _("margin money held in deposit")
    INSPECTED = "INSPECTED", _("inspected, ready for adjustment")
    GRANTED = "GRANTED", _("margin money become a grant")
    RECOVERING = "RECOVERING", _("margin money to be returned")
    RECOVERED = "RECOVERED", _("margin money returned")
    SET_OFF = "SET_OFF", _("set against the loan after a calamity")
    REJECTED = "REJECTED", _("rejected")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


S = LoanState
MOVES: dict[LoanState, frozenset[LoanState]] = {
    S.DRAFT: frozenset({S.SUBMITTED, S.WITHDRAWN}),
    S.SUBMITTED: frozenset({S.RETURNED, S.SCRUTINISED, S.REJECTED, S.WITHDRAWN}),
    S.RETURNED: frozenset({S.SUBMITTED, S.WITHDRAWN}),
    S.SCRUTINISED: frozenset({S.SELECTED, S.REJECTED, S.WITHDRAWN}),
    S.SELECTED: frozenset({S.SENT, S.WITHDRAWN}),
    S.SENT: frozenset({S.RECEIVED, S.WITHDRAWN}),
    S.RECEIVED: frozenset({S.QUERIED, S.SANCTIONED, S.REFUSED, S.WITHDRAWN}),
    S.QUERIED: frozenset({S.RECEIVED, S.REFUSED, S.WITHDRAWN}),
    # Sent anew: to another branch, when the first has refused.
    S.REFUSED: frozenset({S.SECOND_LOOK, S.SENT, S.WITHDRAWN}),
    S.SECOND_LOOK: frozenset({S.SANCTIONED, S.REFUSED, S.WITHDRAWN}),
    S.SANCTIONED: frozenset({S.TRAINED, S.WITHDRAWN}),
    S.TRAINED: frozenset({S.DISBURSED, S.WITHDRAWN}),
    S.DISBURSED: frozenset({S.CLAIMED}),
    S.CLAIMED: frozenset({S.CLAIM_RETURNED, S.PASSED}),
    S.CLAIM_RETURNED: frozenset({S.CLAIMED}),
    S.PASSED: frozenset({S.HELD}),
    S.HELD: frozenset({S.INSPECTED, S.RECOVERING, S.SET_OFF}),
    S.INSPECTED: frozenset({S.GRANTED, S.RECOVERING, S.SET_OFF}),
    S.RECOVERING: frozenset({S.RECOVERED}),
    S.GRANTED: frozenset(),
    S.RECOVERED: frozenset(),
    S.SET_OFF: frozenset(),
    S.REJECTED: frozenset(),
    S.WITHDRAWN: frozenset(),
}

HOLDER: dict[LoanState, str] = {
    S.DRAFT: "applicant",
    S.SUBMITTED: "deputy_commissioner",
    S.RETURNED: "applicant",
    S.SCRUTINISED: "task_force",
    S.SELECTED: "industries_centre",
    S.SENT: "branch",
    S.RECEIVED: "branch",
    S.QUERIED: "industries_centre",
    S.REFUSED: "applicant",
    S.SECOND_LOOK: "branch",
    S.SANCTIONED: "industries_centre",
    S.TRAINED: "branch",
    S.DISBURSED: "branch",
    S.CLAIMED: "deputy_commissioner",
    S.CLAIM_RETURNED: "branch",
    S.PASSED: "deputy_commissioner",
    S.HELD: "",  # until the holding ends; then the centre and the branch inspect together
    S.INSPECTED: "branch",
    S.RECOVERING: "branch",
    S.GRANTED: "",
    S.RECOVERED: "",
    S.SET_OFF: "",
    S.REJECTED: "",
    S.WITHDRAWN: "",
}
HOLDER_WORDS = {
    "applicant": _("the applicant"),
    "deputy_commissioner": _("the Deputy Commissioner, Industries"),
    "task_force": _("the district task force"),
    "industries_centre": _("the district industries centre"),
    "branch": _("the bank branch"),
    "": "",
}

# What one must be allowed to do to bring a file into a state; what the applicant does herself stands apart.
DECIDES: dict[LoanState, Permission] = {
    S.RETURNED: Permission.SCRUTINISE,
    S.SCRUTINISED: Permission.SCRUTINISE,
    S.SELECTED: Permission.SELECT,
    S.REJECTED: Permission.SELECT,
    S.SENT: Permission.SEND_TO_BANK,
    S.RECEIVED: Permission.DECIDE_LOAN,
    S.QUERIED: Permission.DECIDE_LOAN,
    S.SANCTIONED: Permission.DECIDE_LOAN,
    S.REFUSED: Permission.DECIDE_LOAN,
    S.TRAINED: Permission.SEND_TO_BANK,
    S.DISBURSED: Permission.DECIDE_LOAN,
    S.CLAIMED: Permission.DECIDE_LOAN,
    S.CLAIM_RETURNED: Permission.PASS_CLAIM,
    S.PASSED: Permission.PASS_CLAIM,
    S.HELD: Permission.DECIDE_LOAN,
    S.INSPECTED: Permission.INSPECT,
    S.GRANTED: Permission.DECIDE_LOAN,
    S.RECOVERING: Permission.INSPECT,
    S.RECOVERED: Permission.DECIDE_LOAN,
    S.SET_OFF: Permission.DECIDE_LOAN,
}


class FileCannotMove(Refusal):
    """The file is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("This step cannot be taken: the application is now “%(now)s”."), now=LoanState(now).label
        )


def may_move(now: str, to: LoanState) -> bool:
    """Whether one state may follow the other."""
    return to in MOVES[LoanState(now)]


def require_move(now: str, to: LoanState) -> None:
    """Refuse a move that the states do not allow."""
    if not may_move(now, to):
        raise FileCannotMove(now)


def decides(now: str, to: LoanState) -> Permission:
    """What one must be allowed to do to take this step; a rejection at scrutiny is the scrutineer's."""
    if to is S.REJECTED and LoanState(now) is S.SUBMITTED:
        return Permission.SCRUTINISE
    return DECIDES[to]


# Over and done: a new application of the same person may begin.
ENDED = (S.GRANTED, S.RECOVERED, S.SET_OFF, S.REJECTED, S.WITHDRAWN)
# On the way to money or with it: another of the family cannot be helped beside it.
HELPED = tuple(
    s for s in LoanState
    if s not in (S.DRAFT, S.SUBMITTED, S.RETURNED, S.SCRUTINISED, S.REFUSED, S.REJECTED, S.WITHDRAWN)
)  # fmt: skip
# Margin money was passed for payment, whatever became of it: no other claim of the family is passed.
PAID_FOR = (S.PASSED, S.HELD, S.INSPECTED, S.GRANTED, S.RECOVERING, S.RECOVERED, S.SET_OFF)
# A slip of scrutiny that may be put right, while it is one.
TAKEN_BACK = (S.SCRUTINISED, S.REJECTED)
