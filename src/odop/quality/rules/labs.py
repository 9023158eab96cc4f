"""What may be thought of a laboratory's accreditation on a day."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

# Bodies of the compendium that certify, inspect or study, and take no maker's sample.
NOT_TESTING = frozenset({"certifying body", "inspection", "research"})


class Trust(models.TextChoices):
    """How sure the accreditation is. Only the first was seen in the accreditation body's own list."""

    SEEN = "SEEN", _("accredited, as seen in the body's own list")
    ENDED = "ENDED", _("accreditation has ended")
    REPORTED = "REPORTED", _("said to be accredited, not confirmed")
    UNCONFIRMED = "UNCONFIRMED", _("accreditation not confirmed")
    NONE = "NONE", _("not an accredited testing laboratory")


SUREST_FIRST = (Trust.SEEN, Trust.REPORTED, Trust.UNCONFIRMED, Trust.ENDED, Trust.NONE)
TOLD = {"reported": Trust.REPORTED, "unconfirmed": Trust.UNCONFIRMED, "none": Trust.NONE}


def trust_of(told: str, until: date | None, on: date) -> Trust:
    """What to think of it: an officer's own reading before what others have told."""
    if until is not None:
        return Trust.SEEN if until >= on else Trust.ENDED
    return TOLD.get(told, Trust.UNCONFIRMED)


def takes_samples(kind: str) -> bool:
    """Whether a body of this kind tests makers' samples; one of whose kind nothing is told, may."""
    return kind not in NOT_TESTING
