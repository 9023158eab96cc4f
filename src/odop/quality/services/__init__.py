"""Every write of quality: asking for a test, the sample's way, the result, certificates, laboratories."""

from odop.quality.services.asking import ask_again, ask_for_test, withdraw_test
from odop.quality.services.labs import add_lab, read_accreditation
from odop.quality.services.results import Entry, enter_results, sign_result
from odop.quality.services.samples import note_lost, prepare_sample, receive_sample, send_sample, settle_seal
from odop.quality.services.suspending import (
    confirm_lifting,
    confirm_suspension,
    drop_suspension,
    hear_maker,
    propose_lifting,
    propose_suspension,
)
from odop.quality.services.watching import look_at_tests

__all__ = [
    "Entry",
    "add_lab",
    "ask_again",
    "ask_for_test",
    "confirm_lifting",
    "confirm_suspension",
    "drop_suspension",
    "enter_results",
    "hear_maker",
    "look_at_tests",
    "note_lost",
    "prepare_sample",
    "propose_lifting",
    "propose_suspension",
    "read_accreditation",
    "receive_sample",
    "send_sample",
    "settle_seal",
    "sign_result",
    "withdraw_test",
]
