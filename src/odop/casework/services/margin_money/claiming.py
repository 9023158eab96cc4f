"""The branch claims the margin money within seven days of the first instalment (GO-2, para 5)."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import rupees
from odop.basics.refusals import Refusal
from odop.casework.facts import kept
from odop.casework.models import Margin
from odop.casework.rules.margin_money.branch_refusals import (
    AccountNotWellMade,
    NoMargin,
    NotHerAccount,
    NotTheBranchsAccount,
)
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.rules.margin_money.sums import account_number, names_alike
from odop.casework.services.margin_money.cases import Case, move_all, outcome, sort_out, tell, the_one
from odop.casework.services.margin_money.papers import claim_letters
from odop.casework.services.margin_money.reckoning import findings
from odop.casework.services.margin_money.said import Claim
from odop.casework.services.moves import Outcome
from odop.schemes.engine import Finding

S = LoanState


@act("casework.claimed_margins")
def claim_margins(*, items: Sequence[Claim], by: Actor, at: datetime) -> Outcome:
    """Claim margin money, by the rules of the day of applying on the cost sanctioned; the finding is kept.

    The account is at the branch that sanctioned and held by the applicant. Raises NotPermitted. The outcome
    names FileCannotMove, NotTheBranchsAccount, NotHerAccount, AccountNotWellMade and NoMargin.
    """
    said = {item.number: item for item in items}

    def refusal_of(case: Case) -> Refusal | None:
        item, artisan = said[case.number], case.application.artisan
        if item.ifsc.strip().upper() != case.file.branch.ifsc:
            return NotTheBranchsAccount(case.file.branch.ifsc)
        if not account_number(item.account):
            return AccountNotWellMade()
        if not names_alike(item.holder, artisan.name, artisan.name_hi):
            return NotHerAccount(artisan.name)
        return None

    fit, refused = sort_out([i.number for i in items], S.CLAIMED, by=by, at=at, refusal_of=refusal_of)
    found = findings(fit)
    for case in fit:
        if case.number not in found:
            refused[case.number] = NoMargin()
    fit = [case for case in fit if case.number in found]
    rows = [_margin(case, said[case.number], found[case.number], by=by, at=at) for case in fit]
    Margin.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["application"],
        update_fields=["amount", "finding", "claimed_at", "claimed_by", "holder", "account", "ifsc"],
    )  # fmt: skip
    amounts = {str(row.application): row.amount for row in rows}
    move_all(
        fit, S.CLAIMED, by=by, at=at, act="casework.claimed_margins",
        details=lambda case: {"amount": amounts[case.number]},
    )  # fmt: skip
    until = due_on(S.CLAIMED, day_of(at))
    tell(
        fit, "margin_claimed", at=at,
        values=lambda case: {"amount": rupees(amounts[case.number]), "until": until},
    )  # fmt: skip
    claim_letters(fit, amounts, by=by, at=at)
    return outcome(fit, refused)


@act("casework.claimed_margins")
def claim_margin(*, number: str, holder: str, account: str, ifsc: str, by: Actor, at: datetime) -> None:
    """Claim the margin money of one file, with the noes of claim_margins raised."""
    the_one(number, claim_margins(items=[Claim(number, holder, account, ifsc)], by=by, at=at))


def _margin(case: Case, item: Claim, finding: Finding, *, by: Actor, at: datetime) -> Margin:
    return Margin(
        district_id=case.application.district_id,
        application=case.application,
        file=case.file,
        amount=int(finding.amount),
        finding=kept(finding),
        claimed_at=at,
        claimed_by=by.name,
        holder=" ".join(item.holder.split()),
        account=account_number(item.account),
        ifsc=case.file.branch.ifsc,
        synthetic=case.application.synthetic,
    )
