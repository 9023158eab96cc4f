"""One bill in two claims, one paper for two sums: a question to the Deputy Commissioner, and nobody is stopped."""

from datetime import timedelta

import pytest

from odop.casework.rules.marketing.states import ClaimState
from odop.casework.services import marketing
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.casework.marketing.makers import AT, artisan, draft, fair, papers

pytestmark = pytest.mark.django_db


def filed(row, at=AT):
    return marketing.file_claim(application=row.pk, by=OPERATOR, at=at)


def test_a_bill_of_one_seller_and_number_in_two_claims_is_asked_about_once():
    here = fair()
    first, second = draft(here, of=artisan()), draft(here, of=artisan())
    filed(first)
    assert not Question.objects.filter(kind="market_bill_twice").exists()
    row = filed(second)
    assert row.state == ClaimState.SUBMITTED
    asked = Question.objects.get(kind="market_bill_twice")
    assert asked.about == [row.number, str(first.__class__.objects.get(pk=first.pk))]
    assert (asked.facts["bill"], asked.facts["seller"]) == ("B-17", "Organiser")


def test_a_claim_that_was_taken_back_claims_no_bill():
    here = fair()
    first, second = draft(here, of=artisan()), draft(here, of=artisan())
    filed(first)
    marketing.withdraw_claim(application=first.pk, by=OPERATOR, at=AT + timedelta(hours=1))
    filed(second)
    assert not Question.objects.filter(kind="market_bill_twice").exists()


def test_the_same_file_in_two_claims_is_asked_about_and_within_one_it_is_not():
    here = fair()
    first, second = draft(here, of=artisan()), draft(here, of=artisan())
    papers(first)  # the bill and the bank's proof on one sheet
    assert not Question.objects.exists()
    papers(second, "bill")
    asked = Question.objects.get()
    assert (asked.kind, asked.about) == ("paper_asks_twice", [str(second.pk), str(first.pk)])
    papers(second, "identity")  # a card is shown as often as one likes
    assert Question.objects.count() == 1
