"""What the district committee decided, taken from its signed minutes and brought into force."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Application, MarketClaim, for_markets
from odop.casework.queries import committees
from odop.casework.queries.committees import Decision
from odop.casework.rules.committees import Said
from odop.casework.rules.marketing.refusals import NoDecisionYet
from odop.casework.rules.marketing.states import ClaimState, decides
from odop.casework.services.marketing.letters import refusal_letters, sanction_letters
from odop.casework.services.marketing.moves import claims_of, move
from odop.casework.services.marketing.scrutiny import MATTER
from odop.casework.services.moves import Outcome, locked

S = ClaimState


@act("casework.took_up_market_decisions")
def take_up_decisions(*, district: str, by: Actor, at: datetime) -> Outcome:
    """Bring into force what signed minutes say of the district's claims: sanctioned, rejected, or returned.

    What was put off waits on. Raises NotPermitted; the outcome
    names NoDecisionYet.
    """
    require(by, decides(S.RECOMMENDED, S.SANCTIONED), district=district, on=day_of(at))
    rows = locked(for_markets().filter(district=district, state=S.RECOMMENDED))
    said = _since_put(rows, committees.decisions_on([str(row) for row in rows], MATTER))
    claims = claims_of(rows)
    decided: dict[Said, list[Application]] = {Said.APPROVED: [], Said.REJECTED: [], Said.RETURNED: []}
    for row in rows:
        decision = said.get(str(row))
        if decision is not None and decision.said in decided:
            claims[row.pk].meeting, claims[row.pk].decided_on = decision.meeting, decision.decided_on
            decided[decision.said].append(row)
    done = [row for found in decided.values() for row in found]
    for row in decided[Said.APPROVED]:
        claims[row.pk].given = said[str(row)].amount
    MarketClaim.objects.bulk_update([claims[row.pk] for row in done], ["meeting", "decided_on", "given"])
    for row in decided[Said.RETURNED]:
        _one(row, said[str(row)], S.RETURNED, "returned_by_committee", "market_returned", by=by, at=at)
    for row in decided[Said.REJECTED]:
        _one(row, said[str(row)], S.REJECTED, "by_the_committee", "market_rejected", by=by, at=at)
        refusal_letters(
            [row], reason="by_the_committee", words=_words(said[str(row)]), by=by, at=at,
            meeting=said[str(row)].meeting,
        )  # fmt: skip
    for row in decided[Said.APPROVED]:
        _one(row, said[str(row)], S.SANCTIONED, "sanctioned", "market_sanctioned", by=by, at=at)
    less = {row.pk: said[str(row)].words for row in decided[Said.APPROVED] if said[str(row)].less}
    sanction_letters(decided[Said.APPROVED], claims, less, by=by, at=at)
    waiting = {str(row): NoDecisionYet() for row in rows if row not in done}
    return Outcome(tuple(str(row) for row in done), waiting)


def _since_put(rows: Sequence[Application], said: dict[str, Decision]) -> dict[str, Decision]:
    """Only what was signed since a claim was last put: an earlier return is not decided upon a second time."""
    put_at = {str(row): row.since for row in rows}
    return {number: one for number, one in said.items() if one.signed_at >= put_at[number]}


def _one(
    row: Application, decision: Decision, to: ClaimState, reason: str, letter: str, *, by: Actor, at: datetime
) -> None:
    move(
        [row], to, by=by, at=at, act="casework.took_up_market_decisions", reasons=[reason],
        words=_words(decision), letter=letter, values={str(row): {"meeting": decision.meeting}},
    )  # fmt: skip


def _words(decision: Decision) -> str:
    return " ".join(part for part in (decision.words, decision.conditions) if part)
