"""A payment order goes to the bank as one file, always the same bytes."""

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.documents import queries as documents
from odop.finance.models import PaymentOrder
from odop.finance.rules import AlreadyDecided, NotThatOrder
from odop.finance.rules.files import read_order
from odop.finance.rules.files.refusals import NoPayingAccount, NotSent
from odop.finance.services.files import file_order, send_to_bank
from tests.finance.files.makers import CLERK, LATER, NEXT_DAY, payments, sent
from tests.finance.makers import AT, LAKH, ONE, allot, entitled, ordered
from tests.finance.rules.files.makers import faults

pytestmark = pytest.mark.django_db


def test_a_sent_order_has_one_file_kept_with_its_hash():
    order = sent(3)
    (kept,) = documents.documents_about(order.number)
    content = documents.content_of(kept.key)
    assert faults("pain.001.001.09", content) == []
    read = read_order(content)
    assert (read.message, read.total, read.pay_on) == (order.number, order.total, day_of(AT))
    assert [(p.end_to_end, p.payee.number) for p in read.payments] == [
        (p.end_to_end, p.account) for p in payments(order)
    ]
    assert len(kept.sha256) == 64


def test_asked_again_the_same_file_is_given_and_none_is_made():
    order = sent(2)
    (kept,) = documents.documents_about(order.number)
    assert file_order(number=order.number, by=CLERK, at=NEXT_DAY) == kept
    assert len(documents.documents_about(order.number)) == 1


def test_an_order_not_sent_has_no_file():
    allot(5 * LAKH)
    number = ordered(entitled(1), sent=False)
    with pytest.raises(NotSent):
        file_order(number=number, by=CLERK, at=LATER)
    with pytest.raises(NotThatOrder):
        file_order(number="PO-0", by=CLERK, at=LATER)


def test_nothing_is_sent_where_nobody_has_named_the_paying_account():
    allot(5 * LAKH)
    number = ordered(entitled(1), sent=False)
    with pytest.raises(NoPayingAccount):
        send_to_bank(number=number, by=ONE, at=AT)
    assert PaymentOrder.objects.get().state == "CHECKED"
    assert documents.documents_about(number) == ()


def test_an_order_is_not_sent_twice_nor_by_a_stranger(cast):
    order = sent(1)
    with pytest.raises(AlreadyDecided):
        send_to_bank(number=order.number, by=ONE, at=AT)
    with pytest.raises(NotPermitted):
        file_order(number=order.number, by=cast.vikram, at=AT)
