"""Setting the days on which a trained person will be asked."""

from datetime import date, datetime

from odop.access.services import Permission, require
from odop.audit.services import Actor, act, copy_in
from odop.basics.dates import day_of
from odop.basics.ids import new_key
from odop.outcomes.models import FollowUp
from odop.outcomes.queries.standing import not_scheduled
from odop.outcomes.rules.standing import MONTHS, dues

COLUMNS = ("id", "district_id", "seat_id", "months", "due_on", "next_due_on", "synthetic")


@act("outcomes.scheduled")
def schedule(*, on: date, by: Actor, at: datetime) -> int:
    """Give everybody trained by a day her askings at 3, 6 and 12 months; returns how many were set.

    Set-based, and running it again adds nothing.
    """
    require(by, Permission.PUBLISH_FIGURES, on=day_of(at))
    rows = [
        (new_key(), district, seat, months, due_on, next_on, synthetic)
        for wanted in MONTHS
        for seat, district, certified_on, synthetic in not_scheduled(on, wanted)
        for months, due_on, next_on in dues(certified_on)
        if months == wanted
    ]
    return copy_in(FollowUp, COLUMNS, rows)
