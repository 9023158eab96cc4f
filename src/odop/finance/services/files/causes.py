"""A failed credit waits until its cause is answered; then the same money may be ordered again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission
from odop.audit import services as audit
from odop.audit.services import act
from odop.finance.models import BankFile, BankLine, Entitlement, HoldUp, Payment
from odop.finance.rules import Hold, MoneyCannotMove, Owing, ReasonMissing
from odop.finance.rules.files import Before, Shape, cause_of, causes
from odop.finance.rules.files.judging import HELD_BY
from odop.finance.rules.files.refusals import CauseStands, StatementMissing
from odop.finance.services.entitlements import require_in, take


def hold_failure(payment: Payment, *, at: datetime) -> None:
    """Let what has failed after all wait until somebody has answered why."""
    HoldUp.objects.get_or_create(
        entitlement_id=payment.entitlement_id,
        reason=Hold.FAILED,
        seen=payment.end_to_end,
        defaults={"district_id": payment.district_id, "held_at": at},
    )


def hold_doubts(doubts: Sequence[tuple[UUID, Payment]], *, at: datetime) -> None:
    """Let what a doubtful line is about wait for a person's word: it may have been paid."""
    HoldUp.objects.bulk_create(
        (
            HoldUp(
                district_id=payment.district_id,
                entitlement_id=payment.entitlement_id,
                reason=Hold.ANSWER,
                seen=str(line),
                held_at=at,
            )
            for line, payment in doubts
        ),
        batch_size=2000,
    )


def let_go_after_statement(file: BankFile, *, by: Actor, at: datetime) -> int:
    """Let go what only timed out, once the statement of that day shows that the money did not leave; how many."""
    if file.shape != Shape.STATEMENT or file.statement_on is None:
        return 0
    codes = [c for cause in causes().values() if cause.before == Before.STATEMENT for c in cause.codes]
    said_otherwise = BankLine.objects.filter(
        payment__entitlement__state=Owing.FAILED, verdict__in=HELD_BY, answered_at=None
    ).values("payment")
    numbers = (
        Payment.objects.filter(
            entitlement__state=Owing.FAILED, reason__in=codes, answered_on__lte=file.statement_on
        )
        .exclude(pk__in=said_otherwise)
        .values("end_to_end")
    )
    return HoldUp.objects.filter(reason=Hold.FAILED, seen__in=numbers, lifted_at=None).update(
        lifted_at=at,
        lifted_by=by.actor,
        lifted_by_name=by.name,
        words=f"{file.shape} {file.message} {file.statement_on.isoformat()}",
    )


@act("finance.answered_cause")
def answer_causes(keys: Sequence[str], *, words: str, by: Actor, at: datetime) -> int:
    """Say that the cause of these failures is gone: they may be ordered again.

    A wrong account must have been changed by two officers first; a time-out waits for the bank's statement.
    Raises NotPermitted, NotOwed, MoneyCannotMove, ReasonMissing, CauseStands or StatementMissing.
    """
    require_in(take(list(keys)).values(), Permission.PREPARE_PAYMENT, by=by, at=at)
    if not words.strip():
        raise ReasonMissing
    rows = {row.key: row for row in Entitlement.objects.filter(key__in=keys)}
    if wrong := [key for key, row in rows.items() if row.state != Owing.FAILED]:
        raise MoneyCannotMove(wrong)
    _require_answered(rows, _last_failures(rows))
    holds = HoldUp.objects.filter(entitlement__key__in=keys, reason=Hold.FAILED, lifted_at=None)
    done = holds.update(lifted_at=at, lifted_by=by.actor, lifted_by_name=by.name, words=words.strip())
    audit.record_many("finance.answered_cause", on=rows.values(), by=by, at=at, words=words.strip())
    return done


def _last_failures(rows: Mapping[str, Entitlement]) -> dict[str, Payment]:
    found = Payment.objects.filter(entitlement__in=rows.values()).order_by("order__sent_at", "end_to_end")
    return {one.entitlement.key: one for one in found.select_related("entitlement")}


def _require_answered(rows: Mapping[str, Entitlement], last: Mapping[str, Payment]) -> None:
    same, silent = [], []
    for key, row in rows.items():
        payment = last[key]
        before = cause_of(payment.reason).before
        unchanged = (row.payee, row.account, row.ifsc) == (payment.payee, payment.account, payment.ifsc)
        if before == Before.NEW_ACCOUNT and unchanged:
            same.append(row.payee)
        if before == Before.STATEMENT:
            silent.append(row.payee)
    if same:
        raise CauseStands(same)
    if silent:
        raise StatementMissing(silent)
