"""Walks the README's steps in a browser, against a running demonstration, and takes the pictures."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from odop.desks.cli.checking import find_browser

HERE = Path(__file__).parent
STEPS = tomllib.loads((HERE / "steps.toml").read_text())["step"]
PHONE, DESK = {"width": 390, "height": 760}, {"width": 1280, "height": 860}


def main(server: str, password: str) -> None:
    """Each person of the walk keeps a browser of her own from step to step."""
    with sync_playwright() as driver:
        path = find_browser()
        browser = driver.chromium.launch(executable_path=str(path), args=["--no-sandbox"]) if path else None
        if browser is None:
            raise SystemExit("No Chromium here: apt-get install chromium fonts-noto-core")
        pages: dict[str, Page] = {}
        missing = []
        for n, step in enumerate(STEPS, 1):
            who = step.get("who", "")
            if who not in pages:
                pages[who] = _enter(browser, server, who, password)
            page = pages[who]
            answer = page.goto(server + step["at"])
            for words in step.get("click", ()):
                page.locator("main :is(a, summary)").filter(has_text=re.compile(words)).first.click()
                page.wait_for_load_state()
            if step.get("show"):
                heading = page.locator("main :is(h2, h3)").filter(has_text=re.compile(step["show"])).first
                heading.evaluate("h => h.scrollIntoView({behavior: 'instant'})")
            name = f"{n:02d}-{step['name']}.png"
            page.screenshot(path=HERE / name)
            code = answer.status if answer else 0
            print(f"{n:2} {step['at']} {code} {name}")  # noqa: T201
            missing += [step["at"]] * (code != 200 or "/sign-in/" in page.url)
    if missing:
        raise SystemExit(f"Not there: {', '.join(missing)}")


def _enter(browser: Browser, server: str, who: str, password: str) -> Page:
    context = browser.new_context(viewport=PHONE if who.startswith("+") else DESK, device_scale_factor=1)
    page = context.new_page()
    if who.startswith("+"):
        page.goto(f"{server}/hi/account/sign-in/")
        page.fill("input[name=phone]", who)
        page.click("main button")
        reader = context.new_page()
        reader.goto(f"{server}/hi/account/outbox/")
        found = re.search(
            r"\b\d{6}\b", reader.locator("article", has_text=who[3:]).first.inner_text().replace(who, "")
        )
        reader.close()
        assert found, "no code in the outbox"
        page.fill("input[name=code]", found.group())
        page.click("main button")
    elif who:
        page.goto(f"{server}/en/account/sign-in/officer/")
        page.fill("input[name=login]", who)
        page.fill("input[name=password]", password)
        page.click("main button")
        words = [sys.executable, "-m", "odop.desks.cli", "code"]
        for _ in range(2):  # a code holds for half a minute, and may end while the page loads
            code = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
            page.fill("input[name=code]", code)
            page.click("main button")
            page.wait_for_load_state()
            if "/account/" not in page.url:
                break
    page.wait_for_load_state()
    return page


if __name__ == "__main__":
    main(*sys.argv[1:])
