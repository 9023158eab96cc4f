"""The ledger, allotments, what is owed, payment orders and the nightly reckoning."""

from odop.finance.models.allotments import Allotment
from odop.finance.models.bankfiles import BankFile, BankLine
from odop.finance.models.checks import IdentityCheck
from odop.finance.models.entitlements import AccountChange, Entitlement, Holding, HoldUp
from odop.finance.models.ledger import MOST, Account, Entry, Line
from odop.finance.models.offices import OfficeAccount, Spending
from odop.finance.models.orders import Answered, Payment, PaymentOrder

__all__ = [
    "MOST",
    "Account",
    "AccountChange",
    "Allotment",
    "Answered",
    "BankFile",
    "BankLine",
    "Entitlement",
    "Entry",
    "HoldUp",
    "Holding",
    "IdentityCheck",
    "Line",
    "OfficeAccount",
    "Payment",
    "PaymentOrder",
    "Spending",
]
