"""What looks like one bill claimed twice: a question to the Deputy Commissioner."""

from datetime import datetime

from django.db.models import Q

from odop.access.services import Actor
from odop.casework.models import Application, ClaimLine, MarketClaim
from odop.casework.rules.marketing.states import COUNTED
from odop.notices import services as notices


def ask_of_bills_claimed_before(row: Application, claim: MarketClaim, *, by: Actor, at: datetime) -> None:
    """A bill of the same seller and number in another claim that stands is a question; it stops nobody."""
    bills = claim.lines.exclude(bill="").exclude(seller="").values_list("bill", "seller")
    same = Q()
    for bill, seller in bills:
        same |= Q(bill__iexact=bill, seller__iexact=seller)
    others = ClaimLine.objects.filter(same, claim__application__state__in=COUNTED).exclude(claim=claim)
    for other in others.select_related("claim__application") if same else ():
        notices.put_question(
            kind="market_bill_twice", key=f"{row} {other.bill.upper()}", district=row.district_id,
            about=(str(row), str(other.claim.application)),
            facts={
                "number": str(row), "bill": other.bill, "seller": other.seller,
                "other": str(other.claim.application),
            },
            by=by, at=at,
        )  # fmt: skip
