"""How much and how often: a body of at most 64 KB, and so many requests a minute.

The counting is each server process's own; a proxy before the server is the place for a harder limit.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.cache import caches
from django.http import HttpRequest, JsonResponse
from ninja.parser import Parser
from ninja.throttling import AnonRateThrottle, AuthRateThrottle

from odop.desks.api.problems import problem

LARGEST_BODY = 64 * 1024
READERS = AnonRateThrottle("300/m")
WRITERS = AuthRateThrottle("600/m")
READERS.cache = WRITERS.cache = caches["memory"]  # an open read costs no write to the database


def small_bodies(view: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse a body larger than the limit before a byte of it is read."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_BODY:
            return JsonResponse(problem(413), status=413)
        return view(request, *args, **kwargs)

    return inner


class PlainText(Parser):
    """Reads no characters that a text cannot hold."""

    def parse_body(self, request: HttpRequest) -> Any:
        body = super().parse_body(request)
        written = json.dumps(body, ensure_ascii=False)
        if "\\u0000" in written:
            raise ValueError("a nought character")
        written.encode()  # half a character cannot be written
        return body
