"""Reads of filed documents and of letters. Who may read one is decided by the room it belongs to."""

from odop.documents.queries.checking import Checked, checked_letter
from odop.documents.queries.files import (
    Filed,
    content_of,
    contents_of,
    document,
    documents_about,
    documents_of,
    documents_with,
    kinds_about,
)
from odop.documents.queries.letters import (
    LetterLine,
    LettersPage,
    letter,
    letters_about,
    letters_for_branch,
    letters_of,
    letters_since,
    sheets_of,
)

__all__ = [
    "Checked",
    "Filed",
    "LetterLine",
    "LettersPage",
    "checked_letter",
    "content_of",
    "contents_of",
    "document",
    "documents_about",
    "documents_of",
    "documents_with",
    "kinds_about",
    "letter",
    "letters_about",
    "letters_for_branch",
    "letters_of",
    "letters_since",
    "sheets_of",
]
