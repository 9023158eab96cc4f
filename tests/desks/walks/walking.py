"""Going through the pages as people do: from a first page on only by links that are seen and buttons that are there."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import Page

from tests.access.makers import signed_in
from tests.browser import Reader
from tests.desks.walks.clicks import fill, stop

PHONE, DESK = 320, 1280


@dataclass
class Walk:
    """A way through the pages in one language; at every stop nothing sticks out of the window."""

    reader: Reader
    language: str
    stops: list[str] = field(default_factory=list)

    def enters(self, who: Any, address: str, *, width: int = DESK) -> "Step":
        """Somebody's first page, in a window of her own; nobody: anybody."""
        page = self.reader.opens(
            f"/{self.language}/{address}", signed_in=signed_in(who) if who else None, width=width,
            language=self.language,
        )  # fmt: skip
        return Step(self, page)

    def word(self, msgid: str) -> str:
        """A word of the pages in the language of the walk."""
        with translation.override(self.language):
            return gettext(msgid)


class Step:
    """Where somebody stands now, and how she goes on."""

    def __init__(self, walk: Walk, page: Page) -> None:
        self.walk, self.page = walk, page
        walk.stops.append(page.url)
        page.evaluate("document.querySelectorAll('main details').forEach(fold => fold.open = true)")
        stop(page, f"walk-{len(walk.stops):03d}")

    @property
    def text(self) -> str:
        return self.page.inner_text("main")

    def follows(self, *parts: str) -> "Step":
        """Follow the first link that is seen and leads to an address with this in it; again for each part."""
        step, other = self, {"hi": "en", "en": "hi"}[self.walk.language]
        for part in parts:
            step.page.locator(f'a[href*="{part}"]:not([href^="/{other}/"]):visible').first.click()
            step = step._arrived()
        return step

    def sends(self, action: str = "", /, *, button: str = "button", **typed: Any) -> "Step":
        """Fill in the form whose address ends so (none: the first of the page) and press its last such button."""
        where = f'main form[action$="{action}"]' if action else "main form[method=post]"
        form = self.page.locator(where).first
        for name, value in typed.items():
            fill(form.locator(f'[name="{name}"]'), value)
        form.locator(button).last.click()
        return self._arrived()

    def _arrived(self) -> "Step":
        self.page.wait_for_load_state()
        return Step(self.walk, self.page)


def paper(kind: str) -> dict[str, Any]:
    """A file as a phone sends it."""
    return {"name": f"{kind}.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 " + kind.encode()}
