"""A false claim: the whole of it taken back as arrears of land revenue, and the maker shut out of this help."""

from datetime import date, datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import MARKETING, Application, Bar
from odop.casework.rules.marketing.hearings import Ended
from odop.casework.rules.marketing.refusals import MoneyOnItsWay, NotBarred, NotThatDay
from odop.casework.rules.marketing.states import ClaimCannotMove, ClaimState, require_move
from odop.casework.services import committees
from odop.casework.services.marketing.hearings import end, require_heard
from odop.casework.services.marketing.letters import hearing_letter, recovery_letter
from odop.casework.services.marketing.moves import bars_in_force, by_numbers, claims_of, move, require_words
from odop.casework.services.marketing.scrutiny import MATTER
from odop.finance import queries as finance_queries
from odop.finance import services as finance
from odop.finance.rules import Kind, Owing
from odop.programme.services import hold

S = ClaimState
FALSE = "false_claim"


@act("casework.found_market_claim_false")
def find_false(
    *, number: str, order: str, words: str, barred_until: date | None = None, by: Actor, at: datetime
) -> Bar:
    """Order the recovery of a false claim, in an order's own words, and shut the maker out from this day.

    Nobody is found false unheard (`ask_cause`). Money not yet sent goes back to the allotment and the claim is
    rejected; money paid is to be given back whole.
    Raises NotPermitted, ReasonNotGiven, NotThatDay, ClaimCannotMove, NotHeardYet or MoneyOnItsWay.
    """
    (row,) = by_numbers([number])
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    order, words = require_words(order, "order"), require_words(words)
    if barred_until is not None and barred_until <= day_of(at):
        raise NotThatDay
    claim = claims_of([row])[row.pk]
    to = _end_of(row)
    require_move(row.state, to)
    end(require_heard(number, on=day_of(at)), Ended.ORDERED, words=words, by=by, at=at)
    if row.state == S.RECOMMENDED:
        committees.take_off(about=number, kind=MATTER, why=words, by=by, at=at)
    if row.state == S.PASSED and to is S.REJECTED:
        standing = finance_queries.standing_of([number], kind=Kind.MARKETING)[number]
        finance.cancel(key=standing.key, reason=words, by=by, at=at)
    claim.recovery_order, claim.recovery_ordered_on = order[:80], day_of(at)
    claim.save(update_fields=["recovery_order", "recovery_ordered_on"])
    hold(f"market claims of {row.artisan_id}")
    bar = Bar.objects.create(
        district_id=row.district_id, artisan_id=row.artisan_id, scheme=MARKETING, application=row, order=order[:80],
        words=words, from_on=day_of(at), until_on=barred_until, by_name=by.name, synthetic=row.synthetic,
    )  # fmt: skip
    letter = "market_recovery" if to is S.RECOVERING else "market_false"
    move(
        [row], to, by=by, at=at, act="casework.found_market_claim_false", reasons=[FALSE], words=words,
        letter=letter, values={number: {"order": order}},
    )  # fmt: skip
    if to is S.RECOVERING:
        recovery_letter(row, claim, bar, by=by, at=at)
    else:
        values = {"recovery_order": Named(bar.order, bar.order), "barred_until": barred_until}
        hearing_letter(row, "claim_false", words=words, values=values, by=by, at=at)
    return bar


@act("casework.recovered_market_claim")
def note_recovered(*, number: str, on: date, reference: str, by: Actor, at: datetime) -> None:
    """Note that the whole of a false claim has come back, and post it in the ledger.

    Raises NotPermitted, ClaimCannotMove, ReasonNotGiven, NotThatDay or MoneyCannotMove.
    """
    (row,) = by_numbers([number])
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    require_move(row.state, S.RECOVERED)
    claim = claims_of([row])[row.pk]
    reference = require_words(reference, "reference")
    if claim.recovery_ordered_on is None or not claim.recovery_ordered_on <= on <= day_of(at):
        raise NotThatDay
    finance.recover_paid(kind=Kind.MARKETING, about=number, by=by, at=at)
    claim.recovered_on, claim.recovery_reference = on, reference[:80]
    claim.save(update_fields=["recovered_on", "recovery_reference"])
    move(
        [row], S.RECOVERED, by=by, at=at, act="casework.recovered_market_claim", reasons=["money_given_back"],
        words=reference, letter="market_recovered",
    )  # fmt: skip


@act("casework.lifted_bar")
def lift_bar(*, number: str, order: str, words: str, by: Actor, at: datetime) -> None:
    """Let a maker in again from this day, by an order; the bar stays on record.

    Raises NotPermitted, ReasonNotGiven or NotBarred.
    """
    (row,) = by_numbers([number])
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    order, words = require_words(order, "order"), require_words(words)
    bar = bars_in_force(day_of(at)).select_for_update().filter(application=row).first()
    if bar is None:
        raise NotBarred
    bar.lifted_on, bar.lifted_order, bar.lifted_words = day_of(at), order[:80], words
    bar.save(update_fields=["lifted_on", "lifted_order", "lifted_words"])
    audit.record("casework.lifted_bar", on=row, by=by, at=at, order=order)


def _end_of(row: Application) -> ClaimState:
    """Where a false claim goes: to be given back once it is paid, else rejected. Raises MoneyOnItsWay."""
    if row.state != S.PASSED:
        return S.RECOVERING if row.state in (S.RECOVERING, S.RECOVERED) else S.REJECTED
    standing = finance_queries.standing_of([str(row)], kind=Kind.MARKETING).get(str(row))
    if standing is None:
        raise ClaimCannotMove(row.state)
    if standing.state == Owing.CREDITED:
        return S.RECOVERING
    if standing.state in (Owing.ORDERED, Owing.SENT):
        raise MoneyOnItsWay
    return S.REJECTED
