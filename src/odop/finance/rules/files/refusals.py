"""Why a bank file is not taken: which file, which line, which field, and the reason."""

from collections.abc import Sequence

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class FileRefused(Refusal):
    """A bank file that is not taken at all; nothing of it is kept."""

    def __init__(self, reason: object, *, line: int = 0, place: str = "", **given: object) -> None:
        self.file, self.line, self.place = "", line, place
        self.reason, self.given = reason, given
        super().__init__(lazy(self._said, str)(), field="file")

    def _said(self) -> str:
        """Where it is, and what is wrong there; in the reader's language, whenever it is read."""
        where = [self.file] if self.file else []
        if self.line:
            where.append(str(_("line %(line)s")) % {"line": self.line})
        if self.place:
            where.append(self.place)
        reason = str(self.reason) % self.given if self.given else str(self.reason)
        return f"{', '.join(where)}: {reason}" if where else reason


class Malformed(FileRefused):
    """Not XML that can be read."""


class NotAllowedInside(FileRefused):
    """Something that no bank file needs and that is dangerous to open."""

    def __init__(self) -> None:
        super().__init__(
            _("This file holds a DOCTYPE or an entity. No bank file needs one, so it is not opened.")
        )


class TooLargeToRead(FileRefused):
    """Larger than any day's answers."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(_("This file is too large: it may have %(megabytes)s MB."), megabytes=megabytes)


class NotABankFile(FileRefused):
    """Readable, but none of the shapes we take."""


class Missing(FileRefused):
    """Something that must be there is not."""

    def __init__(self, *, line: int, place: str) -> None:
        super().__init__(_("This must be given and is missing."), line=line, place=place)


class NotAnAmount(FileRefused):
    """An amount that is not one, or is finer than a paisa."""

    def __init__(self, given: str, *, line: int, place: str) -> None:
        super().__init__(
            _("“%(given)s” is not an amount in rupees and paise."), line=line, place=place, given=given
        )


class WrongCurrency(FileRefused):
    """Rupees alone are taken."""

    def __init__(self, given: str, *, line: int, place: str) -> None:
        super().__init__(
            _("The amount is in “%(given)s”. Only Indian rupees (INR) are taken."),
            line=line, place=place, given=given,
        )  # fmt: skip


class WrongSum(FileRefused):
    """A total that the lines do not add up to."""

    def __init__(self, said: str, found: str, *, line: int, place: str) -> None:
        super().__init__(
            _("The file says %(said)s, but its lines add up to %(found)s."),
            line=line, place=place, said=said, found=found,
        )  # fmt: skip


class NotAChoice(FileRefused):
    """A word or a code that means nothing here."""

    def __init__(self, given: str, *, line: int, place: str) -> None:
        super().__init__(
            _("“%(given)s” is not one of the words taken here."), line=line, place=place, given=given
        )


class NotADay(FileRefused):
    """A day that is none."""

    def __init__(self, given: str, *, line: int, place: str) -> None:
        super().__init__(_("“%(given)s” is not a date."), line=line, place=place, given=given)


class TooLong(FileRefused):
    """An identifier longer than the messages allow."""

    def __init__(self, given: str, *, line: int, place: str) -> None:
        super().__init__(
            _("“%(given)s” is too long: it may have 35 characters."), line=line, place=place, given=given[:40]
        )


class OfAnotherAccount(FileRefused):
    """A statement of an account that is not ours."""

    def __init__(self, number: str) -> None:
        super().__init__(
            _("This statement is of account %(number)s, which is not the State's paying account."),
            number=number,
        )


class NothingOfOurs(FileRefused):
    """No line speaks of a payment of ours."""

    def __init__(self) -> None:
        super().__init__(_("No payment in this file is one of ours."))


class NotSent(Refusal):
    """The bank's file is made of an order that has been sent."""

    def __init__(self, number: str) -> None:
        super().__init__(_("Order %(number)s has not been sent. Its file is made when it is."), number=number)


class NoPayingAccount(Refusal):
    """Nobody has said out of which account the State pays."""

    def __init__(self) -> None:
        super().__init__(
            _("The State's paying account is not known. It stands in the pack, under paying_account.")
        )


class CauseStands(Refusal):
    """The account is still the one the bank refused."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            _(
                "The bank refused this account, and it has not been changed: %(names)s. Propose another account first."
            ),
            names=", ".join(sorted(names)[:5]),
        )


class StatementMissing(Refusal):
    """Whether the money left is only known from the statement."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            _(
                "The bank's machines timed out for: %(names)s. The statement of that day must be taken in first."
            ),
            names=", ".join(sorted(names)[:5]),
        )


class NotToBeFollowed(Refusal):
    """This line can be answered in words alone."""

    def __init__(self) -> None:
        super().__init__(_("The bank's word cannot be followed here. Answer in words: our record stands."))
