"""Payment orders: those of a district, and one whole."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator

from odop.access.queries import may
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
    state: str
    state_words: str
    since: datetime
    payments: int
    total: Paise
    prepared_by_name: str
    needs_two: bool  # checkers, by its total
    synthetic: bool


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


def orders(*, district: str | None = None, state: str | None = None) -> tuple[OrderLine, ...]:
    """Payment orders, newest first."""
    rows = PaymentOrder.objects.select_related("district").order_by("-since")
    if district is not None:
        rows = rows.filter(district_id=district)
    if state is not None:
        rows = rows.filter(state=state)
    return tuple(_line(row) for row in rows[:200])


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
        order=_line(row),
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


def _line(row: PaymentOrder) -> OrderLine:
    return OrderLine(
        number=row.number,
        district=row.district_id,
        place=row.district.named,
        scheme=row.scheme,
        year=row.year,
        state=row.state,
        state_words=row.get_state_display(),
        since=row.since,
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
