"""The branch sanctions or refuses, and says why; and looks a second time where it is asked to."""

from collections.abc import Sequence
from datetime import datetime

from odop.access import queries as access
from odop.access.services import Actor, OfficeMachine, Permission, Role
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import rupees
from odop.basics.refusals import Refusal
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.branch_reasons import (
    CUT,
    REFUSAL,
    every_reason,
    require_plain,
    require_reason,
)
from odop.casework.rules.margin_money.branch_refusals import (
    AnotherOfficerLooks,
    LookedAtTwice,
    LooksInPerson,
    SumNotRight,
)
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import FileCannotMove, LoanState
from odop.casework.services.margin_money.cases import (
    Case,
    cases,
    keep,
    move_all,
    outcome,
    sort_out,
    tell,
    the_one,
)
from odop.casework.services.margin_money.papers import refusal_letters, sanction_letters
from odop.casework.services.margin_money.said import Refuse, Sanction
from odop.casework.services.moves import Outcome

S = LoanState
DECIDED = ("decision", "decided_at", "decided_by", "sum_sanctioned", "reason", "words")


@act("casework.sanctioned_loans")
def sanction_loans(*, items: Sequence[Sanction], by: Actor, at: datetime) -> Outcome:
    """Sanction loans; a sum below what was asked carries its reason in plain words.

    Raises NotPermitted. The outcome names FileCannotMove, SumNotRight, ReasonNotOfTheList, NotAReason,
    NotPlainWords, LooksInPerson and AnotherOfficerLooks.
    """
    said = {item.number: item for item in items}

    def refusal_of(case: Case) -> Refusal | None:
        item, asked = said[case.number], case.file.sum_asked
        if no := _not_to_look(case, by=by, at=at):
            return no
        if not 0 < item.sum_sanctioned <= asked:
            return SumNotRight(asked)
        if item.sum_sanctioned < asked:
            case.words = require_reason(item.reason, item.words, of=CUT)
            case.reasons = [item.reason]
        return None

    fit, refused = sort_out([i.number for i in items], S.SANCTIONED, by=by, at=at, refusal_of=refusal_of)
    for case in fit:
        _decide(case, LoanFile.Decision.SANCTIONED, said[case.number].sum_sanctioned, by=by, at=at)
    keep(fit, *DECIDED)
    move_all(
        fit, S.SANCTIONED, by=by, at=at, act="casework.sanctioned_loans",
        details=lambda case: {"sum_sanctioned": case.file.sum_sanctioned, "sum_asked": case.file.sum_asked},
    )  # fmt: skip
    tell([c for c in fit if not c.reasons], "loan_sanctioned", at=at, values=_sums)
    tell([c for c in fit if c.reasons], "loan_sanctioned_less", at=at, values=_sums)
    sanction_letters(fit, by=by, at=at)
    return outcome(fit, refused)


@act("casework.sanctioned_loans")
def sanction_loan(
    *, number: str, sum_sanctioned: int, reason: str = "", words: str = "", by: Actor, at: datetime
) -> None:
    """Sanction one loan, with the noes of sanction_loans raised."""
    the_one(number, sanction_loans(items=[Sanction(number, sum_sanctioned, reason, words)], by=by, at=at))


@act("casework.refused_loans")
def refuse_loans(*, items: Sequence[Refuse], by: Actor, at: datetime) -> Outcome:
    """Refuse loans, each with a reason of the list and plain words; the applicant is told at once, with her way.

    Raises NotPermitted. The outcome names FileCannotMove, ReasonNotOfTheList, NotAReason, NotPlainWords,
    LooksInPerson and AnotherOfficerLooks.
    """
    said = {item.number: item for item in items}

    def refusal_of(case: Case) -> Refusal | None:
        item = said[case.number]
        if no := _not_to_look(case, by=by, at=at):
            return no
        case.words = require_reason(item.reason, item.words, of=REFUSAL)
        case.reasons = [item.reason]
        return None

    fit, refused = sort_out([i.number for i in items], S.REFUSED, by=by, at=at, refusal_of=refusal_of)
    for case in fit:
        _decide(case, LoanFile.Decision.REFUSED, None, by=by, at=at)
    keep(fit, *DECIDED)
    move_all(fit, S.REFUSED, by=by, at=at, act="casework.refused_loans")
    first = [case for case in fit if case.file.first_decision is None]
    again = [case for case in fit if case.file.first_decision is not None]
    tell(first, "loan_refused", at=at, values=_why)
    tell(again, "loan_refused_again", at=at, values=_why)
    refusal_letters(fit, by=by, at=at)
    return outcome(fit, refused)


