"""Taking in what a bank sends: every line judged, the good ones moved in one act, the others kept as questions."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Machine, Permission, require
from odop.audit import services as audit
from odop.audit.services import act, copy_in
from odop.basics.dates import day_of
from odop.basics.ids import new_key
from odop.documents.services import BANK_FILES, file_document
from odop.finance.models import BankFile, BankLine, Payment
from odop.finance.rules import LineState, Said
from odop.finance.rules.files import Answers, Fate, Line, Shape, cause_of, read_answers
from odop.finance.rules.files.judging import HELD_BY, TAKEN, Judged, Ordered, Verdict, judge
from odop.finance.rules.files.refusals import NothingOfOurs, OfAnotherAccount
from odop.finance.services.answers import Answer, record_answers
from odop.finance.services.files.causes import hold_doubts, let_go_after_statement
from odop.finance.services.files.questions import ask
from odop.programme import queries as programme
from odop.programme.services import hold

HAND = Machine("bank files")  # banks' answers come in by the programme's own hand
KIND = "bank_file"
DECISIVE = TAKEN | {Verdict.CONTRARY, Verdict.LATE}


@dataclass(frozen=True)
class Taken:
    """What became of a file: how many lines of each verdict, how many questions and letters."""

    key: UUID
    shape: str
    again: bool  # the same file was taken in before, and nothing was added now
    lines: int
    verdicts: dict[str, int] = field(default_factory=dict)
    questions: int = 0
    told: int = 0
    untold: tuple[str, ...] = ()  # payees without any contact: to be told in person
    let_go: int = 0  # failures that the statement has answered


@act("finance.took_in_file")
def take_in_bank_file(
    *, content: bytes, name: str, district: str | None = None, by: Actor, at: datetime
) -> Taken:
    """Take in a pain.002, a camt.053 or a branch's table, once.

    The same file, or the same line in another, adds nothing. Raises NotPermitted, or FileRefused with the file, the
    line, the field and the reason; then nothing of it is kept.
    """
    require(by, Permission.PREPARE_PAYMENT, district=district, on=day_of(at))
    hold("bank files")
    sha256 = hashlib.sha256(content).hexdigest()
    before = BankFile.objects.filter(sha256=sha256).first()
    if before is not None:
        return again(before)
    answers = read_answers(content, name)
    payments = _payments(answers)
    lines = [*answers.lines, *_of_whole_orders(answers, payments)]
    _require_ours(answers, payments, district, by=by, at=at)
    file = _kept(content, name, sha256, answers, len(lines), payments, district, by=by, at=at)
    judged = judge(answers.shape, lines, _ordered(answers.shape, payments))
    keys = _write(file, judged, payments)
    record_answers(_decisive(judged, payments, file), by=HAND, at=at)
    hold_doubts(
        [
            (key, payments[one.line.end_to_end])
            for key, one in zip(keys, judged, strict=True)
            if one.verdict in HELD_BY
        ],
        at=at,
    )
    taken = [one for one in judged if one.verdict in TAKEN]
    let_go = let_go_after_statement(file, by=HAND, at=at)
    untold = without_contact([payments[one.line.end_to_end] for one in taken])
    questions = ask(file, list(zip(keys, judged, strict=True)), payments, by=by, at=at)
    verdicts = dict(Counter(one.verdict.value for one in judged))
    audit.record("finance.took_in_file", on=file, by=by, at=at, name=name, sha256=sha256, verdicts=verdicts)
    return Taken(
        file.pk, file.shape, False, file.lines, verdicts, questions, len(taken) - len(untold), untold, let_go
    )


def again(file: BankFile) -> Taken:
    """What became of a file when it was taken in."""
    verdicts = Counter(BankLine.objects.filter(file=file).values_list("verdict", flat=True))
    return Taken(file.pk, file.shape, True, file.lines, dict(verdicts))


def without_contact(payments: Sequence[Payment]) -> tuple[str, ...]:
    """What is owed to those who have no phone and must be told in person."""
    return tuple(
        one.entitlement.key
        for one in payments
        if (who := one.entitlement.artisan) is None or not (who.phone or (who.user and who.user.phone))
    )


def _payments(answers: Answers) -> dict[str, Payment]:
    """Every payment a file speaks of, by name or with its whole order."""
    named = {line.end_to_end for line in answers.lines if line.end_to_end}
    rows = Payment.objects.select_related("entitlement__artisan__user", "order")
    found = {row.end_to_end: row for row in rows.filter(end_to_end__in=named)}
    orders = [whole.order for whole in answers.whole]
    if orders:
        found |= {row.end_to_end: row for row in rows.filter(order__number__in=orders)}
    return found


def _of_whole_orders(answers: Answers, payments: dict[str, Payment]) -> list[Line]:
    """A word about a whole order, as a word about each of its payments that is not named."""
    named = {line.end_to_end for line in answers.lines}
    found = []
    for whole in answers.whole:
        rest = sorted(n for n, row in payments.items() if row.order.number == whole.order and n not in named)
        found += [Line(n, whole.fate, code=whole.code, words=whole.words) for n in rest]
        if not rest and not any(row.order.number == whole.order for row in payments.values()):
            found.append(Line("", whole.fate, code=whole.code, words=f"{whole.order} {whole.words}".strip()))
    return found


def _require_ours(
    answers: Answers, payments: dict[str, Payment], district: str | None, *, by: Actor, at: datetime
) -> None:
    for place in sorted({row.district_id for row in payments.values()} - {district}):
        require(by, Permission.PREPARE_PAYMENT, district=place, on=day_of(at))
    paying = programme.paying_account()
    if answers.account and paying and answers.account.lstrip("0") != paying[1].lstrip("0"):
        raise OfAnotherAccount(answers.account)
    if not payments and district is None and answers.lines:
        raise NothingOfOurs


def _kept(
    content: bytes,
    name: str,
    sha256: str,
    answers: Answers,
    lines: int,
    payments: dict[str, Payment],
    district: str | None,
    *,
    by: Actor,
    at: datetime,
) -> BankFile:
    """The file, filed whole."""
    document = file_document(
        kind=KIND, name=name, content=content, district=district, allowed=BANK_FILES, by=by, at=at
    )
    return BankFile.objects.create(
        district_id=district,
        shape=answers.shape,
        name=document.name,
        sha256=sha256,
        message=answers.message,
        statement_on=answers.on,
        lines=lines,
        document=document,
        taken_at=at,
        taken_by=by.actor,
        taken_by_name=by.name,
        synthetic=any(row.order.synthetic for row in payments.values()),
    )


def _ordered(shape: Shape, payments: dict[str, Payment]) -> dict[str, Ordered]:
    """The payments as they were ordered, and what was said of each before."""
    found = {
        number: Ordered(row.amount, row.payee, row.account, row.ifsc, row.state)
        for number, row in payments.items()
    }
    failed = {row.entitlement_id: number for number, row in payments.items() if row.state == LineState.FAILED}
    live = [LineState.PREPARED, LineState.SENT, LineState.CREDITED]
    again = Payment.objects.filter(entitlement__in=failed, state__in=live)
    for owed in again.values_list("entitlement_id", flat=True):
        found[failed[owed]].ordered_again = True
    said = BankLine.objects.filter(payment__in=payments.values()).exclude(
        verdict__in=[Verdict.ALTERED, Verdict.UNKNOWN, Verdict.ON_THE_WAY, Verdict.UNDONE]
    )
    for number, where, fate, reference in said.values_list("end_to_end", "file__shape", "fate", "reference"):
        what = Verdict.CREDITED if fate == Fate.PAID else Verdict.FAILED
        found[number].said.add((where, what, reference))
    return found


def _write(file: BankFile, judged: Sequence[Judged], payments: dict[str, Payment]) -> list[UUID]:
    """Every line, as the bank wrote it and as it was found; their keys."""
    keys = [new_key() for _ in judged]
    copy_in(BankLine, COLUMNS, (
        (key, row.district_id if row else file.district_id, file.pk, n, line.line, line.end_to_end,
         row.pk if row else None, line.fate.value, line.amount, _cut(line.holder, 200), _cut(line.number, 40),
         _cut(line.ifsc, 35), line.code[:35], line.words[:400], line.reference, line.on, one.verdict.value,
         f"[{', '.join(f'{chr(34)}{name}{chr(34)}' for name in one.differs)}]")
        for n, (key, one) in enumerate(zip(keys, judged, strict=True), 1)
        for line, row in ((one.line, payments.get(one.line.end_to_end)),)
    ))  # fmt: skip
    return keys


COLUMNS = (
    "id", "district_id", "file_id", "n", "place", "end_to_end", "payment_id", "fate", "amount", "holder", "number",
    "ifsc", "code", "words", "reference", "on_date", "verdict", "differs",
)  # fmt: skip


def _cut(words: str | None, longest: int) -> str | None:
    return None if words is None else words[:longest]


def _decisive(judged: Sequence[Judged], payments: dict[str, Payment], file: BankFile) -> list[Answer]:
    """What the ledger is told: what is taken, and what stands against an earlier word, to be held."""
    return [
        answer_of(payments[one.line.end_to_end], one.line, file) for one in judged if one.verdict in DECISIVE
    ]


def answer_of(payment: Payment, line: Line, file: BankFile) -> Answer:
    """A bank's line as the ledger takes it."""
    paid = line.fate == Fate.PAID
    on = line.on or file.statement_on or day_of(file.taken_at)
    return Answer(
        end_to_end=payment.end_to_end,
        said=Said.CREDITED if paid else Said.FAILED,
        amount=payment.amount,
        on_date=on,
        reason="" if paid else cause_of(line.code, line.words).code(line.code),
        source=f"{file.shape} {file.message or file.name}",
    )
