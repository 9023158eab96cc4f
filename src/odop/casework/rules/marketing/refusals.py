"""The expected noes of claims for help to reach a market, each in words."""

from collections.abc import Iterable
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise, rupees
from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.casework.rules.marketing import bills
from odop.casework.rules.marketing.reasons import in_words
from odop.casework.rules.reasons import Joined


class _Day:
    """A day, said in the reader's language."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __str__(self) -> str:
        return date_format(self.day, "j F Y")


class _Said:
    """A name in two languages, said in the reader's."""

    def __init__(self, named: Named) -> None:
        self.named = named

    def __str__(self) -> str:
        return self.named.in_language(get_language() or "hi")


class NoProductListed(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The district has no listed product yet: ask the district industries centre."))


class NoSuchFair(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose a fair of the list."), field="fair")


class FairNotListed(Refusal):
    def __init__(self, fair: Named) -> None:
        super().__init__(
            _("%(fair)s is not on the Commissioner's list for this help."), field="fair", fair=_Said(fair)
        )


class FairNotOver(Refusal):
    def __init__(self, ends_on: date) -> None:
        super().__init__(
            _("The fair ends on %(day)s. Claim after it, with the bills."), field="fair", day=_Day(ends_on)
        )


class TooLate(Refusal):
    def __init__(self, last_day: date) -> None:
        super().__init__(
            _("The last day to claim was %(day)s: 120 days, leaving out the month of the fair."),
            day=_Day(last_day),
        )


class AlreadyClaimed(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("This is claimed already: %(number)s."), number=number)


class Barred(Refusal):
    """Shut out of this help after a false claim; the order and its words are said."""

    def __init__(self, order: str, words: str, from_on: date, until_on: date | None) -> None:
        self.order = order
        text = (
            _("Shut out of this help from %(first)s until %(last)s by order %(order)s: %(words)s")
            if until_on
            else _("Shut out of this help from %(first)s by order %(order)s: %(words)s")
        )
        super().__init__(
            text, first=_Day(from_on), last=until_on and _Day(until_on), order=order, words=words
        )


class AnswerDoesNotFit(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("Choose one of the answers."), field=field)


class StillUnanswered(Refusal):
    def __init__(self, words: Iterable[object]) -> None:
        super().__init__(_("Still to be answered: %(what)s"), what=Joined(tuple(words)))


class NotOfThisPurpose(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This help does not pay for that. Choose from the list."), field="item")


class NotASum(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the sum in whole rupees, above nought."), field="amount")


class BillNeedsDay(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Give the day of the bill; it cannot be in the future."), field="billed_on")


class NotAgreed(Refusal):
    """An officer files nothing for a maker without her yes."""

    def __init__(self) -> None:
        super().__init__(
            _("Read the claim back to the maker; it is filed only if she agrees."), field="agree"
        )


class NoBills(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write down at least one bill."), field="amount")


class TooManyBills(Refusal):
    def __init__(self, most: int) -> None:
        super().__init__(_("A claim has at most %(most)s bills."), most=most)


class NotAClaimPaper(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Say what paper it is."), field="kind")


class ClaimNotMet(Refusal):
    """A condition of the order is not met: the claim cannot be filed, or not be recommended."""

    def __init__(self, unmet: Iterable[str]) -> None:
        self.unmet = tuple(unmet)
        super().__init__(_("The order's condition is not met: %(what)s"), what=in_words(self.unmet))


class ClaimNotKnown(Refusal):
    def __init__(self, not_known: Iterable[str]) -> None:
        self.not_known = tuple(not_known)
        super().__init__(
            _("Not known yet, return it and ask: %(what)s"), what=in_words(self.not_known, returned=True)
        )


class PapersNotThere(Refusal):
    def __init__(self, kinds: Iterable[str]) -> None:
        self.kinds = tuple(kinds)
        super().__init__(
            _("Papers are missing, file them or return it: %(what)s"), what=bills.in_words(self.kinds)
        )


class HardCopyMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The papers on paper have not come to the centre yet: note the day they came."))


class ReasonNotGiven(Refusal):
    def __init__(self, field: str = "reason") -> None:
        sentences = {
            "reason": _("Choose a reason of the list."),
            "reasons": _("Choose at least one reason."),
            "words": _("Write the reason in plain words for the applicant."),
            "order": _("Give the number of the order."),
            "reference": _("Give the reference of the money that came back."),
            "why": _("Say why less of the bill is admitted."),
        }
        super().__init__(sentences[field], field=field)


class MoreThanBilled(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("No more can be admitted than was billed, and nothing below nought."), field="admitted"
        )


class NotThatDay(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This day cannot be: before the filing, or in the future."), field="on")


class NoDecisionYet(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No signed minutes of the district committee speak of it yet."))


class NoAccount(Refusal):
    def __init__(self, name: str) -> None:
        super().__init__(_("%(name)s has given no bank account yet."), name=name)


class EarlierWaits(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(
            _("First come, first served: %(number)s was filed earlier and is to be passed first."),
            number=number,
        )


class NotEnoughLeft(Refusal):
    def __init__(self, left: Paise) -> None:
        super().__init__(
            _("The district's money of this year is not enough: %(left)s is left. It waits in its place."),
            left=rupees(left),
        )


class MoneyOnItsWay(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The money is with the bank. Wait for the bank's answer, then order it back."))


class NotBarred(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Nobody is shut out here."))
