"""Rows of money beside their own history, which the application cannot write: what no sum would show."""

from odop.audit.queries import unlike_their_history
from odop.finance.models import (
    AccountChange,
    Allotment,
    Answered,
    BankFile,
    BankLine,
    Entitlement,
    Holding,
    HoldUp,
    IdentityCheck,
    OfficeAccount,
    Payment,
    PaymentOrder,
    Spending,
)

# Entries and lines have their fingerprints and the nightly chain.
WITH_HISTORY = (
    Allotment, Entitlement, HoldUp, AccountChange, Holding, PaymentOrder, Payment, Answered, BankFile, BankLine,
    IdentityCheck, OfficeAccount, Spending,
)  # fmt: skip


def altered(shown: int) -> tuple[tuple[str, str, str, str], ...]:
    """What was written past the triggers: table, row and value; its district (not asked); as it is; as it was."""
    return tuple(
        (" ".join(filter(None, (one.table, one.row, one.column))), "", one.now, one.kept)
        for one in unlike_their_history(WITH_HISTORY, shown=shown)
    )
