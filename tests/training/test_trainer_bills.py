"""A trainer's two instalments: half at the start, the rest at the certified end, at actual cost within the ceilings."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.documents.rules import NotTaken
from odop.finance import queries as finance
from odop.finance.models import Entitlement
from odop.finance.rules import OverAllotment, Owing, ReasonMissing
from odop.finance.rules.offices import NoOfficeAccount
from odop.training import queries, services
from odop.training.models import Attendance, TrainerBill
from odop.training.rules.bills import (
    BillChanged,
    BillDecided,
    BilledAlready,
    CostMissing,
    FirstHalfWaits,
    NoSuchBill,
    NotTimeToBill,
)
from tests.finance import makers as money
from tests.training import makers
from tests.training.makers import DAYS, LAST_DAY, at

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4 the trainer's bill"
START, END = at(DAYS[1], 18), at(LAST_DAY + timedelta(days=3))
LAKH = money.LAKH


def bill(batch, by, when, teaching=350_00, food=250_00, **other):
    said = {"name": "bill.pdf", "content": PDF, **other}
    return services.bill_batch(batch=batch.pk, teaching=teaching, food=food, **said, by=by, at=when)


def ok(row, by, when):
    return services.pass_bill(bill=row.pk, by=by, at=when)


@pytest.fixture
def begun(cast):
    """Three people, one day taught; the year's money and the institute's account are there."""
    money.allot(LAKH, scheme="skill_development", year="2025-26", at=makers.OPENED_AT)
    money.office_account("institute-bhadohi", at=makers.OPENED_AT - timedelta(days=30))
    batch = makers.batch()
    services.mark_by_trainer(
        batch=batch.pk, on=DAYS[0], present=makers.seats(batch), by=makers.OPERATOR, at=at(DAYS[0], 16)
    )
    return batch


def ended(batch, days=10):
    for on in DAYS[1:days]:
        services.mark_by_trainer(
            batch=batch.pk, on=on, present=makers.seats(batch), by=makers.OPERATOR, at=at(on, 16)
        )
    results = {s: services.Result(70, days >= 8) for s in makers.seats(batch)}
    services.assess(batch=batch.pk, results=results, by=makers.OPERATOR, at=at(LAST_DAY, 17))
    services.certify(batch=batch.pk, by=makers.OPERATOR, at=at(LAST_DAY + timedelta(days=1)))


def test_half_at_the_start_and_the_rest_as_attendance_shows(cast, begun):
    first = bill(begun, cast.trainer, START)
    assert (first.trainee_days, first.payable, first.amount) == (30, 30 * 600_00, 15 * 600_00)
    ok(first, cast.rekha, START)
    ended(begun, days=9)
    second = bill(begun, cast.trainer, END)
    assert (second.trainee_days, second.payable, second.amount) == (27, 27 * 600_00, 12 * 600_00)
    ok(second, cast.rekha, END)
    rows = Entitlement.objects.order_by("about")
    assert [(r.about, r.amount, r.state, r.office_id) for r in rows] == [
        (f"{begun.number}/1", 9_000_00, Owing.APPROVED, "institute-bhadohi"),
        (f"{begun.number}/2", 7_200_00, Owing.APPROVED, "institute-bhadohi"),
    ]
    assert queries.training_beside_money() == finance.verified().breaks == ()


def test_what_is_above_the_ceilings_is_not_paid(cast, begun):
    row = bill(begun, cast.trainer, START, teaching=500_00, food=300_00)
    assert (row.payable, row.amount) == (30 * 650_00, 15 * 650_00)


def test_without_a_first_bill_the_whole_comes_at_the_end(cast, begun):
    ended(begun)
    row = bill(begun, cast.trainer, END, food=0)
    assert (row.part, row.amount) == ("END", 30 * 350_00)


def test_where_fewer_came_than_half_of_the_plan_nothing_more_is_due(cast, begun):
    ok(bill(begun, cast.trainer, START), cast.rekha, START)
    ended(begun, days=3)
    row = bill(begun, cast.trainer, END)
    assert (row.payable, row.amount) == (9 * 600_00, 0)
    ok(row, cast.rekha, END)
    assert Entitlement.objects.count() == 1


def test_each_half_has_its_time(cast, begun):
    fresh = makers.batch()
    with pytest.raises(NotTimeToBill):
        bill(fresh, cast.trainer, START)
    bill(begun, cast.trainer, START)
    with pytest.raises(BilledAlready):
        bill(begun, cast.trainer, START)
    ended(begun)
    with pytest.raises(FirstHalfWaits):
        bill(begun, cast.trainer, END)


@pytest.mark.parametrize("who", ["other_trainer", "supplier", "rekha", "anil", "cell", "saleem"])
def test_only_its_own_trainer_bills_a_batch(cast, begun, who):
    with pytest.raises(NotPermitted):
        bill(begun, getattr(cast, who), START)


@pytest.mark.parametrize("who", ["trainer", "anil", "vikram", "accounts", "auditor", "cell"])
def test_only_the_districts_deputy_commissioner_passes_or_sends_back(cast, begun, who):
    row = bill(begun, cast.trainer, START)
    with pytest.raises(NotPermitted):
        ok(row, getattr(cast, who), START)
    with pytest.raises(NotPermitted):
        services.return_bill(bill=row.pk, words="x", by=getattr(cast, who), at=START)


def test_a_bill_sent_back_has_its_reason_and_another_may_come(cast, begun):
    row = bill(begun, cast.trainer, START)
    with pytest.raises(ReasonMissing):
        services.return_bill(bill=row.pk, words=" ", by=cast.rekha, at=START)
    services.return_bill(bill=row.pk, words="The hall's receipt is missing.", by=cast.rekha, at=START)
    with pytest.raises(BillDecided):
        ok(row, cast.rekha, START)
    again = bill(begun, cast.trainer, START)
    ok(again, cast.rekha, START)
    assert [line.state for line in queries.bills(district="179")] == ["PASSED", "RETURNED"]
    with pytest.raises(NoSuchBill):
        services.pass_bill(bill=begun.pk, by=cast.rekha, at=START)


def test_a_bill_is_not_passed_when_the_attendance_has_changed_since(cast, begun):
    ended(begun)
    row = bill(begun, cast.trainer, END)
    with acting(by=makers.OPERATOR, act="tests.struck", at=END):
        Attendance.objects.filter(day=4).delete()
    with pytest.raises(BillChanged):
        ok(row, cast.rekha, END)
    assert not Entitlement.objects.exists()


def test_without_cost_or_paper_there_is_no_bill(cast, begun):
    for wrong, no in (({"teaching": 0, "food": 0}, CostMissing), ({"teaching": -1}, CostMissing),
                      ({"content": b"\x00"}, NotTaken)):  # fmt: skip
        with pytest.raises(no):
            bill(begun, cast.trainer, START, **wrong)
    assert not TrainerBill.objects.exists()


def test_without_an_account_or_money_nothing_is_passed(cast):
    batch = makers.taught(makers.batch(), 1)
    row = bill(batch, cast.trainer, START)
    with pytest.raises(NoOfficeAccount):
        ok(row, cast.rekha, START)
    money.office_account("institute-bhadohi", at=START)
    with pytest.raises(OverAllotment):
        ok(row, cast.rekha, START)
    assert (TrainerBill.objects.get().state, Entitlement.objects.count()) == ("BILLED", 0)


def test_a_trainers_money_that_no_bill_stands_behind_is_named(cast, begun):
    item = {
        "kind": "TRAINER",
        "office": "institute-bhadohi",
        "payee": "The institute",
        "account": "30219990001",
    }
    money.services.entitle([money.owed(5, about="B/2025-26/BHD/999/1", **item)], by=money.ONE, at=END)
    (one,) = queries.training_beside_money()
    assert one.about == "TRAINER:B/2025-26/BHD/999/1"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE training_trainerbill SET amount = amount + 1",
        "UPDATE training_trainerbill SET state = 'PASSED'",
        "UPDATE training_trainerbill SET state = 'PASSED', decided_by = billed_by, decided_at = now()",
        "UPDATE training_trainerbill SET state = 'RETURNED', decided_by = 'x', decided_at = now()",
        "DELETE FROM training_trainerbill",
    ],
)
def test_the_database_refuses_what_must_never_be(cast, begun, sql):
    bill(begun, cast.trainer, START)
    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        acting(by=makers.OPERATOR, act="tests.attack", at=END),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)
