"""Scrutiny at the centre: a council's claim returned, rejected, or put before the State Screening Committee."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise, rupees
from odop.basics.names import Named
from odop.casework.facts.councils import finding_of, kept
from odop.casework.models import CouncilClaim
from odop.casework.rules.marketing.bills import missing
from odop.casework.rules.marketing.councils import (
    BACK_FOR,
    DECIDES,
    NO_FOR,
    WRITABLE,
    ConditionNotKnown,
    ConditionNotMet,
    CouncilCannotMove,
    CouncilPapersMissing,
    CouncilState,
    Occasion,
    papers_needed,
    require_move,
)
from odop.casework.rules.marketing.refusals import MoreThanBilled, ReasonNotGiven
from odop.casework.services import committees
from odop.casework.services.committees import Body
from odop.casework.services.councils.moves import MATTER, issue, note_step, one
from odop.casework.services.marketing.hearings import require_not_heard
from odop.casework.services.marketing.moves import require_words
from odop.documents import queries as documents

S = CouncilState


@act("casework.recommended_council_claim")
def recommend_council_claim(
    *, number: str, admitted: Paise, why: str = "", words: str = "", by: Actor, at: datetime
) -> None:
    """Say how much of the cost is admitted, and put the claim before the State Screening Committee.

    Raises NotPermitted, CouncilCannotMove, BeingHeard, MoreThanBilled, ReasonNotGiven, ConditionNotMet,
    ConditionNotKnown or CouncilPapersMissing.
    """
    claim = one(number)
    require(by, DECIDES[S.RECOMMENDED], district=claim.district_id, on=day_of(at))
    require_move(claim.state, S.RECOMMENDED)
    require_not_heard(number)
    if type(admitted) is not int or not 0 <= admitted <= claim.cost:
        raise MoreThanBilled
    if admitted < claim.cost and not why.strip():
        raise ReasonNotGiven("why")
    claim.admitted, claim.why = admitted, why.strip()[:300] if admitted < claim.cost else ""
    finding = finding_of(claim)
    if finding is not None and finding.unmet:
        raise ConditionNotMet(finding.unmet)
    if finding is None or finding.not_known:
        raise ConditionNotKnown(finding.not_known if finding else ())
    filed = documents.documents_about(number)
    if gaps := missing(papers_needed(claim.occasion), (paper.kind for paper in filed)):
        raise CouncilPapersMissing(gaps)
    claim.finding, claim.given, since = kept(claim, finding), int(finding.amount), claim.since
    committees.put_before(
        body=Body.SLSC, kind=MATTER, about=number, district=claim.district_id, amount=claim.given,
        title=Named(
            f"{claim.office.named.en}: {claim.event_en}", f"{claim.office.named.hi}: {claim.event_hi}"
        ),
        facts=_shown(claim), papers=[paper.key for paper in filed], since=since, by=by, at=at,
        synthetic=claim.synthetic,
    )  # fmt: skip
    note_step(
        claim, S.RECOMMENDED, act="casework.recommended_council_claim", by=by, at=at, reasons=["recommended"],
        words=words.strip(), letter="council_recommended",
    )  # fmt: skip


@act("casework.returned_council_claim")
def return_council_claim(
    *, number: str, reasons: Sequence[str], words: str = "", by: Actor, at: datetime
) -> None:
    """Send a claim back with what is to be put right. Raises NotPermitted, CouncilCannotMove or ReasonNotGiven."""
    claim = _in_scrutiny(number, S.RETURNED, by=by, at=at)
    if not reasons or set(reasons) - set(BACK_FOR):
        raise ReasonNotGiven("reasons")
    note_step(
        claim, S.RETURNED, act="casework.returned_council_claim", by=by, at=at, reasons=reasons,
        words=words.strip(), letter="market_returned",
    )  # fmt: skip


@act("casework.rejected_council_claim")
def reject_council_claim(*, number: str, reason: str, words: str, by: Actor, at: datetime) -> None:
    """Reject a claim at scrutiny, with a reason of the list, its clause, and plain words.

    Raises NotPermitted, CouncilCannotMove or ReasonNotGiven.
    """
    claim = _in_scrutiny(number, S.REJECTED, by=by, at=at)
    if reason not in NO_FOR:
        raise ReasonNotGiven
    said = require_words(words)
    claim.finding = kept(claim, finding_of(claim))
    note_step(
        claim, S.REJECTED, act="casework.rejected_council_claim", by=by, at=at, reasons=[reason], words=said,
        letter="market_rejected",
    )  # fmt: skip
    issue("council_refusal", claim, by=by, at=at, values={}, reason=reason, words=said)


def _in_scrutiny(number: str, to: CouncilState, *, by: Actor, at: datetime) -> CouncilClaim:
    claim = one(number)
    require(by, DECIDES[to], district=claim.district_id, on=day_of(at))
    require_move(claim.state, to)
    if claim.state not in WRITABLE:  # before the committee and after it, others decide
        raise CouncilCannotMove(claim.state)
    require_not_heard(number)
    return claim


def _shown(claim: CouncilClaim) -> dict[Named, Named | str]:
    """What the committee's agenda shows of a claim."""
    facts: dict[Named, Named | str] = {
        Named("Council", "परिषद"): claim.office.named,
        Named("Registered", "पंजीकरण"): claim.registration,
        Named("District", "जनपद"): claim.district.named,
        Named("Place", "स्थान"): claim.place,
        Named("Ended on", "समाप्ति"): claim.ended_on.isoformat(),
        Named("Filed on", "दाख़िल"): claim.applied_on.isoformat(),
        Named("Spent", "व्यय"): rupees(claim.cost),
        Named("Admitted", "मान्य"): rupees(claim.admitted or 0),
        Named("By the order", "शासनादेश से"): rupees(claim.given or 0),
    }
    if claim.units is not None and claim.occasion in (Occasion.FAIR_ABROAD, Occasion.FAIR_INTERNATIONAL):
        facts[Named("Units that took part", "भाग लेने वाली इकाइयाँ")] = str(claim.units)
    return facts
