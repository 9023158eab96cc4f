"""Filed at the district centre from the council's signed letter: the claim, its papers; put right; taken back.

The order of 22 April 2020 lets a council or authority claim and says neither where nor how it files; here the
centre of the district whose product it is for files it online for the council (docs/questions.md).
"""

from dataclasses import dataclass
from datetime import date, datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import Paise
from odop.casework.facts.councils import finding_of
from odop.casework.models import CouncilClaim
from odop.casework.rules.marketing.councils import (
    FAIRS,
    LIVE,
    PAPERS,
    WRITABLE,
    ConditionNotMet,
    CouncilCannotMove,
    CouncilState,
    NoOrderOfThatDay,
    NotACouncil,
    NotYetHeld,
    Occasion,
    StillMissing,
    require_move,
)
from odop.casework.rules.marketing.refusals import AlreadyClaimed, AnswerDoesNotFit, NotAClaimPaper, NotASum
from odop.casework.services.councils.moves import note_step, one, require_not_barred
from odop.casework.services.marketing.hearings import require_not_heard
from odop.casework.services.marketing.moves import require_words
from odop.documents import services as documents
from odop.documents.services import Document
from odop.finance import services as finance
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers

S = CouncilState
PAYEE = "PAYEE"
SUM_AT_MOST = 100_00_00_000_00  # of one event: a hundred crore rupees
ANSWERS = ("yes", "no", "unsure")


@dataclass(frozen=True)
class Told:
    """What a council's letter says of its event. Money in paise."""

    product: str
    registration: str
    occasion: str
    event_en: str
    event_hi: str
    place: str
    ended_on: date
    cost: Paise
    units: int | None = None
    elsewhere: str = ""
    phone: str = ""


@act("casework.filed_council_claim")
def file_council_claim(*, office: str, told: Told, by: Actor, at: datetime) -> CouncilClaim:
    """File a council's claim for it, with its signed letter at hand; the officer's name is kept.

    Raises NotACouncil, NotPermitted, Barred, AlreadyClaimed, StillMissing, AnswerDoesNotFit, NotASum, NotYetHeld,
    NoOrderOfThatDay or ConditionNotMet.
    """
    place = programme.office(office)
    if place is None or place.kind != PAYEE or place.district is None:
        raise NotACouncil
    require(by, Permission.ENROL_FOR_ANOTHER, district=place.district, on=day_of(at))
    hold(f"claims of {office}")
    require_not_barred(office, on=day_of(at))
    claim = CouncilClaim(
        district_id=place.district, office_id=office, applied_on=day_of(at), filed_by=by.name, since=at,
        synthetic=place.synthetic,
    )  # fmt: skip
    _write(claim, told, on=day_of(at))
    district = programme.district(place.district)
    stem = f"{programme.letters('council_claim')}/{financial_year(day_of(at))}/{district.short if district else ''}/"
    (claim.number,) = next_numbers(CouncilClaim, "number", stem, width=3)
    note_step(
        claim, S.SUBMITTED, act="casework.filed_council_claim", by=by, at=at, reasons=["received"],
        letter="council_filed", first=True,
    )  # fmt: skip
    return claim


@act("casework.corrected_council_claim")
def correct_council_claim(*, number: str, told: Told, by: Actor, at: datetime) -> CouncilClaim:
    """Put right with the council what was asked, and file it again; the first day stands for the deadline.

    Raises NotPermitted, CouncilCannotMove, Barred, and what file_council_claim raises of what is told.
    """
    claim = one(number)
    require(by, Permission.ENROL_FOR_ANOTHER, district=claim.district_id, on=day_of(at))
    require_move(claim.state, S.SUBMITTED)
    hold(f"claims of {claim.office_id}")
    require_not_barred(claim.office_id, on=day_of(at))
    _write(claim, told, on=day_of(at))
    claim.admitted, claim.why, claim.given = None, "", None  # what scrutiny admitted is looked at anew
    note_step(
        claim, S.SUBMITTED, act="casework.corrected_council_claim", by=by, at=at, reasons=["received"],
        letter="council_filed",
    )  # fmt: skip
    return claim


@act("casework.filed_council_paper")
def file_council_paper(
    *, number: str, kind: str, name: str, content: bytes, by: Actor, at: datetime
) -> Document:
    """File a paper of a claim. Raises NotPermitted, CouncilCannotMove, NotAClaimPaper, or what documents say."""
    claim = one(number)
    require(by, Permission.ENROL_FOR_ANOTHER, district=claim.district_id, on=day_of(at))
    if claim.state not in WRITABLE:
        raise CouncilCannotMove(claim.state)
    if kind not in PAPERS:
        raise NotAClaimPaper
    filed = documents.file_document(
        kind=kind, name=name, content=content, about=number, district=claim.district_id, by=by, at=at
    )
    finance.ask_where_filed_before(filed, by=by, at=at)
    audit.record("casework.filed_council_paper", on=claim, by=by, at=at, kind=kind, sha256=filed.sha256)
    return filed


@act("casework.withdrew_council_claim")
def withdraw_council_claim(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """Take a claim back as the council wrote, until it is before the committee.

    Raises NotPermitted, CouncilCannotMove, BeingHeard or ReasonNotGiven.
    """
    claim = one(number)
    require(by, Permission.ENROL_FOR_ANOTHER, district=claim.district_id, on=day_of(at))
    require_move(claim.state, S.WITHDRAWN)
    require_not_heard(number)
    note_step(
        claim, S.WITHDRAWN, act="casework.withdrew_council_claim", by=by, at=at, reasons=["withdrawn"],
        words=require_words(words), letter="market_withdrawn",
    )  # fmt: skip


def _write(claim: CouncilClaim, told: Told, *, on: date) -> None:
    """What the letter says, held against the order of the event's last day. Raises what stands in the way."""
    for field in ("product", "registration", "event_en", "event_hi", "place"):
        if not getattr(told, field).strip():
            raise StillMissing(field)
    at_a_fair = told.occasion in FAIRS
    if told.occasion not in Occasion.values:
        raise AnswerDoesNotFit("occasion")
    if at_a_fair and told.elsewhere not in ANSWERS:
        raise AnswerDoesNotFit("elsewhere")
    if at_a_fair and (type(told.units) is not int or told.units < 0):
        raise StillMissing("units")
    if type(told.cost) is not int or not 0 < told.cost <= SUM_AT_MOST:
        raise NotASum
    if told.ended_on > on:
        raise NotYetHeld
    claim.product_id = told.product
    claim.registration, claim.phone = told.registration.strip()[:80], told.phone.strip()[:16]
    claim.occasion, claim.ended_on, claim.cost = told.occasion, told.ended_on, told.cost
    claim.event_en, claim.event_hi = told.event_en.strip()[:160], told.event_hi.strip()[:160]
    claim.place = told.place.strip()[:120]
    claim.units, claim.elsewhere = (told.units, told.elsewhere) if at_a_fair else (None, "")
    same = CouncilClaim.objects.filter(
        office=claim.office_id, occasion=told.occasion, ended_on=told.ended_on, state__in=LIVE
    ).exclude(pk=claim.pk)
    if there := same.first():
        raise AlreadyClaimed(there.number)
    finding = finding_of(claim)
    if finding is None or "offered" in finding.unmet:
        raise NoOrderOfThatDay
    if finding.unmet:
        raise ConditionNotMet(finding.unmet)
