"""Which offices are paid, who speaks for them, and the noes of paying one."""

from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission, Role
from odop.basics.refusals import Refusal

PAID = frozenset(
    {"TRAINER", "SUPPLIER", "LAB", "CENTRE", "ENQUIRY", "PAYEE"}
)  # kinds of offices that are paid
# At an office of one's own: who may give its account, and who is told when somebody gives another.
OWN = {
    Role.TRAINER: Permission.RUN_BATCH, Role.SUPPLIER: Permission.SUPPLY_TOOLKITS, Role.LAB: Permission.TEST,
    Role.CENTRE: Permission.RUN_CENTRE,
}  # fmt: skip


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
