"""Every write of the money: allotments, what is owed, payment orders, banks' answers, held margins."""

from odop.finance.services.allotments import (
    confirm_allotment,
    propose_allotment,
    refuse_allotment,
)
from odop.finance.services.answers import Answer, Recorded, record_answers
from odop.finance.services.changes import (
    confirm_account_change,
    object_to_account_change,
    propose_account_change,
    withdraw_account_change,
)
from odop.finance.services.entitlements import Outcome, Owed, approve, cancel, entitle
from odop.finance.services.holdings import (
    InDeposit,
    begin_holding,
    begin_holdings,
    end_holdings,
    grant_held,
    recover_held,
    recover_paid,
    set_off_held,
)
from odop.finance.services.offices import (
    confirm_office_account,
    object_to_office_account,
    propose_office_account,
    withdraw_office_account,
)
from odop.finance.services.orders import Prepared, check_order, prepare_order, send_order, withdraw_order
from odop.finance.services.payees import lift_hold
from odop.finance.services.proofs import ask_where_filed_before
from odop.finance.services.reckoning import reckon
from odop.finance.services.spending import make_payee, pass_spending, propose_spending, refuse_spending

__all__ = [
    "Answer",
    "InDeposit",
    "Outcome",
    "Owed",
    "Prepared",
    "Recorded",
    "approve",
    "ask_where_filed_before",
    "begin_holding",
    "begin_holdings",
    "cancel",
    "check_order",
    "confirm_account_change",
    "confirm_allotment",
    "confirm_office_account",
    "end_holdings",
    "entitle",
    "grant_held",
    "lift_hold",
    "make_payee",
    "object_to_account_change",
    "object_to_office_account",
    "pass_spending",
    "prepare_order",
    "propose_account_change",
    "propose_allotment",
    "propose_office_account",
    "propose_spending",
    "reckon",
    "record_answers",
    "recover_held",
    "recover_paid",
    "refuse_allotment",
    "refuse_spending",
    "send_order",
    "set_off_held",
    "withdraw_account_change",
    "withdraw_office_account",
    "withdraw_order",
]
