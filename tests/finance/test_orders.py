"""Payment orders: prepared by one, checked by another, above ten lakh by two; all different people."""

import pytest
from django.db import DatabaseError, transaction

from odop.access.services import Machine, NotPermitted
from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.finance import queries, services
from odop.finance.models import Entitlement, HoldUp, Payment, PaymentOrder
from odop.finance.rules import (
    AlreadyDecided,
    Head,
    Hold,
    NotThatOrder,
    OrderChanged,
    Owing,
    ReasonMissing,
    SamePerson,
)
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, OTHER, SCHEME, YEAR, balance

pytestmark = pytest.mark.django_db


@pytest.fixture
def money(cast):
    makers.allot(100 * LAKH)
    return cast


def prepare(by=ONE, **other):
    return services.prepare_order(district="179", scheme=SCHEME, year=YEAR, **other, by=by, at=AT)


def test_an_officer_prepares_the_deputy_commissioner_checks_and_it_is_sent(money):
    makers.entitled(3)
    made = prepare(money.anil)
    assert (made.payments, made.total, made.held) == (3, 3 * LAKH, 0)
    services.check_order(number=made.number, by=money.rekha, at=AT)
    order = services.send_order(number=made.number, by=money.anil, at=AT)
    assert order.state == "SENT"
    assert balance(Head.IN_TRANSIT) == 3 * LAKH
    ends = list(Payment.objects.order_by("end_to_end").values_list("end_to_end", flat=True))
    assert ends[0] == f"{made.number}-00001"
    assert max(map(len, ends)) <= 35


def test_whoever_prepares_does_not_check(money):
    makers.entitled(1)
    made = prepare(money.rekha)
    with pytest.raises(SamePerson):
        services.check_order(number=made.number, by=money.rekha, at=AT)


def test_above_the_limit_two_check_and_they_are_two_people(money):
    makers.entitled(11)
    made = prepare(money.anil)
    assert services.check_order(number=made.number, by=money.rekha, at=AT).state == "CHECKED_ONCE"
    with pytest.raises(AlreadyDecided):
        services.send_order(number=made.number, by=money.anil, at=AT)
    with pytest.raises(SamePerson):
        services.check_order(number=made.number, by=money.rekha, at=AT)
    assert services.check_order(number=made.number, by=money.accounts, at=AT).state == "CHECKED"
    services.send_order(number=made.number, by=money.anil, at=AT)


@pytest.mark.parametrize(
    "change",
    [
        {"state": "CHECKED"},
        {"state": "SENT"},
        {"checked_by": "machine:one"},
        {"state": "CHECKED", "checked_by": "machine:x"},
        {"total": 5},
        {"two_above": 10**15},
        {"prepared_by": "machine:x"},
    ],
)
def test_the_database_too_wants_two_checkers(money, change):
    makers.entitled(11)
    made = prepare()
    with pytest.raises(DatabaseError), transaction.atomic(), acting(by=ONE, act="tests.sql", at=AT):
        PaymentOrder.objects.filter(number=made.number).update(**change)


@pytest.mark.parametrize("who", ["vikram", "cell", "auditor", "banker", "saleem"])
def test_nobody_else_prepares_or_checks(money, who):
    makers.entitled(1)
    with pytest.raises(NotPermitted):
        prepare(getattr(money, who))
    made = prepare()
    with pytest.raises(NotPermitted):
        services.check_order(number=made.number, by=getattr(money, who), at=AT)


def test_an_officer_of_the_centre_does_not_check(money):
    makers.entitled(1)
    with pytest.raises(NotPermitted):
        services.check_order(number=prepare().number, by=money.anil, at=AT)


def test_nothing_that_came_to_be_held_is_checked_or_sent(money):
    makers.entitled(2)
    number = prepare().number
    owed = Entitlement.objects.first()
    with acting(by=ONE, act="tests.hold", at=AT):
        HoldUp.objects.create(district_id="179", entitlement=owed, reason=Hold.OBJECTED, held_at=AT)
    with pytest.raises(OrderChanged):
        services.check_order(number=number, by=OTHER, at=AT)
    services.withdraw_order(number=number, words="One payee has objected.", by=ONE, at=AT)
    again = prepare()
    assert (again.payments, again.held) == (1, 1)


