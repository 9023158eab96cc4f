"""The Deputy Commissioner's scrutiny: pass, return for correction, reject; one or many."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.refusals import Refusal
from odop.casework.facts import findings, kept
from odop.casework.rules import (
    NO_RULES_READ,
    REJECTED_FOR,
    RETURNED_FOR,
    NoReason,
    NotEligible,
    NotKnown,
    State,
)
from odop.casework.services.moves import Outcome, by_numbers, move, sort_out
from odop.schemes.engine import Finding


@act("casework.passed_scrutiny")
def pass_scrutiny(*, numbers: Sequence[str], by: Actor, at: datetime) -> Outcome:
    """Pass those applications on which every condition of the order is met; say of the rest why not.

    A condition nobody can answer yet stops the application: it is returned with the question, never passed.
    Raises NotPermitted. The outcome names CannotMove, NotEligible and NotKnown.
    """
    rows = by_numbers(numbers)
    found = findings(row.pk for row in rows)
    fit, refused = sort_out(rows, State.SCRUTINISED, by=by, at=at, refusal_of=lambda row: _no(found, row.pk))
    for row in fit:
        row.finding = kept(found[row.pk])
    read = [row for row in fit if row.finding is not None]
    unread = [row for row in fit if row.finding is None]
    passed = "casework.passed_scrutiny"
    move(read, State.SCRUTINISED, by=by, at=at, act=passed, letter="application_scrutinised")
    move(
        unread, State.SCRUTINISED, by=by, at=at, act=passed, reasons=[NO_RULES_READ],
        letter="application_scrutinised",
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


@act("casework.returned")
def return_for_correction(
    *, numbers: Sequence[str], reasons: Sequence[str], words: str = "", by: Actor, at: datetime
) -> Outcome:
    """Send applications back with what is to be put right. Raises NotPermitted or NoReason."""
    rows = by_numbers(numbers)
    fit, refused = sort_out(rows, State.RETURNED, by=by, at=at, refusal_of=lambda row: None)
    if not reasons or set(reasons) - set(RETURNED_FOR):
        raise NoReason
    found = findings(row.pk for row in fit)
    for row in fit:
        row.finding = kept(found[row.pk])
    move(
        fit, State.RETURNED, by=by, at=at, act="casework.returned", reasons=reasons, words=words.strip(),
        letter="application_returned",
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


@act("casework.rejected")
def reject(*, numbers: Sequence[str], reason: str, words: str, by: Actor, at: datetime) -> Outcome:
    """Reject applications with a reason of the list and plain words. Raises NotPermitted or NoReason."""
    rows = by_numbers(numbers)
    fit, refused = sort_out(rows, State.REJECTED, by=by, at=at, refusal_of=lambda row: None)
    if reason not in REJECTED_FOR:
        raise NoReason
    if not words.strip():
        raise NoReason("words")
    found = findings(row.pk for row in fit)
    for row in fit:
        row.finding = kept(found[row.pk])
    move(
        fit, State.REJECTED, by=by, at=at, act="casework.rejected", reasons=[reason], words=words.strip(),
        letter="application_rejected",
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


def _no(found: dict[UUID, Finding | None], application: UUID) -> Refusal | None:
    """Why an application cannot be passed; None where it can, or where no order of its day has been read."""
    finding = found[application]
    if finding is None or finding.eligible:
        return None
    return NotEligible(finding.unmet) if finding.unmet else NotKnown(finding.not_known)
