"""Who is heard before an order and after a no: what may be asked when, and until which day. Pure.

The orders say that a false claim is recovered and its claimant shut out, and nothing of a hearing (docs/questions.md,
D27): these days are of the house.
"""

from datetime import date

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal

DAYS_TO_ANSWER = 15  # the claimant, asked to show cause
DAYS_TO_ASK = 30  # for a second look, from the no
DAYS_TO_LOOK = 15  # the office


class HearingKind(models.TextChoices):
    CAUSE = "CAUSE", _("asked to show cause")
    LOOK = "LOOK", _("second look")


class Ended(models.TextChoices):
    ORDERED = "ORDERED", _("found false all the same")
    DROPPED = "DROPPED", _("the answer was accepted: the claim stands")
    STANDS = "STANDS", _("looked at again: the no stands")
    OPENED = "OPENED", _("looked at again: the claim is open again")


# The states from which a claim may be found false, and so its claimant be asked.
IN_DOUBT = ("SUBMITTED", "RETURNED", "RECOMMENDED", "SANCTIONED", "PASSED")
# Where a second look that opens a claim leads.
OPENS = {"REJECTED": "SUBMITTED", "RECOVERING": "PASSED"}


class NotHeardYet(Refusal):
    """No order against somebody who was not asked, or may still answer."""

    def __init__(self, until: date | None) -> None:
        text = (
            _("The answer may still come until %(day)s. Order nothing before it, or before that day is over.")
            if until
            else _("First ask why the claim should not be held false. No order is given unheard.")
        )
        super().__init__(text, day=date_format(until, "j F Y") if until else "")


class BeingHeard(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("It has been asked why this claim should not be held false; it waits until that is ended.")
        )


class NothingAsked(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Nothing is asked about this claim just now."))


class AlreadyAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This was answered already; the office reads the answer."))


class AlreadyAsked(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This was asked already and is not ended yet."))


class LookedAtOnce(Refusal):
    """A second look is asked once."""

    def __init__(self) -> None:
        super().__init__(_("A second look was asked for once already."))


class NoLookNow(Refusal):
    """Nothing that a second look could open."""

    def __init__(self) -> None:
        super().__init__(_("A second look can be asked for within 30 days of a no."))
