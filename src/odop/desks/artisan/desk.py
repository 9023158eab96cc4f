"""Who may open a maker's pages."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from odop.access.queries import is_staff
from odop.artisans.queries import Person, artisan_of
from odop.basics.dates import day_of
from odop.desks.artisan.place import me

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


signed_in = login_required  # a maker's file asks for itself whose it is: to everybody else it is not there
