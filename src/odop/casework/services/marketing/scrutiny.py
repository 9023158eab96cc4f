"""Scrutiny at the district centre: papers on paper, bills admitted, a claim returned, rejected or recommended."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import rupees
from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.casework.facts.marketing import KnownClaim, kept, known_claims
from odop.casework.models import Application, ClaimLine, MarketClaim
from odop.casework.rules.marketing.bills import missing, papers_needed
from odop.casework.rules.marketing.reasons import REJECTED_FOR, RETURNED_FOR
from odop.casework.rules.marketing.refusals import (
    ClaimNotKnown,
    ClaimNotMet,
    HardCopyMissing,
    MoreThanBilled,
    NotThatDay,
    PapersNotThere,
    ReasonNotGiven,
)
from odop.casework.rules.marketing.states import ClaimCannotMove, ClaimState
from odop.casework.services import committees
from odop.casework.services.committees import Body
from odop.casework.services.marketing.hearings import being_heard
from odop.casework.services.marketing.letters import refusal_letters
from odop.casework.services.marketing.moves import by_numbers, claims_of, move, require_words, sort_out
from odop.casework.services.moves import Outcome
from odop.documents import queries as documents

S = ClaimState
MATTER = "mda_claim"
TAKES_HARD_COPY = (S.SUBMITTED, S.RETURNED)


@dataclass(frozen=True)
class Admitted:
    """How much of a bill is admitted, in paise, and why less than the whole."""

    amount: int
    why: str = ""


@act("casework.noted_hard_copy")
def note_hard_copy(*, number: str, on: date, by: Actor, at: datetime) -> None:
    """Note the day on which the papers of a claim came to the centre on paper; the first day stands.

    Raises NotPermitted, ClaimCannotMove or NotThatDay.
    """
    (row,) = by_numbers([number])
    require(by, Permission.ENROL_FOR_ANOTHER, district=row.district_id, on=day_of(at))
    claim = claims_of([row])[row.pk]
    if row.state not in TAKES_HARD_COPY or claim.hard_copy_on:
        raise ClaimCannotMove(row.state)
    if row.applied_on is None or not row.applied_on <= on <= day_of(at):
        raise NotThatDay
    claim.hard_copy_on, claim.hard_copy_by = on, by.name
    claim.save(update_fields=["hard_copy_on", "hard_copy_by"])
    audit.record("casework.noted_hard_copy", on=row, by=by, at=at, on_day=str(on))


@act("casework.admitted_bills")
def admit_bills(*, number: str, admitted: Mapping[UUID, Admitted], by: Actor, at: datetime) -> None:
    """Say how much of each bill is admitted, while the claim is in scrutiny; less than the whole says why.

    Raises NotPermitted, ClaimCannotMove, MoreThanBilled or ReasonNotGiven, and then admits nothing.
    """
    (row,) = by_numbers([number])
    require(by, Permission.SCRUTINISE, district=row.district_id, on=day_of(at))
    if row.state != S.SUBMITTED:
        raise ClaimCannotMove(row.state)
    claim = claims_of([row])[row.pk]
    lines = {line.pk: line for line in claim.lines.select_for_update().order_by("pk")}
    changed = []
    for key, said in admitted.items():
        line = lines[key]
        if type(said.amount) is not int or not 0 <= said.amount <= line.amount:
            raise MoreThanBilled
        if said.amount < line.amount and not said.why.strip():
            raise ReasonNotGiven("why")
        line.admitted = said.amount
        line.why = said.why.strip()[:300] if said.amount < line.amount else ""
        changed.append(line)
    ClaimLine.objects.bulk_update(changed, ["admitted", "why"])
    audit.record(
        "casework.admitted_bills", on=row, by=by, at=at, admitted=sum(line.admitted or 0 for line in changed)
    )


@act("casework.returned_market_claims")
def return_claims(
    *, numbers: Sequence[str], reasons: Sequence[str], words: str = "", by: Actor, at: datetime
) -> Outcome:
    """Send claims back with what is to be put right. Raises NotPermitted or ReasonNotGiven."""
    rows = by_numbers(numbers)
    fit, refused = sort_out(rows, S.RETURNED, by=by, at=at, refusal_of=_may_be_scrutinised(numbers))
    if not reasons or set(reasons) - set(RETURNED_FOR):
        raise ReasonNotGiven("reasons")
    move(
        fit, S.RETURNED, by=by, at=at, act="casework.returned_market_claims", reasons=reasons,
        words=words.strip(), letter="market_returned",
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


@act("casework.rejected_market_claims")
def reject_claims(*, numbers: Sequence[str], reason: str, words: str, by: Actor, at: datetime) -> Outcome:
    """Reject claims at scrutiny, with a reason of the list, its clause, and plain words.

    Raises NotPermitted or ReasonNotGiven.
    """
    rows = by_numbers(numbers)
    fit, refused = sort_out(rows, S.REJECTED, by=by, at=at, refusal_of=_may_be_scrutinised(numbers))
    if reason not in REJECTED_FOR or reason in ("false_claim", "by_the_committee"):
        raise ReasonNotGiven
    said = require_words(words)
    known = known_claims(fit, on=day_of(at))
    for row in fit:
        row.finding = kept(known[row.pk])
    move(
        fit, S.REJECTED, by=by, at=at, act="casework.rejected_market_claims", reasons=[reason], words=said,
        letter="market_rejected",
    )  # fmt: skip
    refusal_letters(fit, reason=reason, words=said, by=by, at=at)
    return Outcome(tuple(str(row) for row in fit), refused)


@act("casework.recommended_market_claims")
def recommend(*, numbers: Sequence[str], words: str = "", by: Actor, at: datetime) -> Outcome:
    """Recommend claims on which every condition is met and whose papers are there, and put them before the committee.

    What nobody has looked at counts as billed. Raises NotPermitted. The outcome names ClaimCannotMove, ClaimNotMet,
    ClaimNotKnown, BeingHeard, PapersNotThere and HardCopyMissing.
    """
    rows = by_numbers(numbers)
    claims = claims_of(rows)
    known = known_claims(rows, on=day_of(at))
    papers = documents.kinds_about(str(row.pk) for row in rows)

    heard = being_heard(list(numbers))

    def no(row: Application) -> Refusal | None:
        return heard.get(str(row)) or _not_ripe(known[row.pk], claims[row.pk], papers.get(str(row.pk), set()))

    fit, refused = sort_out(rows, S.RECOMMENDED, by=by, at=at, refusal_of=no)
    for row in fit:
        one, claim = known[row.pk], claims[row.pk]
        row.finding = kept(one)
        claim.given = int(one.finding.amount) if one.finding else claim.asked
    MarketClaim.objects.bulk_update([claims[row.pk] for row in fit], ["given"])
    for row in fit:
        since = row.since
        committees.put_before(
            body=Body.DLC, kind=MATTER, about=str(row), district=row.district_id, amount=claims[row.pk].given,
            title=_title(row, known[row.pk]), facts=_shown(row, known[row.pk], claims[row.pk]),
            papers=[paper.key for paper in documents.documents_about(str(row.pk))], since=since, by=by, at=at,
            synthetic=row.synthetic,
        )  # fmt: skip
    move(
        fit, S.RECOMMENDED, by=by, at=at, act="casework.recommended_market_claims", reasons=["recommended"],
        words=words.strip(), letter="market_recommended",
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


def _may_be_scrutinised(numbers: Sequence[str]) -> Callable[[Application], Refusal | None]:
    """Why a claim is not the office's to return or reject: it is elsewhere, or its maker is being heard."""
    heard = being_heard(list(numbers))

    def no(row: Application) -> Refusal | None:
        return (
            ClaimCannotMove(row.state) if row.state not in (S.SUBMITTED, S.RETURNED) else heard.get(str(row))
        )

    return no


