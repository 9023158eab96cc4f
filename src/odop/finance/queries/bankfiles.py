"""Files of banks: those taken in, what was found in one, what waits for an answer; and the file of an order."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Min, Q, QuerySet

from odop.access.queries import may
from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of
from odop.basics.money import Paise, rupees
from odop.documents import queries as documents
from odop.documents.queries import Filed
from odop.finance.models import BankFile, BankLine, Entitlement, Payment, PaymentOrder
from odop.finance.queries.queues import OwedLine, nothing_holds, owed_in_line
from odop.finance.rules import LineState, OrderState, Owing, house
from odop.finance.rules.files.judging import ASKED, Verdict, may_follow

ROWS = 50
ORDER_FILE = "payment_order"


@dataclass(frozen=True)
class FileLine:
    """A bank's file in one line."""

    key: UUID
    name: str
    shape: str
    taken_at: datetime
    taken_by_name: str
    lines: int
    open: int  # doubtful lines nobody has answered
    synthetic: bool


@dataclass(frozen=True)
class Differs:
    """In what a line is not as it was ordered."""

    what: str
    ordered: str
    said: str


@dataclass(frozen=True)
class SaidLine:
    """A line of a bank's file, beside what was ordered."""

    key: UUID
    place: int
    end_to_end: str
    order: str
    payee: str
    amount: Paise | None
    on: date | None
    verdict: str
    verdict_words: str
    state: str  # of the payment now
    state_words: str
    differs: tuple[Differs, ...]
    code: str
    words: str
    asked: bool
    may_follow: bool
    answered_at: datetime | None
    answered_by_name: str
    followed: bool | None
    answer: str


@dataclass(frozen=True)
class FilePage:
    """A bank's file whole: how many lines of each verdict, and one page of them."""

    file: FileLine
    district: str | None
    sha256: str
    statement_on: date | None
    counts: tuple[tuple[str, str, int], ...]  # verdict, in words, how many; those to be answered first
    verdict: str
    lines: tuple[SaidLine, ...]
    pager: "Page[BankLine]"
    may_answer: bool
    may_follow: bool  # another person than who brought the file


@dataclass(frozen=True)
class Silence:
    """A bank that has not answered by the day after, and what it owes for that (RBI, 20 September 2019)."""

    order: str
    payments: int
    total: Paise
    due_on: date
    days: int
    owed: Paise


def bank_files(district: str | None, limit: int = 100) -> tuple[FileLine, ...]:
    """Files taken in for a district, those of the whole State among them; newest first."""
    rows = BankFile.objects.order_by("-taken_at")
    if district is not None:
        within = BankLine.objects.filter(district=district).values("file")
        rows = rows.filter(Q(district=district) | Q(pk__in=within))
    found = list(rows[:limit])
    waiting = Counter(_open(district).filter(file__in=found).values_list("file_id", flat=True))
    return tuple(_file(row, waiting[row.pk]) for row in found)


def bank_file(
    key: UUID, *, by: User, on: date, district: str | None, verdict: str = "", page: str | None = "1"
) -> FilePage | None:
    """One file with its lines, those of a district alone where one is given."""
    row = BankFile.objects.filter(pk=key).first()
    if row is None:
        return None
    lines = BankLine.objects.filter(file=row)
    if district is not None:
        lines = lines.filter(district=district)
    counts = Counter(lines.values_list("verdict", flat=True))
    open_ones = lines.filter(verdict__in=ASKED, answered_at=None).count()
    order = sorted(counts, key=lambda v: (v not in ASKED, v))
    if verdict not in counts:
        verdict = order[0] if order and order[0] in ASKED else ""
    chosen = lines.filter(verdict=verdict) if verdict else lines
    pager = Paginator(chosen.select_related("payment__order").order_by("n"), ROWS).get_page(page)
    return FilePage(
        file=_file(row, open_ones),
        district=row.district_id,
        sha256=row.sha256,
        statement_on=row.statement_on,
        counts=tuple((one, str(Verdict(one).label), counts[one]) for one in order),
        verdict=verdict,
        lines=tuple(_said(line) for line in pager.object_list),
        pager=pager,
        may_answer=may(by, Permission.CHECK_PAYMENT, on=on, district=district),
        may_follow=row.taken_by != by.actor,
    )


