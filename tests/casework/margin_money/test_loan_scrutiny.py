"""Scrutiny of applications for margin money: pass, return, reject, and a slip taken back."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.casework.models import Step
from odop.casework.rules.margin_money.refusals import (
    ConditionNotKnown,
    ConditionNotMet,
    OnAnAgenda,
    PapersMissing,
    ReasonMissing,
    TooLateForASlip,
)
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as loans
from odop.notices.models import Notice
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import AT, again

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_many_are_passed_and_each_that_is_not_says_why(rekha):
    good = [makers.submitted() for _ in range(2)]
    default = makers.submitted(in_default="yes")
    unsure = makers.submitted(family_helped="unsure")
    bare = makers.submitted(with_papers=False)
    numbers = [str(row) for row in (*good, default, unsure, bare)]
    outcome = loans.pass_scrutiny(numbers=numbers, by=rekha, at=AT)
    assert outcome.done == tuple(sorted(str(row) for row in good))
    kinds = {number: type(no) for number, no in outcome.refused.items()}
    assert kinds == {
        str(default): ConditionNotMet, str(unsure): ConditionNotKnown, str(bare): PapersMissing,
    }  # fmt: skip
    assert again(default).state == "SUBMITTED" and again(default).finding is None
    assert outcome.refused[str(bare)].kinds == ("affidavit", "project_report")


def test_scrutiny_is_the_deputy_commissioners_of_the_district(anil, farida, vikram, cell, cast):
    row = makers.submitted()
    for person in (anil, farida, vikram, cell, cast.banker):
        for act in (
            lambda by: loans.pass_scrutiny(numbers=[row.number], by=by, at=AT),
            lambda by: loans.return_for_correction(
                numbers=[row.number], reasons=["paper_missing"], by=by, at=AT
            ),
            lambda by: loans.reject(numbers=[row.number], reason="of_age", words="Too young", by=by, at=AT),
            lambda by: loans.take_back(numbers=[row.number], words="A slip", by=by, at=AT),
        ):
            with pytest.raises(NotPermitted):
                act(person)
    assert again(row).state == "SUBMITTED" and Step.objects.count() == 1


def test_what_is_to_be_put_right_is_told_in_her_language(rekha, saleem):
    row = makers.submitted(of=makers.artisan(user=saleem))
    loans.return_for_correction(
        numbers=[row.number], reasons=["land_counted"], words="Only the shed.", by=rekha, at=AT
    )
    assert again(row).state == "RETURNED" and again(row).finding is not None
    text = Notice.objects.get(template="loan_returned").text
    assert "ज़मीन जोड़ी गई है" in text and "Only the shed." in text


@pytest.mark.parametrize(("reason", "words"), [("", "Too young"), ("because", "Too young"), ("of_age", "  ")])
def test_no_rejection_without_a_reason_of_the_list_and_plain_words(rekha, reason, words):
    row = makers.submitted()
    with pytest.raises(ReasonMissing):
        loans.reject(numbers=[row.number], reason=reason, words=words, by=rekha, at=AT)
    with pytest.raises(ReasonMissing):
        loans.return_for_correction(numbers=[row.number], reasons=[], by=rekha, at=AT)
    assert again(row).state == "SUBMITTED"


def test_a_rejection_names_its_clause(rekha, saleem):
    row = makers.submitted(of=makers.artisan(user=saleem), in_default="yes")
    loans.reject(numbers=[row.number], reason="not_in_default", words="Unpaid since 2019.", by=rekha, at=AT)
    assert again(row).state == "REJECTED"
    text = Notice.objects.get(template="loan_rejected").text
    assert "24 सितंबर 2018" in text and "Unpaid since 2019." in text


def test_after_scrutiny_the_task_force_alone_rejects(rekha):
    row = makers.scrutinised()
    outcome = loans.reject(numbers=[row.number], reason="not_viable", words="No.", by=rekha, at=AT)
    assert isinstance(outcome.refused[row.number], FileCannotMove) and again(row).state == "SCRUTINISED"


def test_a_slip_is_taken_back_and_her_clock_runs_on(rekha):
    row = makers.scrutinised()
    loans.take_back(numbers=[row.number], words="The wrong file.", by=rekha, at=AT + 2 * DAY)
    assert (again(row).state, again(row).since) == ("SUBMITTED", AT)
    loans.reject(numbers=[row.number], reason="of_age", words="A slip again.", by=rekha, at=AT + 2 * DAY)
    loans.take_back(numbers=[row.number], words="The wrong file.", by=rekha, at=AT + 3 * DAY)
    assert again(row).state == "SUBMITTED"


def test_what_is_old_on_an_agenda_or_no_slip_stays(rekha):
    old, fresh, placed = makers.scrutinised(), makers.submitted(), makers.scrutinised()
    with pytest.raises(ReasonMissing):
        loans.take_back(numbers=[str(old)], words=" ", by=rekha, at=AT)
    late = loans.take_back(numbers=[str(old)], words="A slip", by=rekha, at=AT + 8 * DAY)
    assert isinstance(late.refused[str(old)], TooLateForASlip)
    never = loans.take_back(numbers=[str(fresh)], words="A slip", by=rekha, at=AT)
    assert isinstance(never.refused[str(fresh)], FileCannotMove)
    makers.sitting()
    held = loans.take_back(numbers=[str(placed)], words="A slip", by=rekha, at=AT)
    assert isinstance(held.refused[str(placed)], OnAnAgenda)
