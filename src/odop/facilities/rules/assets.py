"""What a yearly check of an asset may find, and how an asset may leave a centre. Pure."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.dates import years_after


class Found(models.TextChoices):
    """What an officer found at the yearly check."""

    THERE = "THERE", _("there, in working order")
    BROKEN = "BROKEN", _("there, not in working order")
    ELSEWHERE = "ELSEWHERE", _("somewhere else")
    MISSING = "MISSING", _("not found")


class How(models.TextChoices):
    """How an asset would leave the centre."""

    SALE = "SALE", _("sale")
    LEASE = "LEASE", _("lease")


def check_due_on(in_hand_on: date, last_checked_on: date | None) -> date:
    """Every asset is looked at once a year."""
    return years_after(last_checked_on or in_hand_on, 1)
