"""The honoraria of a certified batch by hand: written down as owed, approved, ordered, checked, sent to the bank."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from odop.artisans.models import BankAccount
from odop.audit.services import acting
from odop.finance.models import Entitlement, PaymentOrder
from odop.schemes.skill_development import SCHEME
from odop.training.models import Seat
from tests.access.makers import signed_in
from tests.finance import makers as money
from tests.finance.files import makers as files
from tests.training import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch(cast):
    people = [makers.artisan("Saleem Ansari", user=cast.saleem), makers.artisan("Ramvati Bind")]
    made = makers.batch(people=people)
    with acting(by=makers.OPERATOR, act="tests.account", at=makers.OPENED_AT):
        BankAccount.objects.create(
            artisan=people[0], district_id="179", holder="Saleem Ansari", number="30211234567", ifsc="SBIN0004343",
            from_at=makers.OPENED_AT,
        )  # fmt: skip
    return makers.certified(made)


def go(name: str, *args: object) -> str:
    with override("en"):
        return reverse(f"district:{name}", args=args)


def test_an_officer_brings_a_batchs_honoraria_to_the_bank(cast, batch):
    files.paying_account()
    rekha, anil = signed_in(cast.rekha), signed_in(cast.anil)
    before = rekha.get(go("batch", batch.pk)).content.decode()
    assert "Write the honoraria down as owed" in before
    assert "No bank account is known of:" in before
    assert "Ramvati Bind" in before
    assert "Write the honoraria down as owed" not in anil.get(go("batch", batch.pk)).content.decode()
    after = rekha.post(go("claim_honoraria", batch.pk), follow=True).content.decode()
    assert "Write the honoraria down as owed" not in after
    owed = Entitlement.objects.get()
    assert owed.amount == Seat.objects.get(artisan__user=cast.saleem).honorarium_due
    money.allot(10 * money.LAKH, scheme=SCHEME, year=owed.year)
    assert owed.key in rekha.get(go("money")).content.decode()
    rekha.post(go("money_approve"), {"keys": [owed.key]})
    anil.post(go("money_prepare", SCHEME, owed.year), {"keys": [owed.key]})
    order = PaymentOrder.objects.get()
    rekha.post(go("money_check", order.number))
    anil.post(go("money_send", order.number))
    assert Entitlement.objects.get().state == "SENT"
    assert b"sent to the bank: 1" in rekha.get(go("batch", batch.pk)).content
