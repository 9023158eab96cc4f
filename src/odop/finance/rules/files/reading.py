"""Whatever the bank sends: which shape it is in, and what it says."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from odop.finance.rules.files import xml
from odop.finance.rules.files.refusals import FileRefused, NotABankFile, TooLargeToRead
from odop.finance.rules.files.shapes import Answers, Shape
from odop.finance.rules.files.statements import read_statement
from odop.finance.rules.files.statuses import read_status
from odop.finance.rules.files.tables import read_table

MEGABYTES = 64
_READERS: dict[str, Callable[[bytes], Answers]] = {
    Shape.STATUS: read_status,
    Shape.STATEMENT: read_statement,
}


def read_answers(content: bytes, name: str) -> Answers:
    """A file from the bank, read; a refusal names the file, the line, the field and the reason."""
    try:
        return _read(content)
    except FileRefused as refusal:
        refusal.file = name
        raise


def _read(content: bytes) -> Answers:
    if len(content) > MEGABYTES * 1024 * 1024:
        raise TooLargeToRead(MEGABYTES)
    if not content.strip():
        raise NotABankFile(_("This file is empty."))
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        answers = read_table(content)
    else:
        message = xml.message_in(content)
        if message == Shape.ORDER:
            raise NotABankFile(
                _("This is a payment order (pain.001). The bank's answer is pain.002 or camt.053.")
            )
        if message not in _READERS:
            for _name, _element in xml.elements(content, "Document"):  # what is broken is told as broken
                break
            raise NotABankFile(_("This is neither a pain.002, nor a camt.053, nor a table of answers."))
        answers = _READERS[message](content)
    if not answers.lines and not answers.whole and answers.shape is not Shape.STATEMENT:
        raise NotABankFile(_("There is no answer in this file."))
    return answers