@act("casework.refused_loans")
def refuse_loan(*, number: str, reason: str, words: str, by: Actor, at: datetime) -> None:
    """Refuse one loan, with the noes of refuse_loans raised."""
    the_one(number, refuse_loans(items=[Refuse(number, reason, words)], by=by, at=at))


@act("casework.asked_second_look")
def ask_second_look(*, number: str, words: str, by: Actor, at: datetime) -> None:
    """Ask the branch to look again: the applicant herself, or the centre. The first decision is kept.

    Raises NotPermitted, NoSuchFile, FileCannotMove, NotPlainWords or LookedAtTwice.
    """

    def refusal_of(case: Case) -> Refusal | None:
        if case.file.first_decision is not None:
            return LookedAtTwice()
        case.words = require_plain(words)
        return None

    fit, refused = sort_out(
        [number], S.SECOND_LOOK, by=by, at=at, refusal_of=refusal_of,
        permission=Permission.SEND_TO_BANK, or_herself=True,
    )  # fmt: skip
    the_one(number, outcome(fit, refused))
    for case in fit:
        file = case.file
        file.first_decision = {
            "decision": file.decision,
            "reason": file.reason,
            "words": file.words,
            "decided_at": file.decided_at.isoformat() if file.decided_at else "",
            "decided_by": file.decided_by,
        }
        file.second_look_by, file.second_look_words, file.second_look_asked_at = by.name, case.words, at
    keep(fit, "first_decision", "second_look_by", "second_look_words", "second_look_asked_at")
    move_all(fit, S.SECOND_LOOK, by=by, at=at, act="casework.asked_second_look")
    until = due_on(S.SECOND_LOOK, day_of(at))
    tell(fit, "loan_second_look", at=at, values=lambda case: {"until": until})


@act("casework.decided_second_look")
def decide_second_look(
    *, number: str, sum_sanctioned: int | None, reason: str = "", words: str = "", by: Actor, at: datetime
) -> None:
    """Answer a second look: sanction with a sum, or refuse again with none.

    Raises what sanction_loan and refuse_loan raise, and AnotherOfficerLooks where the branch has another.
    """
    if sum_sanctioned is None:
        done = refuse_loans(items=[Refuse(number, reason, words)], by=by, at=at)
    else:
        done = sanction_loans(items=[Sanction(number, sum_sanctioned, reason, words)], by=by, at=at)
    the_one(number, done)
    if cases([number])[number].file.first_decision is None:
        raise FileCannotMove(S.RECEIVED)  # no second look was asked for: the whole act is undone


def _not_to_look(case: Case, *, by: Actor, at: datetime) -> Refusal | None:
    """Why the second look is not for her: no program takes it; nor who took the first, if there is another."""
    if case.application.state != S.SECOND_LOOK:
        return None
    if isinstance(by, OfficeMachine):
        return LooksInPerson()
    if case.file.decided_by != by.name:
        return None
    others = access.holders_at(Role.BANK_OFFICER, office=case.file.branch_id, on=day_of(at))
    return AnotherOfficerLooks() if any(one.name != by.name for one in others) else None


def _decide(case: Case, decision: str, total: int | None, *, by: Actor, at: datetime) -> None:
    file = case.file
    file.decision, file.decided_at, file.decided_by = decision, at, by.name
    file.sum_sanctioned, file.words = total, case.words
    file.reason = case.reasons[0] if case.reasons else ""


def _sums(case: Case) -> dict[str, object]:
    said: dict[str, object] = {
        "asked": rupees(case.file.sum_asked),
        "sanctioned": rupees(case.file.sum_sanctioned or 0),
    }
    return {**said, **_why(case)} if case.reasons else said


def _why(case: Case) -> dict[str, object]:
    reason = every_reason()[case.file.reason]
    return {"reason": reason.words, "words": case.file.words, "next": reason.next}
