"""How an office's own program is let in: by a key the Cell has given to that office alone."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from odop.access.queries import machine_of
from odop.access.services import OfficeMachine
from odop.basics.dates import day_of
from odop.desks.api.problems import READING
from odop.desks.api.shapes import Problem

KEYED: dict[Any, Any] = {401: Problem, **READING}


class OfficeKey(HttpBearer):
    """Lets an office's program in by its key, sent as `Authorization: Bearer ...`."""

    def authenticate(self, request: HttpRequest, token: str) -> OfficeMachine | None:
        return machine_of(token, on=day_of(timezone.now()))


def machine(request: HttpRequest) -> OfficeMachine:
    """The program whose key was sent; the router lets nobody else by."""
    found = request.auth  # type: ignore[attr-defined]
    assert isinstance(found, OfficeMachine)
    return found
