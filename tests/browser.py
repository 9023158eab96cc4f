"""Driving a real browser: where it is, how a page is opened, and what axe-core finds on it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page

HOW_TO_GET_ONE = "no Chromium here: apt-get install chromium fonts-noto-core, or set CHROMIUM to its path"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chromium_path() -> str:
    """Where Chromium is. On CI a missing one is a failure; elsewhere the test is skipped, loudly."""
    from odop.desks.cli.checking import find_browser

    found = find_browser()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(HOW_TO_GET_ONE)
        pytest.skip(HOW_TO_GET_ONE)
    return str(found)


@dataclass
class Reader:
    """Somebody at a screen: opens addresses of the live server, signed in or not."""

    browser: Browser
    server: str

    def opens(
        self,
        address: str = "/",
        *,
        signed_in: Any = None,
        width: int = 1280,
        height: int = 900,
        script: bool = True,
        language: str = "hi",
        dark: bool = False,
    ) -> Page:
        """A page in a window of its own; `signed_in` is a test client that has signed in."""
        context = self.browser.new_context(
            base_url=self.server,
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            locale={"hi": "hi-IN", "en": "en-IN"}[language],
            color_scheme="dark" if dark else "light",
        )
        context.set_default_timeout(15_000)
        if signed_in is not None:
            _carry_session(context, signed_in, self.server)
        page = context.new_page()
        page.goto(address)
        return page


def faults_of(page: Page) -> list[str]:
    """Every axe-core violation on a page, each as one line a person can act on.

    The page keeps its content security policy; axe runs through the debugger, not as the page's script.
    """
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", WCAG)
    return [
        f"{v['id']}: {v['help']} at {node['target']} — {node['html'][:160]}"
        for v in found["violations"]
        for node in v["nodes"]
    ]


def too_wide(page: Page) -> list[str]:
    """What sticks out of the window sideways."""
    return page.evaluate(
        """() => {
            const edge = window.innerWidth;
            if (document.documentElement.scrollWidth <= edge) return [];
            const all = [...document.querySelectorAll('body *')];
            return all.filter(e => e.getBoundingClientRect().right > edge + 1)
                .slice(0, 10).map(e => e.outerHTML.slice(0, 120));
        }"""
    )


def weight_of(browser: Browser, address: str, **context: Any) -> int:
    """The bytes of a page all in, as they go over the line, on a first visit."""
    opened = browser.new_context(**context)
    page = opened.new_page()
    watcher = opened.new_cdp_session(page)
    watcher.send("Network.enable")
    total = 0

    def add(event: dict[str, Any]) -> None:
        nonlocal total
        total += int(event["encodedDataLength"])

    watcher.on("Network.loadingFinished", add)
    page.goto(address, wait_until="networkidle")
    opened.close()
    return total


def picture(page: Page, name: str, folder: Path) -> Path:
    """A picture of the whole page."""
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{name}.png", full_page=True)
    return folder / f"{name}.png"


def _carry_session(context: BrowserContext, client: Any, server: str) -> None:
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": server}])
