"""Who may enter a desk: a stranger is sent to sign in, whoever has no posting for it is told so."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from odop.access.queries import may_anywhere
from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def open_to(*permissions: Permission) -> Callable[[View[P]], View[P]]:
    """Open a page to those whose postings hold one of these permissions anywhere.

    What she may see there, and do, is for the page and for the act.
    """

    def made(view: View[P]) -> View[P]:
        @login_required
        @wraps(view)
        def inner(request: HttpRequest, *args: P.args, **words: P.kwargs) -> HttpResponse:
            today = day_of(timezone.now())
            if not any(may_anywhere(request.user, permission, on=today) for permission in permissions):
                raise PermissionDenied
            return view(request, *args, **words)

        return inner

    return made


def me(request: HttpRequest) -> User:
    """Who is signed in."""
    assert isinstance(request.user, User)
    return request.user
