"""The ledger beside the cases it pays for: each room that says what is owed is asked."""

from odop.casework.queries.margin_money import claims_beside_money
from odop.casework.queries.marketing import market_beside_minutes, market_beside_money
from odop.facilities.queries.reckoning import centres_beside_minutes, centres_beside_money
from odop.finance.queries import Break, spendings_beside_money
from odop.training.queries import training_beside_money


def cases_beside_money() -> tuple[Break, ...]:
    """What is owed without a case behind it, cases without what is owed, and those that differ."""
    return (
        *claims_beside_money(),
        *market_beside_money(),
        *market_beside_minutes(),
        *training_beside_money(),
        *centres_beside_money(),
        *centres_beside_minutes(),
        *spendings_beside_money(),
    )
