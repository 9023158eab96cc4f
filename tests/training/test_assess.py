"""Assessment by the trainer, and the promise of a toolkit."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.notices.models import Notice
from odop.programme.models import Product
from odop.training import services
from odop.training.models import Seat, Toolkit
from odop.training.rules import CannotMoveBatch
from odop.training.services import Result, assessment
from tests.training import makers

AT = makers.at(makers.LAST_DAY, 17)


@pytest.fixture
def batch(cast):
    return makers.taught(makers.batch(people=[makers.artisan("Saleem", user=cast.saleem), makers.artisan()]))


def assess(cast, batch, results=None, **words):
    given = {s: Result(70, True) for s in makers.seats(batch)} if results is None else results
    words = {"by": cast.trainer, "at": AT, **words}
    return services.assess(batch=batch.pk, results=given, **words)


def refused(cast, batch, refusal, *args, **words):
    with pytest.raises(refusal):
        assess(cast, batch, *args, **words)
    batch.refresh_from_db()
    assert batch.state == "RUNNING"
    assert not Toolkit.objects.exists()
    assert not Seat.objects.exclude(result__in=["OPEN", "LEFT"]).exists()


def test_who_passes_is_promised_a_toolkit_counted_from_the_last_day(cast, batch):
    first, second = makers.seats(batch)
    assess(cast, batch, {first: Result(80, True), second: Result(20, False)}, at=AT + timedelta(days=9))
    kit = Toolkit.objects.get()
    assert (kit.seat_id, kit.promised_on, kit.state) == (first, makers.PROMISED_ON, "PROMISED")
    assert dict(Seat.objects.values_list("pk", "result")) == {first: "PASSED", second: "FAILED"}
    batch.refresh_from_db()
    assert (batch.state, batch.since) == ("ASSESSED", AT + timedelta(days=9))


def test_the_promise_is_told(cast, batch):
    assess(cast, batch)
    assert "10 अगस्त 2025" not in Notice.objects.get(template="batch_opened").text
    assert str(makers.PROMISED_ON.day) in Notice.objects.get(template="toolkit_promised").text


def test_only_this_trainer_assesses(cast, batch):
    for somebody in (cast.other_trainer, cast.rekha, cast.saleem):
        refused(cast, batch, NotPermitted, by=somebody)


def test_not_before_the_last_day(cast, batch):
    refused(cast, batch, assessment.NotOver, at=AT - timedelta(days=1))


def test_everybody_needs_a_result(cast, batch):
    refused(cast, batch, assessment.ResultsMissing, {makers.seats(batch)[0]: Result(70, True)})


def test_a_score_is_of_a_hundred(cast, batch):
    refused(cast, batch, assessment.ScoreOutOfRange, {s: Result(101, True) for s in makers.seats(batch)})


def test_too_few_days_cannot_pass(cast):
    batch = makers.taught(makers.batch(), days=7)
    refused(cast, batch, assessment.TooFewDays)
    assess(cast, batch, {s: Result(70, False) for s in makers.seats(batch)})
    assert not Toolkit.objects.exists()


def test_eight_days_are_enough(cast):
    assess(cast, makers.taught(makers.batch(), days=8))
    assert Toolkit.objects.count() == 3


def test_who_has_left_needs_no_result(cast, batch):
    first, second = makers.seats(batch)
    services.note_left(seat=first, by=cast.trainer, at=AT)
    assess(cast, batch, {second: Result(70, True)})
    assert Seat.objects.get(pk=first).result == "LEFT"


def test_a_product_without_a_kit_list_stops_the_promise(cast, batch):
    Product.objects.update(family="")
    refused(cast, batch, assessment.NoKitList)


def test_assessment_comes_once(cast, batch):
    assess(cast, batch)
    with pytest.raises(CannotMoveBatch):
        assess(cast, batch)
    assert Toolkit.objects.count() == 2
