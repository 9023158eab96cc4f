"""Call, selection and rejection each leave a letter that can be checked, with its clause where the order has one."""

import pytest

from odop.basics.dates import day_of
from odop.casework.services import margin_money as loans
from odop.documents.models import Letter
from odop.documents.queries import checked_letter
from tests.access.makers import OPERATOR
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import AT, say, scrutinised, sign, sitting, submitted

pytestmark = pytest.mark.django_db


def letter(row, kind: str) -> dict:
    one = Letter.objects.get(about=str(row), kind=kind)
    assert checked_letter(one.number, one.code).stands
    return one.data


def fact(data: dict, name: str) -> str:
    return next(one["value"]["en"] for one in data["facts"] if one["name"] == name)


def test_whoever_applies_has_an_acknowledgement_once(cast, rekha):
    row = submitted()
    said = letter(row, "acknowledgement")
    assert fact(said, "margin") == "₹2,50,000" and row.number in said["subject"]["hi"]
    loans.return_for_correction(numbers=[row.number], reasons=["paper_unreadable"], by=rekha, at=AT)
    loans.correct(number=row.number, answers={}, by=rekha, at=AT)
    assert Letter.objects.filter(kind="acknowledgement").count() == 1


def test_whoever_is_called_and_selected_has_it_in_writing(cast, rekha):
    row = makers.selected()
    call, chosen = letter(row, "call"), letter(row, "selection")
    assert fact(call, "when") == f"{day_of(AT).day} {day_of(AT):%B %Y}"
    assert fact(call, "place") == "Vikas Bhawan"
    assert fact(chosen, "margin") == "₹2,50,000"
    assert "7 days" in " ".join(one["en"] for one in chosen["paragraphs"])
    assert chosen["signed"]["name"] == rekha.name


def test_who_is_rejected_at_scrutiny_reads_the_condition_and_its_clause_in_both_languages(cast):
    row = submitted()
    loans.reject(numbers=[str(row)], reason="not_in_default", words="The bank says so.", by=OPERATOR, at=AT)
    said = letter(row, "refusal")
    (reason,) = said["reasons"]
    assert reason["words"]["en"].startswith("A sum is overdue at a bank")
    assert "किसी बैंक, संस्था या सरकारी कार्यालय का पैसा बकाया है" in reason["words"]["hi"]
    assert reason["words"]["hi"].endswith("The bank says so.")
    assert reason["clause"]["hi"]
    assert "scrutiny" in fact(said, "decided_by")


def test_who_is_rejected_by_the_task_force_reads_its_reason(cast):
    row = scrutinised()
    sat = sitting()
    say(sat, row, "REJECTED", reason="not_viable", words="No buyer is named in the report.")
    sign(sat)
    said = letter(row, "refusal")
    assert said["reasons"][0]["words"]["en"].endswith("No buyer is named in the report.")
    assert fact(said, "decided_by") == "the district task force"
    assert not Letter.objects.filter(kind="selection").exists()
