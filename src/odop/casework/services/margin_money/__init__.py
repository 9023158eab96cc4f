"""The acts of margin money, from the application to the grant."""

from odop.casework.services.margin_money.applying import (
    answer,
    apply_for,
    begin,
    file_paper,
    submit,
    withdraw,
)
from odop.casework.services.margin_money.before_claim import (
    note_instalment,
    note_instalments,
    note_training,
    note_trainings,
    waive_training,
    waive_trainings,
)
from odop.casework.services.margin_money.claiming import (
    claim_margin,
    claim_margins,
)
from odop.casework.services.margin_money.decision import (
    ask_second_look,
    decide_second_look,
    refuse_loan,
    refuse_loans,
    sanction_loan,
    sanction_loans,
)
from odop.casework.services.margin_money.minutes import (
    sign_task_force,
    write_task_force_minutes,
)
from odop.casework.services.margin_money.noting import (
    note_facts,
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
from odop.casework.services.margin_money.scrutiny import (
    pass_scrutiny,
    reject,
    return_for_correction,
    take_back,
)
from odop.casework.services.margin_money.sending import (
    send_to_branch,
)
from odop.casework.services.margin_money.task_force import (
    FULL_VIABILITY,
    ViabilityMarks,
    draw_agenda,
    mark_viability,
    note_members,
    open_task_force,
    say,
)
from odop.casework.services.moves import (
    Outcome,
)

__all__ = [
    "FULL_VIABILITY",
    "Claim",
    "Deposit",
    "Instalment",
    "Outcome",
    "Query",
    "Refuse",
    "Sanction",
    "Trained",
    "ViabilityMarks",
    "Waived",
    "answer",
    "answer_query",
    "apply_for",
    "ask_second_look",
    "begin",
    "claim_margin",
    "claim_margins",
    "decide_second_look",
    "draw_agenda",
    "file_paper",
    "mark_viability",
    "note_facts",
    "note_instalment",
    "note_instalments",
    "note_members",
    "note_training",
    "note_trainings",
    "open_task_force",
    "pass_scrutiny",
    "query_file",
    "query_files",
    "receive_file",
    "receive_files",
    "refuse_loan",
    "refuse_loans",
    "reject",
    "return_for_correction",
    "sanction_loan",
    "sanction_loans",
    "say",
    "send_to_branch",
    "sign_task_force",
    "submit",
    "take_back",
    "waive_training",
    "waive_trainings",
    "withdraw",
    "write_task_force_minutes",
]
