"""Acts of asking what became of people."""

from odop.outcomes.services.asking import Answer, record_answer, record_try
from odop.outcomes.services.confirming import Proof, confirm, correct
from odop.outcomes.services.rechecks import draw_recheck, record_recheck
from odop.outcomes.services.schedule import schedule
from odop.outcomes.services.watching import look_for_signals

__all__ = [
    "Answer",
    "Proof",
    "confirm",
    "correct",
    "draw_recheck",
    "look_for_signals",
    "record_answer",
    "record_recheck",
    "record_try",
    "schedule",
]
