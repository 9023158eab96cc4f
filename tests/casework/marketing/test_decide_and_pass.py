"""What the committee's signed minutes say comes into force; then claims are passed in turn, within the money."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.audit.services import acting
from odop.casework.models import MarketClaim
from odop.casework.queries.marketing import market_beside_minutes
from odop.casework.rules.committees import Said
from odop.casework.rules.marketing import refusals as no
from odop.casework.services import marketing
from odop.desks.cli.cases import cases_beside_money
from odop.documents.models import Letter
from odop.finance.models import Entitlement
from odop.finance.queries import verified
from odop.notices.models import Notice
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees import makers as committees
from tests.casework.marketing import makers
from tests.casework.marketing.makers import AT, LAKH, SCHEME, YEAR
from tests.finance import makers as money

LATER = AT + timedelta(days=7)


@pytest.mark.parametrize(
    ("said", "state", "notice"),
    [
        (Said.APPROVED, "SANCTIONED", "market_sanctioned"),
        (Said.REJECTED, "REJECTED", "market_rejected"),
        (Said.RETURNED, "RETURNED", "market_returned"),
    ],
)
def test_what_was_decided_comes_into_force_with_its_meeting(cast, said, state, notice):
    row = makers.recommended(of=makers.artisan(user=cast.saleem))
    done = makers.decided(row, said, by=cast.rekha)
    assert done.done == (str(row),)
    assert makers.again(row).state == state
    assert makers.claim(row).meeting.startswith("MT/")
    assert "Read and found so." in Notice.objects.get(template=notice).text
    kinds = {"APPROVED": ["market_sanction"], "REJECTED": ["market_refusal"], "RETURNED": []}
    assert list(Letter.objects.values_list("kind", flat=True)) == kinds[said]


def test_without_signed_minutes_nothing_moves(cast):
    row = makers.recommended()
    done = marketing.take_up_decisions(district=BHADOHI, by=cast.rekha, at=LATER)
    assert isinstance(done.refused[str(row)], no.NoDecisionYet)
    makers.decided(row, Said.PUT_OFF)
    assert makers.again(row).state == "RECOMMENDED"


def test_a_return_is_not_read_a_second_time_when_the_claim_is_put_again(cast):
    row = makers.recommended()
    makers.decided(row, Said.RETURNED)
    marketing.file_claim(application=row.pk, by=OPERATOR, at=AT + timedelta(days=8))
    marketing.recommend(numbers=[str(row)], by=OPERATOR, at=AT + timedelta(days=9))
    done = marketing.take_up_decisions(district=BHADOHI, by=OPERATOR, at=AT + timedelta(days=10))
    assert not done.done and makers.again(row).state == "RECOMMENDED"
    committees.decided(str(row), "mda_claim", at=AT + timedelta(days=11))
    marketing.take_up_decisions(district=BHADOHI, by=OPERATOR, at=AT + timedelta(days=12))
    assert makers.again(row).state == "SANCTIONED"


def test_only_the_deputy_commissioner_takes_up_and_passes(cast):
    row = makers.sanctioned()
    for stranger in (cast.anil, cast.vikram, cast.cell, cast.accounts, cast.saleem, cast.farida):
        with pytest.raises(NotPermitted):
            marketing.take_up_decisions(district=BHADOHI, by=stranger, at=LATER)
        with pytest.raises(NotPermitted):
            marketing.pass_claims(numbers=[str(row)], by=stranger, at=LATER)


def test_a_claim_passed_is_owed_set_aside_and_paid_through_the_ledger(cast):
    row = makers.sanctioned(of=makers.artisan(user=cast.saleem))
    money.allot(2 * LAKH, scheme=SCHEME, year=YEAR, at=AT)
    done = marketing.pass_claims(numbers=[str(row)], by=cast.rekha, at=LATER)
    assert done.done == (str(row),)
    owed = Entitlement.objects.get(about=str(row))
    assert (owed.kind, owed.state, owed.amount, owed.payee) == (
        "MARKETING",
        "APPROVED",
        75_000_00,
        "Saleem Ansari",
    )
    assert money.balance("SET_ASIDE", scheme=SCHEME, year=YEAR) == 75_000_00
    makers.send(at=LATER + timedelta(days=1))
    assert Entitlement.objects.get().state == "CREDITED"
    assert money.balance("PAID", scheme=SCHEME, year=YEAR) == 75_000_00
    assert verified().holds


def test_first_come_first_served(cast):
    one = makers.fair()
    first, second = makers.sanctioned(one), makers.sanctioned(one)
    money.allot(10 * LAKH, scheme=SCHEME, year=YEAR, at=AT)
    done = marketing.pass_claims(numbers=[str(second)], by=cast.rekha, at=LATER)
    assert isinstance(done.refused[str(second)], no.EarlierWaits) and not done.done
    done = marketing.pass_claims(numbers=[str(second), str(first)], by=cast.rekha, at=LATER)
    assert done.done == (str(first), str(second))


def test_the_money_of_the_year_is_a_hard_cap_and_who_does_not_fit_waits(cast):
    one = makers.fair()
    first, second, third = (makers.sanctioned(one) for _ in range(3))
    money.allot(LAKH, scheme=SCHEME, year=YEAR, at=AT)
    done = marketing.pass_claims(numbers=[str(third), str(second), str(first)], by=cast.rekha, at=LATER)
    assert done.done == (str(first),)
    assert {type(why) for why in done.refused.values()} == {no.NotEnoughLeft}
    assert makers.again(second).state == "SANCTIONED"
    assert Entitlement.objects.count() == 1


def test_a_claim_without_an_account_waits_and_holds_nobody_up(cast):
    one = makers.fair()
    first = makers.sanctioned(one, of=makers.artisan(with_account=False))
    second = makers.sanctioned(one)
    money.allot(10 * LAKH, scheme=SCHEME, year=YEAR, at=AT)
    done = marketing.pass_claims(numbers=[str(first), str(second)], by=cast.rekha, at=LATER)
    assert done.done == (str(second),)
    assert isinstance(done.refused[str(first)], no.NoAccount)


def test_a_claim_passed_is_held_against_the_minutes_that_approved_it(cast):
    row = makers.passed()
    assert not market_beside_minutes()
    with acting(by=OPERATOR, act="tests.forged", at=LATER):
        MarketClaim.objects.update(meeting="MT/2025-26/BHD/99")
    (fault,) = market_beside_minutes()
    assert (fault.kind, fault.about) == ("minutes", str(row)) and fault in cases_beside_money()


def test_a_sum_other_than_the_one_approved_is_named(cast):
    row = makers.passed()
    with acting(by=OPERATOR, act="tests.forged", at=LATER):
        MarketClaim.objects.update(given=90_000_00)
    assert [fault.about for fault in market_beside_minutes()] == [str(row)]
