"""Where a partner works: her own office's batches and orders, and the frame of every page of the desk."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.queries import may_anywhere, offices_of
from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of

P = ParamSpec("P")
PARTNERS = (Permission.RUN_BATCH, Permission.SUPPLY_TOOLKITS, Permission.ASK_OUTCOME)
# The desk's menu: the page, its words, and who needs it. A page that does not stand yet is left out.
MENU = [
    ("partner:home", _("What waits for me"), Permission.RUN_BATCH),
    ("partner:home", _("What waits for me"), Permission.SUPPLY_TOOLKITS),
    ("partner:follow_ups", _("Outcomes to be asked"), Permission.ASK_OUTCOME),
]


def at_desk(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The desk is open to trainers, suppliers and enquirers; a stranger is sent to sign in."""

    @login_required
    @wraps(view)
    def inner(request: HttpRequest, *args: P.args, **words: P.kwargs) -> HttpResponse:
        on = day_of(timezone.now())
        if not any(may_anywhere(me(request), p, on=on) for p in PARTNERS):
            raise PermissionDenied
        return view(request, *args, **words)

    return inner


def me(request: HttpRequest) -> User:
    """Who is signed in."""
    assert isinstance(request.user, User)
    return request.user


def my_offices(request: HttpRequest, permission: Permission) -> frozenset[str]:
    """The offices at which she holds a permission today."""
    return offices_of(me(request), permission, on=day_of(timezone.now()))


def require_office(request: HttpRequest, permission: Permission, office: str | None) -> None:
    """Nobody sees what belongs to another office."""
    if office is None or office not in my_offices(request, permission):
        raise PermissionDenied


def show(request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
    """A page of the partner desk, in its frame."""
    return render(request, f"partner/{template}.html", {"page": page, "menu": menu(request), **more})


def menu(request: HttpRequest) -> list[dict[str, object]]:
    """The lines of the menu she has a use for, and that lead somewhere."""
    on = day_of(timezone.now())
    lines: dict[str, object] = {}
    for name, words, permission in MENU:
        if may_anywhere(me(request), permission, on=on) and (href := _address(name)):
            lines[href] = words
    here = max((href for href in lines if request.path.startswith(href)), key=len, default="")
    return [{"name": words, "href": href, "here": href == here} for href, words in lines.items()]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
