"""A maker's year: from her first page, on a small phone without script, through every door and back."""

import pytest

from tests.access.makers import signed_in
from tests.browser import too_wide
from tests.desks.walks.clicks import go, hand_in, press
from tests.facilities.machines import makers
from tests.facilities.machines.makers import MONDAY, at
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db(transaction=True)
DOORS = ".doors a[href*='/me/']"


@pytest.fixture
def phone(cast, reader, clock):
    """Saleem's first page in a language; there is a machine near him."""
    load_up_pack()
    machine = makers.machine(makers.centre())
    makers.maker("Saleem Ansari", user=cast.saleem)
    clock(at(MONDAY))

    def opens(language):
        return reader.opens(
            f"/{language}/me/", signed_in=signed_in(cast.saleem), width=320, script=False, language=language
        )

    return opens, machine


def test_every_door_leads_to_a_page_of_its_own_and_back(phone):
    titles = {language: behind_each_door(phone[0](language), language) for language in ("hi", "en")}
    assert len(titles["hi"]) == len(titles["en"]) >= 15
    every = [*titles["hi"], *titles["en"]]
    assert len(set(every)) == len(every), sorted(every)


def test_he_asks_for_a_turn_and_a_packing_and_corrects_what_is_written(phone):
    opens, machine = phone
    page = opens("hi")
    go(go(page, "/me/machines/"), f"/{machine.pk}/")
    press(page, "/ask/")
    assert home(page).locator("h1").inner_text() == "Saleem Ansari"
    hand_in(go(page, "/me/packaging/"), "wants", wants=True)
    assert page.locator("main .card .state").count() == 1, page.inner_text("main")
    home(page)
    go(go(page, "/me/profile/"), "/me/profile/name/")
    hand_in(page, "name", name="Saleem Ahmad Ansari")
    assert page.url.endswith("/me/profile/") and "Saleem Ahmad Ansari" in page.inner_text("main")
    tap(page, page.locator("header a[hreflang=en]"))
    assert page.locator("html").get_attribute("lang") == "en" and page.url.endswith("/en/me/profile/")
    tap(page, page.locator("header form button"))
    assert "/me/" not in page.url


def behind_each_door(page, language):
    """The title behind each door, and the way back."""
    titles = []
    for n in range(page.locator(DOORS).count()):
        tap(page, page.locator(DOORS).nth(n))
        assert too_wide(page) == [], page.url
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("h1").count() == 1, page.url
        titles.append(page.title())
        home(page)
    return titles


def home(page):
    """Back by the page's own line above its heading, or by the name of the programme."""
    tap(page, page.locator(".crumbs a[href$='/me/'], .masthead a.brand").last)
    assert page.url.endswith("/me/"), page.url
    return page


def tap(page, link):
    with page.expect_navigation():
        link.click()
