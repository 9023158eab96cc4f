"""The PDF of a letter, kept as it was first taken: what left the office can be shown again to the byte."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from odop.audit.services import Actor, act
from odop.documents.models import Document, Letter
from odop.documents.press import set_letter
from odop.documents.rules import PDF, NoSuchLetter

KIND = "letter"


@act("documents.letters_taken")
def take_sheet(*, number: str, by: Actor, at: datetime) -> bytes:
    """The PDF of one letter: set and kept at first asking, afterwards the same bytes for ever.

    Who may have it is for the room whose case the letter is about. Raises NoSuchLetter.
    """
    letter = (
        Letter.objects.select_for_update(of=("self",)).select_related("sheet").filter(number=number).first()
    )
    if letter is None:
        raise NoSuchLetter
    if letter.sheet is not None:
        return bytes(letter.sheet.content)
    content = set_letter(letter.data, code=letter.code, at=letter.issued_at)
    _keep({letter: content}, by=by, at=at)
    return content


@act("documents.letters_taken")
def take_sheets(*, sheets: Mapping[str, bytes], by: Actor, at: datetime) -> int:
    """Keep many letters' PDFs as they were set for printing, by number; those kept before stay. Returns how many."""
    waiting = Letter.objects.select_for_update().filter(number__in=sheets, sheet=None).order_by("number")
    return _keep({letter: sheets[letter.number] for letter in waiting}, by=by, at=at)


def _keep(sheets: Mapping[Letter, bytes], *, by: Actor, at: datetime) -> int:
    for letter, content in sheets.items():
        letter.sha256 = hashlib.sha256(content).hexdigest()
        letter.sheet = Document(
            district_id=letter.district_id, kind=KIND, about=letter.number, name=file_name(letter.number),
            media_type=PDF, size=len(content), sha256=letter.sha256, content=content, filed_at=at, filed_by=by.name,
        )  # fmt: skip
    Document.objects.bulk_create(letter.sheet for letter in sheets if letter.sheet)
    Letter.objects.bulk_update(list(sheets), ["sheet", "sha256"])
    return len(sheets)


def file_name(number: str) -> str:
    """A letter's number as a file's name."""
    return number.replace("/", "-") + ".pdf"
