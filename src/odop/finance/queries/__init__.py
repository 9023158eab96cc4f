"""Every read of the money."""

from odop.finance.queries.standing import MoneyLeft, Standing, budget_left, money_left, standing_of

__all__ = ["MoneyLeft", "Standing", "budget_left", "money_left", "standing_of"]
