"""Certificates and the honorarium due, by the Deputy Commissioner."""

from datetime import date, timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.notices.models import Notice
from odop.training import queries, services
from odop.training.models import Batch, Seat
from odop.training.rules import CannotMoveBatch
from odop.training.services import Result
from tests.access.makers import signed_in
from tests.training import makers

AT = makers.at(makers.LAST_DAY + timedelta(days=2))


@pytest.fixture
def batch(cast):
    made = makers.batch(people=[makers.artisan("Saleem Ansari", user=cast.saleem), makers.artisan()])
    return makers.taught(made, days=9)


def assess(batch, passed=True):
    first, *rest = makers.seats(batch)
    results = {first: Result(70, passed)} | {s: Result(60, True) for s in rest}
    services.assess(batch=batch.pk, results=results, by=makers.OPERATOR, at=makers.at(makers.LAST_DAY, 17))


def test_who_passed_is_certified_with_a_number_and_two_hundred_rupees_a_day_are_due(cast, batch):
    assess(batch)
    services.certify(batch=batch.pk, by=cast.rekha, at=AT)
    rows = Seat.objects.order_by("certificate").values_list("certificate", "honorarium_due", "certified_on")
    assert list(rows) == [
        ("SD-2025-26-BHD-00001", 9 * 200_00, day_of(AT)),
        ("SD-2025-26-BHD-00002", 9 * 200_00, day_of(AT)),
    ]
    batch.refresh_from_db()
    assert (batch.state, batch.certified_by) == ("CERTIFIED", cast.rekha.name)
    assert "SD-2025-26-BHD-0000" in Notice.objects.get(template="certified").text


def test_who_did_not_pass_gets_neither(cast, batch):
    assess(batch, passed=False)
    services.certify(batch=batch.pk, by=cast.rekha, at=AT)
    seat = Seat.objects.get(result="FAILED")
    assert (seat.certificate, seat.certified_on, seat.honorarium_due) == ("", None, 0)


@pytest.mark.parametrize("who", ["trainer", "vikram", "anil", "auditor", "saleem"])
def test_nobody_else_certifies(cast, batch, who):
    assess(batch)
    with pytest.raises(NotPermitted):
        services.certify(batch=batch.pk, by=getattr(cast, who), at=AT)
    assert not Seat.objects.exclude(certificate="").exists()


def test_not_before_assessment_and_not_twice(cast, batch):
    with pytest.raises(CannotMoveBatch):
        services.certify(batch=batch.pk, by=cast.rekha, at=AT)
    assess(batch)
    services.certify(batch=batch.pk, by=cast.rekha, at=AT)
    with pytest.raises(CannotMoveBatch):
        services.certify(batch=batch.pk, by=cast.rekha, at=AT)


def test_certifying_many_costs_a_fixed_number_of_statements_but_for_letters(
    cast, django_assert_max_num_queries
):
    batch = makers.batch(people=[makers.artisan() for _ in range(25)])
    makers.assessed(batch)
    with django_assert_max_num_queries(18):
        services.certify(batch=batch.pk, by=cast.rekha, at=AT)


def test_a_certificate_is_found_by_its_number_and_shows_initials(cast, batch):
    assess(batch)
    services.certify(batch=batch.pk, by=cast.rekha, at=AT)
    number = Seat.objects.get(artisan__user=cast.saleem).certificate
    found = queries.certificate(number.lower())
    assert (found.initials, found.certified_by) == ("S. A.", cast.rekha.name)
    assert queries.certificate("SD-2025-26-BHD-99999") is None
    assert queries.certificate("") is None


def test_the_trainers_instalments_are_half_and_half_of_what_may_be_paid(cast, batch):
    page = queries.batch_page(batch.pk, at=AT)
    assert (page.money.first_instalment, page.money.first_due) == (2 * 10 * 400_00 // 2, True)
    assert not page.money.second_due
    assess(batch)
    services.certify(batch=batch.pk, by=cast.rekha, at=AT)
    money = queries.batch_page(batch.pk, at=AT).money
    assert money.trainer_at_most == 2 * 9 * 400_00
    assert money.first_instalment + money.second_instalment == money.trainer_at_most
    assert money.second_due
    assert money.honorarium == 2 * 9 * 200_00


def test_a_batch_of_a_day_whose_order_nobody_has_read_still_opens_its_page(cast, batch):
    Batch.objects.filter(pk=batch.pk).update(starts_on=date(2019, 8, 25))
    page = queries.batch_page(batch.pk, at=AT)
    assert page.money is None and page.least_days is None
    answer = signed_in(cast.rekha).get(f"/en/district/batches/{batch.pk}/")
    assert "What is due is not known" in answer.content.decode()


def test_batches_that_wait_for_nobody_stand_after_those_that_wait(cast, batch):
    assess(batch)
    services.certify(batch=batch.pk, by=cast.rekha, at=AT)
    waiting = makers.assessed(makers.batch(people=[makers.artisan()]))
    Batch.objects.filter(pk=waiting.pk).update(since=AT + timedelta(days=1))
    lines = queries.batches(day_of(AT), district=makers.BHADOHI)
    assert [line.key for line in lines] == [waiting.pk, batch.pk]
