"""The applicant's own acts: begin, answer, submit, withdraw; by herself, or helped by an officer."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Application, Call, for_training
from odop.casework.rules import (
    QUESTIONS,
    AlreadyApplied,
    AnswerNotAllowed,
    CallClosed,
    CannotMove,
    NotComplete,
    State,
    fits,
    require_move,
    unanswered,
)
from odop.casework.services.moves import move, next_number, one_of, require_applicant, stem_of
from odop.casework.services.waiting import SELECTION, move_up
from odop.programme.services import hold


@act("casework.began")
def begin(*, call: str, artisan: UUID, by: Actor, at: datetime) -> Application:
    """Begin an application under an open call, or take up the draft that is there.

    Raises NotPermitted, CallClosed or AlreadyApplied.
    """
    hold(f"application of {artisan}")
    under = Call.objects.select_related("district").get(number=call)
    fresh = Application(
        scheme=under.scheme,
        district_id=under.district_id,
        call=under,
        artisan_id=artisan,
        product_id=under.product_id,
        since=at,
    )
    fresh.filed_by = require_applicant(fresh, by=by, at=at)
    there = for_training().filter(call=under, artisan_id=artisan).exclude(state=State.WITHDRAWN).first()
    if there and there.state == State.DRAFT:
        return there
    if there:
        raise AlreadyApplied(str(there))
    _require_open(under, at=at)
    fresh.synthetic = fresh.artisan.synthetic
    fresh.save(force_insert=True)
    audit.record("casework.began", on=fresh, by=by, at=at, call=call)
    return fresh


@act("casework.answered")
def answer(*, application: UUID, answers: Mapping[str, str], by: Actor, at: datetime) -> Application:
    """Keep answers as they are given, in a draft or in an application returned for correction.

    Raises NotPermitted, CannotMove or AnswerNotAllowed.
    """
    row = one_of(for_training(), application)
    require_applicant(row, by=by, at=at)
    if row.state not in (State.DRAFT, State.RETURNED):
        raise CannotMove(row.state)
    questions = {question.code: question for question in QUESTIONS}
    for code, given in answers.items():
        if code not in questions or not fits(questions[code], given):
            raise AnswerNotAllowed(code)
    row.declared = {**row.declared, **answers}
    row.save(update_fields=["declared"])
    return row


@act("casework.submitted")
def submit(*, application: UUID, by: Actor, at: datetime) -> Application:
    """Submit an application, or submit it again after correction; the first day of receipt stands.

    Looks only whether every question has its answer.
    Raises NotPermitted, CannotMove, CallClosed or NotComplete.
    """
    row = one_of(for_training(), application)
    helper = require_applicant(row, by=by, at=at)
    require_move(row.state, State.SUBMITTED)
    if row.state == State.DRAFT:
        _require_open(row.under, at=at)
    if missing := unanswered(row.declared):
        raise NotComplete((q.code for q in missing), (q.words for q in missing))
    if row.number is None:
        row.applied_on = day_of(at)
        row.number = next_number(Application, stem_of(row.scheme, row.applied_on, row.district.short), 5)
    if helper and helper != row.filed_by:
        row.filed_by = helper
        row.save(update_fields=["filed_by"])
    move(
        [row], State.SUBMITTED, by=by, at=at, act="casework.submitted", reasons=["received"],
        letter="application_received",
    )  # fmt: skip
    return row


@act("casework.applied_for")
def apply_for(
    *, call: str, artisan: UUID, answers: Mapping[str, str], by: Actor, at: datetime
) -> Application:
    """Apply for somebody across the table: begin, answer and submit in one breath, all or nothing."""
    row = begin(call=call, artisan=artisan, by=by, at=at)
    answer(application=row.pk, answers=answers, by=by, at=at)
    return submit(application=row.pk, by=by, at=at)


@act("casework.withdrew")
def withdraw(*, application: UUID, words: str = "", by: Actor, at: datetime) -> Application:
    """Withdraw an application on which nothing has been given yet.

    One selected gives up her place instead, by way of training, which knows whether she has been taught.
    Raises NotPermitted or CannotMove.
    """
    row = one_of(for_training(), application)
    require_applicant(row, by=by, at=at)
    if row.state == State.SELECTED:
        raise CannotMove(row.state)
    require_move(row.state, State.WITHDRAWN)
    _take_back(row, "casework.withdrew", words, by=by, at=at)
    return row


@act("casework.gave_up_place")
def give_up_place(*, application: UUID, words: str = "", by: Actor, at: datetime) -> Application:
    """Give up a place won; it goes to the first on the waiting list. Called by training, before she is taught.

    Raises NotPermitted or CannotMove.
    """
    hold(SELECTION)
    row = one_of(for_training(), application)
    require_applicant(row, by=by, at=at)
    if row.state != State.SELECTED:
        raise CannotMove(row.state)
    _take_back(row, "casework.gave_up_place", words, by=by, at=at)
    move_up(row.under, by=by, at=at)
    return row


def _take_back(row: Application, act: str, words: str, *, by: Actor, at: datetime) -> None:
    move(
        [row], State.WITHDRAWN, by=by, at=at, act=act, reasons=["withdrawn"], words=words.strip(),
        letter="application_withdrawn" if row.number else "",
    )  # fmt: skip


def _require_open(call: Call, *, at: datetime) -> None:
    if not call.opens_on <= day_of(at) <= call.closes_on:
        raise CallClosed(call.opens_on, call.closes_on)
