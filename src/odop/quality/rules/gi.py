"""Authorised users of a geographical indication: states, the three checks, every no. Pure.

The Registry asks of a user alone since 28 August 2020: form GI-3A, a statement of case, proof of service on the
proprietor. Her certificate runs ten years: known law, not read in the rules themselves (docs/questions.md).
"""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.cells import in_public
from odop.basics.dates import months_after, years_after
from odop.basics.refusals import Refusal

TERM_YEARS = 10
RENEW_MONTHS_BEFORE = 6


class UserState(models.TextChoices):
    """From a maker's wish to her name in Part B of the register."""

    WISHED = "WISHED", _("wishes to be enrolled")
    FILED = "FILED", _("filed at the GI Registry")
    REGISTERED = "REGISTERED", _("authorised user")
    REFUSED = "REFUSED", _("refused by the GI Registry")
    GIVEN_UP = "GIVEN_UP", _("no longer wished")


MOVES = {
    UserState.WISHED: {UserState.FILED, UserState.GIVEN_UP},
    UserState.FILED: {UserState.REGISTERED, UserState.REFUSED, UserState.GIVEN_UP},
    UserState.REGISTERED: set(),
    UserState.REFUSED: set(),
    UserState.GIVEN_UP: set(),
}


def shown_together(counts: Iterable[int]) -> int | None:
    """Their sum, where each of them is told: sums of areas that overlap would betray the others."""
    every = list(counts)
    return None if any(in_public(count) is None for count in every) else sum(every)


def ends_on(registered_on: date) -> date:
    """The last day of a certificate's term."""
    return years_after(registered_on, TERM_YEARS)


def due_for_renewal(ends: date | None, on: date) -> bool:
    """Whether a certificate must be renewed now, or has run out already."""
    return ends is not None and months_after(ends, -RENEW_MONTHS_BEFORE) <= on


def require_renewal(ends: date | None, until: date, on: date) -> None:
    """A certificate near its end or past it is renewed to a later day, by one term at most.

    Raises NotDueYet or NotARenewal.
    """
    if ends is None or not due_for_renewal(ends, on):
        raise NotDueYet
    if not ends < until <= ends_on(max(ends, on)):
        raise NotARenewal


class UserCannotMove(Refusal):
    def __init__(self, now: str) -> None:
        super().__init__(_("This step cannot be taken now: “%(now)s”."), now=UserState(now).label)


def require_user_move(now: str, to: UserState) -> None:
    """Raises UserCannotMove."""
    if to not in MOVES[UserState(now)]:
        raise UserCannotMove(now)


class NoSuchGood(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No such good has a geographical indication here."), field="good")


class OutsideTheArea(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("This district does not lie in the area of that geographical indication."), field="good"
        )


class NotShownToMake(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Say what shows that she makes it, and who says so."), field="makes_it")


class AlreadyOnTheWay(Refusal):
    def __init__(self) -> None:
        super().__init__(_("She is enrolled for this good already, or on her way."), field="artisan")


class ReferenceMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the Registry's reference."), field="reference")


class CertificateMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the number on her certificate."), field="number")


class CertificateTaken(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Another maker has this certificate number."), field="number")


class DayToCome(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("This day has not come yet."), field=field)


class BeforeFiling(Refusal):
    def __init__(self) -> None:
        super().__init__(_("It cannot be registered before it was filed."), field="registered_on")


class NotDueYet(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Her certificate runs for more than six months yet; it is not renewed now."))


class NotARenewal(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("The new last day comes after the present one, by ten years at most."), field="until"
        )


class WhyMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Say why, in plain words."), field="words")


class NobodyHopedFor(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Say how many makers the drive is for: one or more."), field="hoped_for")


class ClusterMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Say in which cluster the drive is held."), field="cluster")
