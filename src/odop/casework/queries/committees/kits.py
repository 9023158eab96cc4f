"""What the toolkit committee fixed: the price up to which a district's toolkit of a trade is ordered."""

from django.db.models.functions import Coalesce

from odop.basics.money import Paise
from odop.casework.models import MeetingItem
from odop.casework.rules.committees.bodies import Said

KIND = "kit_list"


def kit_number(short: str, trade: str) -> str:
    """What a district's toolkit of a trade is found under."""
    return f"KIT/{short}/{trade}"


def kit_price(short: str, trade: str) -> Paise | None:
    """The price the last approval in signed minutes fixed; none where the committee has approved none (2020 order)."""
    rows = MeetingItem.objects.filter(
        matter__about=kit_number(short, trade), matter__kind=KIND, said=Said.APPROVED,
        meeting__signed_at__isnull=False,
    )  # fmt: skip
    found = rows.order_by("-meeting__signed_at").values_list(Coalesce("amount", "matter__amount"), flat=True)
    return found.first()
