"""A centre whose company is entered, and one with a report filed, for the table of addresses."""

from odop.documents import queries as documents
from odop.documents.services import issue_letters
from tests.access.makers import OPERATOR
from tests.desks.world import arguments, body, thing
from tests.documents.makers import ISSUED_AT, letter_to
from tests.facilities import makers
from tests.facilities.makers import S


@thing("centre")
def centre(world):
    return makers.centre_in(S.FORMED)


@thing("filed_centre")
def filed_centre(world):
    return makers.centre_in(S.FEASIBLE)


for desk in ("district", "partner"):
    arguments(
        f"{desk}:centre", f"{desk}:centre_company", f"{desk}:centre_report",
        number=lambda world: world["centre"].number,
    )  # fmt: skip
    arguments(f"{desk}:centre_do", number=lambda world: world["centre"].number, act=lambda world: "withdraw")
    arguments(
        f"{desk}:centre_paper",
        number=lambda world: world["filed_centre"].number,
        key=lambda world: documents.documents_about(world["filed_centre"].number)[0].key,
    )
    body(f"POST {desk}:centre_do", words=lambda world: "The land is gone.")


@thing("centre_letter")
def centre_letter(world):
    to = letter_to(world["filed_centre"].number)
    return issue_letters(kind="notice", items=[to], by=OPERATOR, at=ISSUED_AT)[0]


arguments("partner:centre_letter", number=lambda world: world["centre_letter"])
arguments("public:centre", number=lambda world: world["filed_centre"].number)
body(
    "POST district:centres",
    form=lambda world: "notice",
    product=lambda world: "carpets-and-durries",
    newspaper=lambda world: "Aaj, 20 November 2026",
    address=lambda world: "https://odop.example/eoi",
    opens_on=lambda world: "2026-11-20",
    closes_on=lambda world: "2026-12-20",
)
body(
    "POST partner:centres",
    invitation=lambda world: str(world["centre"].invitation_id),
    name_en=lambda world: "Another centre",
    name_hi=lambda world: "दूसरा केन्द्र",
    kinds=lambda world: ["DESIGN"],
    place=lambda world: "Gyanpur",
    promoter=lambda world: "Rani Devi",
)
