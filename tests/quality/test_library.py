"""Designs with their crafts and fate, packaging asked for and answered, dishes of districts."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.quality.models import Design, DesignFate, Dish, DishMaker, PackagingRequest
from odop.quality.rules.gi import DayToCome
from odop.quality.rules.library import (
    Blank,
    DishDecided,
    NoSuchCraft,
    NotAnswered,
    NotAPicture,
    NotFssai,
    NotOfDistrict,
    NotOpenRequest,
    OneDish,
    fssai,
)
from odop.quality.services.dishes import decide_dish, note_dish_maker, propose_dish
from odop.quality.services.library import (
    add_design,
    answer_packaging,
    ask_for_packaging,
    note_fate,
    send_packaging_on,
    tell_of_packaging,
)
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT
from tests.casework.makers import AT, CARPETS, artisan, product_of_district

pytestmark = pytest.mark.django_db
CUFFLINKS = Named("Cufflinks of gulabi meenakari", "गुलाबी मीनाकारी के कफ़लिंक")
NAME = Named("Kebab of the lane", "गली का कबाब")


@pytest.fixture
def design(cast):
    product_of_district()
    product_of_district(LUCKNOW_DISTRICT)
    return add_design(
        kind="FUSION", title=CUFFLINKS, crafts=[(BHADOHI, CARPETS), (LUCKNOW_DISTRICT, CARPETS)], source="award note",
        by=cast.cell, at=AT,
    )  # fmt: skip


@pytest.fixture
def request_(cast):
    product_of_district()
    weaver = artisan(user=cast.saleem)
    return ask_for_packaging(
        artisan=weaver.number, product=CARPETS, wants=["water", "name"], by=cast.saleem, at=AT
    )


@pytest.fixture
def dish(cast):
    return propose_dish(district=BHADOHI, name=NAME, story="Made here for a century.", by=cast.rekha, at=AT)


# --- designs --------------------------------------------------------------------------
def test_a_fusion_names_every_craft_and_its_district(design):
    assert {craft.district_id for craft in design.crafts.all()} == {BHADOHI, LUCKNOW_DISTRICT}


def test_its_picture_is_a_picture_whatever_the_file_is_called(cast, design):
    said = {"kind": "DESIGN", "title": CUFFLINKS, "crafts": [(BHADOHI, CARPETS)], "source": "award note"}
    with pytest.raises(NotAPicture):
        add_design(**said, picture=("a.png", b"%PDF-1.4 a letter"), by=cast.cell, at=AT)
    assert Design.objects.get() == design
    added = add_design(**said, picture=("a.pdf", b"\x89PNG\r\n\x1a\n..."), by=cast.cell, at=AT)
    assert added.picture.media_type == "image/png"


def test_where_it_went_is_added_with_its_source(cast, design):
    note_fate(
        design=design.number,
        what="GIFTED",
        words="To leaders of the G7.",
        source="award note",
        by=cast.cell,
        at=AT,
    )
    assert design.fates.get().what == "GIFTED"


def test_a_design_says_whose_it_is_and_who_says_so(cast):
    product_of_district()
    told = {
        "kind": "DESIGN",
        "title": CUFFLINKS,
        "crafts": [(BHADOHI, CARPETS)],
        "source": "x",
        "by": cast.cell,
        "at": AT,
    }
    for change in ({"title": Named("", "")}, {"source": " "}, {"crafts": []}):
        with pytest.raises(Blank):
            add_design(**{**told, **change})
    with pytest.raises(NoSuchCraft):
        add_design(**{**told, "crafts": [(BHADOHI, "nothing-known")]})
    for who in (cast.rekha, cast.saleem, cast.auditor):
        with pytest.raises(NotPermitted):
            add_design(**{**told, "by": who})
    assert not Design.objects.exists()


def test_a_fate_says_what_and_who_says_so(cast, design):
    with pytest.raises(Blank):
        note_fate(design=design.number, what="SOLD", words="", source="x", by=cast.cell, at=AT)
    with pytest.raises(Blank):
        note_fate(design=design.number, what="SOLD", words="A fair.", source=" ", by=cast.cell, at=AT)
    with pytest.raises(NotPermitted):
        note_fate(design=design.number, what="SOLD", words="A fair.", source="x", by=cast.rekha, at=AT)
    with pytest.raises(DayToCome):
        tomorrow = day_of(AT) + timedelta(days=1)
        note_fate(
            design=design.number, what="SOLD", words="A fair.", source="x", on_day=tomorrow, by=cast.cell, at=AT
        )  # fmt: skip
    assert not DesignFate.objects.exists()


# --- packaging ------------------------------------------------------------------------
def test_the_district_sends_it_on_and_the_cell_answers_with_a_design(cast, request_, design):
    send_packaging_on(number=request_.number, by=cast.anil, at=AT)
    with pytest.raises(NotPermitted):
        answer_packaging(number=request_.number, answer="A box.", by=cast.anil, at=AT)
    made = answer_packaging(number=request_.number, design=design.number, by=cast.cell, at=AT)
    assert (made.state, made.design) == ("ANSWERED", design)
    assert tell_of_packaging(number=request_.number, helped=False, by=cast.saleem, at=AT).helped is False


def test_a_no_is_said_in_words(cast, request_):
    with pytest.raises(Blank):
        answer_packaging(number=request_.number, declined=True, by=cast.anil, at=AT)
    assert (
        answer_packaging(
            number=request_.number, answer="No budget.", declined=True, by=cast.anil, at=AT
        ).state
        == "DECLINED"
    )
    with pytest.raises(NotOpenRequest):
        answer_packaging(number=request_.number, answer="Yes.", by=cast.anil, at=AT)
    with pytest.raises(NotOpenRequest):
        send_packaging_on(number=request_.number, by=cast.anil, at=AT)


def test_she_says_what_the_packing_must_do(cast):
    product_of_district()
    weaver = artisan(user=cast.saleem)
    with pytest.raises(Blank):
        ask_for_packaging(artisan=weaver.number, product=CARPETS, wants=["gold"], by=cast.saleem, at=AT)
    with pytest.raises(NoSuchCraft):
        ask_for_packaging(
            artisan=weaver.number, product="nothing-known", wants=["water"], by=cast.saleem, at=AT
        )
    for who in (cast.meena, cast.vikram, cast.lab):
        with pytest.raises(NotPermitted):
            ask_for_packaging(artisan=weaver.number, product=CARPETS, wants=["water"], by=who, at=AT)
    assert not PackagingRequest.objects.exists()


def test_only_she_says_whether_it_helped_and_only_once_answered(cast, request_):
    with pytest.raises(NotAnswered):
        tell_of_packaging(number=request_.number, helped=True, by=cast.saleem, at=AT)
    answer_packaging(number=request_.number, answer="A box.", by=cast.anil, at=AT)
    for who in (cast.meena, cast.anil):
        with pytest.raises(NotPermitted):
            tell_of_packaging(number=request_.number, helped=True, by=who, at=AT)


# --- dishes ---------------------------------------------------------------------------
def test_the_cell_accepts_one_dish_of_a_district(cast, dish):
    other = propose_dish(
        district=BHADOHI, name=Named("Sweet", "मिठाई"), story="Older still.", by=cast.anil, at=AT
    )
    assert decide_dish(number=dish.number, accepted=True, by=cast.cell, at=AT).state == "ACCEPTED"
    with pytest.raises(OneDish):
        decide_dish(number=other.number, accepted=True, by=cast.cell, at=AT)
    with pytest.raises(OneDish):
        propose_dish(district=BHADOHI, name=NAME, story="Again.", by=cast.rekha, at=AT)


def test_a_dish_refused_is_told_why_and_decided_once(cast, dish):
    with pytest.raises(Blank):
        decide_dish(number=dish.number, accepted=False, by=cast.cell, at=AT)
    decide_dish(number=dish.number, accepted=False, words="Made in every district.", by=cast.cell, at=AT)
    with pytest.raises(DishDecided):
        decide_dish(number=dish.number, accepted=True, by=cast.cell, at=AT)


def test_who_may_propose_and_accept(cast, dish):
    for who in (cast.vikram, cast.saleem, cast.auditor):
        with pytest.raises(NotPermitted):
            propose_dish(district=BHADOHI, name=NAME, story="x", by=who, at=AT)
        with pytest.raises(NotPermitted):
            decide_dish(number=dish.number, accepted=True, by=who, at=AT)
    with pytest.raises(NotPermitted):
        decide_dish(number=dish.number, accepted=True, by=cast.rekha, at=AT)
    for change in ({"name": Named("x", "")}, {"story": " "}):
        with pytest.raises(Blank):
            propose_dish(
                **{"district": BHADOHI, "name": NAME, "story": "x", "by": cast.rekha, "at": AT, **change}
            )
    assert Dish.objects.count() == 1


def test_a_maker_of_a_dish_is_of_the_district_and_her_licence_has_its_shape(cast, dish):
    hers = artisan(user=cast.saleem)
    made = note_dish_maker(
        dish=dish.number,
        artisan=hers.number,
        licence="1272 0012 0001 23",
        until=date(2027, 5, 1),
        by=cast.anil,
        at=AT,
    )
    assert made.fssai == "12720012000123"
    with pytest.raises(NotFssai):
        note_dish_maker(dish=dish.number, artisan=hers.number, licence="9" * 14, by=cast.anil, at=AT)
    with pytest.raises(NotOfDistrict):
        note_dish_maker(
            dish=dish.number, artisan=artisan(district=LUCKNOW_DISTRICT).number, by=cast.anil, at=AT
        )
    with pytest.raises(NotPermitted):
        note_dish_maker(dish=dish.number, artisan=hers.number, by=cast.vikram, at=AT)
    assert DishMaker.objects.get().fssai == "12720012000123"


def test_anybody_sees_the_dish_and_no_number_of_makers_under_ten(client, cast, dish):
    note_dish_maker(dish=dish.number, artisan=artisan(user=cast.saleem).number, by=cast.anil, at=AT)
    page = client.get("/en/cuisine/").content.decode()
    assert page.count("not shown") == 2  # her number, and the words below the table


def test_no_licence_is_unknown_and_not_a_fault():
    assert fssai(" ") == ""
    assert fssai("१२७२० 01२00 0123") == "12720012000123"
