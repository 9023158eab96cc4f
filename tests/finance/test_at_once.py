"""Many hands at once: an allotment is never overdrawn, nobody waits for ever, nothing is done twice."""

import threading

import pytest
from django.db import connection

from odop.basics.refusals import Refusal
from odop.finance import queries, services
from odop.finance.models import Entry
from odop.finance.rules import Head, OverAllotment, Owing
from tests.access.makers import cast as make_cast
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, OTHER, SCHEME, YEAR, balance

pytestmark = pytest.mark.django_db(transaction=True)

HANDS = 8


@pytest.fixture(autouse=True)
def places(db):
    makers.places.district("179")
    makers.places.district("162")


def at_once(*works) -> list[object]:
    """Do these at the same moment, each on a connection of its own; what each came to."""
    came: list[object] = [None] * len(works)
    gate = threading.Barrier(len(works))

    def hand(n: int) -> None:
        gate.wait()
        try:
            came[n] = works[n]()
        except Refusal as refusal:
            came[n] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=hand, args=(n,)) for n in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads), "they wait for one another"
    return came


def test_eight_approvers_on_one_allotment_never_overdraw_it():
    makers.allot(20 * LAKH)
    parts = [makers.entitled(5, first=100 * n, approve=False) for n in range(1, HANDS + 1)]
    came = at_once(*(lambda part=part: services.approve(part, by=ONE, at=AT) for part in parts))
    done = [one for one in came if not isinstance(one, Refusal)]
    assert len(done) == 4, "twenty lakh are enough for four of eight"
    assert all(isinstance(one, OverAllotment) for one in came if isinstance(one, Refusal))
    assert (balance(Head.ALLOTTED), balance(Head.SET_ASIDE)) == (0, 20 * LAKH)
    assert queries.verified().breaks == ()


def test_the_same_hundred_approved_by_eight_are_set_aside_once():
    makers.allot(100 * LAKH)
    keys = makers.entitled(40, approve=False)
    orders = [keys, keys[::-1]] * (HANDS // 2)
    came = at_once(*(lambda part=part: services.approve(part, by=ONE, at=AT) for part in orders))
    assert sum(one.done for one in came) == 40
    assert sum(one.before for one in came) == 40 * (HANDS - 1)
    assert balance(Head.SET_ASIDE) == 40 * LAKH


def test_approving_across_districts_in_any_order_ends():
    makers.allot(40 * LAKH)
    makers.allot(40 * LAKH, district="162")
    mixed = []
    for hand in range(HANDS):
        here = [makers.owed(1000 * hand + n) for n in range(1, 4)]
        there = [makers.owed(1000 * hand + n, district="162") for n in range(500, 503)]
        items = here + there if hand % 2 else there + here
        services.entitle(items, by=ONE, at=AT)
        mixed.append([item.key for item in items])
    came = at_once(*(lambda part=part: services.approve(part, by=ONE, at=AT) for part in mixed))
    assert sum(one.done for one in came) == HANDS * 6
    assert queries.verified().breaks == ()


def test_one_answer_taken_in_by_eight_moves_money_once():
    makers.allot(10 * LAKH)
    makers.entitled(3)
    said = makers.answers(makers.ordered())
    came = at_once(*(lambda: services.record_answers(said, by=ONE, at=AT) for _ in range(HANDS)))
    assert sum(len(one.credited) for one in came) == 3
    assert sum(len(one.repeated) for one in came) == 3 * (HANDS - 1)
    assert balance(Head.HELD) == 3 * LAKH
    assert Entry.objects.filter(kind="CREDIT").count() == 3


def test_credited_and_failed_at_the_same_moment_only_one_moves_money():
    makers.allot(10 * LAKH)
    makers.entitled(1)
    number = makers.ordered()
    yes, no = makers.answers(number), makers.answers(number, "FAILED", reason="AC04")
    came = at_once(*(lambda said=said: services.record_answers(said, by=ONE, at=AT) for said in (yes, no)))
    assert sum(len(one.contrary) for one in came) == 1
    assert balance(Head.HELD) + balance(Head.RETURNED) == LAKH
    assert queries.verified().breaks == ()


def test_two_orders_prepared_at_once_pay_nobody_twice():
    makers.allot(20 * LAKH)
    makers.entitled(5)
    came = at_once(
        *(
            lambda: services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=ONE, at=AT)
            for _ in range(4)
        )
    )
    assert sorted(one.payments for one in came) == [0, 0, 0, 5]


def test_an_order_sent_by_two_at_once_is_sent_once():
    makers.allot(20 * LAKH)
    makers.entitled(5)
    number = makers.ordered(sent=False)
    came = at_once(*(lambda: services.send_order(number=number, by=ONE, at=AT) for _ in range(4)))
    assert len([one for one in came if not isinstance(one, Refusal)]) == 1
    assert balance(Head.IN_TRANSIT) == 5 * LAKH


def test_an_allotment_confirmed_by_many_at_once_is_given_once():
    row = services.propose_allotment(kind="BUDGET", scheme=SCHEME, year=YEAR, amount=LAKH, by=ONE, at=AT)
    came = at_once(
        *(lambda: services.confirm_allotment(number=row.number, by=OTHER, at=AT) for _ in range(HANDS))
    )
    assert len([one for one in came if not isinstance(one, Refusal)]) == 1
    assert balance(Head.BUDGET, None) == LAKH


def test_a_makers_objection_and_the_confirmation_at_once_only_one_stands():
    cast = make_cast()
    makers.allot(20 * LAKH)
    artisan = makers.maker(1, user=cast.saleem, name="Saleem Ansari")
    item = makers.owed(1, artisan=artisan)
    services.entitle([item], by=ONE, at=AT)
    change = services.propose_account_change(
        key=item.key, payee="Saleem Ansari", account="30219999999", ifsc=makers.BRANCH, words="New passbook.",
        by=cast.anil, at=AT,
    )  # fmt: skip
    came = at_once(
        lambda: services.object_to_account_change(
            key=item.key, words="मेरा नहीं", by=cast.saleem, at=change.cools_until
        ),
        lambda: services.confirm_account_change(key=item.key, by=cast.rekha, at=change.cools_until),
    )
    assert len([one for one in came if isinstance(one, Refusal)]) == 1
    standing = queries.standing_of([item.about])[item.about]
    assert standing.state == Owing.DUE
    assert (standing.account_end == "9999") != ("OBJECTED" in standing.waits)
