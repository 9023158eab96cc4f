"""What banks do with loan files, as anybody reads it: habits named as questions, a file to take, links to it."""

import csv
import io

import pytest

from odop.casework.services import margin_money as branch
from tests.access.makers import OPERATOR
from tests.casework.margin_money import files
from tests.casework.margin_money.files import DAY, SENT_AT, WORDS

pytestmark = pytest.mark.django_db


def test_a_branchs_habit_is_named_as_a_question_without_small_numbers(client, cast):
    rows = [files.sent() for _ in range(4)]
    page = client.get("/en/banks/").content.decode()
    assert "does not sign for files" in page
    assert "not a verdict" in page
    assert "(4 of 4 files)" not in page
    assert rows[0].artisan.name not in page


def test_the_table_is_taken_as_a_file_with_what_is_hidden_left_empty(client, cast):
    rows = [files.received() for _ in range(15)]
    at = {"by": OPERATOR, "at": SENT_AT + 6 * DAY}
    branch.refuse_loans(items=[branch.Refuse(r.number, "default_to_bank", WORDS) for r in rows[:3]], **at)
    branch.sanction_loans(
        items=[branch.Sanction(r.number, files.file_of(r).sum_asked) for r in rows[3:]], **at
    )
    content = client.get("/en/banks/banks.csv?district=bhadohi").content.decode()
    told = next(r for r in csv.DictReader(io.StringIO(content)) if r["branch"])
    assert told["refused"] == ""
    assert told["numbers"] == "exact"
    assert rows[0].number not in content
    state = next(csv.DictReader(io.StringIO(client.get("/en/banks/banks.csv").content.decode())))
    assert (state["received"], state["numbers"]) == ("20", "whole tens")
    assert client.get("/en/banks/banks.csv?district=nowhere").status_code == 404
