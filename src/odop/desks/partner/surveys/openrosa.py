"""OpenRosa as ODK Collect speaks it: who is let in, and how an answer looks."""

import base64
import binascii
from collections.abc import Callable
from functools import wraps
from typing import Any
from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from odop.access.queries import holder_of, may_anywhere
from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of

LARGEST = 10 * 1024 * 1024  # of one request: a phone splits what is larger
XML = "text/xml; charset=utf-8"
View = Callable[..., HttpResponse]


def collects(view: View) -> View:
    """Let a phone in by its holder's name and key (HTTP Basic), and put the protocol's headers on every answer.

    A signed-in browser does not count: a phone has no session, and a page elsewhere must not borrow one.
    """

    @csrf_exempt
    @never_cache
    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:
        person = _holder(request)
        if person is None:
            answer = said(401, _("Sign in with your name and the key you made at your desk."))
            answer["WWW-Authenticate"] = 'Basic realm="odop", charset="UTF-8"'
        else:
            answer = view(request, person, *args, **words)
        answer["X-OpenRosa-Version"] = "1.0"
        answer["X-OpenRosa-Accept-Content-Length"] = str(LARGEST)
        answer["Date"] = http_date()
        answer["Content-Language"] = get_language() or "hi"
        patch_vary_headers(answer, ["Accept-Language", "Authorization"])
        return answer

    return inner


def said(status: int, words: str, nature: str = "") -> HttpResponse:
    """A message to whoever holds the phone."""
    kind = f' nature="{nature}"' if nature else ""
    body = (
        '<?xml version="1.0" encoding="UTF-8"?><OpenRosaResponse xmlns="http://openrosa.org/http/response">'
        f"<message{kind}>{escape(words)}</message></OpenRosaResponse>"
    )
    return HttpResponse(body, status=status, content_type=XML)


def _holder(request: HttpRequest) -> User | None:
    scheme, _space, given = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, mark, secret = base64.b64decode(given, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    on = day_of(timezone.now())
    person = holder_of(name, secret, on=on) if mark else None
    return person if person and may_anywhere(person, Permission.SURVEY, on=on) else None
