"""Applications for margin money, with a paper and a sitting, for the table of addresses."""

from odop.casework.services import margin_money
from odop.documents import queries as documents
from tests.casework.margin_money import makers
from tests.desks.world import arguments, body, thing


@thing("loan")
def loan(world):
    return makers.submitted()


@thing("returned_loan")
def returned_loan(world):
    made = makers.submitted()
    margin_money.return_for_correction(
        numbers=[made.number], reasons=["paper_unreadable"], by=makers.OPERATOR, at=makers.AT
    )
    return makers.again(made)


@thing("loan_paper")
def loan_paper(world):
    return documents.documents_about(str(world["loan"].pk))[0].key


@thing("weaver")
def weaver(world):
    return makers.artisan()


arguments(
    "district:loan", "district:loan_papers", "district:loan_withdraw",
    number=lambda world: world["loan"].number,
)  # fmt: skip
arguments("district:loan_correct", number=lambda world: world["returned_loan"].number)
arguments(
    "district:loan_paper", number=lambda world: world["loan"].number, key=lambda world: world["loan_paper"]
)
arguments("district:loan_apply", number=lambda world: world["weaver"].number)
body("POST district:loan_many", act=lambda w: "pass", numbers=lambda w: [w["loan"].number])
