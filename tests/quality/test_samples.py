"""A sample's way: drawn, sealed, sent, taken in; lost ones and doubted seals."""

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.notices import services as notices
from odop.notices.models import Notice, Question
from odop.quality import services
from odop.quality.models import LabTest, Sample
from odop.quality.rules import CannotMoveTest, check_letter
from odop.quality.rules.refusals import NoCarrier, NoSeal, WordsMissing, WrongLabel
from tests.quality import makers
from tests.quality.makers import SEAL, at

pytestmark = pytest.mark.django_db


def receive(test, by, **other):
    given = {"label": makers.label_of(test), "seal": SEAL, "whole": True} | other
    return services.receive_sample(number=test.number, by=by, at=at(5), **given)


def test_an_officer_draws_a_sample_with_a_number_and_its_check_character(anil):
    test = makers.asked()
    sample = services.prepare_sample(number=test.number, by=anil, at=at(1))
    test.refresh_from_db()
    assert test.state == "PREPARED"
    assert sample.number.endswith("/2025-26/BHD/001")
    assert sample.check_letter == check_letter(sample.number)


@pytest.mark.parametrize("who", ["saleem", "vikram", "lab", "cell", "farida", "trainer"])
def test_nobody_else_draws_or_sends_it(cast, who):
    test, drawn = makers.asked(), makers.prepared()
    with pytest.raises(NotPermitted):
        services.prepare_sample(number=test.number, by=getattr(cast, who), at=at(1))
    with pytest.raises(NotPermitted):
        services.send_sample(number=drawn.number, seal=SEAL, carrier="x", by=getattr(cast, who), at=at(1))
    assert Sample.objects.filter(test=test).count() == 0
    assert makers.sample_of(drawn).seal == ""


def test_a_sample_is_drawn_once(anil):
    test = makers.prepared()
    with pytest.raises(CannotMoveTest):
        services.prepare_sample(number=test.number, by=anil, at=at(1))


def test_the_seal_is_noted_when_it_is_sent_and_never_changed(anil, saleem):
    test = makers.prepared(saleem)
    services.send_sample(number=test.number, seal="up-004417", carrier="Speed Post", by=anil, at=at(2))
    sample = makers.sample_of(test)
    assert (sample.seal, sample.sent_by) == ("UP004417", "Anil Pal")
    assert Notice.objects.filter(template="sample_sent").count() == 1
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        acting(by=makers.OPERATOR, act="tests", at=at()),
    ):
        Sample.objects.filter(pk=sample.pk).update(seal="OTHER")


@pytest.mark.parametrize(("seal", "carrier", "no"), [(" - ", "Post", NoSeal), (SEAL, " ", NoCarrier)])
def test_it_is_not_sent_without_a_seal_or_a_carrier(anil, seal, carrier, no):
    test = makers.prepared()
    with pytest.raises(no):
        services.send_sample(number=test.number, seal=seal, carrier=carrier, by=anil, at=at(2))
    assert makers.sample_of(test).sent_on is None


def test_what_is_not_drawn_is_not_sent(anil):
    test = makers.asked()
    with pytest.raises(CannotMoveTest):
        services.send_sample(number=test.number, seal=SEAL, carrier="x", by=anil, at=at(2))


def test_the_laboratory_takes_it_in_and_promises_a_day(lab, saleem):
    test = makers.sent(saleem)
    receive(test, lab, seal="UP-004417 ")
    test.refresh_from_db()
    assert test.state == "IN_LAB"
    assert (test.promised_on - test.received_on).days == 15
    assert makers.sample_of(test).found == "WHOLE"
    assert not Question.objects.exists()
    assert Notice.objects.filter(template="sample_received").count() == 1


@pytest.mark.parametrize("who", ["other_lab", "rekha", "anil", "saleem", "trainer", "cell"])
def test_only_its_own_laboratory_takes_it_in(cast, who):
    test = makers.sent()
    with pytest.raises(NotPermitted):
        receive(test, getattr(cast, who))
    assert makers.sample_of(test).received_at is None


@pytest.mark.parametrize("label", ["", "SM/2025-26/BHD/001", "SM/2025-26/BHD/002-A", "nonsense"])
def test_a_misread_label_is_read_again(lab, label):
    test = makers.sent()
    with pytest.raises(WrongLabel):
        receive(test, lab, label=label)
    assert LabTest.objects.get(pk=test.pk).state == "ON_THE_WAY"


def test_the_label_of_another_sample_does_not_fit(lab):
    test, other = makers.sent(), makers.sent()
    with pytest.raises(WrongLabel):
        receive(test, lab, label=makers.label_of(other))


def test_the_number_on_a_whole_seal_is_written(lab):
    test = makers.sent()
    with pytest.raises(NoSeal):
        receive(test, lab, seal=" ")


