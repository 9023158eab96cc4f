"""Selected files go to the branch; a refused one to another."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.casework.rules.margin_money.refusals import NoBranchChosen, NotABranch, RefusedByThisBranch
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as loans
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import AT, BRANCH, OPERATOR, OTHER_BRANCH, again, files

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_many_go_each_to_the_branch_she_wishes(anil):
    rows = [makers.selected(), makers.selected(branch=OTHER_BRANCH)]
    outcome = loans.send_to_branch(numbers=[str(row) for row in rows], by=anil, at=AT + DAY)
    assert set(outcome.done) == {str(row) for row in rows}
    sent = [files(row)[0] for row in rows]
    assert [file.branch_id for file in sent] == [BRANCH, OTHER_BRANCH]
    assert {(file.sum_asked, file.sent_by) for file in sent} == {(9_00_000_00, "Anil Pal")}


def test_one_without_a_branch_and_one_not_selected_stay_and_say_why():
    lost, early = makers.selected(branch=""), makers.scrutinised()
    outcome = loans.send_to_branch(numbers=[str(lost), str(early)], by=OPERATOR, at=AT)
    assert isinstance(outcome.refused[str(lost)], NoBranchChosen)
    assert isinstance(outcome.refused[str(early)], FileCannotMove)
    assert not files(lost)
    assert loans.send_to_branch(numbers=[str(lost)], branch=BRANCH, by=OPERATOR, at=AT).done == (str(lost),)


def test_a_refused_file_goes_to_another_branch_as_a_second_row(anil):
    row = makers.sent()
    loans.receive_file(number=str(row), by=OPERATOR, at=AT + DAY)
    loans.refuse_loan(
        number=str(row), reason="default_to_bank", words="The loan of 2019 is unpaid since March.",
        by=OPERATOR, at=AT + 2 * DAY,
    )  # fmt: skip
    again_there = loans.send_to_branch(numbers=[str(row)], by=anil, at=AT + 3 * DAY)
    assert isinstance(again_there.refused[str(row)], RefusedByThisBranch)
    outcome = loans.send_to_branch(numbers=[str(row)], branch=OTHER_BRANCH, by=anil, at=AT + 3 * DAY)
    assert outcome.done == (str(row),)
    first, second = files(row)
    assert (first.decision, second.decision, second.number) == ("REFUSED", "", 2)
    assert again(row).state == "SENT"
    assert again(row).steps.order_by("at", "pk").last().reasons == ["sent_to_another"]


def test_only_to_a_branch_and_only_by_the_centre(vikram, farida, cast):
    row = makers.selected()
    with pytest.raises(NotABranch):
        loans.send_to_branch(numbers=[str(row)], branch="institute-bhadohi", by=OPERATOR, at=AT)
    for person in (vikram, farida, cast.banker):
        with pytest.raises(NotPermitted):
            loans.send_to_branch(numbers=[str(row)], by=person, at=AT)
    assert not files(row) and again(row).state == "SELECTED"
