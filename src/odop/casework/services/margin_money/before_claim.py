"""After the sanction: the training or its waiver, and the first instalment of the loan (GO-2, para 5)."""

from collections.abc import Sequence
from datetime import date, datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.rules.margin_money.branch_reasons import require_plain
from odop.casework.rules.margin_money.branch_refusals import (
    DayNotRight,
    InstalmentNotRight,
    TrainingTooShort,
)
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.cases import (
    Case,
    keep,
    move_all,
    outcome,
    sort_out,
    tell,
    the_one,
)
from odop.casework.services.margin_money.said import Instalment, Trained, Waived
from odop.casework.services.moves import Outcome
from odop.schemes.engine import rules_in_force
from odop.schemes.margin_money import SCHEME

S = LoanState


@act("casework.noted_training")
def note_trainings(*, items: Sequence[Trained], by: Actor, at: datetime) -> Outcome:
    """Note that applicants were trained after the sanction, under which certificates.

    Raises NotPermitted. The outcome names FileCannotMove, DayNotRight, TrainingTooShort and NotPlainWords.
    """
    said = {item.number: item for item in items}

    def refusal_of(case: Case) -> Refusal | None:
        item = said[case.number]
        decided = _decided_on(case)
        least = rules_in_force(SCHEME, decided).training_days_at_least
        if no := _outside(item.from_on, decided, item.to_on) or _outside(item.to_on, decided, day_of(at)):
            return no
        if (item.to_on - item.from_on).days + 1 < least:
            return TrainingTooShort(least)
        case.words = _evidence(item.certificate)
        return None

    fit, refused = sort_out([i.number for i in items], S.TRAINED, by=by, at=at, refusal_of=refusal_of)
    for case in fit:
        case.file.trained_on = said[case.number].to_on
    keep(fit, "trained_on")
    _tell_trained(fit, by=by, at=at, act="casework.noted_training")
    return outcome(fit, refused)


@act("casework.noted_training")
def note_training(
    *, number: str, from_on: date, to_on: date, certificate: str, by: Actor, at: datetime
) -> None:
    """Note one training, with the noes of note_trainings raised."""
    the_one(number, note_trainings(items=[Trained(number, from_on, to_on, certificate)], by=by, at=at))


@act("casework.waived_training")
def waive_trainings(*, items: Sequence[Waived], by: Actor, at: datetime) -> Outcome:
    """Waive the training of those trained already, each under the certificate shown.

    Raises NotPermitted. The outcome names FileCannotMove and NotPlainWords.
    """
    said = {item.number: item for item in items}

    def refusal_of(case: Case) -> Refusal | None:
        case.words = _evidence(said[case.number].evidence)
        return None

    fit, refused = sort_out([i.number for i in items], S.TRAINED, by=by, at=at, refusal_of=refusal_of)
    for case in fit:
        case.file.trained_on, case.file.training_waived = day_of(at), case.words
    keep(fit, "trained_on", "training_waived")
    _tell_trained(fit, by=by, at=at, act="casework.waived_training")
    return outcome(fit, refused)


@act("casework.waived_training")
def waive_training(*, number: str, evidence: str, by: Actor, at: datetime) -> None:
    """Waive one training, with the noes of waive_trainings raised."""
    the_one(number, waive_trainings(items=[Waived(number, evidence)], by=by, at=at))


@act("casework.noted_instalments")
def note_instalments(*, items: Sequence[Instalment], by: Actor, at: datetime) -> Outcome:
    """Note that the first instalment of loans was paid, on which day, how much.

    Raises NotPermitted. The outcome names FileCannotMove, DayNotRight and InstalmentNotRight.
    """
    said = {item.number: item for item in items}

    def refusal_of(case: Case) -> Refusal | None:
        item, sanctioned = said[case.number], case.file.sum_sanctioned or 0
        if not 0 < item.amount <= sanctioned:
            return InstalmentNotRight(sanctioned)
        return _outside(item.on, _decided_on(case), day_of(at))

    fit, refused = sort_out([i.number for i in items], S.DISBURSED, by=by, at=at, refusal_of=refusal_of)
    for case in fit:
        item = said[case.number]
        case.file.instalment_on, case.file.instalment = item.on, item.amount
    keep(fit, "instalment_on", "instalment")
    move_all(
        fit, S.DISBURSED, by=by, at=at, act="casework.noted_instalments",
        details=lambda case: {"amount": case.file.instalment, "on": str(case.file.instalment_on)},
    )  # fmt: skip
    tell(
        fit, "loan_first_instalment", at=at,
        values=lambda case: {
            "on": case.file.instalment_on, "until": due_on(S.DISBURSED, case.file.instalment_on or day_of(at)),
        },
    )  # fmt: skip
    return outcome(fit, refused)


@act("casework.noted_instalments")
def note_instalment(*, number: str, on: date, amount: int, by: Actor, at: datetime) -> None:
    """Note one first instalment, with the noes of note_instalments raised."""
    the_one(number, note_instalments(items=[Instalment(number, on, amount)], by=by, at=at))


def _tell_trained(fit: Sequence[Case], *, by: Actor, at: datetime, act: str) -> None:
    move_all(fit, S.TRAINED, by=by, at=at, act=act)
    until = due_on(S.TRAINED, day_of(at))
    tell(fit, "loan_trained", at=at, values=lambda case: {"until": until})


def _evidence(text: str) -> str:
    """A certificate's number, or a few words where it has none."""
    said = " ".join(text.split())
    return said if len(said) >= 4 and any(c.isdigit() for c in said) else require_plain(said)


def _decided_on(case: Case) -> date:
    assert case.file.decided_at is not None
    return day_of(case.file.decided_at)


def _outside(on: date, first: date, last: date) -> Refusal | None:
    return None if first <= on <= last else DayNotRight(first, last)