def place_of_line(key: UUID) -> tuple[UUID, str | None] | None:
    """The file and the district of a line."""
    row = BankLine.objects.filter(pk=key).values_list("file_id", "district_id").first()
    return row and (row[0], row[1])


def doubts_since(district: str) -> tuple[int, datetime | None]:
    """Lines of banks' files that wait for a person's word: how many, and since when the oldest."""
    found = _open(district).aggregate(n=Count("pk"), first=Min("file__taken_at"))
    return found["n"], found["first"]


def order_file(number: str) -> Filed | None:
    """The file kept of an order, if it has been made."""
    return next((one for one in documents.documents_about(number) if one.kind == ORDER_FILE), None)


def payable(district: str, scheme: str, year: str, limit: int = 500) -> tuple[OwedLine, ...]:
    """What could be put into an order now, longest owed first."""
    rows = Entitlement.objects.filter(
        district_id=district, scheme=scheme, year=year, state__in=[Owing.APPROVED, Owing.FAILED]
    )
    return tuple(owed_in_line(row) for row in nothing_holds(rows).order_by("owed_at", "key")[:limit])


def owed_line(key: str) -> tuple[OwedLine, str] | None:
    """One thing owed, and its district."""
    row = Entitlement.objects.filter(key=key).first()
    return (owed_in_line(row), row.district_id) if row else None


def silent_banks(on: date, *, district: str | None = None) -> tuple[Silence, ...]:
    """Orders the bank has not answered in full by the day after they were sent, longest silent first."""
    rows = Payment.objects.filter(state=LineState.SENT, order__state=OrderState.SENT)
    if district is not None:
        rows = rows.filter(district_id=district)
    sums: dict[str, list[int]] = {}
    for number, amount in rows.values_list("order__number", "amount").iterator(10_000):
        one = sums.setdefault(number, [0, 0])
        one[0], one[1] = one[0] + 1, one[1] + amount
    sent = PaymentOrder.objects.filter(number__in=sums).order_by("sent_at").values_list("number", "sent_at")
    found = []
    for number, at in sent:
        assert at is not None  # held by the database of every sent order
        due_on = date.fromordinal(day_of(at).toordinal() + house("answer_days"))
        late = (on - due_on).days
        if late > 0:
            payments, total = sums[number]
            found.append(
                Silence(number, payments, total, due_on, late, payments * late * house("late_a_day"))
            )
    return tuple(found)


def _open(district: str | None) -> QuerySet[BankLine]:
    rows = BankLine.objects.filter(verdict__in=ASKED, answered_at=None)
    return rows if district is None else rows.filter(district=district)


def _file(row: BankFile, waiting: int) -> FileLine:
    return FileLine(
        row.pk, row.name, row.shape, row.taken_at, row.taken_by_name, row.lines, waiting, row.synthetic
    )


def _said(line: BankLine) -> SaidLine:
    payment = line.payment
    return SaidLine(
        key=line.pk,
        place=line.place,
        end_to_end=line.end_to_end,
        order=payment.order.number if payment else "",
        payee=payment.payee if payment else line.holder or "",
        amount=line.amount if line.amount is not None or payment is None else payment.amount,
        on=line.on_date,
        verdict=line.verdict,
        verdict_words=line.get_verdict_display(),
        state=payment.state if payment else "",
        state_words=payment.get_state_display() if payment else "",
        differs=tuple(_differs(name, line, payment) for name in line.differs) if payment else (),
        code=line.code,
        words=line.words,
        asked=line.verdict in ASKED,
        may_follow=payment is not None and may_follow(line.verdict, line.fate, payment.state),
        answered_at=line.answered_at,
        answered_by_name=line.answered_by_name,
        followed=line.followed,
        answer=line.answer,
    )


def _differs(name: str, line: BankLine, payment: Payment) -> Differs:
    pairs = {
        "amount": (rupees(payment.amount), rupees(line.amount or 0)),
        "number": (payment.account, line.number or ""),
        "ifsc": (payment.ifsc, line.ifsc or ""),
        "holder": (payment.payee, line.holder or ""),
    }
    return Differs(name, *pairs[name])
