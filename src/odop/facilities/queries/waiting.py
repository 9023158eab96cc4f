"""What of centres waits for the hand of the district, and of the State: how many of each, and since when the oldest."""

from datetime import date, datetime

from django.db.models import Count, Min, Q

from odop.facilities.models import Centre, Parting, Use
from odop.facilities.queries.machines.flags import in_two_minds
from odop.facilities.queries.spending import money_of
from odop.facilities.rules import HOLDER, CentreState
from odop.facilities.rules.states import DEPARTMENT, EXPERTS

Waits = tuple[int, date | datetime | None]
PAID_OUT = (CentreState.AGREED, CentreState.BUILT, CentreState.OPEN)


def waits_for_state() -> dict[str, Waits]:
    """Centres to appraise or to sanction, wishes to sell or lease what is the State's. Two queries."""
    steps = [state for state, holder in HOLDER.items() if holder in (EXPERTS, DEPARTMENT)]
    centres = Centre.objects.filter(state__in=steps).aggregate(n=Count("pk"), since=Min("since"))
    wishes = Parting.objects.filter(consented=None).aggregate(n=Count("pk"), since=Min("asked_at"))
    return {"centres": (centres["n"], centres["since"]), "wishes": (wishes["n"], wishes["since"])}


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
