"""The acts of margin money, from the application to the grant."""

from odop.casework.services.margin_money.applying import (
    Paper,
    answer,
    apply_for,
    begin,
    correct,
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
from odop.casework.services.margin_money.by_sheet import TakenSheet, take_branch_sheet
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
from odop.casework.services.margin_money.ending import (
    grant_margin,
    grant_margins,
    order_recovery,
    return_margin,
    set_off_margin,
)
from odop.casework.services.margin_money.habits import look_at_branches
from odop.casework.services.margin_money.holding import record_deposit, record_deposits
from odop.casework.services.margin_money.inspecting import inspect_unit, sign_inspection
from odop.casework.services.margin_money.minutes import (
    sign_task_force,
    write_task_force_minutes,
)
from odop.casework.services.margin_money.not_received import say_not_received
from odop.casework.services.margin_money.noting import (
    note_facts,
)
from odop.casework.services.margin_money.passing import pass_claims, return_claims
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
    "Paper",
    "Query",
    "Refuse",
    "Sanction",
    "TakenSheet",
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
    "correct",
    "decide_second_look",
    "draw_agenda",
    "file_paper",
    "grant_margin",
    "grant_margins",
    "inspect_unit",
    "look_at_branches",
    "mark_viability",
    "note_facts",
    "note_instalment",
    "note_instalments",
    "note_members",
    "note_training",
    "note_trainings",
    "open_task_force",
    "order_recovery",
    "pass_claims",
    "pass_scrutiny",
    "query_file",
    "query_files",
    "receive_file",
    "receive_files",
    "record_deposit",
    "record_deposits",
    "refuse_loan",
    "refuse_loans",
    "reject",
    "return_claims",
    "return_for_correction",
    "return_margin",
    "sanction_loan",
    "sanction_loans",
    "say",
    "say_not_received",
    "send_to_branch",
    "set_off_margin",
    "sign_inspection",
    "sign_task_force",
    "submit",
    "take_back",
    "take_branch_sheet",
    "waive_training",
    "waive_trainings",
    "withdraw",
    "write_task_force_minutes",
]
