"""A draft for a loan of Saleem's, beside his file at the branch, for the table of addresses."""

from odop.audit.services import acting
from odop.casework.models import Application, Project
from odop.casework.services import margin_money
from tests.access.makers import AT, OPERATOR
from tests.casework.margin_money.makers import PLAIN
from tests.desks.world import arguments, body, thing


@thing("my_loan")
def my_loan(world):
    of, file = world["saleem_on_register"], world["file_at_branch"]
    with acting(by=OPERATOR, act="tests.began_loan", at=AT):
        row = Application.objects.create(
            scheme=file.scheme,
            district=of.district,
            artisan=of,
            product=file.product,
            state="DRAFT",
            since=AT,
        )
        Project.objects.create(district=of.district, application=row)
    said = {code: given for code, given in PLAIN.items() if code != "branch"}
    return margin_money.answer(application=row.pk, answers=said, by=world.cast.saleem, at=AT)


def key(world):
    return world["my_loan"].pk


arguments(
    "artisan:loan", "artisan:loan_next", "artisan:loan_papers", "artisan:loan_check", "artisan:loan_again",
    "artisan:loan_tell", "artisan:loan_withdraw",
    key=key,
)  # fmt: skip
arguments("artisan:loan_question", key=key, code=lambda world: "jobs")
arguments("artisan:loan_paper", key=key, kind=lambda world: "affidavit")
body("POST artisan:loan_question", answer=lambda world: "4")
