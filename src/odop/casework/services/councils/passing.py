"""The Deputy Commissioner passes a council's sanctioned claim for payment into the council's own account."""

from datetime import date, datetime

from odop.access.services import Actor, require
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import rupees
from odop.casework.models import MARKETING, CouncilClaim
from odop.casework.rules.marketing.councils import DECIDES, CouncilState, require_move
from odop.casework.rules.marketing.refusals import EarlierWaits, NotEnoughLeft
from odop.casework.services.councils.moves import bars_in_force, note_step, one, require_not_barred
from odop.casework.services.marketing.hearings import being_heard, require_not_heard
from odop.casework.services.marketing.passing import payable
from odop.finance import queries as finance_queries
from odop.finance import services as finance
from odop.finance.rules import Kind
from odop.finance.rules.offices import NoOfficeAccount
from odop.finance.services import Owed
from odop.programme.services import hold

S = CouncilState


@act("casework.passed_council_claim")
def pass_council_claim(*, number: str, by: Actor, at: datetime) -> None:
    """Pass a sanctioned claim after all that were filed before it, within the district's money of the year.

    Its money is set aside in the same breath. Makers never wait behind a council (docs/questions.md). Raises
    NotPermitted, CouncilCannotMove, BeingHeard, Barred, NoOfficeAccount, EarlierWaits or NotEnoughLeft.
    """
    claim = one(number)
    require(by, DECIDES[S.PASSED], district=claim.district_id, on=day_of(at))
    require_move(claim.state, S.PASSED)
    hold(f"market claims passed in {claim.district_id}")
    require_not_barred(claim.office_id, on=day_of(at))
    require_not_heard(number)
    account = finance_queries.account_of(claim.office_id)
    if account is None:
        raise NoOfficeAccount
    if earlier := _earlier(claim, on=day_of(at)):
        raise EarlierWaits(earlier)
    year, given = financial_year(day_of(at)), claim.given or 0
    left = finance_queries.money_left(claim.district_id, MARKETING, year).allotted
    if given > left:
        raise NotEnoughLeft(left)
    owed = Owed(
        kind=Kind.MARKETING, about=number, scheme=MARKETING, district=claim.district_id, year=year, amount=given,
        payee=account.holder, account=account.account, ifsc=account.ifsc, office=claim.office_id,
        sanctioned_at=claim.since, synthetic=claim.synthetic,
    )  # fmt: skip
    finance.entitle([owed], by=by, at=at)
    finance.approve([owed.key], by=by, at=at)
    claim.passed_at, claim.passed_by = at, by.name
    note_step(
        claim, S.PASSED, act="casework.passed_council_claim", by=by, at=at, letter="market_passed",
        values={"amount": rupees(given)},
    )  # fmt: skip


def _earlier(claim: CouncilClaim, *, on: date) -> str:
    """The first claim of the district, a maker's or a council's, that was filed earlier and could be paid too."""
    makers = payable([claim.district_id], on=on)
    found = [(row.applied_on, str(row)) for row in makers if (row.applied_on or on) < claim.applied_on]
    others = list(
        CouncilClaim.objects.filter(district=claim.district_id, state=S.SANCTIONED).exclude(pk=claim.pk)
    )
    paid = finance_queries.with_account(one.office_id for one in others)
    heard = being_heard([other.number for other in others])
    found += [
        (other.applied_on, other.number)
        for other in others
        if other.office_id in paid and (other.applied_on, other.number) < (claim.applied_on, claim.number)
        and other.number not in heard and not bars_in_force(other.office_id, on).exists()
    ]  # fmt: skip
    return min(found)[1] if found else ""
