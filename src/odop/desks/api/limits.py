"""How much and how often: a body of at most 64 KB, and so many requests a minute.

The counting is each server process's own; a proxy before the server is the place for a harder limit.
"""

from typing import Any

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.parser import Parser
from ninja.throttling import AnonRateThrottle, AuthRateThrottle

LARGEST_BODY = 64 * 1024
READERS = AnonRateThrottle("300/m")
WRITERS = AuthRateThrottle("600/m")


class SmallBodies(Parser):
    """Reads no body larger than the limit."""

    def parse_body(self, request: HttpRequest) -> Any:
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_BODY:
            raise HttpError(413, "too large")
        return super().parse_body(request)
