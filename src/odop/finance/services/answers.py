"""What banks say of payments: each word taken once, and nothing ever paid twice."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import connection

from odop.access.services import Actor, require_machine
from odop.audit.services import act
from odop.basics.money import Paise
from odop.finance.models import Answered, HoldUp, Payment
from odop.finance.rules import (
    EntryKind,
    Head,
    Hold,
    LineState,
    Said,
    code_of,
    credited_to,
)
from odop.finance.services.ledger import Move, hold_accounts, post
from odop.finance.services.telling import tell_payees

NOT_SAID = "MS03"  # the bank gives no reason


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of a bank's message: what became of one payment."""

    end_to_end: str
    said: str  # CREDITED or FAILED
    amount: Paise
    on_date: date
    reason: str = ""  # the bank's code of a failure
    account: str = ""  # where the bank says it went; blank: it does not say
    source: str = ""  # the message


@dataclass(frozen=True)
class Recorded:
    """What became of a bank's lines. All but the first two are for the caller to ask about."""

    credited: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    repeated: tuple[Answer, ...] = ()  # said before, alike: nothing is done
    unknown: tuple[Answer, ...] = ()  # no payment of ours bears this number, or it was never sent
    altered: tuple[Answer, ...] = ()  # another sum or account than was ordered: nothing is done
    contrary: tuple[Answer, ...] = ()  # said otherwise before: nothing moves, and nothing more is paid
    keys: tuple[str, ...] = field(default=(), repr=False)  # of what was credited or failed now


@act("finance.answered")
def record_answers(answers: Sequence[Answer], *, tell: bool = True, by: Actor, at: datetime) -> Recorded:
    """Take in what a bank says of payments, in one act; a line said before adds nothing.

    Each payee is told in the same breath: that it has come, or why not and the one next step.

    A second, contrary word about a payment never moves money: what it concerns is held for a person's word.
    Raises NotPermitted: banks' answers come in by the programme's own hand.
    """
    require_machine(by)
    payments = _taken([one.end_to_end for one in answers])
    sorted_out: dict[str, list[Answer]] = {name: [] for name in _SORTS}
    before = {(one.payment.end_to_end, one.said) for one in Answered.objects.filter(
        payment__in=payments.values()).select_related("payment")}  # fmt: skip
    kept: list[Answered] = []
    for one in answers:
        payment = payments.get(one.end_to_end)
        sort = _sort(one, payment, before)
        sorted_out[sort].append(one)
        if payment is not None and sort in ("credited", "failed", "contrary"):
            before.add((one.end_to_end, one.said))
            kept.append(_kept(one, payment, sort != "contrary", at))
        if payment is not None and sort in ("credited", "failed"):
            payment.state = LineState.CREDITED if one.said == Said.CREDITED else LineState.FAILED
            payment.reason = one.reason or (NOT_SAID if one.said == Said.FAILED else "")
            payment.answered_on = one.on_date
    _move(payments, sorted_out["credited"], Said.CREDITED, by=by, at=at)
    _move(payments, sorted_out["failed"], Said.FAILED, by=by, at=at)
    Answered.objects.bulk_create(kept, batch_size=5000)
    _hold([(payments[one.end_to_end], Hold.ANSWER) for one in sorted_out["contrary"]], at=at)
    _hold([(payments[one.end_to_end], Hold.FAILED) for one in sorted_out["failed"]], at=at)
    if tell:
        tell_payees([payments[one.end_to_end] for one in sorted_out["credited"]], at=at)
        tell_payees([payments[one.end_to_end] for one in sorted_out["failed"]], at=at)
    done = [*sorted_out["credited"], *sorted_out["failed"]]
    return Recorded(
        credited=tuple(one.end_to_end for one in sorted_out["credited"]),
        failed=tuple(one.end_to_end for one in sorted_out["failed"]),
        repeated=tuple(sorted_out["repeated"]),
        unknown=tuple(sorted_out["unknown"]),
        altered=tuple(sorted_out["altered"]),
        contrary=tuple(sorted_out["contrary"]),
        keys=tuple(payments[one.end_to_end].entitlement.key for one in done),
    )


