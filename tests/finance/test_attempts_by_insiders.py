"""Attempts from inside: one officer alone, or two who work together. It takes a third who was not asked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.finance import services
from odop.finance.models import Line, Payment
from odop.finance.rules import Allotting, Hold, LiftedByTheState, SamePerson
from tests.access import makers as people
from tests.artisans.makers import grounds
from tests.finance import makers
from tests.finance.makers import AT, BRANCH, LAKH, ONE, OTHER, SCHEME, YEAR

pytestmark = pytest.mark.django_db
KEY, SHAM = "MARGIN:MM/2026-27/BHD/00001", "77700012345"
LATER = AT + timedelta(days=8)


@pytest.fixture
def owed(cast):
    """A maker with a phone of her own, owed margin money that is set aside; a third checker for great sums."""
    grounds()
    makers.allot(10 * LAKH)
    artisan = makers.maker(1, user=people.maker("Maker B", "+919415200001"))
    services.entitle([makers.owed(1, artisan=artisan)], by=ONE, at=AT)
    services.approve([KEY], by=ONE, at=AT)
    return cast


def to_sham(proposes, confirms) -> None:
    """An account in her own name at the right branch, opened by another: nothing about it looks wrong."""
    services.propose_account_change(
        key=KEY, payee="Maker B", account=SHAM, ifsc=BRANCH, words="New passbook shown.", by=proposes, at=AT
    )
    services.confirm_account_change(key=KEY, by=confirms, at=LATER)


@pytest.mark.parametrize("first", ["anil", "rekha"])
def test_officer_and_commissioner_together_change_an_account_and_cannot_pay_into_it(owed, first):
    second = {"anil": "rekha", "rekha": "anil"}[first]
    to_sham(getattr(owed, first), getattr(owed, second))
    made = services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=owed.anil, at=LATER)
    for one in (owed.anil, owed.rekha):
        with pytest.raises((SamePerson, NotPermitted)):
            services.check_order(number=made.number, by=one, at=LATER)
    assert not Payment.objects.filter(state__in=["SENT", "CREDITED"]).exists()
    services.check_order(number=made.number, by=owed.accounts, at=LATER)


def test_the_office_does_not_lift_a_doubt_it_may_have_caused(owed):
    services.entitle([makers.owed(2, account="30210000001", payee="Maker B")], by=ONE, at=AT)
    other = makers.maker(3)
    services.entitle([makers.owed(3, artisan=other, account="30210000001", kind="HONORARIUM")], by=ONE, at=AT)
    assert services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=owed.anil, at=AT).number == ""
    lifting = {"key": KEY, "reason": Hold.SHARED, "words": "They are sisters.", "at": AT}
    with pytest.raises(NotPermitted):
        services.lift_hold(**lifting, by=owed.anil)
    with pytest.raises(LiftedByTheState):
        services.lift_hold(**lifting, by=owed.rekha)
    services.lift_hold(**lifting, by=owed.accounts)
    made = services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=owed.anil, at=AT)
    with pytest.raises(SamePerson):
        services.check_order(number=made.number, by=owed.accounts, at=AT)


@pytest.mark.parametrize("who", ["cell", "accounts", "rekha", "anil", "auditor", "banker"])
def test_nobody_moves_an_allotment_alone(owed, who):
    makers.places.district("162")
    person = getattr(owed, who)
    with pytest.raises((NotPermitted, SamePerson)):
        row = services.propose_allotment(
            kind=Allotting.TRANSFER, scheme=SCHEME, year=YEAR, amount=LAKH, from_district="179", district="162",
            words="Order", by=person, at=AT,
        )  # fmt: skip
        services.confirm_allotment(number=row.number, by=person, at=AT)
    assert makers.balance("ALLOTTED", "162") == 0


@pytest.mark.parametrize("then", ["CREDITED", "FAILED"])
def test_answers_played_again_under_other_names_move_nothing(owed, then):
    number = makers.ordered([KEY])
    makers.answered(number, then, reason="AC04" if then == "FAILED" else "")
    before = Line.objects.count()
    other = "FAILED" if then == "CREDITED" else "CREDITED"
    for n in range(5):
        for said in (then, other):
            rows = makers.answers(number, said, reason="AC04" if said == "FAILED" else "")
            services.record_answers(
                [replace(one, source=f"message {n}") for one in rows], by=OTHER, at=AT + timedelta(minutes=n)
            )
    assert Line.objects.count() == before


def test_an_account_in_the_register_edited_before_the_claim_of_an_honorarium_waits(owed):
    """The twenty of Firozabad do the same after sanction; here the claim itself already names the new account."""
    artisan = makers.maker(5, name="Maker F", user=people.maker("Maker F", "+919415200005"))
    services.entitle(
        [makers.owed(5, artisan=artisan, kind="HONORARIUM", account=SHAM, payee="Sham Traders")],
        by=ONE,
        at=AT,
    )
    services.approve(["HONORARIUM:MM/2026-27/BHD/00005"], by=ONE, at=AT)
    made = services.prepare_order(
        district="179",
        scheme=SCHEME,
        year=YEAR,
        keys=["HONORARIUM:MM/2026-27/BHD/00005"],
        by=owed.anil,
        at=AT,
    )
    assert (made.number, made.held) == ("", 1)
