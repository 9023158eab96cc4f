"""Claims for help to reach a market, with a bill and a paper, for the table of addresses."""

from odop.documents import queries as documents
from tests.casework.marketing import makers
from tests.desks.world import arguments, body, thing


@thing("market_claim")
def market_claim(world):
    return makers.filed()


@thing("market_paper")
def market_paper(world):
    return documents.documents_about(str(world["market_claim"].pk))[0].key


@thing("my_market_claim")
def my_market_claim(world):
    makers.product_of_district()
    return makers.draft(of=world["saleem_on_register"])


def key(world):
    return world["my_market_claim"].pk


arguments(
    "artisan:market_claim", "artisan:market_bill", "artisan:market_answers", "artisan:market_paper",
    "artisan:market_file", "artisan:market_withdraw",
    key=key,
)  # fmt: skip
arguments("artisan:market_say", key=key, what=lambda world: "cause")
arguments(
    "artisan:market_strike", key=key,
    bill=lambda world: makers.claim(world["my_market_claim"]).lines.first().pk,
)  # fmt: skip
body(
    "POST artisan:market_bill", item=lambda w: "freight", amount=lambda w: "9000", paid_by=lambda w: "BANK",
    billed_on=lambda w: "2025-10-09",
)  # fmt: skip
arguments(
    "district:market_claim", "district:market_papers", number=lambda world: world["market_claim"].number
)
arguments(
    "district:market_file", number=lambda world: world["market_claim"].number,
    key=lambda world: world["market_paper"],
)  # fmt: skip
arguments(
    "district:market_do", number=lambda world: world["market_claim"].number, act=lambda world: "hard_copy"
)
body("POST district:market_do", on=lambda w: "2025-11-05")
body("POST district:market_many", act=lambda w: "recommend", numbers=lambda w: [w["market_claim"].number])
