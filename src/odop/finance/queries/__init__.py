"""Every read of the money."""

from odop.finance.queries.ages import (
    AGES,
    IN_TRANSIT,
    PAST_END,
    RETURNED,
    Age,
    float_at_banks,
    oldest_unpaid,
    unpaid,
)
from odop.finance.queries.orders import OrderLine, OrderPage, PaymentLine, order_page, orders
from odop.finance.queries.queues import (
    ChangeLine,
    HeldLine,
    OwedLine,
    ReadyRow,
    RetryLine,
    account_changes,
    due,
    held_back,
    ready,
    retry_queue,
)
from odop.finance.queries.standing import MoneyLeft, Standing, budget_left, money_left, standing_of
from odop.finance.queries.tables import AllotmentLine, MoneyRow, allotments, money_by_year, money_table
from odop.finance.queries.verify import Break, Place, Verified, identity, verified

__all__ = [
    "AGES", "IN_TRANSIT", "PAST_END", "RETURNED", "Age", "AllotmentLine", "Break", "ChangeLine", "HeldLine",
    "MoneyLeft", "MoneyRow", "OrderLine", "OrderPage", "OwedLine", "PaymentLine", "Place", "ReadyRow", "RetryLine",
    "Standing",
    "Verified", "account_changes", "allotments", "budget_left", "due", "float_at_banks", "held_back", "identity",
    "money_by_year", "money_left", "money_table", "oldest_unpaid", "order_page", "orders", "ready", "retry_queue",
    "standing_of", "unpaid", "verified",
]  # fmt: skip
