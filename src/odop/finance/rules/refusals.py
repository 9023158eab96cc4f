"""Every no of this room, with its reason."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from odop.basics.money import rupees
from odop.basics.refusals import Refusal
from odop.finance.rules.states import Head


class OverAllotment(Refusal):
    """The money asked is more than is left of an allotment; the refusal names what is short."""

    def __init__(self, account: str, asked: int, left: int) -> None:
        self.account, self.asked, self.left = account, asked, left
        head, _scheme, year, *_district = account.split("/")
        super().__init__(
            _("Not enough money is left (%(head)s, %(year)s): %(asked)s is asked and %(left)s is left."),
            head=Head(head).label,
            year=year,
            asked=rupees(asked),
            left=rupees(left),
        )


class KeyUsedOtherwise(Refusal):
    """The same business key stands for another sum, case or account."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__(
            _("Already written down, and otherwise: %(keys)s."), keys=", ".join(sorted(keys)[:5])
        )


class NotOwed(Refusal):
    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__(_("Nothing is owed under: %(keys)s."), keys=", ".join(sorted(keys)[:5]))


class MoneyCannotMove(Refusal):
    """What is owed is not in a state from which this step can be taken."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__(_("This step cannot be taken for: %(keys)s."), keys=", ".join(sorted(keys)[:5]))


class NotMoney(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A sum of money is more than nought, in whole paise."), field="amount")


class AboveAdministration(Refusal):
    def __init__(self, percent: int) -> None:
        super().__init__(
            _("Training and administration may take %(percent)s per cent of the budget, and no more."),
            field="amount",
            percent=percent,
        )


class SamePerson(Refusal):
    """Whoever did one step does not do the next."""

    def __init__(self) -> None:
        super().__init__(_("This needs another person than the one before."))


class AlreadyDecided(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This has already been decided."))


class NotYet(Refusal):
    """The cooling period is not over."""

    def __init__(self, on: object) -> None:
        super().__init__(_("This can be confirmed from %(on)s: until then the maker may object."), on=on)


class ReasonMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Give the reason in a few words."), field="words")


class NotHeld(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This payment is not held for that reason."))


class NotThatOrder(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("No payment order has the number %(number)s."), number=number)


class OrderChanged(Refusal):
    """What the order says is no longer what is owed, or a payment in it has come to be held."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            _(
                "Since this order was prepared something has changed for: %(names)s. Withdraw it, and prepare another."
            ),
            names=", ".join(sorted(names)[:5]),
        )


class NoContact(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _(
                "No phone of hers was proved before this change. She must be told in person first; ask the Cell."
            )
        )


class LiftedByTheState(Refusal):
    """The district's own office may be the cause of the doubt: somebody else lets the payment go on."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Your own office may be the cause of this doubt. An accounts officer of the State lets it go on."
            )
        )
