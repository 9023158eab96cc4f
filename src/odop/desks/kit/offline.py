"""The worker that keeps a page at hand while a phone is out of network."""

from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

HERE = Path(__file__).parent / "static" / "kit" / "offline-worker.js"


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The worker's script, at a desk's own address, so that it may keep that desk's pages and no other's."""
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@cache
def _script() -> str:
    return HERE.read_text(encoding="utf-8")
