"""Payment orders: those of a district, and one whole."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from odop.access.queries import districts_of, may
from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.finance.models import HoldUp, Payment, PaymentOrder
from odop.finance.rules import Hold, LineState, OrderState

PAGE = 50


@dataclass(frozen=True)
class OrderLine:
    """A payment order in one line."""

    number: str
    district: str
    place: Named
    scheme: str
    year: str
    state: str  # of the order; ANSWERED or FAILED once the bank has said a word on every payment
    state_words: str
    since: datetime
    answered_on: date | None  # once answered in full
    waits: bool  # for somebody: an order answered in full waits for nobody
    payments: int
    total: Paise
    prepared_by_name: str
    needs_two: bool  # checkers, by its total
    synthetic: bool


@dataclass(frozen=True)
class Answers:
    """What the bank has said so far of the payments of one order."""

    unanswered: int = 0
    failed: int = 0
    last_on: date | None = None


@dataclass(frozen=True)
class PaymentLine:
    """One payment of an order."""

    end_to_end: str
    about: str
    key: str
    payee: str
    account_end: str
    ifsc: str
    amount: Paise
    state: str
    state_words: str
    reason: str
    answered_on: date | None
    again: bool


@dataclass(frozen=True)
class OrderPage:
    """A payment order whole, and what this person may do with it."""

    order: OrderLine
    prepared_at: datetime
    checked_by_name: str
    checked_at: datetime | None
    checked_again_by_name: str
    checked_again_at: datetime | None
    sent_at: datetime | None
    withdrawn_words: str
    lines: tuple[PaymentLine, ...]
    pager: "Page[Payment]"
    credited: int
    failed: int
    unanswered: int
    may_check: bool
    may_send: bool
    may_withdraw: bool


def orders(
    *, district: str | None = None, state: str | None = None, unsent: bool = False
) -> tuple[OrderLine, ...]:
    """Payment orders, newest first."""
    rows = PaymentOrder.objects.select_related("district").order_by("-since")
    if district is not None:
        rows = rows.filter(district_id=district)
    if state is not None:
        rows = rows.filter(state=state)
    if unsent:
        rows = rows.exclude(state__in=[OrderState.SENT, OrderState.WITHDRAWN])
    return _lines(rows[:200])


def orders_to_check(*, by: User, on: date) -> tuple[OrderLine, ...]:
    """Orders that this person may check, wherever her posting reaches, longest waiting first."""
    reach = districts_of(by, Permission.CHECK_PAYMENT, on=on)
    rows = PaymentOrder.objects.select_related("district").filter(
        state__in=[OrderState.PREPARED, OrderState.CHECKED_ONCE]
    )
    if reach is not None:
        rows = rows.filter(district__in=reach)
    return _lines(rows.exclude(prepared_by=by.actor).exclude(checked_by=by.actor).order_by("since")[:200])


def order_page(number: str, *, by: User, on: date, page: int = 1) -> OrderPage | None:
    """One payment order with its payments, fifty at a time."""
    row = PaymentOrder.objects.select_related("district").filter(number=number).first()
    if row is None:
        return None
    payments = row.lines.select_related("entitlement").order_by("end_to_end")
    pager = Paginator(payments, PAGE).get_page(page)
    counts = Counter(row.lines.values_list("state", flat=True))
    lifted = HoldUp.objects.filter(lifted_by=by.actor, entitlement__payments__order=row)
    lifted = lifted.exclude(reason=Hold.FAILED)
    waiting = row.state in (OrderState.PREPARED, OrderState.CHECKED_ONCE)
    another = by.actor not in (row.prepared_by, row.checked_by)
    checks = may(by, Permission.CHECK_PAYMENT, on=on, district=row.district_id)
    prepares = may(by, Permission.PREPARE_PAYMENT, on=on, district=row.district_id)
    return OrderPage(
        order=_line(row, _answers([row]).get(row.pk)),
        prepared_at=row.prepared_at,
        checked_by_name=row.checked_by_name,
        checked_at=row.checked_at,
        checked_again_by_name=row.checked_again_by_name,
        checked_again_at=row.checked_again_at,
        sent_at=row.sent_at,
        withdrawn_words=row.withdrawn_words,
        lines=tuple(_payment(p) for p in pager.object_list),
        pager=pager,
        credited=counts[LineState.CREDITED],
        failed=counts[LineState.FAILED],
        unanswered=counts[LineState.SENT],
        may_check=waiting and another and checks and not lifted.exists(),
        may_send=row.state == OrderState.CHECKED and prepares,
        may_withdraw=row.state not in (OrderState.SENT, OrderState.WITHDRAWN) and prepares,
    )


def _lines(rows: Iterable[PaymentOrder]) -> tuple[OrderLine, ...]:
    found = list(rows)
    answers = _answers(found)
    return tuple(_line(row, answers.get(row.pk)) for row in found)


def _answers(rows: Iterable[PaymentOrder]) -> dict[object, Answers]:
    """Of the orders that were sent, what the bank has said. One query."""
    sent = [row.pk for row in rows if row.state == OrderState.SENT]
    counted = Payment.objects.filter(order__in=sent).values_list("order").order_by().annotate(
        unanswered=Count("pk", filter=Q(state=LineState.SENT)),
        failed=Count("pk", filter=Q(state=LineState.FAILED)),
        last_on=Max("answered_on"),
    )  # fmt: skip
    return {key: Answers(*said) for key, *said in counted}


def _line(row: PaymentOrder, said: Answers | None = None) -> OrderLine:
    state, words = row.state, row.get_state_display()
    answered = said is not None and not said.unanswered
    if said and answered:
        state = LineState.FAILED if said.failed else "ANSWERED"
        words = (
            ngettext("answered, %(n)s came back", "answered, %(n)s came back", said.failed)
            % {"n": said.failed}
            if said.failed
            else _("answered, all credited")
        )
    elif said and said.unanswered < row.payments:
        words = _("sent, %(n)s of %(of)s not answered") % {"n": said.unanswered, "of": row.payments}
    return OrderLine(
        number=row.number,
        district=row.district_id,
        place=row.district.named,
        scheme=row.scheme,
        year=row.year,
        state=state,
        state_words=words,
        since=row.since,
        answered_on=said.last_on if said and answered else None,
        waits=not answered and row.state != OrderState.WITHDRAWN,
        payments=row.payments,
        total=row.total,
        prepared_by_name=row.prepared_by_name,
        needs_two=row.total > row.two_above,
        synthetic=row.synthetic,
    )


def _payment(row: Payment) -> PaymentLine:
    return PaymentLine(
        end_to_end=row.end_to_end,
        about=row.entitlement.about,
        key=row.entitlement.key,
        payee=row.payee,
        account_end=row.account[-4:],
        ifsc=row.ifsc,
        amount=row.amount,
        state=row.state,
        state_words=row.get_state_display(),
        reason=row.reason,
        answered_on=row.answered_on,
        again=row.again,
    )
