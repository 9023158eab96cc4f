"""Every write of training: batches, attendance, doubts, assessment, certificates, toolkits."""

from odop.training.services.assessment import Result, assess, certify, note_left
from odop.training.services.batches import cancel_batch, open_batch
from odop.training.services.bills import bill_batch, pass_bill, return_bill
from odop.training.services.codes import enter_code, show_code
from odop.training.services.doubts import (
    answer_call_back,
    draw_call_backs,
    look_at_classes,
    reply_to_doubt,
)
from odop.training.services.handover import open_box, send_handover_code, yes_by_code, yes_by_witness
from odop.training.services.honoraria import Claimed, claim_honoraria
from odop.training.services.marks import mark_by_trainer, strike_attendance
from odop.training.services.orders import dispatch, order_toolkits, say_expected
from odop.training.services.places import give_up_place

__all__ = [
    "Claimed",
    "Result",
    "answer_call_back",
    "assess",
    "bill_batch",
    "cancel_batch",
    "certify",
    "claim_honoraria",
    "dispatch",
    "draw_call_backs",
    "enter_code",
    "give_up_place",
    "look_at_classes",
    "mark_by_trainer",
    "note_left",
    "open_batch",
    "open_box",
    "order_toolkits",
    "pass_bill",
    "reply_to_doubt",
    "return_bill",
    "say_expected",
    "send_handover_code",
    "show_code",
    "strike_attendance",
    "yes_by_code",
    "yes_by_witness",
]
