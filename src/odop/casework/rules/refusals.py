"""The expected noes of casework, each in words."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal
from odop.casework.rules.reasons import in_words


class ProductNotOfDistrict(Refusal):
    def __init__(self, on: date) -> None:
        super().__init__(
            _("This product was not a product of this district on %(on)s."),
            on=on.isoformat(),
            field="product",
        )


class CallIncomplete(Refusal):
    """A call lacks something; the field says what."""

    def __init__(self, field: str) -> None:
        sentences = {
            "places": _("Say how many places there are: one or more."),
            "closes_on": _("The last day must not be before the first."),
        }
        super().__init__(sentences[field], field=field)


class CallClosed(Refusal):
    def __init__(self, opens_on: date, closes_on: date) -> None:
        super().__init__(
            _("Applications are taken from %(opens)s to %(closes)s."),
            opens=opens_on.isoformat(),
            closes=closes_on.isoformat(),
        )


class AlreadyApplied(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("An application is already there: %(number)s."), number=number)


class NotComplete(Refusal):
    """Questions without an answer."""

    def __init__(self, missing: Iterable[str], words: Iterable[object]) -> None:
        self.missing = tuple(missing)
        super().__init__(_("Still to be answered: %(what)s"), what="; ".join(str(w) for w in words))


class AnswerNotAllowed(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("Choose one of the answers."), field=field)


class NotEligible(Refusal):
    """A condition of the order is not met."""

    def __init__(self, unmet: tuple[str, ...]) -> None:
        self.unmet = unmet
        super().__init__(_("The order's condition is not met: %(what)s"), what=in_words(unmet))


class NotKnown(Refusal):
    """Nobody has told us yet; the applicant is to be asked."""

    def __init__(self, not_known: tuple[str, ...]) -> None:
        self.not_known = not_known
        super().__init__(
            _("Not known yet, return it and ask: %(what)s"), what=in_words(not_known, returned=True)
        )


class NoReason(Refusal):
    def __init__(self, field: str = "reasons") -> None:
        sentences = {
            "reasons": _("Choose at least one reason."),
            "words": _("Write the reason in plain words for the applicant."),
        }
        super().__init__(sentences[field], field=field)


class SittingIncomplete(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Name at least two members who were present, each once."), field="members")


class NotAMember(Refusal):
    def __init__(self, member: str) -> None:
        super().__init__(_("%(member)s is not among the members present."), member=member)


class NotOfTheSitting(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(
            _("%(number)s is not before this sitting: it has not passed scrutiny in this call."),
            number=number,
        )


class OutsideMarks(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Marks are whole numbers: skill up to 40, need up to 30, plan up to 30."))


class NoMarks(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("%(number)s has no marks of any member yet."), number=number)


class NoPlacesLeft(Refusal):
    def __init__(self, places: int, taken: int, asked: int) -> None:
        super().__init__(
            _("The call has %(places)s places and %(taken)s are taken: %(asked)s more cannot be selected."),
            places=places,
            taken=taken,
            asked=asked,
        )


class CoupleInOneSelection(Refusal):
    def __init__(self, numbers: tuple[str, ...]) -> None:
        super().__init__(
            _("Husband and wife are both in this selection; help comes once: %(numbers)s"),
            numbers=", ".join(numbers),
        )


class MinutesSigned(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The minutes of this sitting are signed; nothing in it can be changed."))
