"""A trainer's bill, a bill for administration and an account to confirm, for the table of addresses."""

from odop.finance import services as finance
from odop.training import services
from tests.desks.world import arguments, body, thing
from tests.finance import makers as money
from tests.training import makers

OFFICE = "institute-bhadohi"
PDF = b"%PDF-1.4 a bill"


@thing("account_given")
def account_given(world):
    """Given by one, and not confirmed."""
    return finance.propose_office_account(
        office=OFFICE, holder="The institute", account="30219990001", ifsc=money.BRANCH, words="seen", by=money.ONE,
        at=money.AT,
    )  # fmt: skip


@thing("trainer_bill")
def trainer_bill(world):
    _ = world["account_given"]
    batch = makers.taught(makers.batch(), 1)
    return services.bill_batch(
        batch=batch.pk, teaching=350_00, food=0, name="bill.pdf", content=PDF, by=money.ONE,
        at=makers.at(makers.DAYS[0]),
    )  # fmt: skip


@thing("spending")
def spending(world):
    _ = world["account_given"]
    return finance.propose_spending(
        district=money.BHADOHI, office=OFFICE, scheme=money.SCHEME, amount=1000_00, words="A hall", name="bill.pdf",
        content=PDF, by=money.ONE, at=money.AT,
    )  # fmt: skip


def bill_key(world):
    return world["trainer_bill"].pk


def spending_number(world):
    return world["spending"].number


arguments("partner:bill", key=lambda world: world["trainer_bill"].batch_id)
arguments("partner:bill_paper", "district:bill_paper", "district:bill_decide", key=bill_key)
arguments("district:spending_decide", "district:spending_paper", number=spending_number)
arguments(
    "district:money_office", "partner:account_decide", office=lambda world: world["account_given"].office_id
)
body("POST district:bill_decide", words=lambda world: "A receipt is missing.")
body("POST district:spending_decide", words=lambda world: "Not this year.")
body("POST district:money_office", words=lambda world: "A slip.")
body("POST partner:account_decide", words=lambda world: "Not ours.")
