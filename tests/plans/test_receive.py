"""Answers taken in: kept as filed, by question, once; what fails a check is kept and questioned."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.documents.models import Document
from odop.notices.models import Question
from odop.plans.models import Attachment, Drawn, Submission, Survey
from odop.plans.queries.surveys.answers import tally
from odop.plans.rules.surveys.instances import NotAFilledForm
from odop.plans.services import surveys
from tests.access.makers import OPERATOR
from tests.plans import makers
from tests.plans.makers import AT, filled, send

pytestmark = pytest.mark.django_db
PICTURE = b"\xff\xd8\xff\xe0" + b"0" * 50
WITH_PICTURE = "<years>20</years><picture>p1.jpg</picture>"


@pytest.fixture
def surveyor(cast):
    return cast.surveyor


@pytest.fixture
def survey(cast):
    return makers.survey()


@pytest.fixture
def person(survey):
    return makers.to_ask(survey)[0]


def codes(row) -> list[str]:
    return [code for _question, code, _n in row.faults]


def test_a_filled_form_is_kept_as_filed_and_by_question(surveyor, person):
    content = filled(person.artisan.number)
    got = send(content, surveyor)
    row = Submission.objects.get()
    assert (got.new, got.awaited, row.instance) == (True, 0, got.instance)
    assert bytes(row.document.content) == content
    assert row.sha256 == row.document.sha256
    assert row.answers["years"] == 20
    assert row.answers["tools"] == ["loom", "wheel"]
    assert row.answers["loom"] == [{"loom_name": "Pit"}]
    assert (row.faults, row.counted, row.person) == ([], True, person)
    person.refresh_from_db()
    assert (person.state, person.said_by) == ("REACHED", surveyor.name)
    assert not Question.objects.exists()


def test_the_same_form_twice_counts_once(surveyor, person):
    content = filled(person.artisan.number)
    assert send(content, surveyor).new
    assert not send(content, surveyor).new
    assert Submission.objects.count() == 1
    assert Document.objects.filter(kind__startswith="answers").count() == 1


def test_taking_a_form_in_asks_the_database_little(surveyor, person, django_assert_max_num_queries):
    send(filled(makers.to_ask(person.survey)[1].artisan.number), surveyor)  # what is read once is read
    content = filled(person.artisan.number)
    with django_assert_max_num_queries(17):
        assert send(content, surveyor).new
    with django_assert_max_num_queries(6):
        assert not send(content, surveyor).new


def test_the_same_instance_with_other_answers_is_kept_beside_the_first_and_questioned(surveyor, person):
    number, name = person.artisan.number, "uuid:1"
    send(filled(number, instance=name), surveyor)
    for _ in range(2):
        send(filled(number, instance=name, years="30"), surveyor)
    row = Submission.objects.get()
    assert row.answers["years"] == 20
    assert codes(row) == ["said_again"]
    assert Document.objects.filter(kind="answers_again").count() == 1
    assert Question.objects.get().kind == "survey_answers"


def test_an_answer_that_fails_a_check_is_kept_counted_and_questioned(surveyor, person):
    send(filled(person.artisan.number, years="200"), surveyor)
    row = Submission.objects.get()
    assert codes(row) == ["constraint"]
    assert row.counted
    question = Question.objects.get()
    assert row.survey.number in question.about


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda p: filled("A/BHD/9999999"), "not_drawn"),
        (lambda p: filled(p.artisan.number, version="99"), "unknown_form"),
        (lambda p: filled(p.artisan.number, form="other"), "unknown_form"),
    ],
    ids=["nobody drawn", "unknown version", "unknown form"],
)
def test_what_nobody_expected_is_kept_and_questioned(surveyor, person, content, code):
    send(content(person), surveyor)
    row = Submission.objects.get()
    assert code in codes(row)
    assert row.answers["consent"] if code == "not_drawn" else row.answers
    assert not row.counted
    assert Question.objects.count() == 1


def test_a_second_answer_of_the_same_maker_is_kept_and_not_counted(surveyor, person):
    send(filled(person.artisan.number), surveyor)
    send(filled(person.artisan.number, years="5"), surveyor)
    assert sorted(Submission.objects.values_list("counted", flat=True)) == [False, True]
    assert codes(Submission.objects.get(counted=False)) == ["answered_before"]


def test_what_comes_after_the_end_is_kept_and_not_counted(surveyor, survey, person):
    surveys.close_survey(number=survey.number, by=OPERATOR, at=AT)
    send(filled(person.artisan.number), surveyor)
    row = Submission.objects.get()
    assert codes(row) == ["closed"]
    assert not row.counted


def test_a_maker_in_reserve_is_kept_and_not_counted(surveyor, survey):
    waiting = Drawn.objects.filter(survey=survey, state="RESERVE").select_related("artisan").first()
    send(filled(waiting.artisan.number), surveyor)
    assert codes(Submission.objects.get()) == ["in_reserve"]


def test_a_no_to_being_asked_counts_as_declined_and_another_takes_the_place(surveyor, survey, person):
    content = filled(person.artisan.number, inside="").replace(b"<consent>yes", b"<consent>no")
    content = content[: content.index(b"<work>")] + content[content.index(b"<looms>") :]
    send(content, surveyor)
    person.refresh_from_db()
    assert person.state == "DECLINED"
    assert Drawn.objects.get(replaces=person).state == "TO_ASK"
    assert not Submission.objects.get().counted


def test_files_come_in_parts_and_each_once(surveyor, person):
    content = filled(person.artisan.number, inside=WITH_PICTURE)
    assert send(content, surveyor).awaited == 1
    assert send(content, surveyor, {"p1.jpg": PICTURE}).awaited == 0
    assert send(content, surveyor, {"p1.jpg": PICTURE}).awaited == 0
    assert bytes(Attachment.objects.get().document.content) == PICTURE
    assert Submission.objects.get().faults == []


def test_a_file_that_is_no_picture_and_one_nobody_named_are_kept(surveyor, person):
    content = filled(person.artisan.number, inside=WITH_PICTURE)
    send(content, surveyor, {"p1.jpg": b"torn", "more.jpg": PICTURE})
    assert Attachment.objects.filter(document__isnull=False).count() == 2
    assert codes(Submission.objects.get()) == ["not_a_picture"]
    send(content, surveyor, {"p1.jpg": PICTURE})
    assert Attachment.objects.count() == 3


def test_an_encrypted_form_is_kept_as_it_came_and_questioned(surveyor, person):
    content = (
        b'<data id="small" version="1" encrypted="yes" xmlns="http://www.opendatakit.org/xforms/encrypted">'
        b"<base64EncryptedKey>AAAA</base64EncryptedKey><meta xmlns='http://openrosa.org/xforms'>"
        b"<instanceID>uuid:e</instanceID></meta><encryptedXmlFile>submission.xml.enc</encryptedXmlFile></data>"
    )
    send(content, surveyor, {"submission.xml.enc": b"\x01\x02"})
    row = Submission.objects.get()
    assert codes(row) == ["encrypted"]
    assert row.attachments.get().document.size == 2


@pytest.mark.parametrize(
    "content",
    [
        b"", b"<data", b"not xml", b'<!DOCTYPE a [<!ENTITY x "y">]><data id="small">&x;</data>', b"<data/>",
        b'<data id="small">' + b"<a>" * 100 + b"</a>" * 100 + b"</data>",
    ],
)  # fmt: skip
def test_what_is_no_filled_form_is_refused_and_nothing_is_kept(surveyor, survey, content):
    with pytest.raises(NotAFilledForm):
        send(content, surveyor)
    assert not Submission.objects.exists()
    assert not Document.objects.filter(kind="answers").exists()


def test_nobody_without_the_charge_sends_answers(cast, person):
    for who in (cast.cell, cast.farida, cast.saleem, OPERATOR):
        with pytest.raises(NotPermitted):
            send(filled(person.artisan.number), who)
    assert not Submission.objects.exists()


def test_nobody_takes_anothers_instance(cast, surveyor, person):
    send(filled(person.artisan.number, instance="uuid:1"), surveyor)
    with pytest.raises(NotPermitted):
        send(filled(person.artisan.number, instance="uuid:1"), cast.anil)


def test_an_officer_of_another_district_changes_nothing_here(cast, person):
    send(filled(person.artisan.number), cast.vikram)
    row = Submission.objects.get()
    assert row.district_id != person.district_id
    assert not row.counted
    person.refresh_from_db()
    assert person.state == "TO_ASK"


def test_answers_filed_are_never_altered(surveyor, person):
    send(filled(person.artisan.number), surveyor)
    row = Submission.objects.get()
    for change in ({"answers": {}}, {"sha256": "x"}, {"instance": "y"}):
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            acting(by=OPERATOR, act="tests.attack", at=AT),
        ):
            Submission.objects.filter(pk=row.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic(), acting(by=OPERATOR, act="tests.attack", at=AT):
        Survey.objects.update(seed="another")


def test_the_counts_of_a_question_are_those_of_counted_answers_alone(surveyor, survey):
    people = makers.to_ask(survey)
    for n, one in enumerate(people[:3]):
        send(filled(one.artisan.number, years=str(10 + n)), surveyor)
    send(filled(people[0].artisan.number, years="80"), surveyor, at=AT + timedelta(hours=2))
    counted = {one.question: one for one in tally(survey.number)}
    years = counted["years"]
    assert (years.answered, years.of, years.least, years.median, years.most) == (3, 3, 10, 11, 12)
    assert [(label.en, n) for label, n in counted["tools"].counts] == [("Loom", 3), ("Wheel", 3)]
