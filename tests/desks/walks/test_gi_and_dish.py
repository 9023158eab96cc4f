"""Authorised users by a drive in a cluster, packaging, and a dish of the district: each by hand to its public page."""

import pytest

from odop.basics.dates import day_of
from odop.figures.services import close_day
from odop.quality.models import Dish, GIUser
from tests.access.makers import OPERATOR, signed_in
from tests.casework.makers import product_of_district
from tests.desks.walks.clicks import go, hand_in, press
from tests.finance.files.makers import paying_account
from tests.quality import makers

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = makers.ASKED_ON.isoformat()
REFERENCE, CERTIFICATE = "GI3A-2025-7", "AU-152-77"
FOOD_LICENCE = "12720012000123"


@pytest.fixture
def people(cast, reader, clock):
    """Everybody in a window of their own, at the desk where they begin."""
    clock(makers.at())
    paying_account()  # a State with its name and its letters
    product_of_district()

    def at(who, address, language, width=1280):
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return at


@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_drive_enrols_a_maker_and_a_maker_enrols_herself(cast, people, language):
    makers.good()
    weaver, other = makers.artisan(cast.saleem), makers.artisan()
    officer, maker = people(cast.anil, "district/", language), people(cast.saleem, "me/", language, 320)
    drive_opened(officer)
    press(officer, "/gi/wish/", "no-such-maker", artisan="A/TST/1", makes_it="Her loom.")
    assert officer.locator("#wish-makes_it").input_value() == "Her loom."
    drive = officer.locator("#wish-drive option").nth(1).get_attribute("value")
    press(officer, "/gi/wish/", "wished", artisan=other.number, drive=drive)
    go(maker, "/me/gi/", "gi")
    hand_in(maker, "makes_it", "wish", good=True, makes_it="मेरी खड्डी")
    enrolled(officer, GIUser.objects.get(artisan=weaver))
    go(go(officer, "/district/gi/"), f"?drive={drive}", "of-the-drive")
    assert other.name in officer.inner_text("main") and weaver.name not in officer.inner_text("main")
    go(officer, f"/{GIUser.objects.get(artisan=other).pk}/")
    press(officer, "/given-up/", "given-up", words="घर छोड़कर गईं")
    go(go(maker, "/me/"), "/me/gi/", "registered")
    told = maker.inner_text("main")
    assert CERTIFICATE in told and "2035" in told  # ten years
    anybody = people(None, "", language, 320)
    go(go(anybody, "/quality/"), "/gi/", "public")
    assert CERTIFICATE not in anybody.content() and "Saleem" not in anybody.content()
    close_day(on=day_of(makers.at()), by=OPERATOR, at=makers.at())
    go(go(anybody, "/figures/"), "/figures/gi_users/", "figure")


@pytest.mark.parametrize("language", ["hi", "en"])
def test_packaging_is_asked_sent_on_answered_and_the_maker_says_whether_it_helped(cast, people, language):
    makers.artisan(cast.saleem)
    maker, officer = people(cast.saleem, "me/", language, 320), people(cast.anil, "district/", language)
    go(maker, "/me/packaging/")
    hand_in(maker, "wants", "asked", wants="water", words="बरसात में भीगता है")
    go(go(officer, "/district/tests/"), "/district/packaging/", "requests")
    press(officer, "/answer/", "nothing-said", button='[formaction$="/answer/"]')
    press(officer, "/on/", "sent-on", button='[formaction$="/on/"]')
    cell = people(cast.cell, "state/", language)
    go(go(cell, "/state/quality/"), "/state/packaging/", "with-the-cell")
    press(cell, "/answer/", "answered", button='[formaction$="/answer/"]', answer="मोम-कागज़ में लपेटें")
    go(go(maker, "/me/"), "/me/packaging/", "answer")
    assert "मोम-कागज़" in maker.inner_text("main")
    press(maker, "/told/", "told", button="[value=yes]")


@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_dish_is_proposed_its_makers_written_down_and_the_cell_decides(cast, people, language):
    cook = makers.artisan()
    deputy, cell = people(cast.rekha, "district/", language), people(cast.cell, "state/", language, 320)
    go(go(deputy, "/district/tests/"), "/district/dishes/", "dishes")
    deputy.locator("main input[name=name]").fill("Lentil cake")
    hand_in(deputy, "story", "proposed", name_hi="दाल की टिकिया", story="यहीं बनती है।")
    dish = Dish.objects.get()
    go(deputy, f"/{dish.number}/")
    hand_in(deputy, "licence", "thirteen", artisan=cook.number, licence=FOOD_LICENCE[:-1])
    assert deputy.input_value("[name=artisan]") == cook.number
    hand_in(deputy, "licence", "cook", licence=FOOD_LICENCE)
    assert FOOD_LICENCE in deputy.inner_text("main")
    go(go(cell, "/state/quality/"), "/state/dishes/", "before-the-cell")
    press(cell, "/refuse/", "no-words", button='[formaction$="/refuse/"]')
    press(cell, "/accept/", "accepted", button='[formaction$="/accept/"]', words="")
    anybody = people(None, "", language, 320)
    go(anybody, "/cuisine/", "cuisine")
    public = anybody.inner_text("main")
    assert {"hi": "दाल की टिकिया", "en": "Lentil cake"}[language] in public
    assert anybody.locator(".note.warn").count() and FOOD_LICENCE not in anybody.content()


def drive_opened(officer):
    """The officer opens a drive in a cluster, which names its good, its day and how many it is for."""
    go(go(officer, "/district/tests/"), "/district/gi/", "goods")
    press(officer, "/gi/drive/", "drive", cluster="Gopiganj", held_on=TODAY, hoped_for="12")
    assert "Gopiganj" in officer.inner_text("main")


def enrolled(officer, user):
    """Filed at the Registry, and entered by it; a day before the filing comes back as it was typed."""
    go(go(officer, "/district/gi/"), f"/{user.pk}/", "user")
    press(officer, "/filed/", "filed", filed_on=TODAY, reference=REFERENCE)
    press(officer, "/entered/", "too-early", registered_on="2025-06-01", number=CERTIFICATE)
    assert officer.input_value("[name=number]") == CERTIFICATE
    hand_in(officer, "registered_on", "entered", registered_on=TODAY)
    user.refresh_from_db()
    assert user.number == CERTIFICATE
