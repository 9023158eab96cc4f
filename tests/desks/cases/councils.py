"""Claims of councils with a paper, for the table of addresses."""

from odop.documents import queries as documents
from tests.casework.councils import makers
from tests.desks.world import arguments, body, thing


@thing("council_claim")
def council_claim(world):
    made = makers.filed()
    makers.papers(made, "request")
    return made


def number(world):
    return world["council_claim"].number


arguments("district:council", "district:council_correct", "district:council_papers", number=number)
arguments(
    "district:council_file", number=number, key=lambda world: documents.documents_about(number(world))[0].key
)
arguments("district:council_do", number=number, act=lambda world: "return")
body("POST district:council_do", reasons=lambda w: "bill_differs")
