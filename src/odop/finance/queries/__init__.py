"""Every read of the money."""

from odop.finance.queries.standing import MoneyLeft, Standing, budget_left, money_left, standing_of
from odop.finance.queries.verify import Break, Place, Verified, identity, verified

__all__ = [
    "Break",
    "MoneyLeft",
    "Place",
    "Standing",
    "Verified",
    "budget_left",
    "identity",
    "money_left",
    "standing_of",
    "verified",
]
