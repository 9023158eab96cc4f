"""A council's false claim: the whole taken back as arrears of land revenue, and the council shut out of this help."""

from datetime import date, datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import CouncilClaim
from odop.casework.rules.marketing.councils import CouncilCannotMove, CouncilState, require_move
from odop.casework.rules.marketing.hearings import Ended
from odop.casework.rules.marketing.refusals import MoneyOnItsWay, NotBarred, NotThatDay
from odop.casework.services import committees
from odop.casework.services.councils.moves import MATTER, bars_in_force, issue, note_step, one
from odop.casework.services.marketing.hearings import end, require_heard
from odop.casework.services.marketing.moves import require_words
from odop.finance import queries as finance_queries
from odop.finance import services as finance
from odop.finance.rules import Kind, Owing

S = CouncilState
FALSE = "false_claim"


@act("casework.found_council_claim_false")
def find_council_claim_false(
    *, number: str, order: str, words: str, barred_until: date | None = None, by: Actor, at: datetime
) -> None:
    """Order the recovery of a council's false claim, in an order's own words, and shut it out from this day.

    No council is found false unheard. Money not yet sent goes back to the allotment and the claim is rejected; money
    paid is to be given back whole.
    Raises NotPermitted, ReasonNotGiven, NotThatDay, CouncilCannotMove, NotHeardYet or MoneyOnItsWay.
    """
    claim = one(number)
    require(by, Permission.PASS_CLAIM, district=claim.district_id, on=day_of(at))
    order, words = require_words(order, "order"), require_words(words)
    if barred_until is not None and barred_until <= day_of(at):
        raise NotThatDay
    to = _end_of(claim)
    require_move(claim.state, to)
    end(require_heard(number, on=day_of(at)), Ended.ORDERED, words=words, by=by, at=at)
    if claim.state == S.RECOMMENDED:
        committees.take_off(about=number, kind=MATTER, why=words, by=by, at=at)
    if claim.state == S.PASSED and to is S.REJECTED:
        standing = finance_queries.standing_of([number], kind=Kind.MARKETING)[number]
        finance.cancel(key=standing.key, reason=words, by=by, at=at)
    claim.recovery_order, claim.recovery_words = order[:80], words
    claim.recovery_ordered_on, claim.barred_until = day_of(at), barred_until
    note_step(
        claim, to, act="casework.found_council_claim_false", by=by, at=at, reasons=[FALSE], words=words,
        letter="market_recovery" if to is S.RECOVERING else "market_false", values={"order": order},
    )  # fmt: skip
    ordered = Named(claim.recovery_order, claim.recovery_order)
    values: dict[str, object] = {"recovery_order": ordered, "barred_until": barred_until}
    if to is S.RECOVERING:
        values["assistance"] = claim.given
        issue("council_recovery", claim, by=by, at=at, values=values, reason=FALSE, words=words)
    else:
        issue("claim_false", claim, by=by, at=at, values=values, reason=FALSE, words=words)


@act("casework.recovered_council_claim")
def note_council_recovered(*, number: str, on: date, reference: str, by: Actor, at: datetime) -> None:
    """Note that the whole of a false claim has come back, and post it in the ledger.

    Raises NotPermitted, CouncilCannotMove, ReasonNotGiven, NotThatDay or MoneyCannotMove.
    """
    claim = one(number)
    require(by, Permission.PASS_CLAIM, district=claim.district_id, on=day_of(at))
    require_move(claim.state, S.RECOVERED)
    reference = require_words(reference, "reference")
    if claim.recovery_ordered_on is None or not claim.recovery_ordered_on <= on <= day_of(at):
        raise NotThatDay
    finance.recover_paid(kind=Kind.MARKETING, about=number, by=by, at=at)
    claim.recovered_on, claim.recovery_reference = on, reference[:80]
    note_step(
        claim, S.RECOVERED, act="casework.recovered_council_claim", by=by, at=at, reasons=["money_given_back"],
        words=reference, letter="market_recovered",
    )  # fmt: skip


@act("casework.lifted_council_bar")
def lift_council_bar(*, number: str, order: str, words: str, by: Actor, at: datetime) -> None:
    """Let a council in again from this day, by an order; the bar stays on record.

    Raises NotPermitted, ReasonNotGiven or NotBarred.
    """
    claim = one(number)
    require(by, Permission.PASS_CLAIM, district=claim.district_id, on=day_of(at))
    order, words = require_words(order, "order"), require_words(words)
    if not bars_in_force(claim.office_id, day_of(at)).filter(pk=claim.pk).exists():
        raise NotBarred
    claim.lifted_on, claim.lifted_order, claim.lifted_words = day_of(at), order[:80], words
    claim.save(update_fields=["lifted_on", "lifted_order", "lifted_words"])
    audit.record("casework.lifted_council_bar", on=claim, by=by, at=at, order=order)


def _end_of(claim: CouncilClaim) -> CouncilState:
    """Where a false claim goes: to be given back once it is paid, else rejected. Raises MoneyOnItsWay."""
    if claim.state != S.PASSED:
        return S.RECOVERING if claim.state in (S.RECOVERING, S.RECOVERED) else S.REJECTED
    standing = finance_queries.standing_of([claim.number], kind=Kind.MARKETING).get(claim.number)
    if standing is None:
        raise CouncilCannotMove(claim.state)
    if standing.state == Owing.CREDITED:
        return S.RECOVERING
    if standing.state in (Owing.ORDERED, Owing.SENT):
        raise MoneyOnItsWay
    return S.REJECTED
