"""What a branch does with one file: each act by its own name, its form, and what is said when it is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from odop.casework.queries.margin_money import FilePage
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services import margin_money as services
from odop.desks.bank import forms

# What a file waits for in each state, as the branch's list says it.
OWED = {
    LoanState.SENT: _("to be signed for"),
    LoanState.RECEIVED: _("to be sanctioned or refused"),
    LoanState.QUERIED: _("a paper is awaited"),
    LoanState.SECOND_LOOK: _("to be looked at a second time"),
    LoanState.SANCTIONED: _("training, then the first instalment"),
    LoanState.TRAINED: _("first instalment to be paid"),
    LoanState.DISBURSED: _("margin money to be claimed"),
    LoanState.CLAIM_RETURNED: _("claim to be corrected"),
    LoanState.CLAIMED: _("claim is with the Deputy Commissioner"),
    LoanState.PASSED: _("deposit to be recorded once the money has come"),
    LoanState.HELD: _("inspection to be signed"),
    LoanState.INSPECTED: _("to be adjusted as a grant"),
    LoanState.RECOVERING: _("margin money to be returned"),
}


@dataclass(frozen=True)
class Doing:
    """One thing that can be done: the page's act it belongs to, its title, form, service and word of done."""

    act: str  # of FilePage.acts
    title: Any
    form: type[forms.FileForm]
    service: Callable[..., object]
    told: Any
    button: Any
    grave: bool = False


DOINGS: Mapping[str, Doing] = {
    "receive": Doing(
        "receive_file",
        _("Sign for this file"),
        forms.NoWords,
        services.receive_file,
        _("Signed for. The receipt has its number, and the clock runs from today."),
        _("Sign for it"),
    ),
    "never-came": Doing(
        "receive_file",
        _("We never got this file"),
        forms.NeverCame,
        services.say_not_received,
        _("The centre is asked where the file is. No clock of this branch runs until it is signed for."),
        _("Ask the centre"),
        grave=True,
    ),
    "sanction": Doing(
        "sanction_loan",
        _("Sanction the loan"),
        forms.Sanction,
        services.sanction_loan,
        _("The loan is sanctioned. The applicant and the centre are told at once."),
        _("Sanction"),
    ),
    "refuse": Doing(
        "refuse_loan",
        _("Refuse the loan"),
        forms.Refuse,
        services.refuse_loan,
        _("The loan is refused. The applicant is told why, and what she can do."),
        _("Refuse"),
        grave=True,
    ),
    "ask": Doing(
        "query_file",
        _("Ask for a paper"),
        forms.AskPaper,
        services.query_file,
        _("The centre and the applicant are asked for the paper. The clock runs on."),
        _("Ask"),
    ),
    "look-sanction": Doing(
        "decide_second_look",
        _("Second look: sanction after all"),
        forms.SanctionAfterAll,
        services.decide_second_look,
        _("The loan is sanctioned. The applicant and the centre are told at once."),
        _("Sanction"),
    ),
    "look-refuse": Doing(
        "decide_second_look",
        _("Second look: refuse again"),
        forms.RefuseAgain,
        services.decide_second_look,
        _("The loan is refused. The applicant is told why, and what she can do."),
        _("Refuse again"),
        grave=True,
    ),
    "instalment": Doing(
        "note_instalment",
        _("First instalment of the loan"),
        forms.Instalment,
        services.note_instalment,
        _("Noted. The margin money is claimed within seven days of the instalment."),
        _("Note it"),
    ),
    "claim": Doing(
        "claim_margin",
        _("Claim the margin money"),
        forms.Claim,
        services.claim_margin,
        _("Claimed. The Deputy Commissioner passes the claim next."),
        _("Claim"),
    ),
    "deposit": Doing(
        "record_deposit",
        _("Record the term deposit"),
        forms.Deposit,
        services.record_deposit,
        _("The deposit is on record, with the day its holding ends."),
        _("Record it"),
    ),
    "inspection": Doing(
        "sign_inspection",
        _("Sign the joint inspection"),
        forms.SignInspection,
        services.sign_inspection,
        _("Signed."),
        _("Sign"),
    ),
    "grant": Doing(
        "grant_margin",
        _("Adjust the margin money as a grant"),
        forms.Grant,
        services.grant_margin,
        _("The margin money is now a grant."),
        _("Adjust"),
    ),
    "set-off": Doing(
        "set_off_margin",
        _("Set it against the loan after the calamity"),
        forms.SetOff,
        services.set_off_margin,
        _("Set against the loan."),
        _("Set it off"),
    ),
    "return": Doing(
        "return_margin",
        _("Margin money returned"),
        forms.Return,
        services.return_margin,
        _("Noted that the margin money went back."),
        _("Note it"),
    ),
}


def doings(page: FilePage) -> list[tuple[str, Doing]]:
    """What can be done with a file as it stands."""
    return [(name, doing) for name, doing in DOINGS.items() if doing.act in page.acts]
