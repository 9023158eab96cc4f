"""The deposit, the joint inspection, and the three ends of a holding."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from odop.access.services import NotPermitted
from odop.basics.dates import LUCKNOW, day_of
from odop.casework.models import Inspection, Margin
from odop.casework.rules.margin_money.branch_refusals import (
    DayNotRight,
    DepositNumberTaken,
    HoldingNotOver,
    InDefault,
    NothingToSign,
    NotInHolding,
    NotInspected,
    NotPlainWords,
    NotYetCredited,
    NumberMissing,
    TwoPeopleInspect,
)
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as branch
from odop.documents.models import Letter
from odop.finance.models import Entitlement, Holding
from odop.notices.models import Notice, Question
from tests.casework import makers
from tests.casework.makers import steps
from tests.casework.margin_money.files import DAY, SEEN, SENT_AT, again, credit, held, inspected, passed
from tests.finance import makers as money

AT = SENT_AT + 30 * DAY
OVER = datetime(2026, 7, 3, 11, 0, tzinfo=LUCKNOW)  # the deposit was made on 3 July 2024
NEAR = OVER - 20 * DAY


def record(row, by, *, deposit="TDR 4711", on=date(2024, 7, 3), at=AT):
    branch.record_deposit(number=row.number, deposit=deposit, on=on, by=by, at=at)


def test_a_deposit_is_recorded_once_the_money_is_credited_and_held_for_two_years(cast):
    row = passed(of=makers.artisan(user=cast.saleem))
    with pytest.raises(NotYetCredited):
        record(row, cast.banker)
    credit(row, at=SENT_AT + 28 * DAY)
    with pytest.raises(NumberMissing):
        record(row, cast.banker, deposit="none")
    with pytest.raises(DayNotRight):
        record(row, cast.banker, on=date(2024, 6, 20))
    for stranger in (cast.other_banker, cast.rekha, cast.saleem):
        with pytest.raises(NotPermitted):
            record(row, stranger)
    record(row, cast.banker)
    margin = Margin.objects.get(application=row)
    assert (again(row).state, margin.held_from, margin.held_until) == (
        "HELD",
        date(2024, 7, 3),
        date(2026, 7, 3),
    )
    assert Holding.objects.get().ends_on == date(2026, 7, 3)
    assert "3 जुलाई 2026" in Notice.objects.get(template="margin_held").text
    assert Letter.objects.filter(kind="release", about=row.number).exists()
    with pytest.raises(FileCannotMove):
        record(row, cast.banker, deposit="TDR 4712", on=day_of(AT))
    assert Margin.objects.get(application=row).deposit_number == "TDR 4711"


def test_two_files_do_not_share_a_deposit(cast):
    held()
    row = passed(allotted=0)
    credit(row, at=SENT_AT + 28 * DAY)
    with pytest.raises(DepositNumberTaken):
        record(row, cast.banker, deposit=Margin.objects.exclude(deposit_number="").get().deposit_number)


def test_the_whole_life_ends_in_a_grant(cast):
    row = held(of=makers.artisan(user=cast.saleem))
    with pytest.raises(HoldingNotOver):
        branch.grant_margin(
            number=inspected(row, "RUNNING", on=NEAR).number, no_default=True, by=cast.banker, at=NEAR
        )
    assert again(row).state == "INSPECTED"
    with pytest.raises(InDefault):
        branch.grant_margin(number=row.number, no_default=False, by=cast.banker, at=OVER)
    with pytest.raises(NotPermitted):
        branch.grant_margin(number=row.number, no_default=True, by=cast.rekha, at=OVER)
    branch.grant_margin(number=row.number, no_default=True, by=cast.banker, at=OVER)
    margin = Margin.objects.get(application=row)
    assert (again(row).state, margin.end, margin.ended_on) == ("GRANTED", "GRANTED", day_of(OVER))
    assert Entitlement.objects.get(about=row.number).state == "GRANTED"
    assert money.balance("GRANTED", year="2024-25") == 250_000_00
    assert money.balance("HELD", year="2024-25") == 0
    assert Notice.objects.filter(template="margin_granted").exists()
    assert [to for _, to in steps(row)] == [
        "RECEIVED", "SANCTIONED", "TRAINED", "DISBURSED", "CLAIMED", "PASSED", "HELD", "INSPECTED", "GRANTED",
    ]  # fmt: skip


def test_many_are_granted_in_as_many_statements_as_one(cast):
    def statements(count: int) -> int:
        numbers = [inspected(held(), "RUNNING", on=NEAR).number for _ in range(count)]
        with CaptureQueriesContext(connection) as asked:
            done = branch.grant_margins(numbers=numbers, no_default=True, by=cast.banker, at=OVER)
        assert (len(done.done), done.refused) == (count, {})
        return len(asked)

    statements(1)
    assert statements(3) == statements(1)


def test_nothing_is_granted_without_an_inspection_near_the_end_that_both_signed(cast):
    row = held()
    with pytest.raises(FileCannotMove):
        branch.grant_margin(number=row.number, no_default=True, by=cast.banker, at=OVER)
    inspected(row, "RUNNING", on=OVER - 200 * DAY)
    assert again(row).state == "HELD"
    branch.inspect_unit(
        number=row.number, held_on=day_of(NEAR), found="RUNNING", words=SEEN, by=cast.anil, at=NEAR
    )
    with pytest.raises(FileCannotMove):
        branch.grant_margin(number=row.number, no_default=True, by=cast.banker, at=OVER)
    branch.sign_inspection(number=row.number, agrees=True, by=cast.banker, at=NEAR)
    assert again(row).state == "INSPECTED"
    branch.inspect_unit(
        number=row.number, held_on=day_of(OVER), found="CLOSED", words=SEEN, by=cast.anil, at=OVER
    )
    with pytest.raises(NotInspected):
        branch.grant_margin(number=row.number, no_default=True, by=cast.banker, at=OVER)


def test_an_inspection_has_two_signatures_of_two_people(cast):
    row = held()
    with pytest.raises(NothingToSign):
        branch.sign_inspection(number=row.number, agrees=True, by=cast.banker, at=NEAR)
    for stranger in (cast.banker, cast.vikram, cast.saleem):
        with pytest.raises(NotPermitted):
            branch.inspect_unit(
                number=row.number, held_on=day_of(NEAR), found="RUNNING", words=SEEN, by=stranger, at=NEAR
            )
    with pytest.raises(NotPlainWords):
        branch.inspect_unit(
            number=row.number, held_on=day_of(NEAR), found="RUNNING", words="ok", by=cast.anil, at=NEAR
        )
    with pytest.raises(DayNotRight):
        branch.inspect_unit(
            number=row.number, held_on=day_of(OVER), found="RUNNING", words=SEEN, by=cast.anil, at=NEAR
        )
    branch.inspect_unit(
        number=row.number, held_on=day_of(NEAR), found="RUNNING", words=SEEN, by=money.ONE, at=NEAR
    )
    with pytest.raises(TwoPeopleInspect):
        branch.sign_inspection(number=row.number, agrees=True, by=money.ONE, at=NEAR)
    with pytest.raises(NotInHolding):
        branch.inspect_unit(
            number=passed(allotted=0).number,
            held_on=day_of(NEAR),
            found="RUNNING",
            words=SEEN,
            by=cast.anil,
            at=NEAR,
        )


def test_where_the_branch_differs_the_deputy_commissioner_is_asked_and_nothing_moves(cast):
    row = held()
    branch.inspect_unit(
        number=row.number, held_on=day_of(NEAR), found="MISUSED", words=SEEN, by=cast.anil, at=NEAR
    )
    with pytest.raises(NotPlainWords):
        branch.sign_inspection(number=row.number, agrees=False, words="no", by=cast.banker, at=NEAR)
    branch.sign_inspection(
        number=row.number, agrees=False, words="They were lent out", by=cast.banker, at=NEAR
    )
    assert Question.objects.get(kind="inspection_differs").about == [row.number]
    with pytest.raises(NotInspected):
        branch.order_recovery(number=row.number, words="The looms were sold off", by=cast.rekha, at=NEAR)
    assert (again(row).state, Inspection.objects.get().branch_agrees) == ("HELD", False)


@pytest.mark.parametrize("found", ["MISUSED", "CLOSED", "NOT_FOUND"])
def test_a_unit_that_ended_badly_gives_its_margin_back(cast, found):
    row = inspected(held(of=makers.artisan(user=cast.saleem)), found, on=NEAR)
    with pytest.raises(NotPermitted):
        branch.order_recovery(
            number=row.number, words="The looms were sold off", by=cast.banker, at=NEAR + DAY
        )
    branch.order_recovery(number=row.number, words="The looms were sold off", by=cast.rekha, at=NEAR + DAY)
    assert again(row).state == "RECOVERING"
    assert "sold off" in Notice.objects.get(template="margin_to_be_returned").text
    with pytest.raises(DayNotRight):
        branch.return_margin(
            number=row.number, on=day_of(AT), words="By NEFT, UTR SBIN42", by=cast.banker, at=OVER
        )
    branch.return_margin(
        number=row.number, on=day_of(OVER), words="By NEFT, UTR SBIN42", by=cast.banker, at=OVER
    )
    assert (again(row).state, Margin.objects.get().end) == ("RECOVERED", "RECOVERED")
    assert Entitlement.objects.get(about=row.number).state == "RECOVERED"
    assert money.balance("RECOVERED", year="2024-25") == 250_000_00


def test_after_a_calamity_the_margin_is_set_against_the_loan(cast):
    row = held(of=makers.artisan(user=cast.saleem))
    words = "The flood of August took the shed and the looms"
    with pytest.raises(NotInspected):
        branch.set_off_margin(number=row.number, words=words, by=cast.banker, at=NEAR)
    inspected(row, "CALAMITY", on=NEAR)
    with pytest.raises(NotPermitted):
        branch.set_off_margin(number=row.number, words=words, by=cast.rekha, at=NEAR + DAY)
    branch.set_off_margin(number=row.number, words=words, by=cast.banker, at=NEAR + DAY)
    assert (again(row).state, Margin.objects.get().end_words) == ("SET_OFF", words)
    assert Entitlement.objects.get(about=row.number).state == "SET_OFF"
    assert money.balance("SET_OFF", year="2024-25") == 250_000_00
    assert Notice.objects.filter(template="margin_set_off").exists()
    with pytest.raises(NotInspected):
        branch.set_off_margin(
            number=inspected(held(allotted=0), "RUNNING", on=NEAR).number,
            words=words,
            by=cast.banker,
            at=OVER,
        )