_SORTS = ("credited", "failed", "repeated", "unknown", "altered", "contrary")


def _taken(numbers: Sequence[str]) -> dict[str, Payment]:
    """The payments that bear these numbers, with their allotments locked first."""
    places = Payment.objects.filter(end_to_end__in=numbers).values_list(
        "order__scheme", "order__year", "district_id"
    )
    hold_accounts(
        {
            code_of(head, *place)
            for place in places.distinct()
            for head in (Head.ALLOTTED, Head.ADMINISTRATION)
        }
    )
    rows = Payment.objects.filter(end_to_end__in=numbers).select_related(
        "entitlement__artisan__user", "order"
    )
    return {row.end_to_end: row for row in rows}


def _sort(one: Answer, payment: Payment | None, before: set[tuple[str, str]]) -> str:
    if payment is None or payment.state in (LineState.PREPARED, LineState.WITHDRAWN):
        return "unknown"
    if one.amount != payment.amount or (one.account and one.account != payment.account):
        return "altered"
    if (one.end_to_end, one.said) in before:
        return "repeated"
    if payment.state != LineState.SENT:
        return "contrary"
    return "credited" if one.said == Said.CREDITED else "failed"


def _kept(one: Answer, payment: Payment, taken: bool, at: datetime) -> Answered:
    return Answered(
        district_id=payment.district_id,
        payment=payment,
        said=one.said,
        reason=one.reason,
        on_date=one.on_date,
        amount=one.amount,
        source=one.source[:120],
        taken=taken,
        at=at,
    )


_OF_PAYMENTS = """
UPDATE finance_payment p SET state = %(said)s, reason = g.reason, answered_on = g.on_date
FROM unnest(%(ids)s::uuid[], %(reasons)s::text[], %(days)s::date[]) AS g(id, reason, on_date) WHERE p.id = g.id
"""
_OF_OWED = """
UPDATE finance_entitlement e SET state = %(said)s, since = %(at)s, failure = g.reason,
    paid_on = CASE WHEN %(said)s = 'CREDITED' THEN g.on_date END
FROM unnest(%(owed)s::uuid[], %(reasons)s::text[], %(days)s::date[]) AS g(id, reason, on_date)
WHERE e.id = g.id AND e.state = 'SENT'
"""


def _move(
    payments: dict[str, Payment], answers: Sequence[Answer], said: Said, *, by: Actor, at: datetime
) -> None:
    """Move money out of transit by what was said, and the states with it."""
    if not answers:
        return
    rows = [payments[one.end_to_end] for one in answers]
    kind = EntryKind.CREDIT if said == Said.CREDITED else EntryKind.RETURN
    moves = []
    for row in rows:
        owed, order = row.entitlement, row.order
        head = credited_to(owed.kind) if said == Said.CREDITED else Head.RETURNED
        place = (order.scheme, order.year, order.district_id)
        source, target = code_of(Head.IN_TRANSIT, *place), code_of(head, *place)
        moves.append(
            Move(f"{kind}:{row.end_to_end}", kind, owed.key, source, target, row.amount, order.district_id)
        )
    post(moves, by=by, at=at)
    told: dict[str, Any] = {
        "said": said.value,
        "at": at,
        "ids": [row.pk for row in rows],
        "owed": [row.entitlement_id for row in rows],
        "reasons": [one.reason or (NOT_SAID if said == Said.FAILED else "") for one in answers],
        "days": [one.on_date for one in answers],
    }
    for row, reason, day in zip(rows, told["reasons"], told["days"], strict=True):
        row.reason, row.answered_on = reason, day
    with connection.cursor() as cursor:
        cursor.execute(_OF_PAYMENTS, told)
        cursor.execute(_OF_OWED, told)


def _hold(payments: Sequence[tuple[Payment, Hold]], *, at: datetime) -> None:
    """What must first be set right, or said by a person, is not ordered again before it is."""
    HoldUp.objects.bulk_create(
        (
            HoldUp(
                district_id=one.district_id,
                entitlement=one.entitlement,
                reason=reason,
                seen=one.end_to_end,
                held_at=at,
            )
            for one, reason in payments
        ),
        ignore_conflicts=True,
        batch_size=2000,
    )
