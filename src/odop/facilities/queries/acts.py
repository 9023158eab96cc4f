"""What a reader may do next with a centre: by its state, and by what the acts themselves ask."""

from datetime import date

from odop.access import queries as access
from odop.access.queries import Visitor
from odop.access.rules import Permission
from odop.facilities.models import Centre
from odop.facilities.rules import CentreState, may_move

S = CentreState
HAND: dict[CentreState, tuple[str, ...]] = {
    S.INTEREST: ("company",),
    S.FORMED: ("company", "report"),
    S.IN_PRINCIPLE: ("company", "report"),
    S.AGREED: ("use", "interest", "promise", "later", "kept"),
    S.BUILT: ("use", "interest", "promise", "later", "kept"),
    S.OPEN: ("use", "interest"),
}
OFFICER: dict[CentreState, tuple[str, ...]] = {
    S.FEASIBLE: ("put",), S.SCREENED: ("put",), S.APPRAISED: ("put",),
    S.AT_SCREENING: ("decision",), S.AT_PRINCIPLE: ("decision",), S.AT_FINAL: ("decision",),
    S.AGREED: ("look", "built"), S.BUILT: ("look", "opened"), S.OPEN: ("look",),
}  # fmt: skip
CELL: dict[CentreState, tuple[str, ...]] = {S.REPORTED: ("appraise", "back"), S.APPROVED: ("sanction",)}
DEPUTY: dict[CentreState, tuple[str, ...]] = {
    S.SANCTIONED: ("agree",),
    S.AGREED: ("claim", "mortgage"),
    S.BUILT: ("claim", "mortgage"),
    S.OPEN: ("claim", "mortgage"),
}


def acts_of(row: Centre, user: Visitor, *, on: date) -> frozenset[str]:
    """The acts this reader may do; what each asks is asked again by the act."""
    state, district = S(row.state), row.district_id
    officer = access.may(user, Permission.SCREEN_CENTRE, on=on, district=district)
    runs = row.office_id is not None and access.may(user, Permission.RUN_CENTRE, on=on, office=row.office_id)
    found: list[str] = []
    if officer or runs:
        found += HAND.get(state, ())
        found += ["withdraw"] if may_move(state, S.WITHDRAWN) else []
    if officer:
        found += OFFICER.get(state, ())
    if access.may(user, Permission.SCREEN_CENTRE, on=on):
        found += CELL.get(state, ())
    if access.may(user, Permission.PASS_CLAIM, on=on, district=district):
        found += DEPUTY.get(state, ())
    return frozenset(found)
