"""The public pages in a real browser: axe finds nothing, nothing sticks out, and they weigh little."""

import pytest

from tests.browser import faults_of, too_wide, weight_of
from tests.desks.public.pages import QUERIES
from tests.programme.makers import load_up_pack

WEIGHT = 150_000
HEAVIEST = ("", "districts/", "districts/saharanpur/", "products/")


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_every_public_page_can_be_read_by_everyone(reader, language, width, dark):
    load_up_pack()
    found = {}
    for address in QUERIES:
        page = reader.opens(f"/{language}/{address}", width=width, language=language, dark=dark)
        found[address] = faults_of(page) + too_wide(page)
        page.context.close()
    assert {address: faults for address, faults in found.items() if faults} == {}


def test_no_public_page_weighs_more_than_it_may(live_server, chromium):
    load_up_pack()
    weights = {a: weight_of(chromium, f"{live_server.url}/hi/{a}") for a in HEAVIEST}
    assert {a: weight for a, weight in weights.items() if weight > WEIGHT} == {}


def test_the_keyboard_comes_first_to_the_page_itself(reader):
    page = reader.opens("/hi/patterns/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_district_is_found_without_script(reader):
    load_up_pack()
    page = reader.opens("/hi/", script=False)
    page.fill("#find", "सहारनपुर")
    page.click("form[role=search] button")
    assert page.url.endswith("/hi/districts/saharanpur/")
