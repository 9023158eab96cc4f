"""The bundle for the members, and the signed minutes on paper."""

from io import BytesIO

import pytest
import segno
from pypdf import PdfReader, PdfWriter

from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.casework.queries.committees import meeting_page
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees
from odop.documents.models import Document
from odop.documents.services import file_document
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import AT, attended, items, meeting, put, say, signed

pytestmark = pytest.mark.django_db


def filed(name: str, content: bytes):
    with acting(by=OPERATOR, act="tests.filed", at=AT):
        return file_document(kind="bill", name=name, content=content, by=OPERATOR, at=AT).pk


def picture() -> bytes:
    made = BytesIO()
    segno.make("a bill").save(made, kind="png", scale=4)
    return made.getvalue()


def pdf(pages: int) -> bytes:
    made, out = BytesIO(), PdfWriter()
    for _ in range(pages):
        out.add_blank_page(200, 200)
    out.write(made)
    return made.getvalue()


def bundle_of(made, user) -> PdfReader:
    page = meeting_page(made.number, user=user, on=day_of(AT))
    return PdfReader(BytesIO(committees.bundle(page, at=AT)))


def text(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def test_the_bundle_holds_the_agenda_a_sheet_for_each_matter_and_every_paper(dlc, rekha):
    a, b = put(), put(papers=[filed("bill.pdf", pdf(3)), filed("stall.png", picture())])
    read = bundle_of(meeting(), rekha)
    said = text(read)
    assert a in said
    assert b in said
    assert "Stall at a fair" in said
    assert "₹50,000" in said
    assert "Anita Rao" in said
    assert len(read.pages) == 1 + 2 + 1 + 3  # agenda, two sheets, a picture, a paper of three pages
    assert read.outline[-1].title == "2 · bill.pdf"


def test_a_paper_that_cannot_be_read_is_named_and_hides_no_other(dlc, rekha):
    put(papers=[filed("broken.pdf", b"%PDF-1.4 nothing"), filed("broken.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40),
                filed("whole.png", picture())])  # fmt: skip
    said = text(bundle_of(meeting(), rekha))
    assert said.count("cannot be read") == 2
    assert "picture, on the next sheet" in said


def test_a_bundle_of_nothing_is_still_an_agenda(dlc, rekha):
    assert len(bundle_of(meeting(), rekha).pages) == 1


def test_the_signed_minutes_are_the_same_bytes_for_ever_and_carry_their_code(dlc, rekha):
    about = put()
    made = attended(meeting(), dlc.chair, dlc.secretary)
    with pytest.raises(no.NotInForceYet):
        committees.take_meeting_minutes(meeting=made.number, by=rekha, at=AT)
    committees.step_aside(
        meeting=made.number, items=[items(made)[0].pk], holder=dlc.farida.pk, why="kin", by=OPERATOR, at=AT
    )
    say(made, "REJECTED")
    committees.give_action(
        meeting=made.number, what="Tell her", owner="Anil", due_on=day_of(AT), by=OPERATOR, at=AT
    )
    made = signed(made, by=rekha)
    first = committees.take_meeting_minutes(meeting=made.number, by=rekha, at=AT)
    said = text(PdfReader(BytesIO(first)))
    for words in (about, "The bills are of another fair.", "A condition of the order is not met", "Anita Rao",
                  "Tell her", f"/decisions/{made.number}/{made.code}/", "Farida Bano"):  # fmt: skip
        assert "".join(words.split()) in "".join(said.split()), words
    assert committees.take_meeting_minutes(meeting=made.number, by=rekha, at=AT) == first
    assert Document.objects.filter(kind="committee_minutes").count() == 1
