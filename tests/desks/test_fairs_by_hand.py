"""A fair walked by hand: the district calls, a maker asks by phone, two officers draw, she tells, the State reads."""

from datetime import date, timedelta

import pytest

from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of
from odop.mart import services
from odop.mart.models import Fair, FairFollowUp, Stall, StallRound, Told
from odop.mart.rules import Level
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT, signed_in
from tests.mart import makers
from tests.programme import places

pytestmark = pytest.mark.django_db


def today() -> date:
    from datetime import datetime

    return day_of(datetime.now(LUCKNOW))  # noqa: TID251 - the pages read the clock


def text(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def coming(cast):
    first = today() + timedelta(days=20)
    return makers.fair(begins_on=first, ends_on=first + timedelta(days=2))


@pytest.fixture
def over(cast):
    return makers.fair(
        begins_on=today() - timedelta(days=100), ends_on=today() - timedelta(days=95), state_led=True
    )


def test_from_the_call_to_the_draw(coming, cast):
    me = makers.maker(cast.saleem)
    office, phone = signed_in(cast.rekha), signed_in(cast.saleem)
    said = {
        "places": "1",
        "closes_on": today(),
        "value_is": "index of tomorrow",
        "value_on": today() + timedelta(1),
    }
    answer = office.post(f"/en/district/fairs/{coming.number}/do/round/", said)
    assert answer.status_code == 302, text(answer)
    of = StallRound.objects.get()
    assert of.number in text(phone.get("/en/me/fairs/"))
    assert phone.post(f"/en/me/fairs/rounds/{of.number}/").status_code == 302
    assert Stall.objects.get().artisan_id == me.pk
    assert of.number not in text(phone.get("/en/me/fairs/")).split("Stalls you can ask for now")[1]
    page = text(office.get(f"/en/district/fairs/rounds/{of.number}/"))
    assert "Saleem" in page or me.name in page
    public = text(signed_in(None).get(f"/en/fairs/draws/{of.number}/"))
    assert "index of tomorrow" in public and me.name not in public
    assert "published the day after" in public


def test_a_round_whose_value_is_known_already_is_corrected_on_the_page(coming, rekha):
    said = {"places": "1", "closes_on": today(), "value_is": "x", "value_on": today()}
    answer = signed_in(rekha).post(f"/en/district/fairs/{coming.number}/do/round/", said)
    assert answer.status_code == 200 and "only after the closing day" in text(answer)
    assert not StallRound.objects.exists()


def test_she_tells_what_she_sold_in_her_own_figures(over, saleem, rekha):
    stall = makers.own_stall(makers.maker(saleem), over)
    phone = signed_in(saleem)
    assert "short questions" in text(phone.get("/en/me/"))
    answer = phone.post(f"/en/me/fairs/stalls/{stall.pk}/tell/", {"sales": "१२,५००", "enquiries": "7"})
    assert answer.status_code == 302
    told = Told.objects.get()
    assert (told.sales, told.orders, told.enquiries) == (12_500_00, None, 7)
    page = text(phone.get(f"/en/me/fairs/stalls/{stall.pk}/"))
    assert "₹12,500" in page and "not known" in page
    office = signed_in(rekha)
    assert office.post(f"/en/district/fairs/stalls/{stall.pk}/do/tick/").status_code == 302
    assert Told.objects.filter(said_as="OFFICER", sales=12_500_00).exists()


def test_nothing_said_is_asked_again_in_plain_words(over, saleem):
    stall = makers.own_stall(makers.maker(saleem), over)
    answer = signed_in(saleem).post(f"/en/me/fairs/stalls/{stall.pk}/tell/", {"sales": ""})
    assert answer.status_code == 200 and "Fill in at least one." in text(answer)


def test_after_ninety_days_the_officer_notes_her_answer(over, saleem, rekha):
    from odop.mart import services

    stall = makers.own_stall(makers.maker(saleem), over)
    services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(today()))
    office = signed_in(rekha)
    assert "follow-ups" in text(office.get("/en/district/fairs/"))
    address = f"/en/district/fairs/stalls/{stall.pk}/do/answer/"
    assert office.post(address, {"orders_delivered": "2"}).status_code == 302
    assert FairFollowUp.objects.get().orders_delivered == 2


def test_the_public_page_shows_no_takings_of_few_stalls(over, saleem):
    from odop.mart import services

    stall = makers.own_stall(makers.maker(saleem), over)
    services.tell_results(
        stall=stall.pk, answers=services.Answers(sales=98_765_00), by=saleem, at=makers.at(today())
    )
    page = text(signed_in(None).get(f"/en/fairs/{over.number}/"))
    assert "98,765" not in page and "not shown" in page


def test_the_cell_notes_a_fair_and_puts_it_on_the_list(cast, cell):
    desk = signed_in(cell)
    said = {
        "name_en": "Autumn fair", "name_hi": "शरद मेला", "place_en": "Pune", "place_hi": "पुणे",
        "begins_on": today() + timedelta(30), "ends_on": today() + timedelta(33), "buyers": "b2b", "source": "letter",
        "level": Level.INDIA, "national": "on", "country_en": "India", "country_hi": "भारत",
    }  # fmt: skip
    answer = desk.post("/en/state/fairs/new/", said)
    assert answer.status_code == 302, text(answer)
    fair = Fair.objects.get()
    assert (fair.level, fair.national, fair.b2b, fair.b2c) == ("INDIA", True, True, False)
    desk.post(f"/en/state/fairs/{fair.number}/do/list/", {"from_day": today(), "order": "12/2026"})
    assert "12/2026" in text(signed_in(None).get(f"/en/fairs/{fair.number}/"))
    assert "days not confirmed" in text(signed_in(None).get("/en/fairs/"))


