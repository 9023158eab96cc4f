"""A loan file at the branch, its paper, and a file of the branch's answers, for the table of addresses."""

from odop.casework.services import margin_money as services
from odop.documents.services import file_document, issue_letters
from tests.access.makers import AT, OPERATOR
from tests.casework.margin_money import files
from tests.desks.world import arguments, body, thing
from tests.documents.makers import letter_to


@thing("file_at_branch")
def file_at_branch(world):
    """Saleem's file, received by the branch in Bhadohi."""
    return files.received(of=world["saleem_on_register"])


@thing("paper_at_branch")
def paper_at_branch(world):
    return file_document(
        kind="project_report", name="report.pdf", content=b"%PDF-1.4", about=str(world["file_at_branch"].pk),
        district="179", by=OPERATOR, at=AT,
    )  # fmt: skip


@thing("branch_sheet")
def branch_sheet(world):
    """A file of answers with one row given back."""
    content = b"Application number,Answer\nMM/1,approve\n"
    return services.take_branch_sheet(
        branch="SBIN0000001", name="june.csv", content=content, by=world.cast.banker, at=AT
    )


def number(world):
    return world["file_at_branch"].number


arguments("bank:file", number=number)
arguments("bank:act", number=number, name=lambda world: "ask")
body("POST bank:act", words=lambda world: "The rent agreement of the work shed, please")
arguments("bank:paper", number=number, key=lambda world: world["paper_at_branch"].pk)
arguments("bank:sheet", key=lambda world: world["branch_sheet"].key)
arguments("bank:given_back", key=lambda world: world["branch_sheet"].key, kind=lambda world: "csv")
arguments("bank:list", kind=lambda world: "xlsx")


@thing("letter_at_branch")
def letter_at_branch(world):
    to = letter_to(world["file_at_branch"].number)
    return issue_letters(kind="sanction", items=[to], by=OPERATOR, at=AT)[0]


arguments("bank:letter", number=number, letter=lambda world: world["letter_at_branch"])
