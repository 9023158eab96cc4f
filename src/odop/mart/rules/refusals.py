"""Why the mart says no."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class WrongFair(Refusal):
    """What is said of a fair does not hold together."""


class AlreadyCalledOff(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This fair was called off."))


class FairOver(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This fair is over."))


class DaysStand(Refusal):
    """A fair's days once it is over: claims count by them."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This fair is over, and claims count by its last day. The ODOP Cell can correct its days, with "
                "the organiser's paper."
            ),
            field="ends_on",
        )


class OrderMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Give the number and day of the Commissioner's letter."), field="order")


class WrongListing(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("A fair leaves the list on a day after it came onto it, and only if it stands on it."),
            field="from_day",
        )


class NotStateLed(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The State has no pavilion at this fair."))


class WrongRound(Refusal):
    """What is said of a round of stalls does not hold together."""


class RoundClosed(Refusal):
    def __init__(self, closes_on: date) -> None:
        super().__init__(_("This round closed on %(day)s."), day=closes_on)


class NotForHer(Refusal):
    """The round is for makers of another district or product."""

    def __init__(self) -> None:
        super().__init__(_("This round is for makers of another district or of another product."))


class GoesAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is already an application or a stall for this fair."))


class ListStillOpen(Refusal):
    def __init__(self, closes_on: date) -> None:
        super().__init__(_("The list is open until %(day)s; it is closed the day after."), day=closes_on)


class ValueNotYetKnown(Refusal):
    def __init__(self, value_on: date) -> None:
        super().__init__(
            _("The value of the draw is public on %(day)s and not before."), field="value", day=value_on
        )


class ValueUnreadable(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Write the value with figures and Latin letters only, exactly as it was announced."),
            field="value",
        )


class FairBegun(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The fair has begun; a stall cannot be given up any more."))


class FairToCome(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The fair has not begun; nobody can have counted its visitors."), field="footfall")


class NotGoing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Results are told of a stall at a fair, and this is not one."))


class NotADayOfTheFair(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Choose a day of the fair that has come, or the whole fair once its last day has.")
        )


class NothingSaid(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Fill in at least one. Leave empty what you do not know."))


class NotANumber(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("Write a whole number, nought or more."), field=field)


class NothingToTick(Refusal):
    def __init__(self) -> None:
        super().__init__(_("She has not told her results yet; there is nothing to tick."))


class AlreadyAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This question has been answered."))


class TriedToday(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Today's try is written down already. Try again on another day."))


class MoreThanGiven(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("No more samples can come back than were given; say what became of those missing."),
            field="returned",
        )


class AlreadyReturned(Refusal):
    def __init__(self) -> None:
        super().__init__(_("These samples have come back already."))


class WordsMissing(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("This must be filled in."), field=field)


class AlreadyFollowedUp(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This buyer has been answered already."))
