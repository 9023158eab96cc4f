"""What desks and other rooms are told of the money."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.finance import queries, services
from odop.finance.rules import Hold, Owing
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, SCHEME, YEAR

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy(cast):
    makers.allot(60 * LAKH)
    makers.answered(makers.ordered(makers.entitled(3)))
    makers.answered(makers.ordered(makers.entitled(2, first=10)), "FAILED", reason="AC04")
    makers.ordered(makers.entitled(2, first=20))
    makers.entitled(4, first=30)
    makers.entitled(1, first=40, approve=False)
    return cast


def test_the_money_of_a_district_adds_up(busy):
    (row,) = queries.money_table(district="179")
    assert row.allotted == 60 * LAKH
    assert row.released == 7 * LAKH
    assert row.allotted == row.left + row.set_aside + row.released
    assert (row.credited, row.returned, row.in_transit, row.due) == (3 * LAKH, 2 * LAKH, 2 * LAKH, LAKH)
    (state,) = queries.money_by_year()
    assert (state.budget, state.unallotted, state.allotted) == (60 * LAKH, 0, 60 * LAKH)
    left = queries.money_left("179", SCHEME, YEAR)
    assert (left.allotted, left.set_aside) == (49 * LAKH, 4 * LAKH)


def test_a_district_without_money_has_none_left(db):
    assert queries.money_left("162", SCHEME, YEAR).allotted == 0


def test_every_unpaid_rupee_has_its_age(busy):
    on = day_of(AT + timedelta(days=40))
    found = queries.unpaid(on, district="179")
    assert sum(cell.amount for cell in found) == 9 * LAKH
    assert {(cell.from_days, cell.to_days) for cell in found} == {(31, 90)}
    assert {cell.what for cell in found} == {Owing.FAILED, Owing.SENT, Owing.APPROVED, Owing.DUE}
    assert queries.oldest_unpaid() == AT


def test_the_float_at_banks_is_told_by_bank_and_age(busy):
    services.begin_holding(
        about="MM/2026-27/BHD/00001",
        from_on=day_of(AT),
        ends_on=day_of(AT) + timedelta(days=10),
        by=ONE,
        at=AT,
    )
    on = day_of(AT + timedelta(days=15))
    found = {cell.what: cell for cell in queries.float_at_banks(on)}
    assert found[queries.IN_TRANSIT].amount == 2 * LAKH
    assert found[queries.RETURNED].amount == 2 * LAKH
    assert (found[queries.PAST_END].amount, found[queries.PAST_END].from_days) == (LAKH, 2)
    assert {cell.bank for cell in found.values()} == {"SBIN"}


def test_the_retry_queue_names_the_cause_and_the_one_next_step(busy):
    lines = queries.retry_queue("179")
    assert len(lines) == 2
    assert not any(line.ready for line in lines), "a closed account is not paid into again"
    assert lines[0].cause.key == "account_closed"
    assert lines[0].step.hi
    assert {line.reason for line in queries.held_back("179")} == {Hold.FAILED}


def test_what_can_be_ordered_leaves_out_what_is_held(busy):
    (row,) = queries.ready("179")
    assert (row.payments, row.total) == (4, 4 * LAKH)
    assert [line.about for line in queries.due("179")] == ["MM/2026-27/BHD/00040"]


def test_a_payment_order_says_what_each_may_do_with_it(busy):
    made = services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=busy.anil, at=AT)
    page = queries.order_page(made.number, by=busy.anil, on=day_of(AT))
    assert (page.may_check, page.may_send, page.may_withdraw) == (False, False, True)
    page = queries.order_page(made.number, by=busy.rekha, on=day_of(AT))
    assert (page.may_check, page.may_send) == (True, False)
    assert queries.order_page(made.number, by=busy.vikram, on=day_of(AT)).may_check is False
    assert len(page.lines) == 4
    assert queries.orders(district="179", state="PREPARED")[0].number == made.number
    assert queries.order_page("PO-none", by=busy.rekha, on=day_of(AT)) is None


def test_reading_a_hundred_cases_takes_as_many_queries_as_reading_one(busy, django_assert_num_queries):
    for count in (1, 11):
        abouts = [f"MM/2026-27/BHD/{n:05d}" for n in range(1, count + 1)]
        with django_assert_num_queries(4):
            queries.standing_of(abouts)


def test_a_maker_sees_which_account_is_to_be_changed(busy):
    saleem = makers.maker(50, user=busy.saleem, name="Saleem Ansari")
    items = [makers.owed(50, artisan=saleem)]
    services.entitle(items, by=ONE, at=AT)
    services.propose_account_change(
        key=items[0].key, payee="Saleem Ansari", account="30219999999", ifsc=makers.BRANCH, words="Closed.",
        by=busy.anil, at=AT,
    )  # fmt: skip
    (change,) = queries.account_changes(artisan=saleem.pk, waiting=True)
    assert change.owed.key == items[0].key


def test_the_last_nights_are_told(busy):
    services.reckon(by=ONE, at=AT)
    (night,) = queries.reckonings()
    assert (night.holds, night.breaks) == (True, 0)
