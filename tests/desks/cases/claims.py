"""A claim that waits and a margin in deposit, for the table of addresses."""

from tests.casework.margin_money import files
from tests.desks.world import arguments, body, thing


@thing("claim")
def claim(world):
    return files.claimed()


@thing("held_margin")
def held_margin(world):
    return files.held()


arguments("district:loan_do", number=lambda world: world["held_margin"].number, act=lambda world: "inspect")
body(
    "POST district:loan_do",
    held_on=lambda w: "2026-05-20",
    found=lambda w: "RUNNING",
    words=lambda w: files.SEEN,
)
body(
    "POST district:claims_many",
    act=lambda w: "pass",
    sure=lambda w: "1",
    numbers=lambda w: [w["claim"].number],
)
