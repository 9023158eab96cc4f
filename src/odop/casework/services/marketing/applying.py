"""The maker's own acts: begin a claim, write down bills, hand in papers, file it, take it back."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, User
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.facts.marketing import known_claims, rules_of
from odop.casework.models import MARKETING, Application, ClaimLine, MarketClaim, for_markets
from odop.casework.rules.marketing.answers import asked, unanswered
from odop.casework.rules.marketing.bills import ITEMS_OF, PAPERS, PURPOSE_OF_LEVEL, Item, PaidBy, Purpose
from odop.casework.rules.marketing.refusals import (
    AlreadyClaimed,
    AnswerDoesNotFit,
    BillNeedsDay,
    ClaimNotMet,
    FairNotListed,
    FairNotOver,
    NoBills,
    NoProductListed,
    NoSuchFair,
    NotAClaimPaper,
    NotAgreed,
    NotASum,
    NotOfThisPurpose,
    StillUnanswered,
    TooLate,
    TooManyBills,
)
from odop.casework.rules.marketing.states import (
    COUNTED,
    TAKES_PAPERS,
    WRITABLE,
    ClaimCannotMove,
    ClaimState,
    require_move,
)
from odop.casework.rules.questions import YES
from odop.casework.services.marketing.doubts import ask_of_bills_claimed_before
from odop.casework.services.marketing.hearings import require_not_heard
from odop.casework.services.marketing.moves import move, one_claim, require_applicant, require_not_barred
from odop.casework.services.moves import next_number, stem_of
from odop.documents import services as documents
from odop.documents.services import Document
from odop.finance import services as finance
from odop.mart.queries import fairs as mart
from odop.programme import queries as programme
from odop.programme.services import hold
from odop.schemes import marketing_development as scheme

AGREED = "read_back"  # her yes to what the officer read back to her
BILLS_AT_MOST = 40
SUM_AT_MOST = 10_00_00_000_00  # of one bill: ten crore rupees


@act("casework.began_market_claim")
def begin_claim(*, artisan: UUID, fair: str = "", by: Actor, at: datetime) -> Application:
    """Begin a claim for a fair, or (no fair named) for beginning to sell online; a draft that is there is taken up.

    Raises NotPermitted, Barred, NoSuchFair, FairNotListed, FairNotOver, TooLate, AlreadyClaimed or
    NoProductListed.
    """
    hold(f"market claims of {artisan}")
    fresh = Application(scheme=MARKETING, artisan_id=artisan, state=ClaimState.DRAFT, since=at)
    fresh.district_id = fresh.artisan.district_id
    fresh.filed_by = require_applicant(fresh, by=by, at=at)
    require_not_barred(artisan, on=day_of(at))
    purpose, event_on, file_by = _of_fair(fair, day_of(at)) if fair else (Purpose.ONLINE, None, None)
    same = {"market_claim__fair__number": fair} if fair else {"market_claim__fair__isnull": True}
    there = for_markets().filter(artisan_id=artisan, state__in=(ClaimState.DRAFT, *COUNTED), **same)
    for row in there:
        if row.state == ClaimState.DRAFT:
            return row
        raise AlreadyClaimed(str(row))
    listed = [p.code for p in programme.products_of(fresh.district_id, day_of(at))]
    if not (fresh.artisan.product_id or listed):
        raise NoProductListed
    fresh.product_id = fresh.artisan.product_id or listed[0]
    fresh.synthetic = fresh.artisan.synthetic
    fresh.save(force_insert=True)
    MarketClaim.objects.create(
        district_id=fresh.district_id, application=fresh, purpose=purpose, fair_id=fair or None, event_on=event_on,
        file_by=file_by, synthetic=fresh.synthetic,
    )  # fmt: skip
    audit.record("casework.began_market_claim", on=fresh, by=by, at=at, fair=fair)
    return fresh


@act("casework.answered_market_claim")
def answer_claim(*, application: UUID, answers: Mapping[str, str], by: Actor, at: datetime) -> Application:
    """Keep answers as they are given; `site` and `unit` among them.

    Raises NotPermitted, ClaimCannotMove or AnswerDoesNotFit.
    """
    row, claim = _open(application, by=by, at=at)
    questions = {one.code: one for one in asked(claim.purpose)}
    units = {str(one.key) for one in artisans.units_of(row.artisan_id)}
    for code, given in answers.items():
        if code == "site" and len(given) <= 200:
            claim.site = given.strip()
        elif code == "unit" and (not given or given in units):
            claim.unit_id = UUID(given) if given else None
        elif code in questions and given in questions[code].answers:
            row.declared = {**row.declared, code: given}
        else:
            raise AnswerDoesNotFit(code)
    row.save(update_fields=["declared"])
    claim.save(update_fields=["site", "unit"])
    audit.record("casework.answered_market_claim", on=row, by=by, at=at)
    return row


@act("casework.wrote_down_bill")
def write_down_bill(
    *,
    application: UUID,
    item: str,
    amount: int,
    paid_by: str,
    billed_on: date | None,
    bill: str = "",
    seller: str = "",
    by: Actor,
    at: datetime,
) -> ClaimLine:
    """Write down a bill or ticket of a claim; the sum in paise.

    Raises NotPermitted, ClaimCannotMove, NotOfThisPurpose, AnswerDoesNotFit, NotASum, BillNeedsDay or TooManyBills.
    """
    row, claim = _open(application, by=by, at=at)
    if item not in ITEMS_OF[Purpose(claim.purpose)]:
        raise NotOfThisPurpose
    if paid_by not in PaidBy.values:
        raise AnswerDoesNotFit("paid_by")
    if type(amount) is not int or not 0 < amount <= SUM_AT_MOST:
        raise NotASum
    if billed_on is None or billed_on > day_of(at):
        raise BillNeedsDay
    places = list(claim.lines.values_list("place", flat=True))
    if len(places) >= BILLS_AT_MOST:
        raise TooManyBills(BILLS_AT_MOST)
    line = ClaimLine.objects.create(
        district_id=row.district_id, claim=claim, place=max(places, default=0) + 1, item=Item(item), amount=amount,
        paid_by=PaidBy(paid_by), bill=bill.strip()[:60], seller=seller.strip()[:120], billed_on=billed_on,
    )  # fmt: skip
    audit.record("casework.wrote_down_bill", on=row, by=by, at=at, item=item, amount=amount, paid_by=paid_by)
    return line


@act("casework.struck_out_bill")
def strike_out_bill(*, application: UUID, bill: UUID, by: Actor, at: datetime) -> None:
    """Take a bill out of a claim not yet filed, or returned. Raises NotPermitted or ClaimCannotMove."""
    row, claim = _open(application, by=by, at=at)
    claim.lines.filter(pk=bill).delete()
    audit.record("casework.struck_out_bill", on=row, by=by, at=at)


@act("casework.filed_market_paper")
def file_claim_paper(
    *, application: UUID, kind: str, name: str, content: bytes, by: Actor, at: datetime
) -> Document:
    """File a paper of a claim: what it is is read from its bytes, and its hash is kept.

    Raises NotPermitted, ClaimCannotMove, NotAClaimPaper, and what documents.file_document raises.
    """
    row = one_claim(application)
    require_applicant(row, by=by, at=at)
    if row.state not in TAKES_PAPERS:
        raise ClaimCannotMove(row.state)
    if kind not in PAPERS:
        raise NotAClaimPaper
    filed = documents.file_document(
        kind=kind, name=name, content=content, about=str(row.pk), district=row.district_id, by=by, at=at
    )
    finance.ask_where_filed_before(filed, by=by, at=at)
    audit.record("casework.filed_market_paper", on=row, by=by, at=at, kind=kind, sha256=filed.sha256)
    return filed


@act("casework.filed_market_claim")
def file_claim(*, application: UUID, agreed: bool = False, by: Actor, at: datetime) -> Application:
    """File a claim online, or again after correction; the first day and number stand, and count for the deadline.

    An officer files it for the maker across the table only where she `agreed` to what was read back to her.
    What nobody knows yet is asked at scrutiny; a condition that is not met stops it here, with its reason.
    Raises NotPermitted, ClaimCannotMove, NotAgreed, Barred, NoBills, StillUnanswered, TooLate or ClaimNotMet.
    """
    row = one_claim(application)
    helper = require_applicant(row, by=by, at=at)
    require_move(row.state, ClaimState.SUBMITTED)
    if helper and isinstance(by, User) and not agreed:
        raise NotAgreed
    require_not_barred(row.artisan_id, on=day_of(at))
    claim = MarketClaim.objects.select_for_update().get(application=row)
    hold(f"market claims of {row.artisan_id}")
    if not claim.lines.exists():
        raise NoBills
    if missing := unanswered(claim.purpose, row.declared):
        raise StillUnanswered(one.words for one in missing)
    claim.lines.update(admitted=None, why="")  # what scrutiny admitted is looked at anew
    known = known_claims([row], on=day_of(at))[row.pk]
    if row.applied_on is None and known.file_by and day_of(at) > known.file_by:
        raise TooLate(known.file_by)
    if known.finding is not None and known.finding.unmet:
        raise ClaimNotMet(known.finding.unmet)
    first = row.number is None
    if first:
        row.applied_on = day_of(at)
        row.number = next_number(Application, stem_of(row.scheme, row.applied_on, row.district.short), 5)
    row.filed_by = helper  # whoever filed it last: she herself, or who helped her
    if helper and agreed:
        row.declared = {**row.declared, AGREED: YES}
    row.save(update_fields=["applied_on", "number", "filed_by", "declared"])
    claim.event_on, claim.file_by = known.event_on, known.file_by
    claim.asked = int(known.finding.amount) if known.finding else None
    claim.given = None
    claim.save(update_fields=["event_on", "file_by", "asked", "given"])
    ask_of_bills_claimed_before(row, claim, by=by, at=at)
    hand_in_by = scheme.hard_copy_by(row.applied_on or day_of(at), known.rules) if known.rules else ""
    move(
        [row], ClaimState.SUBMITTED, by=by, at=at, act="casework.filed_market_claim", reasons=["received"],
        letter="market_filed", values={str(row): {"until": hand_in_by}},
    )  # fmt: skip
    return row


@act("casework.withdrew_market_claim")
def withdraw_claim(*, application: UUID, by: Actor, at: datetime) -> Application:
    """Take a claim back, until it is before the committee. Raises NotPermitted, ClaimCannotMove or BeingHeard."""
    row = one_claim(application)
    require_applicant(row, by=by, at=at)
    require_move(row.state, ClaimState.WITHDRAWN)
    require_not_heard(str(row))
    move(
        [row], ClaimState.WITHDRAWN, by=by, at=at, act="casework.withdrew_market_claim", reasons=["withdrawn"],
        letter="market_withdrawn" if row.number else "",
    )  # fmt: skip
    return row


def _open(application: UUID, *, by: Actor, at: datetime) -> tuple[Application, MarketClaim]:
    """A claim that may still be written in, by its applicant or her helper."""
    row = one_claim(application)
    require_applicant(row, by=by, at=at)
    if row.state not in WRITABLE:
        raise ClaimCannotMove(row.state)
    return row, MarketClaim.objects.select_for_update().get(application=row)


def _of_fair(number: str, on: date) -> tuple[Purpose, date, date]:
    """What a fair is claimed as, its last day, and the last day to file. Raises what keeps it from being claimed."""
    fair = mart.fair(number)
    if fair is None:
        raise NoSuchFair
    rules = rules_of(fair.ends_on)
    if not fair.listed or rules is None:
        raise FairNotListed(fair.named)
    if fair.ends_on > on:
        raise FairNotOver(fair.ends_on)
    last = scheme.file_by(fair.ends_on, rules)
    if on > last:
        raise TooLate(last)
    return PURPOSE_OF_LEVEL[fair.level], fair.ends_on, last
