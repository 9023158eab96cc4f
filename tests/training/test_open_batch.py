"""Opening a batch, and calling one off."""

from datetime import date, timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.casework.rules import State
from odop.notices.models import Notice
from odop.training import services
from odop.training.models import Batch, Seat
from odop.training.rules import CannotMoveBatch
from odop.training.services import batches
from tests.training import makers


def opened(cast, applications, **changes):
    words = {
        "call": applications[0].call_id,
        "applications": [a.pk for a in applications],
        "trainer": "institute-bhadohi",
        "venue": "Weavers' hall",
        "days": makers.DAYS,
        "by": cast.rekha,
        "at": makers.OPENED_AT,
    }
    return services.open_batch(**words | changes)


@pytest.fixture
def three(cast):
    under = makers.call()
    return [makers.application(under, makers.artisan()) for _ in range(3)]


def test_selected_people_are_seated_with_a_trainer_and_ten_days(cast, three):
    batch = opened(cast, three)
    assert batch.number == "B/2025-26/BHD/001"
    assert (batch.state, batch.starts_on, batch.ends_on) == ("PLANNED", makers.FIRST_DAY, makers.LAST_DAY)
    assert {s.application_id for s in batch.seats.all()} == {a.pk for a in three}


def test_the_next_batch_has_the_next_number(cast, three):
    opened(cast, three[:1])
    assert opened(cast, three[1:]).number == "B/2025-26/BHD/002"


def test_each_person_is_told(cast):
    saleem = makers.artisan("Saleem", user=cast.saleem)
    opened(cast, [makers.application(makers.call(), saleem)])
    assert Notice.objects.get(template="batch_opened").phone == cast.saleem.phone


def refused(cast, applications, refusal, **changes):
    with pytest.raises(refusal):
        opened(cast, applications, **changes)
    assert not Seat.objects.exists()
    assert not Batch.objects.exists()
    assert not Notice.objects.exists()


def test_an_officer_of_another_district_may_not(cast, three):
    refused(cast, three, NotPermitted, by=cast.vikram)


def test_a_trainer_may_not_open_her_own_batch(cast, three):
    refused(cast, three, NotPermitted, by=cast.trainer)


def test_a_supplier_is_no_trainer(cast, three):
    refused(cast, three, batches.NotATrainer, trainer="tools-and-sons")


def test_a_trainer_of_another_district_is_not_taken(cast, three):
    refused(cast, three, batches.NotATrainer, trainer="institute-lucknow")


@pytest.mark.parametrize(
    "days",
    [makers.DAYS[:9], [*makers.DAYS[:9], makers.DAYS[0]], list(reversed(makers.DAYS)), []],
    ids=["nine", "one twice", "out of order", "none"],
)
def test_ten_different_days_in_order_are_needed(cast, three, days):
    refused(cast, three, batches.WrongDays, days=days)


def test_nobody_is_trained_before_selection_or_before_today(cast, three):
    early = [d - timedelta(days=20) for d in makers.DAYS]
    refused(cast, three, batches.TooEarly, days=early)
    refused(cast, three, batches.TooEarly, at=makers.at(date(2025, 7, 8)))


def test_twenty_five_fit_and_twenty_six_do_not(cast):
    under = makers.call()
    people = [makers.application(under, makers.artisan()) for _ in range(26)]
    refused(cast, people, batches.TooManySeats)
    assert opened(cast, people[:25]).seats.count() == 25


def test_somebody_not_selected_is_not_seated(cast, three):
    waiting = makers.application(three[0].call, makers.artisan(), State.WAITING)
    refused(cast, [*three, waiting], batches.NotSelected)


def test_somebody_selected_under_another_call_is_not_seated(cast, three):
    other = makers.application(makers.call(), makers.artisan())
    refused(cast, [*three, other], batches.NotSelected)


def test_nobody_holds_two_seats(cast, three):
    opened(cast, three[:1])
    again = makers.application(makers.call(), three[0].artisan)
    with pytest.raises(batches.SeatedAlready):
        opened(cast, [again])
    assert Seat.objects.count() == 1


def test_somebody_who_did_not_pass_may_be_seated_again(cast, three):
    opened(cast, three[:1])
    Seat.objects.update(result="FAILED", assessed_on=makers.LAST_DAY)
    again = makers.application(makers.call(), three[0].artisan)
    assert opened(cast, [again]).seats.count() == 1


def test_a_batch_called_off_frees_its_people(cast, three):
    batch = opened(cast, three)
    services.cancel_batch(batch=batch.pk, reason="the hall is flooded", by=cast.rekha, at=makers.OPENED_AT)
    batch.refresh_from_db()
    assert (batch.state, batch.seats.count()) == ("CANCELLED", 0)
    assert opened(cast, three).seats.count() == 3


def test_a_batch_that_has_begun_is_not_called_off(cast, three):
    batch = makers.taught(opened(cast, three), days=1)
    with pytest.raises(CannotMoveBatch):
        services.cancel_batch(batch=batch.pk, reason="no", by=cast.rekha, at=makers.at(makers.FIRST_DAY, 18))
    assert batch.seats.count() == 3


def test_one_who_left_is_not_seated_again_under_the_same_application(cast, three):
    batch = opened(cast, three)
    seat = batch.seats.get(application=three[0])
    services.note_left(seat=seat.pk, by=makers.OPERATOR, at=makers.OPENED_AT)
    with pytest.raises(batches.SeatedAlready):
        opened(cast, three[:1])
    assert Batch.objects.count() == 1
