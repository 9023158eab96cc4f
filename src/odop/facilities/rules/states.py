"""States of a common facility centre, the moves between them, and who acts next. Pure."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class CentreState(models.TextChoices):
    """From an expression of interest to a centre open to makers (GO-3 and GO-6)."""

    INTEREST = "INTEREST", _("interest expressed")
    FORMED = "FORMED", _("company or society entered")
    FEASIBLE = "FEASIBLE", _("pre-feasibility report filed")
    AT_SCREENING = "AT_SCREENING", _("before the district committee")
    SCREENED = "SCREENED", _("screened by the district committee")
    AT_PRINCIPLE = "AT_PRINCIPLE", _("before the State, for approval in principle")
    IN_PRINCIPLE = "IN_PRINCIPLE", _("approved in principle, project report due")
    REPORTED = "REPORTED", _("project report filed")
    APPRAISED = "APPRAISED", _("appraised by experts")
    AT_FINAL = "AT_FINAL", _("before the State, for final approval")
    APPROVED = "APPROVED", _("finally approved")
    SANCTIONED = "SANCTIONED", _("financially sanctioned")
    AGREED = "AGREED", _("agreement signed, in work")
    BUILT = "BUILT", _("built, not open yet")
    OPEN = "OPEN", _("open to makers")
    REJECTED = "REJECTED", _("rejected")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


S = CentreState
PIPELINE = (
    S.INTEREST, S.FORMED, S.FEASIBLE, S.AT_SCREENING, S.SCREENED, S.AT_PRINCIPLE, S.IN_PRINCIPLE, S.REPORTED,
    S.APPRAISED, S.AT_FINAL, S.APPROVED,
)  # fmt: skip
IN_WORK = (S.SANCTIONED, S.AGREED, S.BUILT)
OVER = (S.REJECTED, S.WITHDRAWN)
TO_SCREEN = (S.FEASIBLE, S.AT_SCREENING)  # the district committee has the report to look at

MOVES: dict[CentreState, frozenset[CentreState]] = {
    S.INTEREST: frozenset({S.FORMED, S.WITHDRAWN}),
    S.FORMED: frozenset({S.FEASIBLE, S.WITHDRAWN}),
    S.FEASIBLE: frozenset({S.AT_SCREENING, S.WITHDRAWN}),
    S.AT_SCREENING: frozenset({S.SCREENED, S.FORMED, S.REJECTED}),  # returned: the report is filed anew
    S.SCREENED: frozenset({S.AT_PRINCIPLE, S.WITHDRAWN}),
    S.AT_PRINCIPLE: frozenset({S.IN_PRINCIPLE, S.FORMED, S.REJECTED}),
    S.IN_PRINCIPLE: frozenset({S.REPORTED, S.WITHDRAWN}),
    S.REPORTED: frozenset({S.APPRAISED, S.IN_PRINCIPLE, S.WITHDRAWN}),
    S.APPRAISED: frozenset({S.AT_FINAL, S.WITHDRAWN}),
    S.AT_FINAL: frozenset({S.APPROVED, S.IN_PRINCIPLE, S.REJECTED}),
    S.APPROVED: frozenset({S.SANCTIONED, S.WITHDRAWN}),
    S.SANCTIONED: frozenset({S.AGREED, S.WITHDRAWN}),
    S.AGREED: frozenset({S.BUILT}),
    S.BUILT: frozenset({S.OPEN}),
    S.OPEN: frozenset(),
    S.REJECTED: frozenset(),
    S.WITHDRAWN: frozenset(),
}

SCREENING, IN_PRINCIPLE, FINAL = "centre_screening", "centre_in_principle", "centre_final"
# From which state it goes before whom, and as what.
BEFORE = {
    S.FEASIBLE: (S.AT_SCREENING, SCREENING),
    S.SCREENED: (S.AT_PRINCIPLE, IN_PRINCIPLE),
    S.APPRAISED: (S.AT_FINAL, FINAL),
}
ASKED = dict(BEFORE.values())

SPV, CENTRE, DISTRICT, STATE, EXPERTS, DEPARTMENT = (
    "spv", "industries_centre", "district_committee", "state_committee", "experts", "department",
)  # fmt: skip
HOLDER: dict[CentreState, str] = {
    S.INTEREST: SPV, S.FORMED: SPV, S.FEASIBLE: CENTRE, S.AT_SCREENING: DISTRICT, S.SCREENED: CENTRE,
    S.AT_PRINCIPLE: STATE, S.IN_PRINCIPLE: SPV, S.REPORTED: EXPERTS, S.APPRAISED: CENTRE, S.AT_FINAL: STATE,
    S.APPROVED: DEPARTMENT, S.SANCTIONED: CENTRE, S.AGREED: SPV, S.BUILT: SPV, S.OPEN: "", S.REJECTED: "",
    S.WITHDRAWN: "",
}  # fmt: skip
HOLDER_WORDS = {
    SPV: _("the company or society of the makers"),
    CENTRE: _("the district industries centre"),
    DISTRICT: _("the district level committee"),
    STATE: _("the State's committee"),
    EXPERTS: _("the experts, through the ODOP Cell"),
    DEPARTMENT: _("the MSME department, through the ODOP Cell"),
    "": "",
}


class CannotMoveCentre(Refusal):
    """The centre is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("This step cannot be taken: the centre is now “%(now)s”."), now=CentreState(now).label
        )


def may_move(now: str, to: CentreState) -> bool:
    """Whether one state may follow the other."""
    return to in MOVES[CentreState(now)]


def require_move(now: str, to: CentreState) -> None:
    """Refuse a move that the states do not allow."""
    if not may_move(now, to):
        raise CannotMoveCentre(now)
