"""The noes of paying an office: its account, and the share for training and administration."""

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class NoOfficeAccount(Refusal):
    """An office is paid into an account that two people have confirmed, and has none."""

    def __init__(self) -> None:
        super().__init__(
            _("No confirmed bank account of this office is known. One person gives it, another confirms it.")
        )


class AccountNotWellMade(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("This account number or IFSC is not well made."), field=field)


class SameAccount(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This is the account the office has already."), field="account")


class NotAnOffice(Refusal):
    """Only who works for the programme without being one of its own offices is paid."""

    def __init__(self) -> None:
        super().__init__(_("This office is not one that is paid."), field="office")


class NoSuchSpending(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No bill has this number."))
