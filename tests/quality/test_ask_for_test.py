"""Asking for a test: by the maker, by an officer for her, again, and taking it back."""

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.notices.models import Notice, Question
from odop.quality import services
from odop.quality.models import LabTest, Line
from odop.quality.rules import CannotMoveTest
from odop.quality.rules.refusals import (
    AskedAgain,
    NoLimits,
    NoSuchTest,
    NotALab,
    NotEnded,
    NotThatStandard,
    OpenAlready,
    WordsMissing,
)
from tests.programme import places as programme
from tests.quality import makers
from tests.quality.makers import at

pytestmark = pytest.mark.django_db


def ask(person, by, **other):
    programme.product()
    makers.standard()
    given = {"product": "carpets-and-durries", "standard": "buyers-colour", "lab": "carpet-lab"} | other
    return services.ask_for_test(artisan=person.number, by=by, at=at(), **given)


def test_a_maker_asks_for_a_test_of_her_product_and_each_limit_stands_as_a_line(saleem):
    test = ask(makers.artisan(saleem), saleem, words="red carpet")
    assert test.number.endswith("/2025-26/BHD/001")
    assert (test.state, test.words) == ("ASKED", "red carpet")
    assert [line.limit.code for line in makers.lines_of(test)] == ["light", "rubbing", "chromium-vi"]
    assert test.synthetic
    assert not Notice.objects.exists()  # she has done it herself


def test_an_officer_asks_for_her_and_she_is_told(anil, saleem):
    test = ask(makers.artisan(saleem), anil)
    assert test.asked_by == "Anil Pal"
    assert test.number in Notice.objects.get(template="test_asked").text


@pytest.mark.parametrize("who", ["meena", "vikram", "lab", "cell", "auditor"])
def test_nobody_else_asks_for_her(cast, who, saleem):
    person = makers.artisan(saleem)
    with pytest.raises(NotPermitted):
        ask(person, getattr(cast, who))
    assert not LabTest.objects.exists()


def test_a_maker_nobody_knows_is_not_asked_for(rekha):
    with pytest.raises(NotPermitted):
        services.ask_for_test(artisan="A/TST/1", product="x", standard="y", lab="z", by=rekha, at=at())


@pytest.mark.parametrize("lab", ["institute-bhadohi", "nowhere"])
def test_only_a_laboratory_tests(anil, lab):
    with pytest.raises(NotALab):
        ask(makers.artisan(), anil, lab=lab)
    assert not LabTest.objects.exists()


def test_a_body_that_certifies_or_studies_takes_no_sample(anil):
    makers.scope("carpet-lab", kind="research")
    with pytest.raises(NotALab):
        ask(makers.artisan(), anil)


@pytest.mark.parametrize("other", [{"standard": "none"}, {"product": "none"}])
def test_the_standard_is_one_of_the_product(anil, other):
    with pytest.raises(NotThatStandard):
        ask(makers.artisan(), anil, **other)
    assert not Line.objects.exists()


def test_a_standard_of_another_product_is_refused(anil):
    programme.product("chikankari")
    with pytest.raises(NotThatStandard):
        ask(makers.artisan(), anil, product="chikankari")


def test_a_standard_without_limits_cannot_be_tested(anil):
    makers.standard()
    makers.Limit.objects.all().delete()
    with pytest.raises(NoLimits):
        ask(makers.artisan(), anil)
    assert not LabTest.objects.exists()


def test_one_test_of_a_product_is_open_at_a_time(anil):
    person = makers.artisan()
    first = ask(person, anil)
    with pytest.raises(OpenAlready) as no:
        ask(person, anil)
    assert first.number in str(no.value)
    assert LabTest.objects.count() == 1


def test_an_ended_accreditation_is_a_question_and_no_refusal(anil):
    makers.accreditation(until=day_of(at(-1)))
    test = ask(makers.artisan(), anil)
    question = Question.objects.get(kind="lab_accreditation_ended")
    assert question.about == [test.number]
    assert question.put_to == "DEPUTY_COMMISSIONER"


@pytest.mark.parametrize("days", [0, 400])
def test_an_accreditation_in_force_asks_nothing(anil, days):
    makers.accreditation(until=day_of(at(days)))
    ask(makers.artisan(), anil)
    assert not Question.objects.exists()


def test_a_failed_test_is_asked_for_again_and_of_another_laboratory(saleem):
    first = makers.signed(saleem, *makers.BAD)
    again = services.ask_again(number=first.number, lab="other-lab", by=saleem, at=at(20))
    assert (again.again_of_id, again.lab_id, again.standard_id) == (first.pk, "other-lab", first.standard_id)
    assert again.state == "ASKED"


def test_a_test_not_done_in_full_is_asked_for_again_of_the_same_laboratory(anil):
    first = makers.signed(None, *makers.SHORT)
    assert services.ask_again(number=first.number, by=anil, at=at(20)).lab_id == first.lab_id


def test_a_passed_or_open_test_is_not_asked_for_again(anil):
    for test in (makers.signed(), makers.asked()):
        with pytest.raises(NotEnded):
            services.ask_again(number=test.number, by=anil, at=at(20))


def test_a_test_is_asked_for_again_once(anil):
    first = makers.signed(None, *makers.BAD)
    services.ask_again(number=first.number, by=anil, at=at(20))
    with pytest.raises(AskedAgain):
        services.ask_again(number=first.number, by=anil, at=at(21))
    assert LabTest.objects.count() == 2


def test_a_stranger_does_not_ask_again_for_her(meena, vikram):
    first = makers.signed(None, *makers.BAD)
    for somebody in (meena, vikram):
        with pytest.raises(NotPermitted):
            services.ask_again(number=first.number, by=somebody, at=at(20))


def test_she_takes_it_back_before_it_is_sent(saleem):
    test = makers.prepared(saleem)
    services.withdraw_test(number=test.number, by=saleem, at=at(3))
    test.refresh_from_db()
    assert test.state == "WITHDRAWN"


def test_an_officer_takes_it_back_with_words_and_she_is_told(anil, saleem):
    test = makers.asked(saleem)
    with pytest.raises(WordsMissing):
        services.withdraw_test(number=test.number, by=anil, at=at(1))
    services.withdraw_test(number=test.number, words="the shop has closed", by=anil, at=at(1))
    assert "the shop has closed" in Notice.objects.get(template="test_taken_back").text


def test_what_is_sent_is_not_taken_back(saleem):
    test = makers.sent(saleem)
    with pytest.raises(CannotMoveTest):
        services.withdraw_test(number=test.number, by=saleem, at=at(3))


def test_nobody_else_takes_it_back(meena, vikram, lab):
    test = makers.asked()
    for somebody in (meena, vikram, lab):
        with pytest.raises(NotPermitted):
            services.withdraw_test(number=test.number, words="x", by=somebody, at=at(1))


def test_a_number_nobody_gave_is_said_so(anil):
    with pytest.raises(NoSuchTest):
        services.withdraw_test(number="TR/2025-26/BHD/999", words="x", by=anil, at=at())
