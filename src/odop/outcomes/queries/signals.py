"""Confirmations as they are compared with one another."""

from odop.outcomes.models import FollowUp
from odop.outcomes.rules.signals import Confirmation


def confirmations() -> tuple[Confirmation, ...]:
    """Every confirmation that stands."""
    rows = FollowUp.objects.filter(state=FollowUp.State.CONFIRMED).values_list(
        "id", "district_id", "confirmed_by_id", "confirmed_at", "evidence_hash", "evidence_phone"
    )
    return tuple(
        Confirmation(str(key), district, str(by), at, document, phone)
        for key, district, by, at, document, phone in rows
        if at is not None
    )
