"""The expected noes from the branch's receipt to the end of the holding, each in words."""

from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.basics.money import rupees
from odop.basics.names import Named
from odop.basics.refusals import Refusal


class NoSuchFile(Refusal):
    """No file of this number is with the branch; of another branch's files nothing is said."""

    def __init__(self, number: str) -> None:
        super().__init__(_("No file of the number %(number)s is with you."), number=number, field="number")


class NumberedTwice(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("%(number)s stands twice in what was sent."), number=number, field="number")


class ReasonNotOfTheList(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose a reason from the list."), field="reason")


class NotAReason(Refusal):
    """What is often said, and is no reason; the data says why."""

    def __init__(self, why: Named) -> None:
        self.why = why
        super().__init__(_Said(why), field="reason")


class _Said:
    """A name in two languages, said in the reader's."""

    def __init__(self, named: Named) -> None:
        self.named = named

    def __str__(self) -> str:
        return self.named.in_language(get_language() or "hi")


class NotPlainWords(Refusal):
    def __init__(self, least: int) -> None:
        super().__init__(
            _("Say it in plain words that the applicant can understand: at least %(least)s different words."),
            least=least,
            field="words",
        )


class SumNotRight(Refusal):
    """A sum sanctioned is above nought and not above what was asked."""

    def __init__(self, asked: int) -> None:
        super().__init__(
            _("The sum sanctioned is more than nought and not above the %(asked)s asked for."),
            asked=rupees(asked),
            field="sum_sanctioned",
        )


class InstalmentNotRight(Refusal):
    def __init__(self, sanctioned: int) -> None:
        super().__init__(
            _("An instalment is more than nought and not above the %(sanctioned)s sanctioned."),
            sanctioned=rupees(sanctioned),
            field="amount",
        )


class DayNotRight(Refusal):
    """A day lies outside what came before it and today."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            _("The day must be from %(first)s to %(last)s."),
            first=first.isoformat(),
            last=last.isoformat(),
            field="on",
        )


class TrainingTooShort(Refusal):
    def __init__(self, days: int) -> None:
        super().__init__(_("The training must last at least %(days)s days."), days=days, field="on")


class LookedAtTwice(Refusal):
    """One second look is given; after it the file may go to another branch, or to the Ombudsman."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The branch has looked a second time already. The centre may send the file to another branch, "
                "or the applicant may write to the Banking Ombudsman."
            )
        )


class LooksInPerson(Refusal):
    """The second time a person looks, and not a program."""

    def __init__(self) -> None:
        super().__init__(_("A second look is taken by an officer of the branch, at the bank desk."))


class AnotherOfficerLooks(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("You decided this file the first time. Another officer of the branch takes the second look.")
        )


class NotTheBranchsAccount(Refusal):
    def __init__(self, ifsc: str) -> None:
        super().__init__(
            _("The account must be at the branch that sanctioned the loan, IFSC %(ifsc)s."),
            ifsc=ifsc,
            field="ifsc",
        )


class NotHerAccount(Refusal):
    def __init__(self, name: str) -> None:
        super().__init__(_("The account must be held by the applicant, %(name)s."), name=name, field="holder")


class AccountNotWellMade(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("An account number has 9 to 18 digits, and more than one of them."), field="account"
        )


class NoMargin(Refusal):
    """No order of the day of applying is known, or it gives nothing on this cost."""

    def __init__(self) -> None:
        super().__init__(_("No margin money can be reckoned: no order of the day of applying is known."))


class NotYetCredited(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The margin money has not been credited yet; a deposit cannot hold it."))


class NumberMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the number of the term deposit."), field="deposit")


class DepositNumberTaken(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Another file has this deposit's number already."), field="deposit")


class NotInHolding(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The unit is inspected while the margin money is held."))


class NothingToSign(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no inspection that waits for the branch's signature."))


class TwoPeopleInspect(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The centre and the branch sign by two different people."))


class HoldingNotOver(Refusal):
    def __init__(self, until: date) -> None:
        super().__init__(
            _("The holding lasts until %(until)s; before that day nothing becomes a grant."),
            until=until.isoformat(),
        )


class NotInspected(Refusal):
    """The last inspection has not both signatures on what this step needs."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The last inspection, signed by the centre and by the branch, does not say what this step needs."
            )
        )


class InDefault(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("While the loan is in default nothing becomes a grant. Say that it is not, or leave it held.")
        )
