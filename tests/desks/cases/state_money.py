"""An allotment proposed and not decided, for the table of addresses."""

from odop.finance import services
from tests.desks.world import arguments, body, thing
from tests.finance import makers as money


@thing("proposed_allotment")
def proposed_allotment(world):
    return services.propose_allotment(
        kind="BUDGET", scheme=money.SCHEME, year=money.YEAR, amount=money.LAKH, words="The order.",
        by=money.ONE, at=money.AT,
    ).number  # fmt: skip


arguments("state:money_decide", number=lambda world: world["proposed_allotment"])
body("POST state:money_decide", confirm=lambda world: "yes", words=lambda world: "Seen.")
body(
    "POST state:money_allotments", kind=lambda world: "BUDGET", rupees=lambda world: "1000",
    words=lambda world: "The order.",
)  # fmt: skip
