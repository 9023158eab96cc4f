"""The whole way of a file from the maker's first answer to the bank branch."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.casework.models import Facts
from odop.casework.services import margin_money as loans
from odop.notices.models import Notice
from tests.casework.makers import LATER
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import AT, BRANCH, again, files, project

pytestmark = pytest.mark.django_db


def test_a_file_goes_from_the_maker_to_the_branch(cast):
    weaver = makers.artisan(user=cast.saleem)
    row = loans.begin(artisan=weaver.pk, by=cast.saleem, at=AT)
    loans.answer(application=row.pk, answers=makers.PLAIN, by=cast.saleem, at=AT)
    makers.papers(row, by=cast.saleem)
    row = loans.submit(application=row.pk, by=cast.saleem, at=AT)
    assert row.number == "MM/2026-27/BHD/00001" or row.number.startswith("MM/2026-27/")
    assert row.filed_by == ""
    sums = project(row)
    assert (sums.project_cost, sums.own_share, sums.margin) == (
        10_00_000_00, 1_00_000_00, 2_50_000_00,
    )  # fmt: skip
    assert loans.pass_scrutiny(numbers=[row.number], by=cast.rekha, at=AT).done == (row.number,)
    day = AT + timedelta(days=10)
    sat = loans.open_task_force(district=row.district_id, held_on=day_of(day), by=cast.rekha, at=LATER)
    loans.note_members(sitting=sat.number, members=makers.MEMBERS, by=cast.rekha, at=day)
    sat.refresh_from_db()
    loans.mark_viability(
        sitting=sat.number,
        marks=[loans.ViabilityMarks(row.number, m["name"], 30, 25, 15) for m in sat.members],
        by=cast.rekha,
        at=day,
    )
    loans.say(sitting=sat.number, numbers=[row.number], said="SELECTED", by=cast.rekha, at=day)
    assert again(row).state == "SCRUTINISED"
    loans.sign_task_force(sitting=sat.number, minutes="Held as called.", by=cast.rekha, at=day)
    row = again(row)
    assert (row.state, row.marks, row.rank) == ("SELECTED", 70, 1)
    assert loans.send_to_branch(numbers=[row.number], by=cast.anil, at=day).done == (row.number,)
    assert again(row).state == "SENT"
    (file,) = files(row)
    assert (file.branch_id, file.number, file.sum_asked) == (BRANCH, 1, 9_00_000_00)
    told = list(
        Notice.objects.filter(about=row.number).order_by("queued_at").values_list("template", flat=True)
    )
    assert told == ["loan_applied", "loan_scrutinised", "loan_called", "loan_selected", "loan_sent"]
    assert Facts.objects.filter(application=row).count() == 1
    assert [state for _from, state in makers.steps(row)] == ["SUBMITTED", "SCRUTINISED", "SELECTED", "SENT"]


def test_the_finding_is_kept_with_its_clauses_and_its_slab(cast):
    row = makers.scrutinised()
    assert row.finding["met"] == 1
    assert {check["code"] for check in row.finding["checks"]} >= {"of_age", "not_in_default", "cost_told"}
    assert row.finding["amount"] == 2_50_000_00
    assert row.finding["slab"] == "slab_1"
    assert row.finding["slab_clause"]["hi"]
