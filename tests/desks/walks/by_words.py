"""Going on only by what a page shows: its links, buttons and fields, found by what they do or by their words."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, override
from playwright.sync_api import Locator, Page

from tests.browser import too_wide


@dataclass
class Walker:
    """Somebody at a window of her own, reading in one language."""

    page: Page
    language: str

    def says(self, msgid: str, **values: object) -> str:
        """A sentence of the product as she reads it."""
        with override(self.language):
            return gettext(msgid) % values if values else gettext(msgid)

    def sees(self, msgid: str, **values: object) -> None:
        assert self.says(msgid, **values) in self.read()

    def read(self) -> str:
        return self.page.inner_text("main")

    def follow(self, part: str) -> None:
        """Follow the first link whose address has this in it, in a menu that she first unfolds where it is folded."""
        self._arrive(self.page.locator(f"a[href^='/{self.language}/'][href*='{part}']"))

    def press(self, msgid: str, within: str = "main") -> None:
        """Press the button that says this."""
        self._arrive(self.page.locator(within).get_by_role("button", name=self.says(msgid), exact=True))

    def press_at(self, selector: str) -> None:
        """Press the button found by what it does."""
        self._arrive(self.page.locator(selector))

    def unfold(self, msgid: str) -> None:
        self.page.locator("summary", has_text=self.says(msgid)).first.click()

    def write(self, name: str, words: str) -> None:
        self.page.locator(f"main [name='{name}']:visible").first.fill(words)

    def tick(self, selector: str, nth: int = 0) -> None:
        self.page.locator(f"main {selector}").nth(nth).check()

    def _arrive(self, found: Locator) -> None:
        shown = found.locator("visible=true")
        if not shown.count():
            self.page.locator("details", has=found).first.locator("summary").first.click()
        with self.page.expect_navigation():
            shown.first.click()
        assert too_wide(self.page) == [], self.page.url


def walker(reader: Any, signed_in: Any, user: Any, address: str, *, width: int, language: str) -> Walker:
    """Somebody opens her first page."""
    page = reader.opens(
        f"/{language}/{address}", signed_in=signed_in(user) if user else None, width=width, language=language
    )
    assert too_wide(page) == []
    return Walker(page, language)
