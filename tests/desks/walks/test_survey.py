"""A survey by hand: from the workbook published to makers asked on the web, its counts, the study and the figures."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.figures.services import close_day
from odop.plans.models import Drawn, Study, Submission
from tests.access.makers import OPERATOR, signed_in
from tests.casework.makers import product_of_district
from tests.desks.partner.phone import Phone
from tests.desks.walks.clicks import go, hand_in, press
from tests.finance.files import makers as bank
from tests.plans import makers
from tests.plans.makers import AT

pytestmark = pytest.mark.django_db(transaction=True)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f6"
    "45400000000049454e44ae426082"
)
AROUND = [  # what stands beside the questions of the small form: a day, a number with its bounds, a place
    *makers.SURVEY[:6],
    ["date", "since", "Since when?", "कब से?", "yes", "", ". <= today()"],
    *makers.SURVEY[6:10],
    ["geopoint", "spot", "Where?", "कहाँ?"],
    *makers.SURVEY[10:],
]


@pytest.fixture
def people(cast, reader, clock):
    """Everybody in a window of their own, at the desk where they begin."""
    clock(AT)

    def at(who, address, language, width=1280):
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return at


@pytest.mark.parametrize("language", ["hi", "en"])
def test_from_the_form_published_to_the_answer_the_study_and_the_figure(cast, people, clock, language):
    bank.paying_account()  # a State whose settings are whole
    product_of_district()
    makers.register(24)
    published(people(cast.cell, "state/", language))
    deputy = people(cast.rekha, "district/", language, 320)
    number = opened(deputy)
    surveyor = people(cast.surveyor, "partner/", language, 320)
    first, second, third, *others = makers.to_ask_of(number)
    filled_on_the_web(surveyor, first)
    visited(surveyor, second, third)
    sent_from_a_phone(surveyor, others)
    read_by_the_office(deputy, number)
    studied(deputy)
    close_day(on=day_of(AT), by=OPERATOR, at=AT + timedelta(hours=1))
    told_in_public(people(None, "", language, 320))
    followed_by_the_state(people(cast.cell, "state/", language, 320), number)


def published(cell):
    """A broken workbook is refused with sheet, row and reason; the whole one is published once."""
    go(go(cell, "/state/plans/"), "/state/forms/")
    broken = [list(row) for row in AROUND]
    broken[5][0] = "select_multiple nothing"
    hand_in(cell, "file", "form-refused", file=workbook(broken))
    told = cell.inner_text(".summary")
    assert "survey" in told and "6" in told and "nothing" in told
    hand_in(cell, "file", "form-published", file=workbook(AROUND))
    assert "${consent} = 'yes'" in cell.inner_text("main")


def opened(deputy) -> str:
    """The office draws whom to ask."""
    go(go(deputy, "/district/plan/"), "/district/surveys/")
    hand_in(deputy, "seed", "no-seed", seed="", each_place="8", closes_on="2027-01-31")
    assert deputy.input_value("[name=each_place]") == "8"
    hand_in(deputy, "seed", "survey-open", seed=makers.SEED, each_place="8", closes_on="2027-01-31")
    assert Drawn.objects.filter(state="TO_ASK").count() == 16
    return deputy.url.split("/surveys/")[1].strip("/")


def filled_on_the_web(surveyor, one):
    """Questions open with the answers; what is not possible comes back with what was typed."""
    go(surveyor, f"/survey/{one.pk}/", "form-empty")
    said(surveyor, consent="yes")
    said(surveyor, "form-refused-answers", years="90", since="2031-01-01", tools="wheel", spot="there")
    assert surveyor.input_value("[name=years]") == "90" and surveyor.locator(".field.wrong").count() == 3
    hand_in(surveyor, "years", button="[name=add]", years="34", since="2009-04-01", spot="25.39 82.57")
    assert "#row-loom-1" in surveyor.url
    said(surveyor, **{"loom.1.loom_name": "गड्ढा करघा", "picture": file("her work.png", "image/png", PICTURE)})
    one.refresh_from_db()
    got = Submission.objects.get(person=one)
    assert (one.state, got.faults, got.awaited, got.counted) == ("REACHED", [], 0, True)
    assert got.answers["loom"][0]["loom_name"] == "गड्ढा करघा" and got.answers["looms"] == "1"


def visited(surveyor, away, unwilling):
    """One is not at home today; one does not wish to answer, and another takes her place."""
    press(surveyor, f"/survey/{away.pk}/not-found/", "not-found")
    press(surveyor, f"/survey/{unwilling.pk}/declined/", "declined", words="अभी समय नहीं है।")
    away.refresh_from_db()
    assert (away.state, away.visits) == ("TO_ASK", 1)
    assert Drawn.objects.get(replaces=unwilling).state == "TO_ASK"


def sent_from_a_phone(surveyor, others):
    """The others are asked where there is no network; the same form twice counts once."""
    go(surveyor, "/survey/key/")
    press(surveyor, "/survey/key/", "key")
    _server, name, secret = surveyor.locator("code.key-words").all_inner_texts()
    phone = Phone(name, secret)
    assert [form["formID"] for form in phone.forms()] == ["small"] and phone.head().status_code == 204
    inside = (
        "<years>20</years><tools>loom</tools><since>2011-02-03</since><loom><loom_name>Pit</loom_name></loom>"
    )
    for one in others[:11]:
        content = makers.filled(one.artisan.number, inside=inside)
        assert [phone.send(content).status_code, phone.send(content).status_code] == [201, 202]


def read_by_the_office(deputy, number):
    """How far it has come, what was answered, and its end."""
    go(go(deputy, "/district/surveys/"), f"/surveys/{number}/", "progress")
    assert "12" in deputy.inner_text(".figures")
    go(deputy, "/answers/", "answers")
    assert deputy.locator("tbody tr").count() == 12
    go(deputy, f"/surveys/{number}/")
    go(deputy, "/counts/", "counts")
    go(deputy, f"/surveys/{number}/")
    press(deputy, "/close/", "closed")
    assert deputy.locator('form[action$="/close/"]').count() == 0


def studied(deputy):
    """The study rests on the survey; published, nothing of it changes, and it is a paper in both languages."""
    go(go(deputy, "/district/plan/"), "/district/plan/studies/")
    press(deputy, "/studies/begin/", "study")
    words = {"need": "एक जैसा माल।", "gap": "औज़ार पुराने हैं।", "proposed": "साझा करघा घर"}
    hand_in(deputy, "need", "need", head="TECHNOLOGY", rests_on="survey", **words)
    press(deputy, "/publish/", "study-published")
    survey = next(part for part in Study.objects.get().data if part["key"] == "survey")
    years = next(told for told in survey["tables"] if told["title"]["en"].startswith("Years"))
    assert years["rows"][1][1] == "20" and Study.objects.get().paper is not None


def told_in_public(reader):
    """Anybody reads the figures, and finds the study's paper from the district's page."""
    go(go(reader, "/figures/"), "/figures/survey_answers/", "figure")
    assert "12" in reader.inner_text("main")
    go(go(go(reader, "/districts/"), "/districts/bhadohi/"), "/districts/bhadohi/plan/", "public-plan")
    with reader.expect_download() as got:
        reader.locator('a[href*="/studies/"]').first.click()
    assert got.value.suggested_filename.endswith(".pdf")


def followed_by_the_state(cell, number):
    """The State sees how far each district has come."""
    go(go(cell, "/state/plans/"), "/state/surveys/", "state-surveys")
    assert number in cell.inner_text("main")


def said(page, name="", **answers):
    """The answers given, and sent."""
    return hand_in(page, "consent", name, button="button:not([name])", **answers)


def file(name, kind, content):
    return {"name": name, "mimeType": kind, "buffer": content}


def workbook(rows):
    return file("form.xlsx", XLSX, makers.workbook(rows))
