"""Who carries messages to phones: an outbox that a developer opens, or any provider that takes a POST.

A message is noted as sent only after its carrier has taken it, so one that was under way when the power went
is offered again, under the same key: a provider that heeds the key tells its receiver once.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from odop.audit.services import Actor
from odop.notices import queries, services
from odop.notices.queries import Message

SECONDS = 10


class NotTaken(Exception):  # noqa: N818 - what happened to the message
    """The carrier did not take a message; the reason never holds the message's words."""


def send_waiting(*, by: Actor, at: datetime, limit: int = 200) -> tuple[int, int]:
    """Offer the waiting messages to their carrier. Returns how many were taken, and how many were not."""
    carry, keeps_codes = _carrier()
    taken = not_taken = 0
    for message in queries.waiting(at, limit):
        try:
            carry(message)
        except NotTaken as reason:
            services.note_not_sent(notice=message.key, error=str(reason), by=by, at=at)
            not_taken += 1
        else:
            services.note_sent(notice=message.key, keep_secret=keeps_codes, by=by, at=at)
            taken += 1
    return taken, not_taken


def _carrier() -> tuple[Callable[[Message], None], bool]:
    """The carrier of the settings, and whether it shows codes afterwards."""
    if settings.SMS_CARRIER == "outbox":
        return _to_outbox, True
    if settings.SMS_CARRIER == "http" and settings.SMS_HTTP_URL.startswith(("https://", "http://")):
        return _by_http, False
    raise ImproperlyConfigured("ODOP_SMS is outbox, or http with ODOP_SMS_URL giving the provider's address")


def _to_outbox(message: Message) -> None:
    """Nothing to do: the message stands where the outbox page reads it."""


def _by_http(message: Message) -> None:
    request = urllib.request.Request(  # noqa: S310 - the scheme is checked above
        settings.SMS_HTTP_URL,
        data=json.dumps({"key": str(message.key), "to": message.phone, "text": message.text}).encode(),
        headers={
            "Content-Type": "application/json; charset=utf-8",
            "Authorization": f"Bearer {settings.SMS_HTTP_TOKEN}",
            "Idempotency-Key": str(message.key),
        },
        method="POST",
    )
    try:
        with _OPENER.open(request, timeout=SECONDS) as answer:
            answer.read(1024)
    except urllib.error.HTTPError as error:
        raise NotTaken(f"the carrier answered {error.code}") from error
    except (OSError, ValueError) as error:
        raise NotTaken(f"the carrier could not be reached: {type(error).__name__}") from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A provider that has moved is an error: the token and the words go nowhere else."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_NoRedirect, urllib.request.ProxyHandler({}))
