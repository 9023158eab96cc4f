"""A day at the district desk, page by page, as an officer would click it."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.casework.models import Application, Call, Interview, Sitting
from tests.access.makers import signed_in
from tests.casework import makers
from tests.casework.makers import PLAIN, again

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(rekha):
    return signed_in(rekha)


@pytest.fixture
def under():
    return makers.call(places_open=2, at=makers.now())


def read(answer) -> str:
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def test_a_call_is_opened_and_a_wrong_one_says_what_is_wrong(desk):
    makers.product_of_district()
    today = day_of(makers.now())
    words = {
        "product": makers.CARPETS,
        "places": "25",
        "opens_on": today.isoformat(),
        "closes_on": (today - timedelta(days=1)).isoformat(),
        "notice": "Amar Ujala",
    }
    assert "पहले दिन से पहले" in read(desk.post("/hi/district/calls/", words))
    assert not Call.objects.exists()
    words["closes_on"] = (today + timedelta(days=20)).isoformat()
    answer = desk.post("/hi/district/calls/", words, follow=True)
    assert Call.objects.get().number in read(answer)


def test_many_pass_after_one_more_question_and_those_that_cannot_are_named(desk, under):
    at = makers.now()
    good = [makers.submitted(under, at=at).number for _ in range(2)]
    unsure = makers.submitted(under, at=at, helped_before="unsure").number
    home = read(desk.get("/en/district/"))
    assert all(number in home for number in [*good, unsure])
    asked = read(desk.post("/en/district/many/", {"act": "pass", "numbers": [*good, unsure]}))
    assert "Pass these through scrutiny?" in asked
    assert Application.objects.filter(state="SUBMITTED").count() == 3
    done = desk.post(
        "/en/district/many/", {"act": "pass", "numbers": [*good, unsure], "sure": "1"}, follow=True
    )
    told = read(done)
    assert "2 applications done." in told and f"{unsure}: Not known yet" in told
    assert Application.objects.filter(state="SCRUTINISED").count() == 2


def test_many_are_returned_only_with_a_reason(desk, under):
    number = makers.submitted(under, at=makers.now()).number
    words = {"act": "return", "numbers": [number], "sure": "1"}
    assert 'class="error"' in read(desk.post("/en/district/many/", words))
    desk.post("/en/district/many/", {**words, "reasons": ["craft_unclear"]})
    assert Application.objects.get().state == "RETURNED"


def test_many_are_rejected_only_with_a_reason_and_words(desk, under):
    number = makers.submitted(under, at=makers.now()).number
    words = {"act": "reject", "numbers": [number], "sure": "1", "reason": "not_of_the_craft"}
    assert 'class="error"' in read(desk.post("/en/district/many/", words))
    desk.post("/en/district/many/", {**words, "words": "A tailor"})
    assert Application.objects.get().state == "REJECTED"


def test_those_on_the_waiting_list_can_be_rejected_together_when_the_year_ends(desk, under):
    before = makers.sitting(under, at=makers.now())
    rows = [makers.marked(under, before, t, at=makers.now()).number for t in (50, 60)]
    desk.post(f"/en/district/sittings/{before.number}/choose/", {"act": "wait", "numbers": rows, "sure": "1"})
    page = read(desk.get("/en/district/?state=WAITING"))
    assert 'value="reject"' in page and 'value="pass"' not in page
    words = {"act": "reject", "numbers": rows, "reason": "marks_below_places", "words": "The year is over"}
    desk.post("/en/district/many/", {**words, "sure": "1"})
    assert Application.objects.filter(state="REJECTED").count() == 2


def test_nothing_chosen_is_said_so(desk, under):
    assert "Choose the applications first." in read(
        desk.post("/en/district/many/", {"act": "pass"}, follow=True)
    )


def test_one_application_is_returned_with_what_is_not_known_ticked_beforehand(desk, under):
    mine = makers.submitted(under, at=makers.now(), helped_before="unsure")
    page = read(desk.get(f"/en/district/applications/{mine.number}/"))
    assert 'value="first_help_to_couple" id="return_reasons_3" checked' in page.replace(
        'aria-describedby="return_reasons_helptext" ', ""
    )
    assert "It cannot pass scrutiny" in page
    answer = desk.post(
        f"/en/district/applications/{mine.number}/return/",
        {"reasons": ["first_help_to_couple"], "words": "Ask her husband"},
        follow=True,
    )
    assert "Ask her husband" in read(answer)
    assert again(mine).state == "RETURNED"
    refused = desk.post(f"/en/district/applications/{mine.number}/pass/", follow=True)
    assert "This step cannot be taken" in read(refused)


def test_an_officer_applies_for_somebody_across_the_table(anil, under):
    person = makers.artisan()
    desk = signed_in(anil)
    address = f"/en/district/apply/{person.number}/"
    assert under.number in read(desk.get(address))
    answer = desk.post(address, {"call": under.number, **PLAIN, "had_toolkit": "yes"})
    assert "Still to be answered" in read(answer)
    answer = desk.post(address, {"call": under.number, **PLAIN}, follow=True)
    made = Application.objects.get()
    assert made.number in read(answer) and made.filed_by == "Anil Pal"


def test_a_sitting_from_members_to_signature(desk, rekha, farida, under):
    at = makers.now()
    best, next_, last = (makers.scrutinised(under, at=at) for _ in range(3))
    page = read(desk.get(f"/en/district/calls/{under.number}/"))
    assert "Farida Bano" in page
    answer = desk.post(
        f"/en/district/calls/{under.number}/sitting/",
        {"held_on": day_of(makers.now()).isoformat(), "members": "Rekha Maurya, DC\nFarida Bano, ITI"},
    )
    before = Sitting.objects.get()
    assert answer.headers["Location"].endswith(f"/sittings/{before.number}/")
    assert {m["user"] for m in before.members} == {str(rekha.pk), str(farida.pk)}

    def marks(*totals: int) -> dict:
        words: dict = {"numbers": [a.number for a in (best, next_, last)]}
        for a, total in zip((best, next_, last), totals, strict=True):
            words |= {
                f"skill {a.number}": "४०",
                f"need {a.number}": "20",
                f"plan {a.number}": str(total - 60),
            }
        return words

    mine = f"/en/district/sittings/{before.number}/marks/?member=Farida+Bano"
    hers = signed_in(farida)
    assert best.number in read(hers.get(mine))
    assert "Marks kept for 3" in read(hers.post(mine, marks(90, 80, 70), follow=True))
    assert hers.post(mine.replace("Farida+Bano", "Rekha+Maurya"), marks(90, 90, 90)).status_code == 403
    too_many = marks(90, 80, 70) | {f"plan {last.number}": "31"}
    assert "Marks are whole numbers" in read(desk.post(mine, too_many, follow=True))
    aside = {
        "numbers": [best.number],
        f"aside {best.number}": "My brother's son",
        f"skill {best.number}": "",
    }
    desk.post(mine.replace("Farida+Bano", "Rekha+Maurya"), aside)
    assert Interview.objects.get(member="Rekha Maurya").aside == "My brother's son"

    page = read(desk.get(f"/en/district/sittings/{before.number}/"))
    assert page.count("checked>") == 2
    choose = f"/en/district/sittings/{before.number}/choose/"
    two = {"act": "select", "numbers": [best.number, next_.number]}
    assert "Select these?" in read(desk.post(choose, two))
    assert "2 applications done." in read(desk.post(choose, {**two, "sure": "1"}, follow=True))
    desk.post(choose, {"act": "wait", "numbers": [last.number], "sure": "1"})
    assert [again(a).state for a in (best, next_, last)] == ["SELECTED", "SELECTED", "WAITING"]

    minutes = f"/en/district/sittings/{before.number}/minutes/"
    assert best.number in read(desk.get(minutes))
    desk.post(minutes, {"minutes": "As read out.", "sign": ""})
    before.refresh_from_db()
    assert (before.minutes, before.signed_by) == ("As read out.", "Rekha Maurya")
    assert "are signed" in read(desk.post(minutes, {"minutes": "Other"}, follow=True))


def test_an_officer_of_the_state_chooses_a_district_and_stays_there(cell, under):
    desk = signed_in(cell)
    assert "Which district do you want to see?" in read(desk.get("/en/district/"))
    assert "Bhadohi: what waits" in read(desk.get("/en/district/?district=179"))
    assert "Bhadohi: what waits" in read(desk.get("/en/district/"))
    assert desk.get("/en/district/?district=999").status_code == 404
    assert "Bhadohi: what waits" in read(desk.get("/en/district/")), "what is no district is not kept"


def test_an_officer_cannot_choose_a_district_that_is_not_hers(desk, under):
    assert "Bhadohi: what waits" in read(desk.get("/en/district/?district=162"))


def test_a_number_that_is_not_there_is_not_found(desk, under):
    for address in (
        "applications/SD/2026-27/BHD/99999/",
        "calls/C/2026-27/BHD/99/",
        "sittings/S/2026-27/BHD/99/",
        "apply/A/BHD/9/",
    ):
        assert desk.get(f"/en/district/{address}").status_code == 404


def test_all_that_is_shown_is_chosen_by_one_link(desk, under):
    rows = [makers.submitted(under, at=makers.now()).number for _ in range(2)]
    assert "Choose all 2 shown" in read(desk.get("/en/district/"))
    page = read(desk.get("/en/district/?all"))
    assert all(f'value="{number}"' in page for number in rows) and page.count(" checked") == len(rows)


def test_no_line_of_the_menu_leads_to_a_closed_door(farida, auditor, under):
    for who, closed in ((farida, ("imports", "history", "questions")), (auditor, ("imports",))):
        desk = signed_in(who)
        for name, beside in (("imports", "people/"), ("history", "letters/"), ("questions", "")):
            page = read(desk.get(f"/en/district/{beside}?district={makers.BHADOHI}"))
            assert (f'href="/en/district/{name}/"' in page) is (name not in closed), name
