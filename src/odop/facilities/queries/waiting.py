"""What of centres waits for the district's own hand: how many of each, and since when the oldest."""

from datetime import date, datetime

from django.db.models import Count, Min, Q

from odop.facilities.models import Centre, Use
from odop.facilities.queries.machines.flags import in_two_minds
from odop.facilities.queries.spending import money_of
from odop.facilities.rules import CentreState

Waits = tuple[int, date | datetime | None]
PAID_OUT = (CentreState.AGREED, CentreState.BUILT, CentreState.OPEN)


def waits(district: str) -> dict[str, Waits]:
    """Proofs of use nobody looked at, instalments due, words that part.

    A fixed number of queries.
    """
    here = Centre.objects.filter(district=district)
    proofs = Use.objects.filter(district=district, taken=None).aggregate(n=Count("pk"), since=Min("filed_at"))
    words = in_two_minds(Q(district=district)).aggregate(n=Count("pk"), since=Min("her_at"))
    money = money_of(here.filter(state__in=PAID_OUT).values_list("pk", flat=True))
    due = sum(one.ripe for one in money.values())
    return {
        "proofs": (proofs["n"], proofs["since"]),
        "instalments": (due, None),
        "words": (words["n"], words["since"]),
    }
