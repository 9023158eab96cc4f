"""What a hand does on a page: follow a link, open what is folded, fill a form in and press its button."""

import os
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser import picture, too_wide

PICTURES = os.environ.get("ODOP_PICTURES")


def stop(page: Page, name: str = "") -> Page:
    """Look at the page: nothing sticks out of the window."""
    assert too_wide(page) == [], page.url
    if PICTURES and name:
        language = page.url.split("/")[3]
        picture(page, f"{name}-{page.viewport_size['width']}-{language}", Path(PICTURES))
    return page


def go(page: Page, end: str, name: str = "") -> Page:
    """Follow the first link that is seen and whose address ends so, whatever is asked behind it."""
    links = page.locator(f'a[href$="{end}"]:not([hreflang]), a[href*="{end}?"]:not([hreflang])')
    found = next(link for link in links.all() if link.is_visible() or _unfold(link))
    with page.expect_navigation():
        found.click()
    return stop(page, name)


def press(page: Page, end: str, name: str = "", /, *, button: str = "button", **typed: object) -> Page:
    """Fill in the form whose address ends so, and press its button."""
    form = page.locator(f'form[action$="{end}"], form:has(button[formaction$="{end}"])').first
    return _sent(page, form, button, typed, name)


def hand_in(
    page: Page, field: str, name: str = "", /, *, button: str = "button.button", **typed: object
) -> Page:
    """The same of the form that has a field of this name."""
    form = page.locator(f'form:has([name="{field}"])').first
    return _sent(page, form, button, typed, name)


def _sent(page: Page, form, button: str, typed: dict, name: str) -> Page:
    _unfold(form)
    for field, value in typed.items():
        fill(form.locator(f'[name="{field}"]'), value)
    with page.expect_navigation():
        form.locator(button).first.click()
    return stop(page, name)


def fill(field: Locator, value: object) -> None:
    """Type, tick, choose or attach what a field is to hold."""
    kind = field.first.evaluate("one => one.type || one.tagName")
    if kind in ("checkbox", "radio"):
        one = field.first if isinstance(value, bool) else field.and_(field.page.locator(f'[value="{value}"]'))
        one.set_checked(value is not False)
    elif kind == "select-one":
        field.first.select_option(str(value))
    elif kind == "file":
        field.first.set_input_files(value)
    else:
        field.first.fill(str(value))


def _unfold(thing) -> bool:
    """Open what it is folded in, by its own line; whether it is seen then."""
    for fold in thing.locator("xpath=ancestor::details[not(@open)]").all():
        fold.locator("summary").first.click()
    return bool(thing.is_visible())