def test_a_district_notes_its_own_fair(cast, rekha):
    said = {
        "name_en": "Diwali fair", "name_hi": "दीवाली मेला", "place_en": "Gyanpur", "place_hi": "ज्ञानपुर",
        "begins_on": today() + timedelta(5), "ends_on": today() + timedelta(7), "buyers": "b2c", "source": "notice",
    }  # fmt: skip
    answer = signed_in(rekha).post("/en/district/fairs/new/", said)
    assert answer.status_code == 302
    assert Fair.objects.get().district_id == BHADOHI


def open_now(of: Fair, **changed: object) -> StallRound:
    """A call for stalls that is open today."""
    said = {"closes_on": today() + timedelta(3), "value_on": today() + timedelta(5)} | changed
    return services.open_round(
        fair=of.pk, terms=makers.terms(**said), by=makers.OPERATOR, at=makers.at(today())
    )


def test_a_stall_that_never_became_free_is_not_said_to_be_waited_for(over, saleem):
    opened = makers.at(today() - timedelta(days=130))
    terms = makers.terms(closes_on=today() - timedelta(days=125), value_on=today() - timedelta(days=120))
    of = services.open_round(fair=over.pk, terms=terms, by=makers.OPERATOR, at=opened)
    stall = services.apply_for_stall(
        stall_round=of.pk, artisan=makers.maker(saleem).number, by=makers.OPERATOR, at=opened
    )
    with acting(by=makers.OPERATOR, act="tests.made", at=makers.at(today())):
        Stall.objects.filter(pk=stall.pk).update(state="WAITING", place=9)
    phone = signed_in(saleem)
    page = text(phone.get("/en/me/fairs/"))
    assert "No stall became free for you." in page.split("Past fairs")[1]
    assert "No stall became free for you." in text(phone.get(f"/en/me/fairs/stalls/{stall.pk}/"))


def test_a_call_for_another_product_offers_no_button(coming, cast):
    makers.maker(cast.saleem)
    of = open_now(coming, product=places.product("chikankari").code)
    page = text(signed_in(cast.saleem).get(f"/en/me/fairs/rounds/{of.number}/"))
    assert "not open for you" in page and "I ask for a stall" not in page


def test_before_she_asks_she_reads_where_and_when(coming, cast):
    makers.maker(cast.saleem)
    of = open_now(coming)
    page = text(signed_in(cast.saleem).get(f"/en/me/fairs/rounds/{of.number}/"))
    assert coming.place_en in page and "I ask for a stall" in page


def test_every_stall_nobody_has_told_of_can_be_reached(cast, rekha):
    fairs = [
        makers.fair(begins_on=today() - timedelta(days=40 + n), ends_on=today() - timedelta(days=38 + n))
        for n in range(22)
    ]
    me = makers.maker(cast.saleem)
    stalls = [makers.own_stall(me, fair) for fair in fairs]
    office = signed_in(rekha)
    page = text(office.get("/en/district/fairs/"))
    assert "All 22" in page and sum(f"/fairs/stalls/{one.pk}/" in page for one in stalls) == 20
    whole = text(office.get("/en/district/fairs/lists/untold/"))
    assert all(f"/fairs/stalls/{one.pk}/" in whole for one in stalls)
    assert office.get("/en/district/fairs/lists/other/").status_code == 404


def test_what_waits_counts_fairs_with_the_oldest_day(over, cast, rekha):
    makers.own_stall(makers.maker(cast.saleem), over)
    page = text(signed_in(rekha).get("/en/district/"))
    assert "stalls whose sales nobody has told" in page and "the oldest: 95 days" in page


def test_a_makers_number_mistyped_is_said_on_the_page(coming, cast, rekha):
    me = makers.maker(cast.saleem)
    office, address = signed_in(rekha), f"/en/district/fairs/{coming.number}/do/goes/"
    wrong = office.post(address, {"artisan": "A/BHD/9999999"})
    assert wrong.status_code == 200 and "No maker has this number" in text(wrong)
    other = office.post(address, {"artisan": makers.maker(district=LUCKNOW_DISTRICT).number})
    assert other.status_code == 200 and "of another district" in text(other)
    assert office.post(address, {"artisan": me.number.lower()}).status_code == 302
    assert Stall.objects.get().artisan_id == me.pk


def test_a_draw_that_is_overdue_is_not_announced_as_to_come(coming, saleem):
    opened = today() - timedelta(days=9)
    terms = makers.terms(closes_on=opened + timedelta(3), value_on=opened + timedelta(5))
    of = services.open_round(fair=coming.pk, terms=terms, by=makers.OPERATOR, at=makers.at(opened))
    stall = services.apply_for_stall(
        stall_round=of.pk, artisan=makers.maker(saleem).number, by=makers.OPERATOR, at=makers.at(opened)
    )
    phone = signed_in(saleem)
    assert "the draw was due on" in text(phone.get("/en/me/fairs/"))
    assert "The draw is late." in text(phone.get(f"/en/me/fairs/stalls/{stall.pk}/"))