def _not_ripe(known: KnownClaim, claim: MarketClaim, papers: set[str]) -> Refusal | None:
    """Why a claim cannot be put before the committee yet."""
    finding = known.finding
    if finding is not None and finding.unmet:
        return ClaimNotMet(finding.unmet)
    if finding is not None and finding.not_known:
        return ClaimNotKnown(finding.not_known)
    if gaps := missing(papers_needed((line.item, line.paid_by) for line in known.lines), papers):
        return PapersNotThere(gaps)
    return None if claim.hard_copy_on else HardCopyMissing()


def _title(row: Application, known: KnownClaim) -> Named:
    what = known.fair.named if known.fair else Named("beginning to sell online", "ऑनलाइन विक्रय आरंभ")
    name = row.artisan.name_hi or row.artisan.name
    return Named(f"{row.artisan.name}: {what.en}", f"{name}: {what.hi}")


def _shown(row: Application, known: KnownClaim, claim: MarketClaim) -> dict[Named, Named | str]:
    """What the committee's agenda shows of a claim."""
    billed = sum(line.amount for line in known.lines)
    day = known.event_on.isoformat() if known.event_on else ""
    facts: dict[Named, Named | str] = {
        Named("Maker", "कारीगर"): Named(row.artisan.name, row.artisan.name_hi or row.artisan.name),
        Named("Ended on", "समाप्ति"): day,
        Named("Filed on", "दाख़िल"): row.applied_on.isoformat() if row.applied_on else "",
        Named("Billed", "बिलों की राशि"): rupees(billed),
        Named("By the order", "शासनादेश से"): rupees(claim.given or 0),
        Named("Fairs claimed this year", "इस वर्ष के मेले"): str(known.facts.fairs_this_year or 0),
    }
    if known.fair:
        facts[Named("Place", "स्थान")] = known.fair.place
    return facts
