"""A letter to Saleem about his application, for the table of addresses."""

from odop.documents.models import Letter
from odop.documents.services import issue_letters
from tests.access.makers import OPERATOR
from tests.desks.world import arguments, body, thing
from tests.documents.makers import ISSUED_AT, letter_to


@thing("letter")
def letter(world):
    to = letter_to(world["application"].number)
    (number,) = issue_letters(kind="notice", items=[to], by=OPERATOR, at=ISSUED_AT)
    return Letter.objects.get(number=number)


def number(world):
    return world["letter"].number


arguments("public:letter", number=number, code=lambda world: world["letter"].code)
arguments(
    "artisan:letter", "district:letter", "district:letter_pdf", "district:withdraw_letter", number=number
)
body("POST district:withdraw_letter", why=lambda world: "The day of the sitting has moved.")
