"""Who may ask, and whom: the guard before every asking."""

from datetime import datetime
from uuid import UUID

from odop.access import queries as access
from odop.access.services import Actor, NotPermitted, Permission, User, require
from odop.basics.dates import day_of
from odop.outcomes.models import FollowUp
from odop.outcomes.rules.refusals import InTheChain
from odop.outcomes.rules.standing import in_the_chain


def locked(follow_up: UUID) -> FollowUp:
    """One asking, held until the act ends."""
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("seat__artisan")
    return rows.get(pk=follow_up)


def require_asker(by: Actor, row: FollowUp, *, at: datetime) -> User:
    """The maker herself, or somebody charged with asking and with nothing in the training."""
    if isinstance(by, User) and by.pk == row.seat.artisan.user_id:
        return by
    return require_outsider(by, Permission.ASK_OUTCOME, row, at=at)


def require_outsider(by: Actor, permission: Permission, row: FollowUp, *, at: datetime) -> User:
    """Somebody who holds this permission in the district, and no charge in the training."""
    if not isinstance(by, User):  # a person stands behind every answer
        raise NotPermitted
    on = day_of(at)
    require(by, permission, district=row.district_id, on=on)
    if in_the_chain(charge.role for charge in access.charges(by, on)):
        raise InTheChain
    return by
