"""A slip of scrutiny: how long, and until what, it may be taken back."""

from datetime import date

from odop.basics.dates import days_after
from odop.basics.refusals import Refusal
from odop.casework.rules.margin_money.refusals import OnAnAgenda, TooLateForASlip
from odop.casework.rules.margin_money.states import TAKEN_BACK, FileCannotMove
from odop.casework.rules.states import SLIP_DAYS


def no_slip(now: str, since: date, on: date, *, sent: bool, agenda: str) -> Refusal | None:
    """Why a step stands and is no slip any more; `sent` to a bank, or on the agenda of a sitting."""
    if now not in TAKEN_BACK or sent:
        return FileCannotMove(now)
    if days_after(since, SLIP_DAYS) < on:
        return TooLateForASlip()
    return OnAnAgenda(agenda) if agenda else None
