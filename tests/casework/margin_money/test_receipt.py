"""The branch signs for files with numbered receipts, and asks for papers."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.branch_refusals import NoSuchFile, NotPlainWords, NumberedTwice
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as branch
from odop.notices.models import Notice
from tests.casework import makers
from tests.casework.margin_money.files import DAY, SENT_AT, again, file_of, received, sent


def test_a_branch_signs_with_a_numbered_receipt_and_the_clock_starts(cast):
    row = sent(of=makers.artisan(user=cast.saleem))
    file = branch.receive_file(number=row.number, by=cast.banker, at=SENT_AT + DAY)
    assert (file.receipt, file.received_by) == ("R/2024-25/SBIN0000001/00001", "Sunil Sahu")
    assert again(row).state == "RECEIVED"
    assert file_of(row).received_at == SENT_AT + DAY
    told = Notice.objects.get(template="loan_received")
    assert "R/2024-25/SBIN0000001/00001" in told.text
    assert "4 जुलाई 2024" in told.text


def test_many_are_signed_for_at_once_each_with_the_next_number_and_each_no_is_named(cast):
    rows = [sent() for _ in range(3)]
    there = received()
    numbers = [r.number for r in rows] + [there.number, "MM/2024-25/BHD/99999"]
    done = branch.receive_files(numbers=numbers, by=cast.banker, at=SENT_AT + DAY)
    assert done.done == tuple(r.number for r in rows)
    assert isinstance(done.refused[there.number], FileCannotMove)
    assert isinstance(done.refused["MM/2024-25/BHD/99999"], NoSuchFile)
    receipts = LoanFile.objects.order_by("receipt").values_list("receipt", flat=True)
    assert list(receipts) == [f"R/2024-25/SBIN0000001/0000{n}" for n in (1, 2, 3, 4)]


def test_a_file_named_twice_is_signed_for_by_neither_line(cast):
    row = sent()
    done = branch.receive_files(numbers=[row.number, row.number], by=cast.banker, at=SENT_AT + DAY)
    assert done.done == ()
    assert isinstance(done.refused[row.number], NumberedTwice)
    assert again(row).state == "SENT"


def test_another_branch_learns_nothing_and_signs_for_nothing(cast):
    row, own = sent(), sent(to="PUNB0000002")
    with pytest.raises(NotPermitted):
        branch.receive_file(number=row.number, by=cast.other_banker, at=SENT_AT + DAY)
    done = branch.receive_files(numbers=[row.number, own.number], by=cast.other_banker, at=SENT_AT + DAY)
    assert done.done == (own.number,)
    assert isinstance(done.refused[row.number], NoSuchFile)
    for stranger in (cast.rekha, cast.anil, cast.cell, cast.auditor, cast.saleem):
        with pytest.raises(NotPermitted):
            branch.receive_file(number=row.number, by=stranger, at=SENT_AT + DAY)
    assert again(row).state == "SENT"


def test_a_paper_is_asked_for_in_plain_words_and_given_by_the_centre_or_by_herself(cast):
    row = received(of=makers.artisan(user=cast.saleem))
    with pytest.raises(NotPlainWords):
        branch.query_file(number=row.number, words="n/a", by=cast.banker, at=SENT_AT + 2 * DAY)
    branch.query_file(
        number=row.number, words="Please bring the rent agreement", by=cast.banker, at=SENT_AT + 2 * DAY
    )
    assert again(row).state == "QUERIED"
    assert "rent agreement" in Notice.objects.get(template="loan_paper_asked").text
    for stranger in (cast.meena, cast.vikram, cast.banker):
        with pytest.raises(NotPermitted):
            branch.answer_query(
                number=row.number, words="The rent agreement is given", by=stranger, at=SENT_AT + 3 * DAY
            )
    for helper in (cast.saleem, cast.anil):
        branch.answer_query(
            number=row.number, words="The rent agreement is given", by=helper, at=SENT_AT + 3 * DAY
        )
        assert again(row).state == "RECEIVED"
        branch.query_file(
            number=row.number, words="And the light bill too", by=cast.banker, at=SENT_AT + 4 * DAY
        )
    assert file_of(row).received_at == SENT_AT + DAY
    assert date(2024, 6, 4) == day_of(file_of(row).received_at)
