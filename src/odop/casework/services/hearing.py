"""A claimant heard: asked before a claim is held false, and a no looked at a second time. Makers and councils alike.

What a council says, an officer of the centre writes down from its letter; a maker speaks herself, or is helped.
"""

from collections.abc import Mapping
from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, days_after
from odop.casework.models import Application, Bar, CouncilClaim, Hearing, MarketClaim, for_markets
from odop.casework.queries.marketing.hearings import may_be_looked_at
from odop.casework.rules.marketing.councils import LIVE, CouncilState
from odop.casework.rules.marketing.hearings import (
    DAYS_TO_ANSWER,
    DAYS_TO_LOOK,
    IN_DOUBT,
    OPENS,
    Ended,
    LookedAtOnce,
    NoLookNow,
)
from odop.casework.rules.marketing.refusals import AlreadyClaimed
from odop.casework.rules.marketing.states import COUNTED, ClaimCannotMove, ClaimState
from odop.casework.services import moves
from odop.casework.services.councils.moves import issue, note_step, one, tell_council
from odop.casework.services.marketing import hearings
from odop.casework.services.marketing.hearings import CAUSE, LOOK
from odop.casework.services.marketing.letters import hearing_letter
from odop.casework.services.marketing.moves import by_numbers, claims_of, move, require_applicant
from odop.documents import queries as documents
from odop.documents import services as letters
from odop.programme.services import hold

Claim = Application | CouncilClaim
TAKEN_BACK = "second_look"
NOES = ("market_refusal", "market_recovery", "council_refusal", "council_recovery", "claim_false")


@act("casework.asked_cause")
def ask_cause(*, number: str, words: str, by: Actor, at: datetime) -> Hearing:
    """Ask a claimant why the claim should not be held false, in plain words; the claim waits meanwhile.

    Raises NotPermitted, ClaimCannotMove, ReasonNotGiven or AlreadyAsked.
    """
    row = _claim(number)
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    if row.state not in IN_DOUBT:
        raise ClaimCannotMove(row.state)
    until = days_after(day_of(at), DAYS_TO_ANSWER)
    asked = hearings.begin(
        CAUSE, number=number, district=row.district_id, words=words, until=until, synthetic=row.synthetic, by=by, at=at
    )  # fmt: skip
    audit.record("casework.asked_cause", on=row, by=by, at=at)
    _tell(row, "claim_cause", words=asked.words, values={"until": until}, at=at)
    _letter(row, "claim_cause", words=asked.words, values={"answer_by": until}, by=by, at=at)
    return asked


@act("casework.answered_cause")
def answer_cause(*, number: str, words: str, by: Actor, at: datetime) -> Hearing:
    """Keep what the claimant answers: a maker herself or who helps her, or an officer from a council's letter.

    Late is no refusal while nothing is ordered. Raises NotPermitted, NothingAsked, AlreadyAnswered or ReasonNotGiven.
    """
    row = _claim(number)
    _require_claimant(row, by=by, at=at)
    answered = hearings.take_answer(number, words=words, by=by, at=at)
    audit.record("casework.answered_cause", on=row, by=by, at=at)
    _tell(row, "claim_cause_answered", at=at)
    return answered


