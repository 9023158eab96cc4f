"""An application for margin money: begun, answered, its papers filed, submitted, withdrawn."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.casework.models import Application, Facts, Project
from odop.casework.rules.margin_money.refusals import (
    AnswerDoesNotFit,
    LoanAlreadyAsked,
    NoProductOfDistrict,
    NotABranch,
    NotAPaper,
    StillOpen,
)
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as loans
from odop.documents.rules import NotTaken
from odop.notices.models import Notice
from tests.casework.makers import LATER
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import AT, OPERATOR, PDF, again, project

pytestmark = pytest.mark.django_db
LAKH = 1_00_000_00


def test_a_maker_begins_once_and_takes_her_draft_up_again(saleem):
    weaver = makers.artisan(user=saleem)
    row = loans.begin(artisan=weaver.pk, by=saleem, at=AT)
    assert (row.state, row.number, row.call, row.scheme) == ("DRAFT", None, None, "margin_money")
    assert loans.begin(artisan=weaver.pk, by=saleem, at=LATER).pk == row.pk
    assert project(row).project_cost is None


def test_one_application_at_a_time_and_another_after_the_end(saleem):
    weaver = makers.artisan(user=saleem)
    row = makers.submitted(of=weaver)
    with pytest.raises(LoanAlreadyAsked, match=row.number):
        loans.begin(artisan=weaver.pk, by=saleem, at=LATER)
    loans.withdraw(application=row.pk, by=saleem, at=LATER)
    assert loans.begin(artisan=weaver.pk, by=saleem, at=LATER).pk != row.pk


def test_nobody_else_begins_answers_files_or_submits_for_her(saleem, meena, vikram, cast):
    weaver = makers.artisan(user=saleem)
    row = makers.draft(of=weaver, by=saleem)
    for stranger in (meena, vikram, cast.banker):
        for act in (
            lambda by: loans.begin(artisan=weaver.pk, by=by, at=AT),
            lambda by: loans.answer(application=row.pk, answers={"jobs": "9"}, by=by, at=AT),
            lambda by: loans.file_paper(
                application=row.pk, kind="affidavit", name="a.pdf", content=PDF, by=by, at=AT
            ),
            lambda by: loans.submit(application=row.pk, by=by, at=AT),
            lambda by: loans.withdraw(application=row.pk, by=by, at=AT),
        ):
            with pytest.raises(NotPermitted):
                act(stranger)
    assert again(row).state == "DRAFT" and project(row).jobs == 4


def test_a_product_of_another_district_is_refused_at_once(anil):
    weaver = makers.artisan()
    with pytest.raises(NoProductOfDistrict):
        loans.begin(artisan=weaver.pk, product="brassware", by=anil, at=AT)
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    "answers",
    [
        {"in_default": "perhaps"},
        {"capital_cost": "about two lakh"},
        {"capital_cost": "-5"},
        {"working_capital": "1.5"},
        {"jobs": "many"},
        {"sector": "FARM"},
        {"name": ""},
        {"colour": "red"},
    ],
)
def test_an_answer_that_does_not_fit_is_refused_and_nothing_of_its_company_is_kept(answers):
    row = makers.draft()
    with pytest.raises(AnswerDoesNotFit):
        loans.answer(application=row.pk, answers={"about": "Changed", **answers}, by=OPERATOR, at=AT)
    assert project(row).about == makers.PLAIN["about"]


def test_money_is_read_in_rupees_with_commas_and_in_devanagari():
    row = makers.draft(capital_cost="६,००,०००", working_capital="₹ 4,00,000")
    assert (project(row).capital_cost, project(row).working_capital) == (6 * LAKH, 4 * LAKH)


def test_only_a_branch_of_a_bank_can_be_wished_for():
    row = makers.draft(branch="")
    assert project(row).branch_id is None
    with pytest.raises(NotABranch):
        loans.answer(application=row.pk, answers={"branch": "institute-bhadohi"}, by=OPERATOR, at=AT)


def test_a_paper_is_known_by_its_hash_and_must_be_what_it_says():
    row = makers.draft()
    filed = loans.file_paper(
        application=row.pk, kind="affidavit", name="a.pdf", content=PDF, by=OPERATOR, at=AT
    )
    assert len(filed.sha256) == 64 and filed.about == str(row.pk)
    with pytest.raises(NotTaken):
        loans.file_paper(
            application=row.pk, kind="affidavit", name="a.pdf", content=b"MZ\x90", by=OPERATOR, at=AT
        )
    with pytest.raises(NotAPaper):
        loans.file_paper(application=row.pk, kind="passport", name="a.pdf", content=PDF, by=OPERATOR, at=AT)


def test_what_is_not_answered_is_named_and_nothing_is_numbered():
    row = makers.draft(in_default=None, capital_cost=None)
    with pytest.raises(StillOpen) as no:
        loans.submit(application=row.pk, by=OPERATOR, at=AT)
    assert no.value.missing == ("in_default", "capital_cost")
    assert again(row).number is None and not Facts.objects.exists() and not Notice.objects.exists()


def test_the_first_day_and_number_of_receipt_stand_through_a_correction(rekha, anil):
    row = makers.submitted(of=makers.artisan(phone="+919415000001"))
    first = again(row)
    loans.return_for_correction(numbers=[row.number], reasons=["land_counted"], by=rekha, at=LATER)
    loans.correct(number=row.number, answers={"capital_cost": "2,00,000"}, by=anil, at=LATER)
    row = again(row)
    assert (row.state, row.number, row.applied_on) == ("SUBMITTED", first.number, first.applied_on)
    assert row.filed_by == "Anil Pal"
    assert (project(row).project_cost, project(row).margin) == (6 * LAKH, 150_000_00)
    assert list(Facts.objects.order_by("known_from").values_list("project_cost", flat=True)) == [
        10 * LAKH, 6 * LAKH,
    ]  # fmt: skip
    with pytest.raises(FileCannotMove):
        loans.correct(number=row.number, answers={}, by=anil, at=LATER)


def test_numbers_keep_the_order_of_receipt():
    numbers = [makers.submitted().number for _ in range(3)]
    assert [int(number.rsplit("/", 1)[1]) for number in numbers] == [1, 2, 3]


def test_the_whole_is_entered_across_the_table_or_nothing_of_it(anil):
    weaver = makers.artisan()
    good = [loans.Paper("affidavit", "a.pdf", PDF)]
    with pytest.raises(NotTaken):
        loans.apply_for(
            artisan=weaver.pk, answers=makers.PLAIN, papers=[*good, loans.Paper("quotation", "q", b"PK")],
            by=anil, at=AT,
        )  # fmt: skip
    assert not Application.objects.exists() and not Project.objects.exists()
    row = loans.apply_for(artisan=weaver.pk, answers=makers.PLAIN, papers=good, by=anil, at=AT)
    assert (row.state, row.filed_by) == ("SUBMITTED", "Anil Pal")


@pytest.mark.parametrize(
    ("facts", "certificate", "share"),
    [
        ({}, False, 10),
        ({"sex": "F"}, False, 5),
        ({"social_group": "OBC"}, False, 10),
        ({"social_group": "OBC"}, True, 5),
        ({"minority": True}, True, 5),
        ({"divyang": True}, True, 5),
        ({"social_group": ""}, True, 10),
    ],
)
def test_her_own_share_is_a_twentieth_only_where_a_paper_shows_it(facts, certificate, share):
    row = makers.draft(of=makers.artisan(**facts))
    if certificate:
        makers.papers(row, "category_certificate")
    row = loans.submit(application=row.pk, by=OPERATOR, at=AT)
    assert project(row).own_share == 10 * LAKH * share // 100


def test_a_file_is_withdrawn_until_the_loan_is_paid_out(saleem):
    row = makers.sent(of=makers.artisan(user=saleem))
    loans.withdraw(application=row.pk, words="I have found work.", by=saleem, at=AT + timedelta(days=1))
    assert again(row).state == "WITHDRAWN"
    with pytest.raises(FileCannotMove):
        loans.withdraw(application=row.pk, by=saleem, at=AT + timedelta(days=1))
