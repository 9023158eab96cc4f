"""A test by hand: asked for from the phone, sealed, signed, suspended once the maker was heard, lifted, checked."""

import pytest
from django.utils.translation import gettext, override

from odop.basics.dates import day_of
from odop.figures.services import close_day
from odop.quality.models import LabTest
from tests.access.makers import OPERATOR, signed_in
from tests.casework.makers import product_of_district
from tests.desks.walks.clicks import go, hand_in, press
from tests.finance.files.makers import paying_account
from tests.quality import makers

pytestmark = pytest.mark.django_db(transaction=True)
WHY, WORD, MENDED = "रंग छूटने की शिकायत", "यह माल दूसरे का था", "नया रंग, फिर देखा गया"
SEAL = "UP 004417"


@pytest.fixture
def people(cast, reader, clock):
    """Everybody in a window of their own, at the desk where they begin; a carpet that can be tested."""
    clock(makers.at())
    paying_account()  # a State with its name and its letters
    product_of_district()
    makers.standard()
    makers.mark()
    makers.scope()
    makers.scope("other-lab")
    makers.artisan(cast.saleem)

    def at(who, address, language, width=1280):
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return at


@pytest.mark.parametrize("language", ["hi", "en"])
def test_from_the_asking_to_the_certificate_its_suspension_and_the_figure(cast, people, clock, language):
    maker = people(cast.saleem, "me/", language, 320)
    officer = people(cast.anil, "district/", language)
    lab = people(cast.lab, "partner/", language, 320)
    test = asked(maker)
    label = sealed(officer, test)
    taken_in(lab, label)
    entered(lab, "6", "4,5", "<1")
    press_sign(lab)
    number = certificate_of(maker, test)
    anybody = people(None, "", language, 320)
    checked(anybody, number)
    assert anybody.locator(".note.good").count() == 1
    at_certificate(officer, number)
    press(officer, "/do/suspend/", "proposed", why=WHY)
    go(go(go(maker, "/me/tests/"), "/me/", "home"), f"/{test.number}/", "asked-to-speak")
    assert WHY in maker.inner_text("main")
    press(maker, "/word/", "spoke", words=WORD)
    deputy = people(cast.rekha, "district/", language)
    at_certificate(deputy, number)
    assert WORD in deputy.inner_text("main")
    press(deputy, "/do/confirm/", "suspended")
    checked(anybody, number, "public-suspended")
    assert WHY in anybody.inner_text(".note.bad") and WORD not in anybody.content()
    at_certificate(officer, number)
    press(officer, "/do/lift/", "lift", why=MENDED)
    at_certificate(deputy, number)
    press(deputy, "/do/confirm-lifting/", "lifted")
    checked(anybody, number)
    assert anybody.locator(".note.good").count() == 1
    figure_read(anybody, language)
    clock(makers.at(400))
    checked(anybody, number, "public-ended")
    assert anybody.locator(".note.bad").count() == 1


def test_what_did_not_pass_says_what_to_do_and_is_asked_of_another_laboratory(cast, people):
    maker = people(cast.saleem, "me/", "hi", 320)
    officer, lab = people(cast.anil, "district/", "hi", 320), people(cast.lab, "partner/", "hi")
    test = asked(maker)
    taken_in(lab, sealed(officer, test))
    entered(lab, "6", "2", "x")
    assert (
        lab.input_value("#line-2") == "2" and lab.locator(".messages, [role=alert]").count()
    )  # why is it not tested?
    entered(lab, "6", "2", "x मशीन बंद")
    press_sign(lab)
    go(go(maker, "/me/tests/"), f"/{test.number}/", "failed")
    assert "रगड़ ठीक करें।" in maker.inner_text("main")
    press(maker, "/again/", "again", lab="other-lab")
    assert LabTest.objects.get(again_of=test).lab_id == "other-lab"


def asked(maker):
    """The maker asks from her phone for a test of her carpet, of the first laboratory shown."""
    go(go(maker, "/me/tests/", "tests"), "/me/tests/ask/")
    go(maker, "?product=carpets-and-durries", "ask")
    hand_in(maker, "standard", "asked", standard=True, lab="carpet-lab", words="मेरी दरी")
    assert "मेरी दरी" in maker.inner_text("main")
    return LabTest.objects.get()


def sealed(officer, test):
    """Drawn before the maker, labelled, sealed and sent; gives back what the label says."""
    go(go(officer, "/district/tests/", "piles"), f"/{test.number}/")
    press(officer, "/do/prepare/", "drawn")
    go(officer, "/label/", "label")
    label = officer.inner_text("main h1")
    go(officer, f"/{test.number}/")
    press(officer, "/do/send/", "sent", seal=SEAL, carrier="Speed Post EU1")
    return label


def taken_in(lab, label):
    """The laboratory reads the label, and the seal itself."""
    hand_in(lab, "label", "sample", label=label)
    press(lab, "/receive/", "taken-in", seal=SEAL.lower(), whole=True)
    assert "Saleem" not in lab.inner_text("main")  # the sample is tested, not the person


def entered(lab, *said):
    """The sheet is kept, as it was typed."""
    names = [one.get_attribute("name") for one in lab.locator("#sheet [name^=line]").all()]
    press(lab, "/enter/", "sheet", **dict(zip(names, said, strict=True)))


def press_sign(lab):
    """What stands on the screen is signed, in person."""
    with lab.expect_navigation():
        lab.locator('[formaction$="/sign/"]').click()
    assert LabTest.objects.get().signed_by


def certificate_of(maker, test):
    """Her certificate, which opens as a PDF."""
    go(go(maker, "/me/tests/"), f"/{test.number}/", "passed")
    test.refresh_from_db()
    paper = maker.request.get(maker.locator('a.button[href*="/letters/"]').first.get_attribute("href"))
    assert paper.body().startswith(b"%PDF")
    return test.certificate.number


def checked(anybody, number, name="public"):
    """Anybody checks the number, copied as it is printed; never told whose it is."""
    go(go(anybody, "/quality/", "standards"), "/quality/certificate/")
    hand_in(anybody, "number", name, number=number.lower())
    assert number in anybody.inner_text("main") and "Saleem" not in anybody.content()


def at_certificate(page, number):
    go(go(page, "/district/tests/"), "/district/certificates/", "certificates")
    return go(page, f"/certificates/{number}/")


def figure_read(anybody, language):
    """The State's figure counts it, and says no number so small that it names somebody."""
    close_day(on=day_of(makers.at()), by=OPERATOR, at=makers.at())
    go(go(anybody, "/figures/"), "/figures/tests_passed/", "figure")
    with override(language):
        told = anybody.inner_text(".figures")
        assert gettext("not shown") in told and gettext("not known") not in told
