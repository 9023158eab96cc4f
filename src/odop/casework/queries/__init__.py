"""Every read of casework: pages whole, and what the rooms above ask."""

from odop.casework.queries.application import ApplicationPage, CheckLine, application_page
from odop.casework.queries.artisan import FilePage, HelpAnswer, files_of, my_file, what_help
from odop.casework.queries.calls import (
    CallLine,
    CallPage,
    CallsPage,
    call,
    call_of,
    call_page,
    calls_page,
    open_calls,
)
from odop.casework.queries.inbox import Inbox, Line, inbox, waiting_on
from odop.casework.queries.longest import Waiting, longest_waiting
from odop.casework.queries.owners import numbers_of
from odop.casework.queries.people import Selected, ToSeat, call_applied_under, persons, selected, to_seat
from odop.casework.queries.sitting import SittingPage, sitting_page
from odop.casework.queries.trials import TrialLine, TrialPage, trial, trials

__all__ = [
    "ApplicationPage",
    "CallLine",
    "CallPage",
    "CallsPage",
    "CheckLine",
    "FilePage",
    "HelpAnswer",
    "Inbox",
    "Line",
    "Selected",
    "SittingPage",
    "ToSeat",
    "TrialLine",
    "TrialPage",
    "Waiting",
    "application_page",
    "call",
    "call_applied_under",
    "call_of",
    "call_page",
    "calls_page",
    "files_of",
    "inbox",
    "longest_waiting",
    "my_file",
    "numbers_of",
    "open_calls",
    "persons",
    "selected",
    "sitting_page",
    "to_seat",
    "trial",
    "trials",
    "waiting_on",
    "what_help",
]