@act("casework.dropped_cause")
def drop_cause(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """Accept what was answered: the claim stands and goes on. Raises NotPermitted, NothingAsked or ReasonNotGiven."""
    row = _claim(number)
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    hearings.end(hearings.open_hearing(CAUSE, number), Ended.DROPPED, words=words, by=by, at=at)
    audit.record("casework.dropped_cause", on=row, by=by, at=at)
    _tell(row, "claim_cause_dropped", words=words.strip(), at=at)


@act("casework.asked_claim_look")
def ask_second_look(*, number: str, words: str, by: Actor, at: datetime) -> Hearing:
    """Ask the office to look again at a no, or at an order of recovery: once, and within thirty days of it.

    Raises NotPermitted, NoLookNow, LookedAtOnce or ReasonNotGiven.
    """
    row = _claim(number)
    _require_claimant(row, by=by, at=at)
    if not may_be_looked_at(row, on=day_of(at)):
        raise NoLookNow
    if Hearing.objects.filter(number=number, kind=LOOK).exists():
        raise LookedAtOnce
    until = days_after(day_of(at), DAYS_TO_LOOK)
    asked = hearings.begin(
        LOOK, number=number, district=row.district_id, words=words, until=until, synthetic=row.synthetic, by=by, at=at
    )  # fmt: skip
    audit.record("casework.asked_claim_look", on=row, by=by, at=at)
    _tell(row, "claim_look", values={"until": until}, at=at)
    return asked


@act("casework.ended_claim_look")
def end_second_look(*, number: str, opens: bool, words: str, by: Actor, at: datetime) -> None:
    """End a second look in words: the no stands; or the claim is open again, and any order and bar are taken back.

    A rejected claim goes to scrutiny once more, and through it to its committee; one whose money was asked back
    stands as paid. Raises NotPermitted, NothingAsked, ReasonNotGiven, NoLookNow or AlreadyClaimed.
    """
    row = _claim(number)
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    asked = hearings.open_hearing(LOOK, number)
    hearings.end(asked, Ended.OPENED if opens else Ended.STANDS, words=words, by=by, at=at)
    audit.record("casework.ended_claim_look", on=row, by=by, at=at, opens=opens)
    if opens:
        _open_again(row, words=words.strip(), by=by, at=at)
    else:
        _tell(row, "claim_look_stands", words=words.strip(), at=at)
    _letter(row, "claim_look_opened" if opens else "claim_look_stands", words=words.strip(), by=by, at=at)


def _open_again(row: Claim, *, words: str, by: Actor, at: datetime) -> None:
    if row.state not in OPENS:  # the money was given back meanwhile
        raise NoLookNow
    to = OPENS[row.state]
    if isinstance(row, CouncilClaim):
        hold(f"claims of {row.office_id}")
        same = CouncilClaim.objects.filter(
            office=row.office_id, occasion=row.occasion, ended_on=row.ended_on, state__in=LIVE
        ).exclude(pk=row.pk)
        if there := same.first():
            raise AlreadyClaimed(there.number)
        row.recovery_order, row.recovery_words, row.recovery_ordered_on, row.barred_until = "", "", None, None
        row.lifted_on, row.lifted_order, row.lifted_words = None, "", ""
        row.admitted, row.why = (None, "") if to == CouncilState.SUBMITTED else (row.admitted, row.why)
        row.given = None if to == CouncilState.SUBMITTED else row.given
        note_step(
            row, CouncilState(to), act="casework.ended_claim_look", by=by, at=at, reasons=[TAKEN_BACK], words=words,
            letter="claim_look_opened", again=True,
        )  # fmt: skip
    else:
        _open_hers(row, ClaimState(to), words=words, by=by, at=at)
    for letter in documents.letters_about(str(row)):
        if letter.stands and letter.kind in NOES:
            letters.withdraw_letter(number=letter.number, why=words, by=by, at=at)


def _open_hers(row: Application, to: ClaimState, *, words: str, by: Actor, at: datetime) -> None:
    hold(f"market claims of {row.artisan_id}")
    claim = claims_of([row])[row.pk]
    of_same = {"market_claim__fair__number": claim.fair_id} if claim.fair_id else {"market_claim__fair": None}
    same = for_markets().filter(artisan=row.artisan_id, state__in=COUNTED, **of_same).exclude(pk=row.pk)
    if there := same.first():
        raise AlreadyClaimed(str(there))
    claim.recovery_order, claim.recovery_ordered_on = "", None
    claim.given = claim.given if to is ClaimState.PASSED else None
    MarketClaim.objects.bulk_update([claim], ["recovery_order", "recovery_ordered_on", "given"])
    Bar.objects.filter(application=row, lifted_on=None).update(
        lifted_on=day_of(at), lifted_order=str(row), lifted_words=words
    )
    move(
        [row], to, by=by, at=at, act="casework.ended_claim_look", reasons=[TAKEN_BACK], words=words,
        letter="claim_look_opened",
    )  # fmt: skip


def _claim(number: str) -> Claim:
    """The claim of this number, a council's or a maker's, locked."""
    if CouncilClaim.objects.filter(number=number).exists():
        return one(number)
    (row,) = by_numbers([number])
    return row


def _require_claimant(row: Claim, *, by: Actor, at: datetime) -> None:
    if isinstance(row, Application):
        require_applicant(row, by=by, at=at)
    else:
        require(by, Permission.ENROL_FOR_ANOTHER, district=row.district_id, on=day_of(at))


def _tell(
    row: Claim, text: str, *, words: str = "", values: Mapping[str, object] | None = None, at: datetime
) -> None:
    if isinstance(row, CouncilClaim):
        tell_council(row, text, words=words, values=values, at=at)
    else:
        moves.tell([row], text, at=at, words=words, said="", values={str(row): values or {}})


def _letter(
    row: Claim, kind: str, *, words: str, values: Mapping[str, object] | None = None, by: Actor, at: datetime
) -> None:
    if isinstance(row, CouncilClaim):
        issue(kind, row, by=by, at=at, values=values or {}, words=words)
    else:
        hearing_letter(row, kind, words=words, values=values or {}, by=by, at=at)
