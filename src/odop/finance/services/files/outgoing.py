"""A sent payment order becomes one file for the bank, kept as it was sent."""

from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.documents import queries as documents
from odop.documents.queries import Filed
from odop.documents.services import BANK_FILES, file_document
from odop.finance.models import PaymentOrder
from odop.finance.queries.bankfiles import ORDER_FILE, order_file
from odop.finance.rules import NotThatOrder, OrderState
from odop.finance.rules.files import Account, Order, Payment, write_order
from odop.finance.rules.files.refusals import NoPayingAccount, NotSent
from odop.finance.services.orders import send_order
from odop.programme import queries as programme


@act("finance.sent_to_bank")
def send_to_bank(*, number: str, by: Actor, at: datetime) -> Filed:
    """Send a checked order, and make the bank's file of it, in the same breath.

    Raises NotPermitted, AlreadyDecided, OrderChanged or NoPayingAccount.
    """
    send_order(number=number, by=by, at=at)
    return file_order(number=number, by=by, at=at)


@act("finance.filed_order")
def file_order(*, number: str, by: Actor, at: datetime) -> Filed:
    """The file of a sent order; made once, and after that always the same bytes.

    Raises NotPermitted, NotThatOrder, NotSent or NoPayingAccount.
    """
    order = PaymentOrder.objects.select_for_update().filter(number=number).first()
    if order is None:
        raise NotThatOrder(number)
    require(by, Permission.PREPARE_PAYMENT, district=order.district_id, on=day_of(at))
    if kept := order_file(number):
        return kept
    content = write_order(as_sent(order))
    document = file_document(
        kind=ORDER_FILE,
        name=f"{number}.pain.001.xml",
        content=content,
        about=number,
        district=order.district_id,
        allowed=BANK_FILES,
        by=by,
        at=at,
    )
    audit.record("finance.filed_order", on=order, by=by, at=at, sha256=document.sha256)
    found = documents.document(document.pk)
    assert found is not None
    return found


def as_sent(order: PaymentOrder) -> Order:
    """An order as its file says it. Raises NotSent or NoPayingAccount."""
    if order.state != OrderState.SENT or order.sent_at is None:
        raise NotSent(order.number)
    paying = programme.paying_account()
    if paying is None:
        raise NoPayingAccount
    rows = order.lines.order_by("end_to_end").values_list(
        "end_to_end", "amount", "payee", "account", "ifsc", "entitlement__about"
    )
    return Order(
        message=order.number,
        made_at=order.sent_at,
        pay_on=day_of(order.sent_at),
        payer=Account(*paying),
        payments=tuple(
            Payment(end_to_end, amount, Account(payee, account, ifsc), about)
            for end_to_end, amount, payee, account, ifsc, about in rows
        ),
    )