@pytest.mark.parametrize(
    ("seal", "whole", "found"), [("UP 004418", True, "OTHER"), (SEAL, False, "BROKEN"), ("", False, "BROKEN")]
)
def test_a_broken_or_other_seal_is_written_down_and_asked_about(lab, seal, whole, found):
    test = makers.sent()
    receive(test, lab, seal=seal, whole=whole, words="the bag is torn")
    test.refresh_from_db()
    assert test.state == "SEAL_DOUBT"
    assert test.promised_on is not None  # the clock runs from the day it came
    assert (makers.sample_of(test).found, makers.sample_of(test).found_words) == (found, "the bag is torn")
    question = Question.objects.get(kind="seal_in_doubt")
    assert question.facts["sent"] == "UP004417"


def test_a_sample_is_taken_in_once(lab):
    test = makers.received()
    with pytest.raises(CannotMoveTest):
        receive(test, lab)
    doubted = makers.received(seal="X1")
    with pytest.raises(CannotMoveTest):
        receive(doubted, lab)


def test_the_commissioner_lets_a_doubted_sample_be_tested_and_the_question_has_its_answer(rekha):
    test = makers.received(seal="X1")
    services.settle_seal(
        number=test.number, stands=True, words="torn in the post, inner bag whole", by=rekha, at=at(6)
    )
    test.refresh_from_db()
    assert test.state == "IN_LAB"
    question = Question.objects.get(kind="seal_in_doubt")
    assert (question.upheld, question.answer) == (False, "torn in the post, inner bag whole")


def test_or_sets_it_aside_and_a_fresh_one_is_drawn_while_the_promise_stands(rekha, anil, saleem):
    test = makers.received(saleem, whole=False)
    first = test.promised_on
    services.settle_seal(number=test.number, stands=False, words="opened", by=rekha, at=at(6))
    test.refresh_from_db()
    assert (test.state, test.promised_on) == ("ASKED", first)
    assert Notice.objects.filter(template="sample_again").count() == 1
    services.prepare_sample(number=test.number, by=anil, at=at(7))
    services.send_sample(number=test.number, seal="NEW 1", carrier="by hand", by=anil, at=at(7))
    services.receive_sample(
        number=test.number, label=makers.label_of(test), seal="NEW1", whole=True, by=makers.OPERATOR, at=at(9)
    )
    test.refresh_from_db()
    assert (test.state, test.promised_on) == ("IN_LAB", first)
    assert Sample.objects.filter(test=test, set_aside=True).count() == 1


def test_a_question_answered_before_is_left_as_it_was_answered(rekha):
    test = makers.received(seal="X1")
    question = Question.objects.get(kind="seal_in_doubt")
    notices.answer_question(question=question.pk, upheld=False, answer="first words", by=rekha, at=at(6))
    services.settle_seal(number=test.number, stands=True, words="second words", by=rekha, at=at(6))
    question.refresh_from_db()
    assert question.answer == "first words"


@pytest.mark.parametrize("who", ["anil", "vikram", "lab", "cell", "saleem"])
def test_nobody_but_the_commissioner_settles_a_seal(cast, who):
    test = makers.received(seal="X1")
    with pytest.raises(NotPermitted):
        services.settle_seal(number=test.number, stands=True, words="x", by=getattr(cast, who), at=at(6))
    assert LabTest.objects.get(pk=test.pk).state == "SEAL_DOUBT"


def test_a_seal_is_settled_in_words_and_only_where_it_is_in_doubt(rekha):
    doubted, sound = makers.received(seal="X1"), makers.received()
    with pytest.raises(WordsMissing):
        services.settle_seal(number=doubted.number, stands=True, words=" ", by=rekha, at=at(6))
    with pytest.raises(CannotMoveTest):
        services.settle_seal(number=sound.number, stands=False, words="x", by=rekha, at=at(6))


def test_a_lost_sample_is_set_aside_with_its_story(anil):
    test = makers.sent()
    services.note_lost(number=test.number, words="the parcel never came", by=anil, at=at(20))
    test.refresh_from_db()
    assert test.state == "ASKED"
    assert Sample.objects.get(test=test).set_aside_why == "the parcel never came"


def test_only_what_is_on_the_way_is_lost_and_words_say_how(anil, vikram, lab):
    test = makers.sent()
    with pytest.raises(WordsMissing):
        services.note_lost(number=test.number, words="", by=anil, at=at(20))
    for somebody in (vikram, lab):
        with pytest.raises(NotPermitted):
            services.note_lost(number=test.number, words="x", by=somebody, at=at(20))
    for other in (makers.prepared(), makers.received(), makers.received(seal="X1")):
        with pytest.raises(CannotMoveTest):
            services.note_lost(number=other.number, words="x", by=anil, at=at(20))


def test_the_promised_day_is_never_overwritten():
    test = makers.received()
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        acting(by=makers.OPERATOR, act="tests", at=at()),
    ):
        LabTest.objects.filter(pk=test.pk).update(promised_on=day_of(at(90)))
