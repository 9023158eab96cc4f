"""What a branch reads of its files: what it owes and since when, and what it may do."""

from datetime import date

from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.services import margin_money as branch
from tests.access.makers import OPERATOR
from tests.casework.margin_money.files import (
    DAY,
    SEEN,
    SENT_AT,
    WORDS,
    claimed,
    credit,
    disbursed,
    held,
    passed,
    received,
    refused,
    sanctioned,
    sent,
    trained,
)

HERE, THERE = "SBIN0000001", "PUNB0000002"
ON = date(2024, 7, 10)


def test_a_branch_sees_its_own_files_and_what_it_owes_the_longest_waiting_first(
    cast, django_assert_max_num_queries
):
    rows = [sent(at=SENT_AT + 2 * DAY), received(), trained(), disbursed()]
    sanctioned(), refused(), sent(to=THERE)
    with django_assert_max_num_queries(9):
        page = queries.branch_worklist(HERE, ON)
    assert page.owes == 4
    assert {line.number for line in page.lines} == {row.number for row in rows}
    assert [line.since for line in page.lines] == sorted(line.since for line in page.lines)
    assert {pile.state.value: pile.count for pile in page.piles if pile.count} == {
        "SENT": 1, "RECEIVED": 1, "TRAINED": 1, "DISBURSED": 1, "SANCTIONED": 1, "REFUSED": 1,
    }  # fmt: skip
    assert queries.branch_worklist("nowhere", ON) is None
    assert [line.state for line in queries.branch_worklist(HERE, ON, state="REFUSED").lines] == ["REFUSED"]


def test_asking_for_a_paper_does_not_set_the_branchs_clock_back(cast):
    row = received()
    at = SENT_AT + 25 * DAY
    branch.query_file(number=row.number, words="Please bring the rent agreement", by=cast.banker, at=at)
    branch.answer_query(number=row.number, words="The rent agreement is given", by=cast.anil, at=at + DAY)
    line = queries.branch_worklist(HERE, ON).lines[0]
    assert (line.since, line.due, line.late, line.due_stated) == (
        date(2024, 6, 29),
        date(2024, 7, 4),
        True,
        True,
    )


def test_a_file_that_went_to_another_branch_is_off_the_list(cast):
    row = refused()
    assert queries.branch_file(row.number, branch=HERE, user=cast.banker, on=ON)
    branch.send_to_branch(numbers=[row.number], branch=THERE, by=OPERATOR, at=SENT_AT + 20 * DAY)
    assert queries.branch_file(row.number, branch=HERE, user=cast.banker, on=ON) is None
    assert queries.branch_file(row.number, branch=THERE, user=cast.other_banker, on=ON).line.state == "SENT"


def test_what_a_branch_may_do_follows_the_state(cast):
    def acts(row, on=ON, user=cast.banker):
        return queries.branch_file(row.number, branch=HERE, user=user, on=on).acts

    assert acts(sent()) == ("receive_file",)
    assert acts(received()) == ("sanction_loan", "refuse_loan", "query_file")
    assert acts(received(), user=cast.other_banker) == ()
    assert acts(sanctioned()) == ()
    assert acts(trained()) == ("note_instalment",)
    assert acts(disbursed()) == ("claim_margin",)
    assert acts(claimed()) == ()
    row = passed()
    assert acts(row) == ()
    credit(row, at=SENT_AT + 28 * DAY)
    assert acts(row) == ("record_deposit",)
    row = held(allotted=0)
    assert acts(row) == ()
    near = SENT_AT + 740 * DAY
    branch.inspect_unit(
        number=row.number, held_on=day_of(near), found="RUNNING", words=SEEN, by=cast.anil, at=near
    )
    assert acts(row) == ("sign_inspection",)
    assert row.number in {line.number for line in queries.branch_worklist(HERE, day_of(near)).lines}
    branch.sign_inspection(number=row.number, agrees=True, by=cast.banker, at=near)
    assert acts(row, on=day_of(near)) == ()
    assert acts(row, on=day_of(SENT_AT + 761 * DAY)) == ("grant_margin",)


def test_the_file_shows_the_first_decision_beside_the_second(cast):
    row = refused()
    branch.ask_second_look(
        number=row.number, words="The loan is repaid, see letter", by=cast.anil, at=SENT_AT + 6 * DAY
    )
    page = queries.branch_file(row.number, branch=HERE, user=cast.banker, on=ON)
    assert page.acts == ("decide_second_look",)
    assert (page.first_decided.words, page.first_decided.reason.code) == (WORDS, "default_to_bank")
    assert page.second_look_words == "The loan is repaid, see letter"
