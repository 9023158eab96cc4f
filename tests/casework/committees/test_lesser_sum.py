"""A body approves what was put before it, or less with its words; never more, and that sum alone is given."""

import pytest
from django.db import IntegrityError
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.casework.queries import committees as read
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees, marketing
from odop.documents.models import Letter
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees.makers import AT, attended, items, meeting, member, on, put, say, signed
from tests.casework.marketing import makers as claims

pytestmark = pytest.mark.django_db
PUT, LESS = 50_000_00, 32_500_00
WHY = {"words": "Two bills are of another fair."}


@pytest.fixture
def today(dlc):
    return [put(), put()], attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)


def test_a_lesser_sum_is_what_the_signed_minutes_approve(today):
    (about, other), made = today
    first, second = items(made)
    say(made, "APPROVED", first, amount=LESS, **WHY)
    say(made, "APPROVED", second, amount=PUT)
    signed(made)
    assert read.decision_on(about, "mda_claim").amount == LESS
    assert read.decision_on(other, "mda_claim").amount == PUT
    assert items(made)[1].amount is None, "the same sum is no other sum"


@pytest.mark.parametrize("sum_", [PUT + 1, 0, -1])
def test_never_more_than_was_put_and_never_nothing(today, sum_):
    _abouts, made = today
    with pytest.raises(no.MoreThanPut, match="₹50,000"):
        say(made, "APPROVED", items(made)[0], amount=sum_, **WHY)
    assert items(made)[0].said == ""


def test_less_is_said_in_plain_words(today):
    _abouts, made = today
    with pytest.raises(no.DecisionWordsMissing):
        say(made, "APPROVED", items(made)[0], amount=LESS)


def test_another_sum_is_of_one_approval_alone_and_of_a_kind_that_has_one(today):
    _abouts, made = today
    plan = put("DAP/2026-27/BHD/01", "action_plan")
    committees.draw_meeting_agenda(meeting=made.number, by=OPERATOR, at=AT)
    with pytest.raises(no.NoOtherSum):
        say(made, "APPROVED", amount=LESS, **WHY)
    with pytest.raises(no.NoOtherSum):
        say(made, "REJECTED", items(made)[0], amount=LESS)
    with pytest.raises(no.NoOtherSum):
        say(made, "APPROVED", items(made)[2], amount=LESS, **WHY)
    assert read.waiting_on([plan], "action_plan")[plan].meeting == made.number


def test_said_anew_the_lesser_sum_is_gone(today):
    _abouts, made = today
    first = items(made)[0]
    say(made, "APPROVED", first, amount=LESS, **WHY)
    say(made, "PUT_OFF", first)
    assert items(made)[0].amount is None
    say(made, "APPROVED", first)
    assert items(made)[0].amount is None


def test_the_database_refuses_a_sum_without_its_approval(today):
    _abouts, made = today
    first = items(made)[0]
    first.amount = LESS
    with pytest.raises(IntegrityError, match="a_lesser_sum_is_approved_in_words"):
        first.save(update_fields=["amount"])


def test_it_stands_on_the_page_in_the_draft_and_on_paper(today, rekha):
    _abouts, made = today
    say(made, "APPROVED", items(made)[0], amount=LESS, **WHY)
    page = read.meeting_page(made.number, user=rekha, on=made.held_on)
    assert page.items[0].approved == LESS and page.items[1].approved is None
    with override("en"):
        assert "approved for ₹32,500" in read.drafted(page)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sum_=st.integers(-10, PUT * 2))
def test_whatever_is_typed_no_more_than_was_put_is_approved(today, sum_):
    _abouts, made = today
    try:
        say(made, "APPROVED", items(made)[0], amount=sum_, **WHY)
    except no.MoreThanPut:
        assert not 0 < sum_ <= PUT
    else:
        found = items(made)[0].amount
        assert 0 < sum_ <= PUT and (found is None) == (sum_ == PUT) and (found or PUT) == sum_


def test_a_claim_is_given_the_sum_that_was_approved(cast):
    row = claims.recommended(of=claims.artisan(user=cast.saleem))
    asked, at = claims.claim(row).given, claims.AT + claims.timedelta(days=5)
    chair, other = (
        member(seat, name, from_on=on(1, 1, 2025)) for seat, name in ((1, "Anita Rao"), (3, "Banke Lal"))
    )
    made = attended(meeting(at=at), chair, other, at=at)
    say(made, "APPROVED", *items(made), amount=asked - 1_000_00, at=at, **WHY)
    signed(made, at=at)
    marketing.take_up_decisions(district=BHADOHI, by=cast.rekha, at=at)
    assert "Two bills are of another fair." in str(Letter.objects.get(kind="market_sanction").data)
    assert claims.again(row).state == "SANCTIONED" and claims.claim(row).given == asked - 1_000_00
