"""Every no about machines, turns, charges and assets, in words a maker or a manager understands."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal
from odop.facilities.rules.booking import OPEN_AT_MOST


class NotThere(Refusal):
    """A machine, turn or thing that is not there, or not for makers yet."""

    def __init__(self) -> None:
        super().__init__(_("This is not there, or the centre is not open to makers yet."))


class NotSaid(Refusal):
    """Something must be said first; the field says what."""

    SENTENCES = {
        "name": _("Give it a name in both languages."),
        "maker": _("Write who made the machine."),
        "measure": _("Say in what the capacity is measured, in both languages."),
        "where": _("Write where it stands."),
        "words": _("Say why, in a few words."),
        "to_whom": _("Write to whom."),
        "why": _("Write why it is closed; makers are told so."),
        "rates": _("Give a charge for at least one machine."),
        "pieces": _("This machine is charged by the piece. How many pieces were made?"),
        "who": _("Write who used the machine."),
        "hours": _("Choose at least one day of the week with its hours."),
    }

    def __init__(self, field: str) -> None:
        super().__init__(self.SENTENCES[field], field=field)


class WrongDay(Refusal):
    SENTENCES = {
        "past": _("This day is past."),
        "to_come": _("This day has not come yet."),
        "before_machine": _("The machine was not there for makers that day."),
        "month_under_way": _("This month is not over yet."),
        "hours": _("A day of use has 1 to 24 whole hours."),
    }

    def __init__(self, which: str, field: str = "on") -> None:
        super().__init__(self.SENTENCES[which], field=field)


class NotInTheWeek(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Hours run from an earlier to a later hour of one day, and hold a whole turn."))


class WeekStands(Refusal):
    def __init__(self, until: date) -> None:
        super().__init__(
            _("Turns are fixed until %(day)s. New hours can begin on a later day."),
            field="from_on",
            day=date_format(until, "j F Y"),
        )


class NoCharge(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The district committee has not set the charge of this machine for that day yet."))


class SameForAll(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Members and others pay the same here. To ask for two charges, say so above."), field="rates"
        )


class BeforeTheCommittee(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("Charges %(number)s are before the district committee already."), number=number)


class NotDecidedYet(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The committee's minutes on this are not signed yet."))


class DecidedAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This has been decided already."))


class ClosedThatDay(Refusal):
    def __init__(self, why: str) -> None:
        super().__init__(_("It is closed that day: %(why)s"), why=why)


class ClosedAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("That day is closed already."))


class NotATurn(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no turn at that hour of that day."))


class TooFarAhead(Refusal):
    def __init__(self, until: date) -> None:
        super().__init__(_("You can ask for days up to %(day)s."), day=date_format(until, "j F Y"))


class HasBegun(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This turn has begun or is over."))


class TooManyTurns(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("You have %(most)s turns before you already. Use one or give one back first."),
            most=OPEN_AT_MOST,
        )


class TurnTaken(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Somebody else has this turn. Choose another."))


class AskedAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("You have asked for this turn already."))


class TooLateToCancel(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _(
                "It is less than a day until your turn, so nobody else can be told in time. Telephone the centre."
            )
        )


class NotHers(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This turn cannot be given back any more."))


class NotFixed(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This turn was not given to anybody, or is written down already."))


class NotOverYet(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The turn is not over yet."))


class SaidAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Your word on this is written down already."))


class MonthFiled(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The return of that month is filed. What was used then can no longer be added."))


class FiledAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The return of this month is filed. It stands as it was filed."))


class TheyAgree(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The two words on this use agree. There is nothing to settle."))


class HasGone(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This has left the centre."))


class ConsentMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("It belongs to the State. It may not be sold or leased before the State has agreed in writing.")
        )


class WishOpen(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The State has been asked about this already and has not answered yet."))


class WishAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The State has answered this already."))


class MoneyNotMinus(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A sum of money is not below nought."), field="rates")