def test_what_is_held_is_not_sent_though_it_was_checked_before(money):
    makers.entitled(2)
    number = makers.ordered(sent=False)
    with acting(by=ONE, act="tests.hold", at=AT):
        HoldUp.objects.create(
            district_id="179", entitlement=Entitlement.objects.first(), reason=Hold.OBJECTED, held_at=AT
        )
        with pytest.raises(OrderChanged):
            services.send_order(number=number, by=ONE, at=AT)
        with pytest.raises(DatabaseError), transaction.atomic():
            Payment.objects.update(state="SENT")
    assert balance(Head.IN_TRANSIT) == 0


def test_an_order_withdrawn_leaves_everything_as_it_was(money):
    makers.entitled(2)
    number = prepare().number
    with pytest.raises(ReasonMissing):
        services.withdraw_order(number=number, words="", by=ONE, at=AT)
    services.withdraw_order(number=number, words="Wrong list.", by=ONE, at=AT)
    assert set(Entitlement.objects.values_list("state", flat=True)) == {Owing.APPROVED}
    with pytest.raises(AlreadyDecided):
        services.check_order(number=number, by=OTHER, at=AT)
    assert prepare().payments == 2


def test_an_order_sent_is_neither_withdrawn_nor_sent_again(money):
    makers.entitled(1)
    number = makers.ordered()
    for act in (services.send_order, lambda **k: services.withdraw_order(words="x", **k)):
        with pytest.raises(AlreadyDecided):
            act(number=number, by=ONE, at=AT)
    assert balance(Head.IN_TRANSIT) == LAKH


def test_with_nothing_to_pay_there_is_no_order(money):
    assert prepare().number == ""
    assert not PaymentOrder.objects.exists()


def test_some_alone_can_be_ordered(money):
    keys = makers.entitled(3)
    assert prepare(keys=keys[:1]).payments == 1
    assert prepare(keys=keys).payments == 2


def test_whoever_lifted_a_hold_does_not_check_the_order_that_pays_it(money):
    (key,) = makers.entitled(1, payee="Somebody Else", artisan=makers.maker(1))
    assert prepare().held == 1
    services.lift_hold(key=key, reason=Hold.NAME, words="Her name before marriage.", by=money.rekha, at=AT)
    made = prepare()
    assert made.payments == 1
    with pytest.raises(SamePerson):
        services.check_order(number=made.number, by=money.rekha, at=AT)
    services.check_order(number=made.number, by=money.accounts, at=AT)


def test_the_held_do_not_stand_in_the_way_of_those_behind_them(money, monkeypatch):
    monkeypatch.setattr(
        "odop.finance.services.orders.house", lambda name: 2 if name == "order_at_most" else 10**12
    )
    makers.entitled(2, account="12")
    makers.entitled(2, first=10)
    first, second = prepare(), prepare()
    assert (first.payments, first.held) == (0, 2)
    assert (second.payments, second.held) == (2, 2)


def test_a_number_nobody_gave_is_no_order(money):
    with pytest.raises(NotThatOrder):
        services.send_order(number="PO-1", by=Machine("one"), at=AT)


def test_an_order_answered_in_full_says_so_and_waits_for_nobody(money):
    makers.entitled(2)
    number = makers.ordered()
    assert [line.waits for line in queries.orders()] == [True]
    makers.answered(number)
    (line,) = queries.orders()
    assert (line.state, line.waits) == ("ANSWERED", False)


def test_an_order_finds_both_its_checkers(money):
    makers.entitled(2, amount=6 * LAKH)
    made = prepare(money.anil)
    for checker in (money.rekha, money.accounts):
        assert [line.number for line in queries.orders_to_check(by=checker, on=day_of(AT))] == [made.number]
        services.check_order(number=made.number, by=checker, at=AT)
        assert not queries.orders_to_check(by=checker, on=day_of(AT))
