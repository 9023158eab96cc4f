"""Asking, and what was answered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.outcomes.models import FollowUp
from odop.outcomes.rules.refusals import AlreadyReached, AnswerIncomplete, NotYetDue
from odop.outcomes.rules.standing import Work, marks_of
from odop.outcomes.services.doors import locked, require_asker


@dataclass(frozen=True)
class Answer:
    """What a person said of her work. An empty income means she did not tell."""

    works: bool
    work: str = ""
    in_trade: bool | None = None
    income_before: str = ""
    income_after: str = ""
    place: str = ""


@act("outcomes.tried")
def record_try(*, follow_up: UUID, by: Actor, at: datetime) -> FollowUp:
    """Note that nobody was reached; she stays "not reached" and is never counted as working.

    Raises NotPermitted, InTheChain, NotYetDue or AlreadyReached.
    """
    row = locked(follow_up)
    require_asker(by, row, at=at)
    _require_due(row, at)
    if row.state != FollowUp.State.NOT_REACHED:
        raise AlreadyReached
    row.tries, row.tried_at = row.tries + 1, at
    row.save(update_fields=["tries", "tried_at"])
    audit.record("outcomes.tried", on=row, by=by, at=at)
    return row


@act("outcomes.answered")
def record_answer(*, follow_up: UUID, answer: Answer, by: Actor, at: datetime) -> FollowUp:
    """Note what the maker said, to an enquirer or by her own hand; both weigh the same.

    A new answer takes the place of the old and strikes out what had confirmed it.
    Raises NotPermitted, InTheChain, NotYetDue or AnswerIncomplete.
    """
    row = locked(follow_up)
    asker = require_asker(by, row, at=at)
    _require_due(row, at)
    if answer.works and answer.work not in Work.values:
        raise AnswerIncomplete
    strike_evidence(row)
    row.state = FollowUp.State.STATED if answer.works else FollowUp.State.NO_WORK
    row.work = answer.work if answer.works else ""
    row.in_trade = answer.in_trade if answer.works else None
    row.income_before, row.income_after = answer.income_before, answer.income_after
    row.place = answer.place if answer.works else ""
    row.asked_by, row.asked_at = asker, at
    row.save()
    audit.record("outcomes.answered", on=row, by=by, at=at, state=row.state)
    return row


def strike_evidence(row: FollowUp) -> None:
    """Take evidence away and remember its marks, so that the same is never enough again."""
    if row.evidence:
        marks = marks_of(row.evidence, row.evidence_words, row.evidence_phone, row.evidence_hash)
        row.struck = [*row.struck, *marks]
    row.evidence = row.evidence_words = row.evidence_phone = row.evidence_hash = ""
    row.confirmed_by = row.confirmed_at = None


def _require_due(row: FollowUp, at: datetime) -> None:
    if day_of(at) < row.due_on:
        raise NotYetDue(row.due_on)
