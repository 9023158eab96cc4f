"""The frame of a maker's pages, and who may open them."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from odop.access.queries import is_staff
from odop.access.services import User
from odop.artisans.queries import Person, artisan_of
from odop.basics.dates import day_of

P = ParamSpec("P")


def at_desk(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The desk is open to makers; an officer's sign-in has no file of its own."""

    @login_required
    @wraps(view)
    def inner(request: HttpRequest, *args: P.args, **words: P.kwargs) -> HttpResponse:
        if is_staff(me(request), day_of(timezone.now())):
            raise PermissionDenied
        return view(request, *args, **words)

    return inner


def enrolled(
    view: Callable[Concatenate[HttpRequest, Person, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page of a maker's own file; one not yet enrolled is sent to the first page."""

    @at_desk
    @wraps(view)
    def inner(request: HttpRequest, *args: P.args, **words: P.kwargs) -> HttpResponse:
        person = artisan_of(me(request))
        return view(request, person, *args, **words) if person else redirect("artisan:home")

    return inner


def me(request: HttpRequest) -> User:
    """Who is signed in."""
    assert isinstance(request.user, User)
    return request.user


def show(request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
    """A maker's page."""
    return render(request, f"artisan/{template}.html", {"page": page, **more})
