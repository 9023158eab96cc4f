"""A false claim: all of it back through the ledger, the maker shut out by an order's words, and let in by another."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import Bar, Matter
from odop.casework.rules.marketing import refusals as no
from odop.casework.rules.marketing.states import ClaimCannotMove
from odop.casework.services import marketing
from odop.documents.models import Letter
from odop.finance.models import Entitlement
from odop.finance.queries import verified
from tests.access.makers import OPERATOR
from tests.casework.marketing import makers
from tests.casework.marketing.makers import AT, SCHEME, YEAR
from tests.finance import makers as money

LATER = AT + timedelta(days=40)
ORDER = {"order": "77/DIC/2025", "words": "No stall was ever taken at this fair"}


def false(row, **words):
    makers.heard(row, at=LATER)
    return marketing.find_false(number=str(row), **{**ORDER, **words}, by=OPERATOR, at=LATER)


def test_what_was_paid_is_ordered_back_and_posted_when_it_has_come(cast):
    row = makers.paid(of=makers.artisan(user=cast.saleem))
    makers.heard(row, at=LATER)
    bar = marketing.find_false(number=str(row), **ORDER, by=cast.rekha, at=LATER)
    assert makers.again(row).state == "RECOVERING"
    assert (bar.from_on, bar.until_on, bar.words) == (day_of(LATER), None, ORDER["words"])
    letter = Letter.objects.get(kind="market_recovery")
    assert "₹75,000" in str(letter.data) and "77/DIC/2025" in str(letter.data)
    marketing.note_recovered(
        number=str(row), on=day_of(LATER), reference="Treasury challan 5512", by=cast.rekha, at=LATER
    )
    assert makers.again(row).state == "RECOVERED"
    assert Entitlement.objects.get().state == "RECOVERED"
    assert money.balance("RECOVERED", scheme=SCHEME, year=YEAR) == 75_000_00
    assert money.balance("PAID", scheme=SCHEME, year=YEAR) == 0
    assert verified().holds


def test_money_not_sent_yet_goes_back_to_the_allotment(cast):
    row = makers.passed()
    false(row)
    assert makers.again(row).state == "REJECTED"
    assert Entitlement.objects.get().state == "CANCELLED"
    assert money.balance("ALLOTTED", scheme=SCHEME, year=YEAR) == 10 * makers.LAKH
    assert verified().holds


def test_money_on_its_way_is_waited_for(cast):
    row = makers.passed()
    makers.send(at=AT + timedelta(days=9), answered=False)
    with pytest.raises(no.MoneyOnItsWay):
        false(row)
    assert not Bar.objects.exists()


@pytest.mark.parametrize("make", [makers.filed, makers.recommended, makers.sanctioned])
def test_before_the_money_a_false_claim_is_rejected_and_taken_off_the_agenda(cast, make):
    row = make()
    false(row)
    assert makers.again(row).state == "REJECTED"
    assert not Matter.objects.filter(about=str(row), closed_at=None).exists()
    assert "77/DIC/2025" in str(Letter.objects.get(kind="claim_false").data)


def test_an_order_has_its_number_its_words_and_a_day_ahead(cast):
    row = makers.filed()
    makers.heard(row, at=LATER)
    for wrong in ({"order": " "}, {"words": ""}):
        with pytest.raises(no.ReasonNotGiven):
            marketing.find_false(number=str(row), **{**ORDER, **wrong}, by=OPERATOR, at=LATER)
    with pytest.raises(no.NotThatDay):
        marketing.find_false(number=str(row), **ORDER, barred_until=day_of(LATER), by=OPERATOR, at=LATER)
    assert makers.again(row).state == "SUBMITTED" and not Bar.objects.exists()


def test_only_the_deputy_commissioner_orders_and_notes_and_lifts(cast):
    row = makers.paid()
    for stranger in (cast.anil, cast.vikram, cast.cell, cast.accounts, cast.saleem):
        with pytest.raises(NotPermitted):
            marketing.find_false(number=str(row), **ORDER, by=stranger, at=LATER)
    false(row)
    for stranger in (cast.anil, cast.vikram, cast.cell):
        with pytest.raises(NotPermitted):
            marketing.note_recovered(number=str(row), on=day_of(LATER), reference="x", by=stranger, at=LATER)
        with pytest.raises(NotPermitted):
            marketing.lift_bar(number=str(row), **ORDER, by=stranger, at=LATER)


def test_money_back_has_a_reference_and_a_day_after_the_order(cast):
    row = makers.paid()
    with pytest.raises(ClaimCannotMove):
        marketing.note_recovered(number=str(row), on=day_of(LATER), reference="x", by=OPERATOR, at=LATER)
    false(row)
    with pytest.raises(no.ReasonNotGiven):
        marketing.note_recovered(number=str(row), on=day_of(LATER), reference=" ", by=OPERATOR, at=LATER)
    with pytest.raises(no.NotThatDay):
        marketing.note_recovered(
            number=str(row), on=day_of(LATER) - timedelta(days=1), reference="x", by=OPERATOR, at=LATER
        )
    assert Entitlement.objects.get().state == "CREDITED"


def test_a_bar_ends_on_its_last_day_or_by_an_order(cast):
    row = makers.filed()
    false(row, barred_until=day_of(LATER) + timedelta(days=30))
    with pytest.raises(no.Barred):
        marketing.begin_claim(artisan=row.artisan_id, by=OPERATOR, at=LATER + timedelta(days=30))
    assert marketing.begin_claim(artisan=row.artisan_id, by=OPERATOR, at=LATER + timedelta(days=31))
    other = makers.filed()
    false(other)
    marketing.lift_bar(number=str(other), order="91/DIC/2025", words="On appeal", by=OPERATOR, at=LATER)
    assert marketing.begin_claim(artisan=other.artisan_id, by=OPERATOR, at=LATER)
    assert Bar.objects.get(application=other).lifted_words == "On appeal"
    with pytest.raises(no.NotBarred):
        marketing.lift_bar(number=str(other), order="92", words="Again", by=OPERATOR, at=LATER)


def test_a_sanctioned_claim_of_one_barred_since_is_not_passed(cast):
    her, one = makers.artisan(), makers.fair()
    row = makers.sanctioned(of=her)
    bad = makers.filed(one, of=her)
    makers.heard(bad, at=AT)
    marketing.find_false(number=str(bad), **ORDER, by=OPERATOR, at=AT)
    money.allot(makers.LAKH, scheme=SCHEME, year=YEAR, at=AT)
    done = marketing.pass_claims(numbers=[str(row)], by=OPERATOR, at=AT + timedelta(days=7))
    assert isinstance(done.refused[str(row)], no.Barred)
    assert date(2025, 11, 3) == Bar.objects.get().from_on
