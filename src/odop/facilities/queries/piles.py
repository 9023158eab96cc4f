"""Which centres of a district wait on its industries centre, and since when."""

from datetime import datetime

from odop.casework.queries.committees import decisions_on
from odop.casework.rules.committees import Said
from odop.facilities.models import Centre
from odop.facilities.rules import ASKED, HOLDER
from odop.facilities.rules.states import CENTRE


def centres_waiting(district: str) -> tuple[int, datetime | None]:
    """Centres whose next step is the office's, those a committee has decided on among them; at most four queries."""
    mine = [state for state, holder in HOLDER.items() if holder == CENTRE]
    rows = list(Centre.objects.filter(district=district, state__in=[*mine, *ASKED]))
    since = [row.since for row in rows if row.state in mine]
    for state, kind in ASKED.items():
        before = {row.number: row.since for row in rows if row.state == state}
        for number, decision in decisions_on(before, kind).items() if before else ():
            if decision.signed_at >= before[number] and decision.said != Said.PUT_OFF:
                since.append(decision.signed_at)
    return len(since), min(since, default=None)
