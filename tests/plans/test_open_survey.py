"""Opening a survey, giving makers out, noting visits: each works, each refusal, nothing half-done."""

from datetime import date, timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.artisans.models import Artisan
from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.notices.models import Notice
from odop.plans.models import Drawn, FormVersion, Survey
from odop.plans.queries.surveys.progress import state_surveys, survey_page
from odop.plans.rules.surveys.refusals import (
    AlreadySaid,
    ClosesTooEarly,
    FaultyForm,
    NobodyToAsk,
    NoForm,
    NoSeed,
    NotASurveyor,
    NotSoMany,
    SurveyClosed,
    SurveyOpen,
    VersionStands,
    VisitedToday,
    WordsDue,
)
from odop.plans.rules.surveys.sampling import draw, list_hash, listed
from odop.plans.services import surveys
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT, OPERATOR
from tests.plans import makers
from tests.plans.makers import AT, SEED

pytestmark = pytest.mark.django_db


def opened(**more):
    words = {
        "district": BHADOHI,
        "form": "small",
        "each_place": 3,
        "seed": SEED,
        "closes_on": date(2027, 1, 31),
    }
    return surveys.open_survey(**{**words, "by": OPERATOR, "at": AT, **more})


def test_a_survey_draws_from_the_register_by_its_seed_and_anybody_can_repeat_it(cast):
    survey = makers.survey()
    assert survey.number == "SV/2026-27/BHD/001"
    assert (survey.of, survey.drawn) == (12, 6)
    assert survey.list_hash == list_hash(survey.listed)
    again = draw(listed(survey.listed), survey.seed, survey.each_place)
    kept = Drawn.objects.filter(survey=survey).values_list("place_id", "order", "stratum", "state")
    assert sorted(kept) == sorted(
        (c.place, c.order, c.stratum, "RESERVE" if c.reserve else "TO_ASK") for c in again
    )
    assert set(Drawn.objects.values_list("surveyor", flat=True)) == {cast.surveyor.pk}


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"form": "none"}, NoForm),
        ({"seed": "  "}, NoSeed),
        ({"seed": "x" * 121}, NoSeed),
        ({"each_place": 0}, NotSoMany),
        ({"closes_on": date(2026, 11, 20)}, ClosesTooEarly),
        ({"district": LUCKNOW_DISTRICT}, NobodyToAsk),
    ],
)
def test_a_survey_is_refused_and_nobody_is_drawn(cast, more, refusal):
    makers.register()
    makers.publish()
    with pytest.raises(refusal):
        opened(**more)
    assert not Survey.objects.exists()
    assert not Drawn.objects.exists()


def test_one_survey_by_a_form_is_open_at_a_time(cast):
    survey = makers.survey()
    with pytest.raises(SurveyOpen):
        opened()
    surveys.close_survey(number=survey.number, by=cast.rekha, at=AT)
    assert opened().number.endswith("/002")


def test_who_may_plan_opens_gives_and_closes(cast):
    makers.register()
    makers.publish()
    for who in (cast.surveyor, cast.farida, cast.vikram, cast.saleem):
        with pytest.raises(NotPermitted):
            opened(by=who)
    survey = opened(by=cast.rekha)
    with pytest.raises(NotPermitted):
        surveys.close_survey(number=survey.number, by=cast.surveyor, at=AT)
    with pytest.raises(NotPermitted):
        surveys.give_place(
            number=survey.number, place="tehsil-1", surveyor=cast.anil, by=cast.surveyor, at=AT
        )
    with pytest.raises(NotASurveyor):
        surveys.give_place(
            number=survey.number, place="tehsil-1", surveyor=cast.trainer, by=cast.rekha, at=AT
        )
    assert surveys.give_place(
        number=survey.number, place="tehsil-1", surveyor=cast.anil, by=cast.rekha, at=AT
    )
    assert (
        Drawn.objects.filter(surveyor=cast.anil).values_list("place_id", flat=True).distinct().get()
        == "tehsil-1"
    )


