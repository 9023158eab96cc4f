"""The honorarium of a certified batch becomes owed, into the account the register gives."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.artisans.models import BankAccount
from odop.audit.services import acting
from odop.finance import queries as finance
from odop.finance.rules import Owing
from odop.training import services
from odop.training.models import Seat
from odop.training.rules import CannotMoveBatch
from tests.training import makers

AT = makers.at(makers.LAST_DAY + timedelta(days=5))


@pytest.fixture
def batch(cast):
    people = [makers.artisan("Saleem Ansari", user=cast.saleem), makers.artisan()]
    made = makers.batch(people=people)
    with acting(by=makers.OPERATOR, act="tests.account", at=makers.OPENED_AT):
        BankAccount.objects.create(
            artisan=people[0], district_id="179", holder="Saleem Ansari", number="30211234567", ifsc="SBIN0004343",
            from_at=makers.OPENED_AT,
        )  # fmt: skip
    return makers.certified(made)


def test_what_is_due_becomes_owed_once(cast, batch):
    claimed = services.claim_honoraria(batch=batch.pk, by=cast.rekha, at=AT)
    assert claimed.owed == 1
    assert len(claimed.without_account) == 1
    seat = Seat.objects.get(artisan__user=cast.saleem)
    number = seat.application.number
    standing = finance.standing_of([number])[number]
    assert (standing.state, standing.amount, standing.account_end) == (Owing.DUE, seat.honorarium_due, "4567")
    again = services.claim_honoraria(batch=batch.pk, by=cast.rekha, at=AT)
    assert (again.owed, again.before) == (0, 1)


@pytest.mark.parametrize("who", ["trainer", "vikram", "anil", "auditor", "saleem"])
def test_nobody_else_claims(cast, batch, who):
    with pytest.raises(NotPermitted):
        services.claim_honoraria(batch=batch.pk, by=getattr(cast, who), at=AT)
    assert not finance.standing_of(Seat.objects.values_list("application__number", flat=True))


def test_nothing_is_owed_before_the_certificate(cast):
    made = makers.assessed(makers.batch())
    made.state = "RUNNING"
    with acting(by=makers.OPERATOR, act="tests.state", at=AT):
        made.save(update_fields=["state"])
    with pytest.raises(CannotMoveBatch):
        services.claim_honoraria(batch=made.pk, by=cast.rekha, at=AT)
