"""Scrutiny of applications for margin money: pass, return, reject; one or many; and a slip taken back."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.casework.facts.margin_money import Known, kept
from odop.casework.models import AgendaItem, Application, LoanFile
from odop.casework.rules.margin_money.papers import missing
from odop.casework.rules.margin_money.reasons import REJECTED_FOR, RETURNED_FOR
from odop.casework.rules.margin_money.refusals import (
    ConditionNotKnown,
    ConditionNotMet,
    PapersMissing,
    ReasonMissing,
)
from odop.casework.rules.margin_money.slips import no_slip
from odop.casework.rules.margin_money.states import (
    TAKEN_BACK,
    FileCannotMove,
    LoanState,
    decides,
)
from odop.casework.services.margin_money.moves import by_numbers, move, sort_out
from odop.casework.services.margin_money.noting import note_facts
from odop.casework.services.margin_money.task_force_papers import SCRUTINY, rejection_letters
from odop.casework.services.moves import Outcome
from odop.documents import queries as documents


@act("casework.passed_loan_scrutiny")
def pass_scrutiny(*, numbers: Sequence[str], by: Actor, at: datetime) -> Outcome:
    """Pass those on which every condition of the order is met and whose papers are there; say of the rest why not.

    A condition nobody can answer yet stops the application: it is returned with the question, never passed.
    Raises NotPermitted. The outcome names FileCannotMove, ConditionNotMet, ConditionNotKnown, PapersMissing.
    """
    rows = by_numbers(numbers)
    require_scrutiny(rows, LoanState.SCRUTINISED, by=by, at=at)
    known = note_facts(rows, at=at)
    papers = documents.kinds_about(str(row.pk) for row in rows)

    def no(row: Application) -> Refusal | None:
        if refusal := not_met(known[row.pk]):
            return refusal
        gaps = missing(papers.get(str(row.pk), set()))
        return PapersMissing(gaps) if gaps else None

    fit, refused = sort_out(rows, LoanState.SCRUTINISED, by=by, at=at, refusal_of=no)
    passed = "casework.passed_loan_scrutiny"
    for row in fit:
        row.finding = kept(known[row.pk].finding)
    read = [row for row in fit if row.finding is not None]
    unread = [row for row in fit if row.finding is None]
    move(read, LoanState.SCRUTINISED, by=by, at=at, act=passed, letter="loan_scrutinised")
    move(
        unread, LoanState.SCRUTINISED, by=by, at=at, act=passed, reasons=["no_rules_read"],
        letter="loan_scrutinised",
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


@act("casework.returned_loan")
def return_for_correction(
    *, numbers: Sequence[str], reasons: Sequence[str], words: str = "", by: Actor, at: datetime
) -> Outcome:
    """Send applications back with what is to be put right. Raises NotPermitted or ReasonMissing."""
    rows = by_numbers(numbers)
    fit, refused = sort_out(rows, LoanState.RETURNED, by=by, at=at)
    if not reasons or set(reasons) - set(RETURNED_FOR):
        raise ReasonMissing("reasons")
    _keep_findings(fit, at=at)
    move(
        fit, LoanState.RETURNED, by=by, at=at, act="casework.returned_loan", reasons=reasons,
        words=words.strip(), letter="loan_returned",
    )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


@act("casework.rejected_loan")
def reject(*, numbers: Sequence[str], reason: str, words: str, by: Actor, at: datetime) -> Outcome:
    """Reject applications at scrutiny, with a reason of the list, its clause, and plain words.

    After scrutiny the task force alone rejects. Raises NotPermitted or ReasonMissing.
    """
    rows = by_numbers(numbers)
    fit, refused = sort_out(rows, LoanState.REJECTED, by=by, at=at, refusal_of=_not_in_scrutiny)
    require_reason(reason, words)
    _keep_findings(fit, at=at)
    move(
        fit, LoanState.REJECTED, by=by, at=at, act="casework.rejected_loan", reasons=[reason],
        words=words.strip(), letter="loan_rejected",
        values={str(row): {"clause": clause_of(row, reason)} for row in fit},
    )  # fmt: skip
    rejection_letters(
        fit, reason=reason, words=words.strip(), decided_by=SCRUTINY, clause=clause_of, by=by, at=at
    )
    return Outcome(tuple(str(row) for row in fit), refused)


@act("casework.took_loan_slip_back")
def take_back(*, numbers: Sequence[str], words: str, by: Actor, at: datetime) -> Outcome:
    """Put applications back to where they stood before a slip of scrutiny; her clock runs on from there.

    Raises NotPermitted or ReasonMissing; the outcome names FileCannotMove, TooLateForASlip and OnAnAgenda.
    """
    rows = by_numbers(numbers)
    stood = {row.pk: row.steps.order_by("at", "pk").last() for row in rows}
    for row in rows:
        step = stood[row.pk]
        before = LoanState(step.from_state if step and row.state in TAKEN_BACK else LoanState.SUBMITTED)
        to = LoanState(row.state) if row.state in TAKEN_BACK else LoanState.SCRUTINISED
        require(by, decides(before, to), district=row.district_id, on=day_of(at))
    if not words.strip():
        raise ReasonMissing("words")
    done, refused = [], {}
    for row in rows:
        step = stood[row.pk]
        if no := _not_a_slip(row, at):
            refused[str(row)] = no
            continue
        assert step is not None  # it has come into this state by a step
        since = row.steps.filter(to_state=step.from_state).order_by("at", "pk").values_list("at", flat=True)
        began = since.last()
        move(
            [row], LoanState(step.from_state), by=by, at=at, act="casework.took_loan_slip_back",
            reasons=["taken_back"], words=words.strip(), letter="loan_taken_back",
        )  # fmt: skip
        row.since = began or at
        row.save(update_fields=["since"])
        done.append(str(row))
    return Outcome(tuple(done), refused)


def not_met(known: Known) -> Refusal | None:
    """Why the order's conditions keep an application back; None where they do not, or none has been read."""
    finding = known.finding
    if finding is None or finding.eligible:
        return None
    return ConditionNotMet(finding.unmet) if finding.unmet else ConditionNotKnown(finding.not_known)


def require_reason(reason: str, words: str) -> None:
    """Every rejection has a reason of the list and plain words."""
    if reason not in REJECTED_FOR:
        raise ReasonMissing
    if not words.strip():
        raise ReasonMissing("words")


def clause_of(row: Application, reason: str) -> object:
    """The clause a reason rests on, in the reader's language; nothing where the order has none."""
    for check in (row.finding or {}).get("checks", ()):
        if check["code"] == reason:
            return Named(**check["clause"])
    return ""


def require_scrutiny(rows: Sequence[Application], to: LoanState, *, by: Actor, at: datetime) -> None:
    """Ask who is calling before anything is looked up about the files."""
    for district in {row.district_id for row in rows}:
        require(by, decides(LoanState.SUBMITTED, to), district=district, on=day_of(at))


def _keep_findings(rows: Sequence[Application], *, at: datetime) -> None:
    known = note_facts(rows, at=at)
    for row in rows:
        row.finding = kept(known[row.pk].finding)


def _not_in_scrutiny(row: Application) -> Refusal | None:
    return None if row.state == LoanState.SUBMITTED else FileCannotMove(row.state)


def _not_a_slip(row: Application, at: datetime) -> Refusal | None:
    sent = LoanFile.objects.filter(application=row).exists()
    agenda = AgendaItem.objects.filter(application=row).select_related("sitting").last()
    sitting = agenda.sitting.number if agenda else ""
    return no_slip(row.state, day_of(row.since), day_of(at), sent=sent, agenda=sitting)
