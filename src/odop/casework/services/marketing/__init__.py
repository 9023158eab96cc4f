"""The acts of help to reach a market, from the first bill to the payment, or the recovery."""

from odop.casework.services.marketing.applying import (
    answer_claim,
    begin_claim,
    file_claim,
    file_claim_paper,
    strike_out_bill,
    withdraw_claim,
    write_down_bill,
)
from odop.casework.services.marketing.deciding import take_up_decisions
from odop.casework.services.marketing.passing import pass_claims
from odop.casework.services.marketing.recovering import find_false, lift_bar, note_recovered
from odop.casework.services.marketing.scrutiny import (
    Admitted,
    admit_bills,
    note_hard_copy,
    recommend,
    reject_claims,
    return_claims,
)
from odop.casework.services.moves import Outcome

__all__ = [
    "Admitted",
    "Outcome",
    "admit_bills",
    "answer_claim",
    "begin_claim",
    "file_claim",
    "file_claim_paper",
    "find_false",
    "lift_bar",
    "note_hard_copy",
    "note_recovered",
    "pass_claims",
    "recommend",
    "reject_claims",
    "return_claims",
    "strike_out_bill",
    "take_up_decisions",
    "withdraw_claim",
    "write_down_bill",
]
