"""The acts of margin money."""

from odop.casework.services.margin_money.before_claim import (
    note_instalment,
    note_instalments,
    note_training,
    note_trainings,
    waive_training,
    waive_trainings,
)
from odop.casework.services.margin_money.claiming import claim_margin, claim_margins
from odop.casework.services.margin_money.decision import (
    ask_second_look,
    decide_second_look,
    refuse_loan,
    refuse_loans,
    sanction_loan,
    sanction_loans,
)
from odop.casework.services.margin_money.receipt import (
    answer_query,
    query_file,
    query_files,
    receive_file,
    receive_files,
)
from odop.casework.services.margin_money.said import (
    Claim,
    Deposit,
    Instalment,
    Query,
    Refuse,
    Sanction,
    Trained,
    Waived,
)
from odop.casework.services.moves import Outcome

__all__ = [
    "Claim",
    "Deposit",
    "Instalment",
    "Outcome",
    "Query",
    "Refuse",
    "Sanction",
    "Trained",
    "Waived",
    "answer_query",
    "ask_second_look",
    "claim_margin",
    "claim_margins",
    "decide_second_look",
    "note_instalment",
    "note_instalments",
    "note_training",
    "note_trainings",
    "query_file",
    "query_files",
    "receive_file",
    "receive_files",
    "refuse_loan",
    "refuse_loans",
    "sanction_loan",
    "sanction_loans",
    "waive_training",
    "waive_trainings",
]
