"""A person answers a bank's line that could not be taken: the bank's word is followed, or our record stands."""

from datetime import datetime
from uuid import UUID

from odop.access import queries as access
from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.finance.models import BankLine, Entitlement, Holding, HoldUp, Payment
from odop.finance.rules import (
    AlreadyDecided,
    EntryKind,
    Head,
    Hold,
    LineState,
    MoneyCannotMove,
    Owing,
    ReasonMissing,
    SamePerson,
    credited_to,
)
from odop.finance.rules.files import Fate, Line, cause_of
from odop.finance.rules.files.judging import ASKED, HELD_BY, may_follow
from odop.finance.rules.files.refusals import NotToBeFollowed
from odop.finance.services.answers import record_answers
from odop.finance.services.entitlements import Taken, take
from odop.finance.services.files.causes import hold_failure
from odop.finance.services.files.intake import HAND, answer_of
from odop.finance.services.ledger import Move, post
from odop.finance.services.telling import tell_payees
from odop.notices import queries as asked
from odop.notices import services as notices


@act("finance.answered_line")
def answer_line(*, key: UUID, follow: bool, words: str, by: Actor, at: datetime) -> BankLine:
    """Answer a doubtful line. Following the bank moves money, and needs another person than who brought the file.

    A word against an earlier one turns the payment round; an altered line is taken as it was ordered. Nothing else
    can be followed.
    Raises NotPermitted, AlreadyDecided, ReasonMissing, SamePerson, NotToBeFollowed or MoneyCannotMove.
    """
    line = BankLine.objects.select_for_update(of=("self",)).select_related("file").get(pk=key)
    payment = None
    if line.payment_id:
        payment = Payment.objects.select_related("entitlement__artisan__user", "order").get(
            pk=line.payment_id
        )
    place = line.district_id or line.file.district_id
    require(by, Permission.CHECK_PAYMENT, district=place, on=day_of(at))
    if line.verdict not in ASKED or line.answered_at:
        raise AlreadyDecided
    if not words.strip():
        raise ReasonMissing
    if follow:
        if line.file.taken_by == by.actor:
            raise SamePerson
        _follow(line, payment, words.strip(), by=by, at=at)
    if payment is not None:
        _let_go(line, payment, words.strip(), by=by, at=at)
    line.answered_at, line.answered_by, line.answered_by_name = at, by.actor, by.name
    line.followed, line.answer = follow, words.strip()
    line.save(update_fields=["answered_at", "answered_by", "answered_by_name", "followed", "answer"])
    audit.record("finance.answered_line", on=line, by=by, at=at, follow=follow, words=words.strip())
    _answer_question(line, follow, words.strip(), by=by, at=at)
    return line


def _follow(line: BankLine, payment: Payment | None, words: str, *, by: Actor, at: datetime) -> None:
    if payment is None:
        raise NotToBeFollowed
    taken = take([payment.entitlement.key])[payment.entitlement.key]
    payment.refresh_from_db(fields=["state"])
    if not may_follow(line.verdict, line.fate, payment.state):
        raise NotToBeFollowed
    said = _said(line)
    if payment.state == LineState.SENT:
        record_answers([answer_of(payment, said, line.file)], by=HAND, at=at)
        return
    _turn_round(payment, said, line, taken, by=by, at=at)
    if said.fate == Fate.PAID:
        _lift(payment, Hold.FAILED, [payment.end_to_end], words, by=by, at=at)
    else:
        hold_failure(payment, at=at)
    payment.refresh_from_db(fields=["state", "reason", "answered_on"])
    tell_payees([payment], at=at)


def _turn_round(
    payment: Payment, said: Line, line: BankLine, taken: Taken, *, by: Actor, at: datetime
) -> None:
    """Move the money to where the bank now says it is."""
    paid = said.fate == Fate.PAID
    was, is_now = (Owing.FAILED, Owing.CREDITED) if paid else (Owing.CREDITED, Owing.FAILED)
    owed = Entitlement.objects.select_for_update().get(pk=payment.entitlement_id)
    live = owed.payments.exclude(pk=payment.pk).filter(state__in=[LineState.PREPARED, LineState.SENT])
    if owed.state != was or live.exists() or Holding.objects.filter(entitlement=owed).exists():
        raise MoneyCannotMove([owed.key])
    kept, back = taken.account(credited_to(owed.kind)), taken.account(Head.RETURNED)
    source, target = (back, kept) if paid else (kept, back)
    kind = EntryKind.CREDIT if paid else EntryKind.RETURN
    move = Move(f"{kind}:{payment.end_to_end}:{line.pk}", kind, owed.key, source, target, payment.amount,
                owed.district_id)  # fmt: skip
    post([move], by=by, at=at)
    on = said.on or line.file.statement_on or day_of(line.file.taken_at)
    reason = "" if paid else cause_of(said.code, said.words).code(said.code)
    state = LineState.CREDITED if paid else LineState.FAILED
    Payment.objects.filter(pk=payment.pk).update(state=state, reason=reason, answered_on=on)
    Entitlement.objects.filter(pk=owed.pk).update(
        state=is_now, since=at, failure=reason, paid_on=on if paid else None
    )


def _said(line: BankLine) -> Line:
    return Line(line.end_to_end, Fate(line.fate), code=line.code, words=line.words, on=line.on_date)


def _let_go(line: BankLine, payment: Payment, words: str, *, by: Actor, at: datetime) -> None:
    """The doubt holds the money no longer; another doubt about the same payment still does."""
    _lift(payment, Hold.ANSWER, [str(line.pk)], words, by=by, at=at)
    others = payment.bank_lines.filter(verdict__in=HELD_BY, answered_at=None).exclude(pk=line.pk)
    if not others.exists():
        _lift(payment, Hold.ANSWER, [payment.end_to_end], words, by=by, at=at)


def _lift(payment: Payment, reason: Hold, seen: list[str], words: str, *, by: Actor, at: datetime) -> None:
    HoldUp.objects.filter(
        entitlement_id=payment.entitlement_id, seen__in=seen, reason=reason, lifted_at=None
    ).update(lifted_at=at, lifted_by=by.actor, lifted_by_name=by.name, words=words)


def _answer_question(line: BankLine, follow: bool, words: str, *, by: Actor, at: datetime) -> None:
    """The question put about this line has its answer with it, where its asker's post is hers."""
    for question in asked.questions_about(str(line.pk)):
        hers = isinstance(by, User) and access.holds(
            by, question.put_to, district=question.district, on=day_of(at)
        )
        if hers and question.answered_at is None:
            notices.answer_question(question=question.key, upheld=follow, answer=words, by=by, at=at)
