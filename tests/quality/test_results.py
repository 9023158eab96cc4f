"""A laboratory's result: entered by line, signed once; a certificate, or the remedy."""

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.documents.models import Letter
from odop.notices.models import Notice
from odop.quality import services
from odop.quality.models import Certificate, LabTest, Line
from odop.quality.rules import CannotMoveTest
from odop.quality.rules.refusals import LinesOpen, NotANumber, NothingTested, NotThatLine, WhyNotTested
from odop.quality.services import Entry
from tests.quality import makers
from tests.quality.makers import BAD, GOOD, SHORT, at

pytestmark = pytest.mark.django_db


def enter(test, by, *said):
    return services.enter_results(number=test.number, lines=makers.entries(test, *said), by=by, at=at(8))


def test_the_laboratory_enters_some_lines_now_and_the_others_later(lab):
    test = makers.received()
    enter(test, lab, ("VALUE", "5.50"))
    first, second, _third = makers.lines_of(test)
    assert (str(first.value), first.entered_by, second.said) == ("5.500000", "Meher Zaidi", "")
    enter(test, lab, ("VALUE", "५"), ("NOT_TESTED", "no cloth left"), ("BELOW", "0,2"))
    first, second, third = makers.lines_of(test)
    assert (first.value, second.why, str(third.detection)) == (5, "no cloth left", "0.200000")


def test_a_line_can_be_emptied_again_before_it_is_signed(lab):
    test = makers.entered()
    enter(test, lab, ("", ""))
    assert makers.lines_of(test)[0].entered_at is None


@pytest.mark.parametrize("who", ["other_lab", "rekha", "anil", "saleem", "cell"])
def test_nobody_else_enters_or_signs(cast, who):
    test, ready = makers.received(), makers.entered()
    with pytest.raises(NotPermitted):
        enter(test, getattr(cast, who), *GOOD)
    with pytest.raises(NotPermitted):
        services.sign_result(number=ready.number, by=getattr(cast, who), at=at(9))
    assert not Certificate.objects.exists()
    assert not Line.objects.filter(test=test).exclude(said="").exists()


@pytest.mark.parametrize("text", ["", "-1", "NaN", "Infinity", "1e9", "0.1234567", "three"])
def test_what_is_no_number_is_refused_and_no_line_is_kept(lab, text):
    test = makers.received()
    with pytest.raises(NotANumber):
        enter(test, lab, ("VALUE", "6"), ("VALUE", text))
    assert not Line.objects.filter(test=test).exclude(said="").exists()


def test_below_detection_names_what_the_laboratory_can_see(lab):
    test = makers.received()
    with pytest.raises(NotANumber):
        enter(test, lab, ("BELOW", ""))


def test_not_tested_is_said_with_its_reason(lab):
    test = makers.received()
    with pytest.raises(WhyNotTested):
        enter(test, lab, ("NOT_TESTED", " "))


def test_a_line_of_another_test_or_an_unknown_word_is_refused(lab):
    test, other = makers.received(), makers.received()
    with pytest.raises(NotThatLine):
        services.enter_results(
            number=test.number, lines={makers.lines_of(other)[0].pk: Entry("VALUE", "1")}, by=lab, at=at(8)
        )
    with pytest.raises(NotThatLine):
        enter(test, lab, ("PERHAPS", "1"))


def test_nothing_is_entered_while_the_seal_is_in_doubt_or_after_signing(lab):
    for test in (makers.received(seal="X1"), makers.signed(), makers.sent()):
        with pytest.raises(CannotMoveTest):
            enter(test, lab, ("VALUE", "1"))


def test_within_every_limit_there_is_a_certificate_with_its_letter(lab, saleem):
    test = makers.entered(saleem)
    services.sign_result(number=test.number, by=lab, at=at(10))
    test.refresh_from_db()
    made = Certificate.objects.get(test=test)
    assert (test.state, test.signed_by) == ("PASSED", "Meher Zaidi")
    assert (made.issued_on, made.expires_on) == (day_of(at(10)), day_of(at(375)))
    letter = Letter.objects.get(number=made.letter)
    assert (letter.kind, letter.by_name) == ("quality_certificate", "Meher Zaidi")
    assert made.number in str(letter.data["facts"])
    assert "below detection (less than 1 mg/kg); allowed: below 3 mg/kg" in str(letter.data["paragraphs"])
    assert made.number in Notice.objects.get(template="test_passed").text


def test_a_failure_comes_with_the_remedy_in_plain_words(lab, saleem):
    test = makers.entered(saleem, *BAD)
    services.sign_result(number=test.number, by=lab, at=at(10))
    test.refresh_from_db()
    assert test.state == "FAILED"
    assert not Certificate.objects.exists()
    said = str(Letter.objects.get(kind="test_failed").data["paragraphs"])
    assert "क्या करें: रगड़ ठीक करें।" in said
    assert "धूप ठीक करें।" not in said  # that line passed
    assert "रगड़ ठीक करें।" in Notice.objects.get(template="test_failed").text


def test_a_line_not_tested_is_neither_a_pass_nor_a_failure(lab, saleem):
    test = makers.entered(saleem, *SHORT)
    services.sign_result(number=test.number, by=lab, at=at(10))
    test.refresh_from_db()
    assert test.state == "NOT_WHOLE"
    assert not Certificate.objects.exists()
    assert Letter.objects.filter(kind="test_not_whole").count() == 1
    assert Notice.objects.filter(template="test_not_whole").count() == 1


def test_a_failed_line_fails_the_test_even_where_another_was_not_tested(lab):
    test = makers.entered(None, ("VALUE", "1"), ("NOT_TESTED", "x"), ("VALUE", "1"))
    services.sign_result(number=test.number, by=lab, at=at(10))
    test.refresh_from_db()
    assert test.state == "FAILED"


def test_every_line_is_entered_before_it_is_signed(lab):
    test = makers.received()
    enter(test, lab, ("VALUE", "6"))
    with pytest.raises(LinesOpen) as no:
        services.sign_result(number=test.number, by=lab, at=at(10))
    assert "2" in str(no.value)
    assert LabTest.objects.get(pk=test.pk).signed_by == ""


def test_a_result_without_one_tested_line_is_no_result(lab):
    test = makers.entered(None, *[("NOT_TESTED", "no means")] * 3)
    with pytest.raises(NothingTested):
        services.sign_result(number=test.number, by=lab, at=at(10))
    assert not Letter.objects.exists()


def test_it_is_signed_once(lab):
    test = makers.signed()
    with pytest.raises(CannotMoveTest):
        services.sign_result(number=test.number, by=lab, at=at(11))
    assert Certificate.objects.count() == 1


def test_the_database_refuses_a_result_nobody_signed_and_a_line_that_says_two_things():
    test = makers.received()
    line = makers.lines_of(test)[0]
    for change in (
        lambda: LabTest.objects.filter(pk=test.pk).update(state="PASSED"),
        lambda: Line.objects.filter(pk=line.pk).update(said="NOT_TESTED", value=3),
        lambda: Line.objects.filter(pk=line.pk).update(said="VALUE", value=None),
    ):
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            acting(by=makers.OPERATOR, act="tests", at=at()),
        ):
            change()


@pytest.mark.parametrize(
    "change",
    [
        lambda: LabTest.objects.update(state="FAILED"),
        lambda: LabTest.objects.update(signed_on=day_of(at(-90))),
        lambda: Line.objects.update(value=1),
        lambda: Line.objects.all().delete(),
    ],
)
def test_what_was_signed_is_never_another(change):
    makers.signed()
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        acting(by=makers.OPERATOR, act="tests.attack", at=at(20)),
    ):
        change()
