"""The acts of a council's claim, from its signed letter to the payment, or the recovery."""

from odop.casework.services.councils.deciding import take_up_council_decisions
from odop.casework.services.councils.filing import (
    Told,
    correct_council_claim,
    file_council_claim,
    file_council_paper,
    withdraw_council_claim,
)
from odop.casework.services.councils.passing import pass_council_claim
from odop.casework.services.councils.recovering import (
    find_council_claim_false,
    lift_council_bar,
    note_council_recovered,
)
from odop.casework.services.councils.scrutiny import (
    recommend_council_claim,
    reject_council_claim,
    return_council_claim,
)

__all__ = [
    "Told",
    "correct_council_claim",
    "file_council_claim",
    "file_council_paper",
    "find_council_claim_false",
    "lift_council_bar",
    "note_council_recovered",
    "pass_council_claim",
    "recommend_council_claim",
    "reject_council_claim",
    "return_council_claim",
    "take_up_council_decisions",
    "withdraw_council_claim",
]
