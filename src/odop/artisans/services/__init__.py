"""Every write of the makers' register; one act, one function."""

from odop.artisans.services.change import change_account, correct
from odop.artisans.services.claiming import claim
from odop.artisans.services.consents import give_consent, withdraw_consent
from odop.artisans.services.drafts import answer, begin_draft
from odop.artisans.services.enrolment import enrol
from odop.artisans.services.importing import Imported, import_file

__all__ = [
    "Imported",
    "answer",
    "begin_draft",
    "change_account",
    "claim",
    "correct",
    "enrol",
    "give_consent",
    "import_file",
    "withdraw_consent",
]
