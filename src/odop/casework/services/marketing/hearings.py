"""Hearings of claims as they stand in the table, whosever the claim: begun, answered, ended, and what they hold up."""

from datetime import date, datetime

from odop.access.services import Actor
from odop.casework.models import Hearing
from odop.casework.rules.marketing.hearings import (
    AlreadyAnswered,
    AlreadyAsked,
    BeingHeard,
    Ended,
    HearingKind,
    NotHeardYet,
    NothingAsked,
)
from odop.casework.services.marketing.moves import require_words

CAUSE, LOOK = HearingKind.CAUSE, HearingKind.LOOK


def begin(
    kind: HearingKind, *, number: str, district: str, words: str, until: date, synthetic: bool, by: Actor, at: datetime
) -> Hearing:  # fmt: skip
    """Begin a hearing. Raises ReasonNotGiven or AlreadyAsked."""
    said = require_words(words)
    if _not_ended(kind, number) is not None:
        raise AlreadyAsked
    return Hearing.objects.create(
        district_id=district, number=number, kind=kind, words=said, asked_at=at, asked_by=by.name, until_on=until,
        synthetic=synthetic,
    )  # fmt: skip


def take_answer(number: str, *, words: str, by: Actor, at: datetime) -> Hearing:
    """Keep what the claimant answers, as it was given. Raises NothingAsked, AlreadyAnswered or ReasonNotGiven."""
    row = open_hearing(CAUSE, number)
    if row.answered_at is not None:
        raise AlreadyAnswered
    row.answer, row.answered_at, row.answered_by = require_words(words), at, by.name
    row.save(update_fields=["answer", "answered_at", "answered_by"])
    return row


def end(row: Hearing, how: Ended, *, words: str, by: Actor, at: datetime) -> None:
    """End a hearing in words. Raises ReasonNotGiven."""
    row.ended, row.ended_words, row.ended_at, row.ended_by = how, require_words(words), at, by.name
    row.save(update_fields=["ended", "ended_words", "ended_at", "ended_by"])


def open_hearing(kind: HearingKind, number: str) -> Hearing:
    """The hearing of a kind that is not ended. Raises NothingAsked."""
    row = _not_ended(kind, number)
    if row is None:
        raise NothingAsked
    return row


def require_heard(number: str, *, on: date) -> Hearing:
    """Refuse an order before the claimant was asked, and has answered or let the day pass. Raises NotHeardYet."""
    row = _not_ended(CAUSE, number)
    if row is None:
        raise NotHeardYet(None)
    if row.answered_at is None and on <= row.until_on:
        raise NotHeardYet(row.until_on)
    return row


def being_heard(numbers: list[str]) -> dict[str, BeingHeard]:
    """The claims that wait because it has been asked why they should not be held false."""
    rows = Hearing.objects.filter(number__in=numbers, kind=CAUSE, ended="")
    return {number: BeingHeard() for number in rows.values_list("number", flat=True)}


def require_not_heard(number: str) -> None:
    """Refuse a step on a claim that waits for its hearing. Raises BeingHeard."""
    for waits in being_heard([number]).values():
        raise waits


def _not_ended(kind: HearingKind, number: str) -> Hearing | None:
    return Hearing.objects.select_for_update().filter(number=number, kind=kind, ended="").first()
