"""Pages as readers meet them: how long they wait, alone and among twenty, and what each weighs."""

import re
import statistics
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode, urljoin

from bench.starts import Rows, Served, odop

PUBLIC = {
    "home": "/hi/",
    "a district": "/en/districts/saharanpur/",
    "kits that are late": "/hi/late-kits/",
    "the figures": "/hi/figures/",
    "the centres": "/hi/centres/",
    "a district's action plan": "/hi/districts/saharanpur/plan/",
}
OF_OFFICERS = {
    "the question of Saharanpur": ("cell", "/en/state/districts/saharanpur/"),
    "the State's questions": ("cell", "/en/state/"),
    "the plans of 75 districts": ("cell", "/hi/state/plans/"),
    "the officer's inbox": ("dc.", "/hi/district/"),
}
SECONDS = 20  # a page is read for no longer
LIGHT, HEAVY = 50 * 1024, 150 * 1024


def read(served: Served) -> Rows:
    """Every page at one and at twenty readers, then its weight."""
    rows: Rows = []
    stranger = urllib.request.build_opener()
    for name, path in PUBLIC.items():
        rows += _timed(name, served.address + path, lambda: stranger)
        rows += _weight(name, served.address + path, HEAVY)
    rows += _weight("a maker's sign-in", served.address + "/hi/account/sign-in/", LIGHT)
    openers: dict[str, Any] = {}
    for name, (who, path) in OF_OFFICERS.items():
        sign_in = next((s for s in served.sign_ins if s["name"].startswith(who)), None)
        if sign_in is None:
            continue
        if who not in openers:
            openers[who] = _signed_in(served, sign_in)
        rows += _timed(name, served.address + path, lambda who=who: openers[who])
    return rows


def _timed(name: str, address: str, opener: Callable[[], Any]) -> Rows:
    try:
        for _ in range(3):
            _fetch(opener(), address)
    except urllib.error.HTTPError as error:
        return [
            {"what": f"{name}: {address.split('/', 3)[3]}", "said": f"answers {error.code}", "value": None}
        ]
    rows = []
    for readers, times in ((1, 40), (20, 400)):
        waited = _many(address, opener, readers, times)
        p50, p95 = (statistics.quantiles(waited, n=100)[n] * 1000 for n in (49, 94))
        rate = len(waited) / sum(waited) * readers
        rows.append(
            {
                "what": f"{name}, {readers} reader{'s' * (readers > 1)}", "value": round(p50, 1), "p95": round(p95, 1),
                "unit": "ms", "said": f"p50 {p50:,.0f} ms, p95 {p95:,.0f} ms ({rate:,.0f} a second)",
                "budget": "300 ms" if readers == 1 else "", "over": readers == 1 and p95 > 300,
            }
        )  # fmt: skip
    return rows


def _many(address: str, opener: Callable[[], Any], readers: int, times: int) -> list[float]:
    until = time.monotonic() + SECONDS

    def one(_: int) -> float | None:
        if time.monotonic() > until:
            return None
        began = time.perf_counter()
        _fetch(opener(), address)
        return time.perf_counter() - began

    with ThreadPoolExecutor(readers) as pool:
        return [waited for waited in pool.map(one, range(times)) if waited is not None]


def _weight(name: str, address: str, budget: int) -> Rows:
    """The page and all it asks for, compressed as a browser would have it."""
    try:
        page, size = _fetch_sized(address)
    except urllib.error.HTTPError:
        return []
    asked = set(re.findall(r'<(?:script|img)[^>]*\ssrc="([^"]+)"', page))
    asked |= set(re.findall(r'<link[^>]*\shref="([^"]+\.(?:css|woff2|svg|ico|js)[^"]*)"', page))
    for sheet in [urljoin(address, a) for a in asked if ".css" in a]:
        text, _ = _fetch_sized(sheet)
        asked |= {urljoin(sheet, f) for f in re.findall(r"url\([\"']?([^)\"']+\.woff2)", text)}
    size += sum(_fetch_sized(urljoin(address, one))[1] for one in asked if not one.startswith("data:"))
    return [
        {
            "what": f"{name}: weight all in", "value": size, "unit": "bytes", "said": f"{size / 1024:.1f} KB",
            "budget": f"{budget // 1024} KB", "over": size > budget,
        }
    ]  # fmt: skip


def _fetch(opener: Any, address: str) -> str:
    with opener.open(address, timeout=60) as answer:
        text: str = answer.read().decode(errors="replace")
        return text


def _fetch_sized(address: str) -> tuple[str, int]:
    """The text, and the bytes that went over the line."""
    import gzip

    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        raw = answer.read()
        plain = gzip.decompress(raw) if answer.headers.get("Content-Encoding") == "gzip" else raw
        return plain.decode(errors="replace"), len(raw) + 250  # and its headers


def _signed_in(served: Served, sign_in: dict[str, str]) -> Any:
    """A reader who has signed in as an officer, as an officer does."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    first = served.address + "/en/account/sign-in/officer/"
    _post(opener, first, login=sign_in["name"], password=sign_in["password"])
    code = odop(served.var, "code", sign_in["secret"]).strip()
    _post(opener, served.address + "/en/account/sign-in/second-factor/", code=code)
    return opener


def _post(opener: Any, address: str, **fields: str) -> None:
    page = _fetch(opener, address)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token, address
    data = urlencode({"csrfmiddlewaretoken": token.group(1), **fields}).encode()
    request = urllib.request.Request(address, data=data, headers={"Referer": address})
    opener.open(request, timeout=60).read()
