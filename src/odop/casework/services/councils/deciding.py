"""What the State Screening Committee decided on councils, taken from its signed minutes and brought into force."""

from datetime import datetime

from odop.access.services import Actor, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import CouncilClaim
from odop.casework.queries import committees
from odop.casework.queries.committees import Decision
from odop.casework.rules.committees import Said
from odop.casework.rules.marketing.councils import DECIDES, CouncilState, NoStateDecisionYet
from odop.casework.services.councils.moves import MATTER, issue, note_step
from odop.casework.services.moves import Outcome

S = CouncilState


@act("casework.took_up_council_decisions")
def take_up_council_decisions(*, district: str, by: Actor, at: datetime) -> Outcome:
    """Bring into force what signed minutes say of the councils' claims of a district: sanctioned, rejected, returned.

    What was put off waits on. Raises NotPermitted; the outcome names NoStateDecisionYet.
    """
    require(by, DECIDES[S.SANCTIONED], district=district, on=day_of(at))
    rows = CouncilClaim.objects.select_related("office").select_for_update(of=("self",))
    claims = list(rows.filter(district=district, state=S.RECOMMENDED).order_by("pk"))
    said = committees.decisions_on([claim.number for claim in claims], MATTER)
    done = []
    for claim in claims:
        decision = said.get(claim.number)
        # An earlier return is not decided upon a second time.
        if decision is not None and decision.signed_at >= claim.since and decision.said != Said.PUT_OFF:
            _bring(claim, decision, by=by, at=at)
            done.append(claim.number)
    waiting = {claim.number: NoStateDecisionYet() for claim in claims if claim.number not in done}
    return Outcome(tuple(done), waiting)


def _bring(claim: CouncilClaim, decision: Decision, *, by: Actor, at: datetime) -> None:
    claim.meeting, claim.decided_on = decision.meeting, decision.decided_on
    if decision.approved:
        claim.given = decision.amount
    words = " ".join(part for part in (decision.words, decision.conditions) if part)
    to, reason, letter = {
        Said.APPROVED: (S.SANCTIONED, "sanctioned", "council_sanctioned"),
        Said.REJECTED: (S.REJECTED, "by_the_committee", "market_rejected"),
        Said.RETURNED: (S.RETURNED, "returned_by_committee", "market_returned"),
    }[decision.said]
    note_step(
        claim, to, act="casework.took_up_council_decisions", by=by, at=at, reasons=[reason], words=words,
        letter=letter, values={"meeting": decision.meeting},
    )  # fmt: skip
    if to is S.SANCTIONED:
        order = (claim.finding or {}).get("order", "")
        values = {
            "assistance": claim.given, "decided_on": decision.decided_on,
            "order": Named(order, order) if order else None,
            "less_because": Named(decision.words, decision.words) if decision.less else None,
        }  # fmt: skip
        issue("council_sanction", claim, by=by, at=at, values=values)
    elif to is S.REJECTED:
        issue("council_refusal", claim, by=by, at=at, values={}, reason=reason, words=words)
