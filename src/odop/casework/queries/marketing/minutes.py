"""Claims passed for payment beside the signed minutes that are said to have sanctioned them."""

from collections.abc import Iterable, Iterator, Mapping

from django.db.models.functions import Coalesce

from odop.basics.money import Paise
from odop.casework.models import CouncilClaim, MarketClaim, MeetingItem
from odop.casework.rules.committees.bodies import Said
from odop.finance.queries import Break

KINDS = ("mda_claim", "mda_council")
Passed = tuple[str, str, str, Paise | None]  # number, district, meeting, what is given


def market_beside_minutes() -> tuple[Break, ...]:
    """Claims passed of which the minutes they name do not say "approved", or not of that sum. Three queries."""
    items = MeetingItem.objects.filter(
        matter__kind__in=KINDS, said=Said.APPROVED, meeting__signed_at__isnull=False
    ).values_list("matter__about", "meeting__number", Coalesce("amount", "matter__amount"))
    approved = {(about, meeting): amount for about, meeting, amount in items.iterator(chunk_size=20_000)}
    return tuple(_breaks(_passed(), approved))


def _passed() -> Iterator[Passed]:
    makers = MarketClaim.objects.filter(passed_at__isnull=False).values_list(
        "application__number", "district_id", "meeting", "given"
    )
    for number, district, meeting, given in makers.iterator(chunk_size=20_000):
        yield str(number), district, meeting, given
    councils = CouncilClaim.objects.filter(passed_at__isnull=False)
    yield from councils.values_list("number", "district_id", "meeting", "given")


def _breaks(passed: Iterable[Passed], approved: Mapping[tuple[str, str], Paise | None]) -> Iterator[Break]:
    for number, district, meeting, given in passed:
        if (number, meeting) not in approved:
            yield Break("minutes", number, district, f"passed by {meeting}", "nothing approved there")
        elif approved[number, meeting] != given:
            yield Break("minutes", number, district, str(given), f"{approved[number, meeting]} approved")
