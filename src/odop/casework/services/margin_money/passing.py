"""The Deputy Commissioner passes the branch's claims, or sends them back (GO-2, para 5)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import rupees
from odop.basics.refusals import Refusal
from odop.casework.facts.margin_money import family_has_it
from odop.casework.models import MARGIN_MONEY, Margin
from odop.casework.rules import NotEligible
from odop.casework.rules.margin_money.branch_reasons import claim_returned_for, require_plain
from odop.casework.rules.margin_money.branch_refusals import ReasonNotOfTheList
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.cases import Case, move_all, outcome, sort_out, tell
from odop.casework.services.moves import Outcome
from odop.finance import services as finance
from odop.finance.services import Owed
from odop.schemes.engine import Met

S = LoanState
MARGIN, FIRST_HELP = "MARGIN", "first_help_to_family"


@act("casework.passed_claims")
def pass_claims(*, numbers: Sequence[str], by: Actor, at: datetime) -> Outcome:
    """Pass claims, and set their money aside in the same breath; the budget is a hard cap.

    Raises NotPermitted, or OverAllotment where the claims together are more than is left: then none is passed.
    The outcome names FileCannotMove and NotEligible.
    """
    # Asked again on this day: between selection and claim the other of a couple may have been helped.
    claims = Margin.objects.filter(application__number__in=numbers).values_list("application", flat=True)
    family = family_has_it(claims, on=day_of(at))

    def refusal_of(case: Case) -> Refusal | None:
        unmet = _unmet(case.margin.finding)
        if case.application.pk in family and FIRST_HELP not in unmet:
            unmet += (FIRST_HELP,)
        return NotEligible(unmet) if unmet else None

    fit, refused = sort_out(numbers, S.PASSED, by=by, at=at, refusal_of=refusal_of)
    owed = [_owed(case, at=at) for case in fit]
    if owed:
        finance.entitle(owed, by=by, at=at)
        finance.approve([one.key for one in owed], by=by, at=at)
    for case in fit:
        case.margin.passed_at, case.margin.passed_by = at, by.name
    Margin.objects.bulk_update([case.margin for case in fit], ["passed_at", "passed_by"])
    move_all(
        fit, S.PASSED, by=by, at=at, act="casework.passed_claims",
        details=lambda case: {"amount": case.margin.amount},
    )  # fmt: skip
    tell(fit, "margin_passed", at=at, values=lambda case: {"amount": rupees(case.margin.amount)})
    return outcome(fit, refused)


@act("casework.returned_claims")
def return_claims(*, numbers: Sequence[str], reason: str, words: str, by: Actor, at: datetime) -> Outcome:
    """Send claims back to the branch, with what is to be put right.

    Raises NotPermitted, ReasonNotOfTheList or NotPlainWords. The outcome names FileCannotMove.
    """
    fit, refused = sort_out(numbers, S.CLAIM_RETURNED, by=by, at=at, refusal_of=lambda case: None)
    if reason not in claim_returned_for():
        raise ReasonNotOfTheList
    said = require_plain(words)
    for case in fit:
        case.reasons, case.words = [reason], said
    move_all(fit, S.CLAIM_RETURNED, by=by, at=at, act="casework.returned_claims")
    until = due_on(S.CLAIM_RETURNED, day_of(at))
    tell(
        fit, "margin_claim_returned", at=at,
        values=lambda case: {"reason": claim_returned_for()[reason], "words": said, "until": until},
    )  # fmt: skip
    return outcome(fit, refused)


def _owed(case: Case, *, at: datetime) -> Owed:
    application, file, margin = case.application, case.file, case.margin
    return Owed(
        kind=MARGIN,
        about=case.number,
        scheme=MARGIN_MONEY,
        district=application.district_id,
        year=financial_year(day_of(at)),
        amount=margin.amount,
        payee=margin.holder,
        account=margin.account,
        ifsc=margin.ifsc,
        artisan=application.artisan_id,
        branch_ifsc=file.branch.ifsc,
        sanctioned_at=file.decided_at,
        synthetic=application.synthetic,
    )


def _unmet(finding: Mapping[str, Any]) -> tuple[str, ...]:
    """The conditions of a finding, as it is kept, that failed."""
    return tuple(one["code"] for one in finding.get("checks") or () if one["met"] == int(Met.NOT_MET))