def test_a_version_is_published_once_and_a_faulty_form_not_at_all(cast):
    first = makers.publish()
    assert makers.publish().pk == first.pk
    with pytest.raises(VersionStands):
        makers.publish(makers.workbook(choices=[*makers.CHOICES, ["tools", "awl", "Awl", "सूआ"]]))
    with pytest.raises(FaultyForm) as refused:
        makers.publish(makers.workbook(survey=[makers.SURVEY[0], ["video", "v", "V", "वी"]]))
    assert refused.value.faults
    makers.publish(makers.workbook(of=makers.settings("2")), at=AT + timedelta(days=1))
    assert FormVersion.objects.count() == 2
    for who in (cast.rekha, cast.surveyor):
        with pytest.raises(NotPermitted):
            surveys.publish_form(content=makers.workbook(), name="f.xlsx", by=who, at=AT)


def test_whoever_declines_is_replaced_from_her_own_stratum_and_place(cast):
    survey = makers.survey(each_place=2, people=24)
    person = makers.to_ask(survey)[0]
    with pytest.raises(WordsDue):
        surveys.note_declined(person=person.pk, words=" ", by=cast.surveyor, at=AT)
    with pytest.raises(NotPermitted):
        surveys.note_declined(person=person.pk, words="No.", by=cast.farida, at=AT)
    surveys.note_declined(person=person.pk, words="She has no time.", by=cast.surveyor, at=AT)
    taken = Drawn.objects.get(replaces=person)
    assert (taken.place_id, taken.stratum, taken.surveyor_id) == (
        person.place_id,
        person.stratum,
        person.surveyor_id,
    )
    with pytest.raises(AlreadySaid):
        surveys.note_declined(person=person.pk, words="Again.", by=cast.surveyor, at=AT)


def test_whoever_is_to_be_asked_is_told_before_somebody_comes_and_the_reserve_is_not(cast):
    for n, one in enumerate(makers.register()):
        with acting(by=OPERATOR, act="tests.made", at=AT):
            Artisan.objects.filter(pk=one.pk).update(phone=f"+91900000{n:04d}")
    makers.publish()
    survey = opened()
    phones = {row.artisan.phone for row in makers.to_ask(survey)}
    assert len(phones) == 6
    told = Notice.objects.filter(template="survey_drawn")
    assert {one.phone for one in told} == phones
    assert all("मना कर सकते हैं" in one.text and survey.number in one.text for one in told)
    person = makers.to_ask(survey)[0]
    surveys.note_declined(person=person.pk, words="She has no time.", by=cast.surveyor, at=AT)
    taken = Drawn.objects.get(replaces=person)
    assert Notice.objects.filter(template="survey_drawn", phone=taken.artisan.phone).count() == 1


def test_three_visits_on_three_days_make_not_found(cast):
    person = makers.to_ask(makers.survey())[0]
    for day in range(3):
        at = AT + timedelta(days=day)
        row = surveys.note_nobody_there(person=person.pk, by=cast.surveyor, at=at)
        assert row.state == ("NOT_FOUND" if day == 2 else "TO_ASK")
        if day < 2:
            with pytest.raises(VisitedToday):
                surveys.note_nobody_there(person=person.pk, by=cast.surveyor, at=at + timedelta(hours=1))
    assert Drawn.objects.filter(replaces=person).exists()


def test_nothing_is_noted_in_a_closed_survey(cast):
    survey = makers.survey()
    person = makers.to_ask(survey)[0]
    surveys.close_survey(number=survey.number, by=cast.rekha, at=AT)
    with pytest.raises(SurveyClosed):
        surveys.note_nobody_there(person=person.pk, by=cast.surveyor, at=AT)
    with pytest.raises(SurveyClosed):
        surveys.close_survey(number=survey.number, by=cast.rekha, at=AT)


def test_progress_by_place_adds_up(cast):
    survey = makers.survey(each_place=3)
    people = makers.to_ask(survey)
    surveys.note_declined(person=people[0].pk, words="No.", by=cast.surveyor, at=AT)
    makers.send(makers.filled(people[1].artisan.number), cast.surveyor)
    page = survey_page(survey.number, by=cast.rekha, on=day_of(AT))
    assert len(page.places) == 2
    for line in (*page.places, page.line):
        p = line.progress
        assert p.drawn + p.taken_up == p.reached + p.declined + p.not_found + p.left
    assert (page.line.progress.reached, page.line.progress.declined, page.line.answers) == (1, 1, 1)
    state = state_surveys("small")
    assert [one.number for *_place, one in state.lines if one] == [survey.number]
    assert state.whole == page.line.progress
