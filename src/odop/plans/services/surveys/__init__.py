"""What is done in surveys: forms published, makers drawn and given out, answers taken in."""

from odop.plans.services.surveys.asking import note_declined, note_nobody_there
from odop.plans.services.surveys.filling import fill_in
from odop.plans.services.surveys.forms import publish_form
from odop.plans.services.surveys.opening import close_survey, give_place, open_survey
from odop.plans.services.surveys.receiving import Received, receive

__all__ = [
    "Received",
    "close_survey",
    "fill_in",
    "give_place",
    "note_declined",
    "note_nobody_there",
    "open_survey",
    "publish_form",
    "receive",
]
