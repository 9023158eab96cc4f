"""One paper that asks for money twice: a question to the Deputy Commissioner, never a refusal."""

from datetime import datetime

from odop.audit.services import Actor
from odop.basics.dates import day_of
from odop.documents import queries as documents
from odop.documents.services import Document
from odop.notices import services as notices

# The kinds of paper on which money is asked for, in whichever room.
PROOFS = ("bill", "ticket", "bank_proof", "centre_use", "trainer_bill", "spending_bill")


def ask_where_filed_before(paper: Document, *, by: Actor, at: datetime) -> None:
    """Ask, where the same file, byte for byte, was filed before to ask for other money. Part of the act that files it.

    Two uses of one centre are two things; the papers of one claim or bill are one.
    """
    if paper.kind not in PROOFS or paper.district_id is None:
        return
    for before in documents.documents_with(paper.sha256, PROOFS):
        if before.key != paper.pk and (before.about != paper.about or paper.kind == "centre_use"):
            notices.put_question(
                kind="paper_asks_twice", key=str(paper.pk), district=paper.district_id,
                about=(paper.about, before.about),
                facts={
                    "name": paper.name, "by": paper.filed_by, "day": str(day_of(at)), "other": before.name,
                    "other_by": before.filed_by, "other_day": str(day_of(before.filed_at)),
                },
                by=by, at=at,
            )  # fmt: skip
            return
