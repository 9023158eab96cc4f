"""A phone out of network: the worker that keeps a page at hand, and what its script sends later."""

from datetime import datetime
from functools import cache
from pathlib import Path
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

HERE = Path(__file__).parent / "static" / "kit" / "offline-worker.js"


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The worker's script, at a desk's own address, so that it may keep that desk's pages and no other's."""
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@cache
def _script() -> str:
    return HERE.read_text(encoding="utf-8")


def sent_later(request: HttpRequest) -> bool:
    """Whether the page's script sends this, once there is network again; it reads JSON."""
    return request.headers.get("X-Sent-Later") == "1"


def noted(text: str) -> datetime | None:
    """The moment a phone noted something, where it says one that can be read."""
    try:
        at = parse_datetime(text)
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None


def key_of(text: str) -> UUID | None:
    """A key as a page sends it, the device's own of an entry or a row's; none where it cannot be read."""
    try:
        return UUID(text)
    except ValueError:
        return None
