"""The expected noes of committees, each in words."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise, rupees
from odop.basics.refusals import Refusal


class BeforeAMeeting(Refusal):
    """A meeting has said something of the matter; it is the meeting's until the minutes are signed."""

    def __init__(self, number: str) -> None:
        super().__init__(
            _("Meeting %(number)s has taken this up. It can be changed once the minutes are signed."),
            number=number,
        )


class BodyNotKnown(Refusal):
    """The pack of this State names no such body, or no seats of it."""

    def __init__(self) -> None:
        super().__init__(_("The facts of this State name no seats of this committee. Load them first."))


class NoSuchSeat(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose a seat of this committee."), field="seat")


class SeatTaken(Refusal):
    """As many sit in the seat as the order says."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s sits in this seat. End that first, with its last day."), field="seat", name=name
        )


class NameMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the name."), field="name")


class NotOfCommittees(Refusal):
    """Whoever signs in to a seat has charge of a post that sits."""

    def __init__(self) -> None:
        super().__init__(
            _("Nobody signs in under this name with a posting that sits on committees here."),
            field="username",
        )


class SeatEnded(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This person's time in the seat has ended already."))


class EndsBeforeItBegan(Refusal):
    def __init__(self, first: date) -> None:
        super().__init__(
            _("The last day cannot be before the first day, %(first)s."), field="last_day", first=first
        )


class MeetingInThePast(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A meeting is called for today or a later day."), field="held_on")


class MeetingSigned(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The minutes are signed. Nothing of this meeting changes any more."))


class MeetingCalledOff(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This meeting was called off."))


class MeetingNotHeldYet(Refusal):
    def __init__(self, day: date) -> None:
        super().__init__(_("The meeting is on %(day)s. Write this down on that day or after it."), day=day)


class NotOnThisAgenda(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose items of this meeting's agenda."))


class SaidAlready(Refusal):
    """What the meeting has spoken of stays on its agenda."""

    def __init__(self, place: int) -> None:
        super().__init__(
            _("The meeting has spoken of item %(place)s; it stays on the agenda. Put it off instead."),
            place=place,
        )


class NobodyPresent(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Note first who was present, and who was in the chair."), field="present")


class NotInASeat(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Only whoever sat in a seat on that day is noted as a member."), field="present")


class ChairNotPresent(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Whoever is in the chair is a member, and present."), field="chair")


class WhyMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write in a few words why."), field="why")


class NotAMemberHere(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Only a member of this committee steps aside."), field="holder")


class NotAside(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Nobody stands aside there any more."))


class HerOwnWord(Refusal):
    """What a member said of her own interest, nobody else takes back."""

    def __init__(self, name: str) -> None:
        super().__init__(_("%(name)s stepped aside in person; nobody else takes that back."), name=name)


class SteppedAsideFrom(Refusal):
    """Whoever stepped aside writes down no decision on the item either."""

    def __init__(self, place: int) -> None:
        super().__init__(
            _(
                "You stepped aside from item %(place)s. Whoever is in the chair, or another officer, "
                "writes this decision down."
            ),
            place=place,
        )


class TooFewToDecide(Refusal):
    """Too few are present who have not stepped aside; the item can only be put off."""

    def __init__(self, place: int, deciding: int, quorum: int) -> None:
        super().__init__(
            _(
                "Item %(place)s: %(deciding)s members present could decide, %(quorum)s must. "
                "It can only be put off."
            ),
            place=place,
            deciding=deciding,
            quorum=quorum,
        )


class ReasonNotListed(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose at least one reason of the list."), field="reasons")


class DecisionWordsMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Say in plain words why; it is read by whoever it concerns."), field="words")


class NoOtherSum(Refusal):
    """Another sum belongs to one approval alone, of a kind a body may approve for less."""

    def __init__(self) -> None:
        super().__init__(
            _("Another sum is named when one item alone is approved, where the order says up to how much."),
            field="amount",
        )


class MoreThanPut(Refusal):
    """A body approves what was put before it, or less; never more, and never nothing."""

    def __init__(self, put: Paise) -> None:
        super().__init__(
            _("The sum approved is above nought and not above what stands on the agenda, %(put)s."),
            field="amount",
            put=rupees(put),
        )


class SaidMeanwhile(Refusal):
    """Somebody else wrote something of the item while this was being typed."""

    def __init__(self, place: int) -> None:
        super().__init__(
            _("Somebody else wrote down something of item %(place)s meanwhile. Read it, then note it again."),
            place=place,
        )


class ChangedMeanwhile(Refusal):
    """The meeting changed since the page was opened: nobody signs or overwrites what she has not read."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This meeting was changed by somebody else since you opened the page. What you typed is kept "
                "below; read the page anew before you keep or sign it."
            )
        )


class ItemsUnsaid(Refusal):
    def __init__(self, places: list[int]) -> None:
        super().__init__(
            _("Nothing is said yet of: item %(places)s. Decide on it, or put it off."),
            places=", ".join(map(str, places)),
        )


class MinutesMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The minutes are empty."), field="minutes")


class WhatMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write what is to be done, by whom and by when."), field="what")


class WhoMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Choose the member who has it to do, or name an officer or office."), field="holder"
        )


class DueTooEarly(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The day by which it is done comes after the meeting."), field="due_on")


class DoneAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This is done already; its record stays."))


class NotInForceYet(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This counts once the minutes are signed."))


class KitNotKnown(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose a district and one of its trades."), field="trade")


class KitEmpty(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A toolkit has at least one tool, named in both languages."), field="items")


class PriceMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the price in whole rupees."), field="price")
