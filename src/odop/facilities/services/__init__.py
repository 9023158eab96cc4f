"""Every write of common facility centres."""

from odop.facilities.services.deciding import note_decision, put_before, withdraw
from odop.facilities.services.nightly import look_over
from odop.facilities.services.promising import keep_promise, promise, say_new_day
from odop.facilities.services.proposing import (
    NewCompany,
    NewMember,
    enter_company,
    express_interest,
    invite,
)
from odop.facilities.services.reporting import NewReport, Part, appraise, file_report, return_report
from odop.facilities.services.sanctioning import note_mortgage, sanction, sign_agreement
from odop.facilities.services.spending import claim_instalment, file_use, look_at_use, tell_interest

__all__ = [
    "NewCompany",
    "NewMember",
    "NewReport",
    "Part",
    "appraise",
    "claim_instalment",
    "enter_company",
    "express_interest",
    "file_report",
    "file_use",
    "invite",
    "keep_promise",
    "look_at_use",
    "look_over",
    "note_decision",
    "note_mortgage",
    "promise",
    "put_before",
    "return_report",
    "sanction",
    "say_new_day",
    "sign_agreement",
    "tell_interest",
    "withdraw",
]
