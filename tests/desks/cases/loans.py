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


@thing("task_force")
def task_force(world):
    row = makers.scrutinised()
    sat = makers.sitting()
    makers.mark(sat, (row, 60))
    world.made["on_agenda"] = row
    return sat


arguments(
    "district:task_force", "district:task_force_agenda", "district:task_force_members",
    "district:task_force_marks", "district:task_force_say", "district:task_force_minutes",
    number=lambda world: world["task_force"].number,
)  # fmt: skip
body("POST district:task_force_members", members=lambda w: "Rekha Maurya, DC\nMohan Lal, LDM")
body(
    "POST district:task_force_say", said=lambda w: "SELECTED",
    numbers=lambda w: [w["task_force"] and w["on_agenda"].number],
)  # fmt: skip
body("POST district:task_force_minutes", minutes=lambda w: "As held.")
