"""The Deputy Commissioner passes sanctioned claims for payment: first come, first served, within the year's money."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, require
from odop.artisans import queries as artisans
from odop.artisans.queries import PayeeFacts
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import rupees
from odop.basics.refusals import Refusal
from odop.casework.models import MARKETING, Application, MarketClaim, for_markets
from odop.casework.rules.marketing.refusals import EarlierWaits, NoAccount, NotEnoughLeft
from odop.casework.rules.marketing.states import ClaimState, decides
from odop.casework.services.marketing.hearings import being_heard
from odop.casework.services.marketing.moves import (
    bars_in_force,
    by_numbers,
    claims_of,
    move,
    require_not_barred,
    sort_out,
)
from odop.casework.services.moves import Outcome
from odop.finance import queries as finance_queries
from odop.finance import services as finance
from odop.finance.rules import Kind
from odop.finance.services import Owed
from odop.programme.services import hold

S = ClaimState


@act("casework.passed_market_claims")
def pass_claims(*, numbers: Sequence[str], by: Actor, at: datetime) -> Outcome:
    """Pass sanctioned claims in the order they were filed, as far as the district's money of the year goes.

    Its money is set aside in the same breath. A claim without an account waits and holds nobody up. Raises
    NotPermitted. The outcome names ClaimCannotMove, BeingHeard, Barred, NoAccount, EarlierWaits and NotEnoughLeft.
    """
    rows = by_numbers(numbers)
    for district in sorted({row.district_id for row in rows}):
        require(by, decides(S.SANCTIONED, S.PASSED), district=district, on=day_of(at))
        hold(f"market claims passed in {district}")
    payees = artisans.payees({row.artisan_id for row in rows})
    heard = being_heard([str(row) for row in rows])

    def no(row: Application) -> Refusal | None:
        if not payees[row.artisan_id].account:
            return NoAccount(row.artisan.name)
        if str(row) in heard:
            return heard[str(row)]
        try:
            require_not_barred(row.artisan_id, on=day_of(at))
        except Refusal as barred:
            return barred
        return None

    fit, refused = sort_out(rows, S.PASSED, by=by, at=at, refusal_of=no)
    claims = claims_of(fit)
    fit = _in_turn(fit, refused, on=day_of(at))
    fit = _within_money(fit, claims, refused, at=at)
    if fit:
        owed = [_owed(row, claims[row.pk], payees[row.artisan_id], at=at) for row in fit]
        finance.entitle(owed, by=by, at=at)
        finance.approve([one.key for one in owed], by=by, at=at)
        for row in fit:
            claims[row.pk].passed_at, claims[row.pk].passed_by = at, by.name
        MarketClaim.objects.bulk_update([claims[row.pk] for row in fit], ["passed_at", "passed_by"])
    move(
        fit, S.PASSED, by=by, at=at, act="casework.passed_market_claims", letter="market_passed",
        values={str(row): {"amount": rupees(claims[row.pk].given or 0)} for row in fit},
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


def _turn(row: Application) -> tuple[object, str]:
    return row.applied_on, str(row)


def payable(districts: Iterable[str], *, on: date) -> list[Application]:
    """Sanctioned claims of districts that could be paid: with an account, their maker not shut out nor being heard."""
    waiting = list(for_markets().filter(district__in=set(districts), state=S.SANCTIONED))
    has_account = artisans.payees({row.artisan_id for row in waiting})
    barred = set(bars_in_force(on).filter(district__in=set(districts)).values_list("artisan_id", flat=True))
    heard = being_heard([str(row) for row in waiting])
    return [
        row for row in waiting
        if has_account[row.artisan_id].account and row.artisan_id not in barred and str(row) not in heard
    ]  # fmt: skip


def _in_turn(fit: list[Application], refused: dict[str, Refusal], *, on: date) -> list[Application]:
    """Those before whom no earlier claim of the district waits that could be paid too."""
    chosen = {row.pk for row in fit}
    earliest: dict[str, Application] = {}
    for row in sorted(payable({row.district_id for row in fit}, on=on), key=_turn, reverse=True):
        if row.pk not in chosen and str(row) not in refused:
            earliest[row.district_id] = row
    kept = []
    for row in sorted(fit, key=_turn):
        first = earliest.get(row.district_id)
        if first is not None and _turn(first) < _turn(row):
            refused[str(row)] = EarlierWaits(str(first))
        else:
            kept.append(row)
    return kept


def _within_money(
    fit: list[Application], claims: Mapping[UUID, MarketClaim], refused: dict[str, Refusal], *, at: datetime
) -> list[Application]:
    """As many, in turn, as the money left pays for; once one does not fit, none behind it is passed."""
    year, left, kept = financial_year(day_of(at)), dict[str, int](), []
    stopped: set[str] = set()
    for row in fit:
        place = row.district_id
        if place not in left:
            left[place] = finance_queries.money_left(place, MARKETING, year).allotted
        amount = claims[row.pk].given or 0
        if place in stopped or amount > left[place]:
            stopped.add(place)
            refused[str(row)] = NotEnoughLeft(left[place])
        else:
            left[place] -= amount
            kept.append(row)
    return kept


def _owed(row: Application, claim: MarketClaim, payee: PayeeFacts, *, at: datetime) -> Owed:
    return Owed(
        kind=Kind.MARKETING,
        about=str(row),
        scheme=MARKETING,
        district=row.district_id,
        year=financial_year(day_of(at)),
        amount=claim.given or 0,
        payee=payee.holder,
        account=payee.account,
        ifsc=payee.ifsc,
        artisan=row.artisan_id,
        sanctioned_at=row.since,
        synthetic=row.synthetic,
    )
