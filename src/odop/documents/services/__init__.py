"""Every write of documents: filing what others bring, and issuing the programme's own letters."""

from odop.documents.rules import BANK_FILES, BESIDE_FORMS, FILLED_FORMS, PAPERS, TABLES, Because, LetterTo
from odop.documents.services.files import Document, file_document
from odop.documents.services.letters import hold_numbers, issue_letters, withdraw_letter, withdraw_letters
from odop.documents.services.printing import print_letters
from odop.documents.services.sheets import file_name, take_sheet, take_sheets

__all__ = [
    "BANK_FILES",
    "BESIDE_FORMS",
    "FILLED_FORMS",
    "PAPERS",
    "TABLES",
    "Because",
    "Document",
    "LetterTo",
    "file_document",
    "file_name",
    "hold_numbers",
    "issue_letters",
    "print_letters",
    "take_sheet",
    "take_sheets",
    "withdraw_letter",
    "withdraw_letters",
]
