"""A draft of a claim, for the officer who helps its maker across the table."""

from tests.casework.marketing import makers
from tests.desks.world import arguments, body, thing


@thing("market_draft")
def market_draft(world):
    return makers.draft()


arguments("district:market_for", number=lambda world: world["market_draft"].artisan.number)
arguments("district:market_table", key=lambda world: world["market_draft"].pk)
arguments("district:market_table_do", key=lambda world: world["market_draft"].pk, act=lambda world: "bill")
body(
    "POST district:market_table_do", item=lambda w: "freight", amount=lambda w: "9000", paid_by=lambda w: "BANK",
    billed_on=lambda w: "2025-10-09",
)  # fmt: skip
