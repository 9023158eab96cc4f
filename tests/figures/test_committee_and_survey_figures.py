"""The figures of committees and of surveys: of no one product, counted a second time slowly, hidden where small."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.audit.services import acting
from odop.basics.dates import day_of, financial_year, months_after
from odop.casework.models import Matter, Meeting, MeetingItem
from odop.casework.rules.committees.bodies import Body, Said
from odop.figures import queries
from odop.figures.models import Value
from odop.figures.queries.answers import NoSuchValue
from odop.figures.services import COUNTS
from odop.plans.models import Drawn, Submission, Survey
from odop.plans.services import surveys
from odop.programme.models import Pack
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees import makers as committees
from tests.figures.makers import closed
from tests.plans import makers
from tests.plans.makers import AT, filled, send

pytestmark = pytest.mark.django_db
MEETINGS = ("committee_meetings", "committee_decisions", "committee_waits")
ON = day_of(AT)  # 20 November 2026


def counted(name: str, until: date = ON) -> dict[tuple[str, str], int]:
    room = "casework.queries.committees" if name in MEETINGS else "plans.queries.surveys"
    cells = COUNTS[f"{room}.cells.{name}"](until)
    assert all((cell.product, cell.sex, cell.social_group) == ("", "", "") for cell in cells)
    return {(cell.district, cell.year): cell.count for cell in cells}


def slowly(name: str, until: date = ON) -> dict[tuple[str, str], int]:
    """One row after another."""
    found: Counter[tuple[str, str]] = Counter()
    for meeting in Meeting.objects.all():
        if meeting.body != "DLC" or meeting.signed_at is None or day_of(meeting.signed_at) > until:
            continue
        key = meeting.district_id, financial_year(meeting.held_on)
        items = [i for i in MeetingItem.objects.filter(meeting=meeting) if i.said not in ("", "PUT_OFF")]
        found[key] += {"committee_meetings": 1, "committee_decisions": len(items)}.get(name, 0)
    for matter in Matter.objects.all() if name == "committee_waits" else ():
        over = matter.closed_at is not None and day_of(matter.closed_at) <= until
        late = months_after(day_of(matter.since), 1) < until
        if matter.body == "DLC" and late and not over and day_of(matter.put_at) <= until:
            found[matter.district_id, financial_year(day_of(matter.since))] += 1
    for survey in Survey.objects.all():
        answered = {s.person_id for s in Submission.objects.filter(survey=survey)
                    if s.counted and day_of(s.received_at) <= until}  # fmt: skip
        drawn = Drawn.objects.filter(survey=survey, replaces=None).exclude(state="RESERVE").count()
        n = {"survey_answers": len(answered), "survey_drawn": drawn}.get(name, 0)
        found[survey.district_id, financial_year(day_of(survey.opened_at))] += (
            n if day_of(survey.opened_at) <= until else 0
        )
    return dict(+found)


@pytest.fixture(autouse=True)
def a_state(cast):
    telling = {
        "lgd_state_code": "9", "name": {"en": "Uttar Pradesh", "hi": "उत्तर प्रदेश"},
        "capital": {"en": "Lucknow", "hi": "लखनऊ"}, "programme": {"en": "ODOP", "hi": "ओडीओपी"},
        "languages": ["hi", "en"], "programme_began_on": "2018-01-24", "schemes": [], "attributions": [],
        "numbers": {"survey": "SV", "artisan": "A", "meeting": "MT"},
    }  # fmt: skip
    Pack.objects.create(
        state_code="UP", name_en="Uttar Pradesh", name_hi="उत्तर प्रदेश", sha256="0" * 64, loaded_at=AT, rows=1,
        settings=telling,
    )  # fmt: skip


@pytest.fixture
def some_meetings(cast):
    """Decided three ways over two years, put off, waiting long and not long; a State body, and unsigned minutes."""
    committees.body()
    for said, back in ((Said.APPROVED, 0), (Said.REJECTED, 3), (Said.RETURNED, 300), (Said.PUT_OFF, 70)):
        committees.decided(f"MD/{said}", "mda_claim", said, at=AT - timedelta(days=back))
    committees.decided("CFC/1", "mda_council", body=Body.SLSC, at=AT)
    committees.put("MD/long", at=AT - timedelta(days=80))
    committees.put("MD/not-long", at=AT - timedelta(days=29))
    committees.put("MD/unsigned", at=AT - timedelta(days=2))
    with acting(by=OPERATOR, act="tests.made", at=AT):
        meeting = Meeting.objects.create(
            number="MT/unsigned", body=Body.DLC, district_id=BHADOHI, held_on=ON, called_at=AT, called_by="Tests",
            quorum=2, quorum_confirmed=False,
        )  # fmt: skip
        MeetingItem.objects.create(
            district_id=BHADOHI, meeting=meeting, matter=Matter.objects.get(about="MD/unsigned"), place=1,
            said=Said.APPROVED, deciding=3, reasons=["meets_the_order"], words="Read.",
        )  # fmt: skip


@pytest.fixture
def a_survey(cast):
    """Fifteen asked, most answered, one twice, one who declined and whose place another took, one too late."""
    survey = makers.survey(each_place=14, people=60)
    people = makers.to_ask(survey)
    surveys.note_declined(person=people[0].pk, words="No time.", by=cast.surveyor, at=AT)
    instead = Drawn.objects.select_related("artisan").get(replaces=people[0])
    for one in (*people[1:15], instead, people[1]):
        send(filled(one.artisan.number), cast.surveyor)
    surveys.close_survey(number=survey.number, by=OPERATOR, at=AT)
    send(filled(people[20].artisan.number), cast.surveyor)
    return survey


@pytest.mark.parametrize("name", MEETINGS)
@pytest.mark.parametrize("until", [ON, ON - timedelta(days=1), ON - timedelta(days=4), date(2026, 3, 31)])
def test_the_figures_of_committees_are_the_same_counted_slowly(some_meetings, name, until):
    assert counted(name, until) == slowly(name, until)


def test_what_is_left_out_of_the_figures_of_committees(some_meetings):
    assert counted("committee_meetings") == {(BHADOHI, "2025-26"): 1, (BHADOHI, "2026-27"): 3}
    assert counted("committee_decisions") == {(BHADOHI, "2025-26"): 1, (BHADOHI, "2026-27"): 2}
    assert counted("committee_waits") == {(BHADOHI, "2026-27"): 2}  # put off, and never yet on an agenda


def test_no_matter_is_late_before_a_committee_without_an_interval(some_meetings):
    known = committees.body()
    with acting(by=OPERATOR, act="tests.made", at=AT):
        known.meets_every = None
        known.save()
    assert counted("committee_waits") == {}


@pytest.mark.parametrize("name", ["survey_drawn", "survey_answers"])
@pytest.mark.parametrize("until", [ON, ON - timedelta(days=1)])
def test_the_figures_of_surveys_are_the_same_counted_slowly(a_survey, name, until):
    assert counted(name, until) == slowly(name, until)


def test_answers_are_held_against_the_makers_drawn(a_survey):
    assert counted("survey_answers") == {(BHADOHI, "2026-27"): 15}
    assert counted("survey_drawn") == {(BHADOHI, "2026-27"): a_survey.drawn}


def test_what_is_of_no_product_is_kept_told_and_not_told_by_product(some_meetings, a_survey):
    kept = closed(on=ON)
    values = kept.values.filter(figure="committee_meetings")
    assert {value.product_id for value in values} == {None}
    assert queries.ask("committee_meetings", on=ON, district="Bhadohi").count == 4
    assert [row.count for row in queries.table("committee_decisions", "year", on=ON).rows] == [1, 2]
    told = queries.table("survey_answers", "year", on=ON, district="Bhadohi")
    assert [(row.count, row.against.count) for row in told.rows] == [(15, a_survey.drawn)]
    assert (told.whole.against.code, told.whole.against.count) == ("survey_drawn", a_survey.drawn)
    assert queries.told_by("survey_answers") == ("district", "year")
    with pytest.raises(NoSuchValue):
        queries.ask("committee_meetings", on=ON, product="carpets")
    twice = values[0]
    twice.pk = None
    with pytest.raises(IntegrityError), transaction.atomic(), acting(by=OPERATOR, act="tests.made", at=AT):
        twice.save(force_insert=True)
    assert Value.objects.filter(closing=kept, figure="survey_answers").get().count == 15


def test_few_answers_are_not_told_in_public(cast):
    survey = makers.survey(each_place=14, people=60)
    for one in makers.to_ask(survey)[:4]:
        send(filled(one.artisan.number), cast.surveyor)
    closed(on=ON)
    told = queries.ask("survey_answers", on=ON, district="Bhadohi")
    assert (told.count, told.against.count) == (None, None)  # drawn less declined would give it away
    assert queries.ask("survey_answers", on=ON, district="Bhadohi", exact=True).count == 4
    assert queries.ask("committee_meetings", on=ON).count == 0


@pytest.mark.parametrize(("language", "words"), [("en", "Not told by product"), ("hi", "उत्पाद के अनुसार नहीं")])
def test_the_page_says_that_it_is_not_told_by_product(client, some_meetings, language, words):
    closed(on=ON)
    page = client.get(f"/{language}/figures/committee_meetings/").content.decode()
    assert words in page
    assert words not in client.get(f"/{language}/figures/trained/").content.decode()
