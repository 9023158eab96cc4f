"""Which files are taken, and what letters say. Pure."""

from odop.documents.rules.codes import covered, in_groups, new_code, same, typed
from odop.documents.rules.files import (
    CSV,
    JPEG,
    PAPERS,
    PDF,
    PNG,
    TABLES,
    XLSX,
    Empty,
    NotTaken,
    TooLarge,
    media_type_of,
    require_fit,
    safe_name,
)
from odop.documents.rules.letters import Because, Kind, Letterhead, LetterTo, kinds, labels, written
from odop.documents.rules.refusals import AlreadyWithdrawn, NoReason, NoSuchLetter, NothingSaid

__all__ = [
    "CSV",
    "JPEG",
    "PAPERS",
    "PDF",
    "PNG",
    "TABLES",
    "XLSX",
    "AlreadyWithdrawn",
    "Because",
    "Empty",
    "Kind",
    "LetterTo",
    "Letterhead",
    "NoReason",
    "NoSuchLetter",
    "NotTaken",
    "NothingSaid",
    "TooLarge",
    "covered",
    "in_groups",
    "kinds",
    "labels",
    "media_type_of",
    "new_code",
    "require_fit",
    "safe_name",
    "same",
    "typed",
    "written",
]
