"""A diagnostic study: facts frozen on a day, needs that rest on them, a paper in both languages."""

import io
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from pypdf import PdfReader

from odop.access.services import NotPermitted
from odop.basics.names import Named
from odop.documents.queries import content_of
from odop.plans.models import Intervention, Need, Study
from odop.plans.queries.facts import _people, _question, _surveys
from odop.plans.queries.studies import studies_of, study_page
from odop.plans.queries.surveys.answers import Tallied, _five
from odop.plans.rules.studies import NeedBlank, NeedTaken, NoNeed, NoSuchSection, StudyInHand, StudyPublished
from odop.plans.services.action import begin_plan
from odop.plans.services.studies import begin_study, find_need, publish_study, take_up_need
from tests.access.makers import BHADOHI
from tests.casework import makers as cases
from tests.casework.makers import AT, product_of_district
from tests.plans import makers as surveys
from tests.plans.test_action_plan import line

pytestmark = pytest.mark.django_db
FIGURES = [{"title": {"en": "Artisans trained", "hi": "प्रशिक्षित कारीगर"}, "value": "2,275"}]
WORDS = {
    "head": "TECHNOLOGY", "need": "An even shade in every lot.", "gap": "Dyeing is done by hand.",
    "proposed": "A dye house for all.", "rests_on": "register",
}  # fmt: skip


@pytest.fixture
def study(cast):
    product_of_district()
    cases.submitted(cases.call())
    return begin_study(district=BHADOHI, figures=FIGURES, by=cast.rekha, at=AT)


@pytest.fixture
def need(cast, study):
    return find_need(study=study.pk, **WORDS, by=cast.anil, at=AT)


def test_its_facts_are_those_of_the_day(study):
    sections = {section["key"]: section for section in study.data}
    assert {"about", "register", "cases", "figures"} <= set(sections)
    assert sections["figures"]["tables"][0]["rows"] == [[FIGURES[0]["title"], "2,275"]]
    makers = sections["register"]["tables"][0]
    assert makers["rows"][0][1] == {"en": "fewer than 10", "hi": "10 से कम"} and makers["bars"] == []


def test_few_people_are_not_told_apart():
    names = [Named(name, name) for name in "abc"]
    told = _people(names[0], ["what", "of"], [(names[0], 40), (names[1], 12), (names[2], 3)])
    assert [row[1] if isinstance(row[1], str) else row[1]["en"] for row in told["rows"]] == [
        "40", "not shown", "fewer than 10",
    ]  # fmt: skip
    assert told["bars"] == [100, 0, 0]


def test_many_rows_of_few_people_are_one_row():
    names = [Named(name, name) for name in "abcdef"]
    told = _people(names[0], ["what", "of"], [(names[0], 40), *((name, 2) for name in names[1:])])
    assert [row[0]["en"] for row in told["rows"]] == ["a", "5 others, each"]
    assert told["rows"][1][1] == {"en": "fewer than 10", "hi": "10 से कम"} and told["bars"] == [100, 0]


def test_a_survey_is_told_once_enough_have_answered(cast):
    product_of_district()
    survey = surveys.survey(each_place=20, people=24)
    people = surveys.to_ask(survey)
    for one in people[:9]:
        surveys.send(surveys.filled(one.artisan.number), cast.surveyor)
    assert _surveys(BHADOHI) == []
    surveys.send(surveys.filled(people[9].artisan.number), cast.surveyor)
    (told,) = _surveys(BHADOHI)
    assert told["key"] == "survey" and survey.number in told["note"]["en"]


def test_no_number_of_one_maker_is_told_as_the_least_or_the_most():
    word = Named("Years", "वर्ष")
    told = _question(Tallied("years", word, "integer", 20, 20, (), *_five(list(range(20)))))
    assert [row[1] for row in told["rows"]] == ["2", "10", "17"]
    told = _question(Tallied("years", word, "integer", 9, 20, (), *_five(list(range(9)))))
    assert {row[1]["en"] for row in told["rows"]} == {"not shown"}


def test_what_comes_later_does_not_enter_it(cast, study):
    before = study.data
    cases.submitted(cases.call())
    study.refresh_from_db()
    assert study.data == before


def test_it_is_published_as_a_paper_in_both_languages(cast, need):
    made = publish_study(study=need.study_id, by=cast.rekha, at=AT + timedelta(hours=1))
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content_of(made.paper_id))).pages)
    assert "Diagnostic study" in text and "A dye house for all." in text and made.number in text
    assert [one.number for one in studies_of(BHADOHI, published=True)] == [made.number]


def test_a_need_becomes_a_line_of_the_plan(cast, need):
    begin_plan(district=BHADOHI, by=cast.rekha, at=AT)
    made = take_up_need(need=need.pk, line=line(), by=cast.rekha, at=AT)
    assert study_page(need.study_id).needs[0].line == made.pk
    with pytest.raises(NeedTaken):
        take_up_need(need=need.pk, line=line(), by=cast.rekha, at=AT)
    assert Intervention.objects.count() == 1


def test_one_study_is_in_hand_at_a_time(cast, study):
    with pytest.raises(StudyInHand):
        begin_study(district=BHADOHI, by=cast.rekha, at=AT)


def test_it_is_the_district_s_own_work(cast, study):
    for who in (cast.vikram, cast.saleem, cast.auditor, cast.surveyor):
        with pytest.raises(NotPermitted):
            find_need(study=study.pk, **WORDS, by=who, at=AT)
        with pytest.raises(NotPermitted):
            publish_study(study=study.pk, by=who, at=AT)
    assert not Need.objects.exists()


@pytest.mark.parametrize("field", ["need", "gap", "proposed"])
def test_a_need_says_what_it_is(cast, study, field):
    with pytest.raises(NeedBlank) as no:
        find_need(study=study.pk, **{**WORDS, field: " "}, by=cast.anil, at=AT)
    assert no.value.field == field


def test_a_need_rests_on_a_part_of_the_study(cast, study):
    with pytest.raises(NoSuchSection):
        find_need(study=study.pk, **{**WORDS, "rests_on": "hearsay"}, by=cast.anil, at=AT)


def test_an_empty_study_is_not_published(cast, study):
    with pytest.raises(NoNeed):
        publish_study(study=study.pk, by=cast.rekha, at=AT)
    assert Study.objects.get().published_at is None


def test_nothing_is_added_to_what_is_published(cast, need):
    publish_study(study=need.study_id, by=cast.rekha, at=AT)
    with pytest.raises(StudyPublished):
        find_need(study=need.study_id, **WORDS, by=cast.anil, at=AT)
    with pytest.raises(StudyPublished):
        publish_study(study=need.study_id, by=cast.rekha, at=AT)


def test_no_path_changes_its_facts_or_its_needs(cast, need):
    for change in (
        lambda: Study.objects.update(data=[]), lambda: Need.objects.update(need="Nothing."),
        lambda: Need.objects.all().delete(),
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
