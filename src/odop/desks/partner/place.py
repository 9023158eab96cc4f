"""Where a partner works: her own office's batches and orders, and the frame of every page of the desk."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.queries import may_anywhere, offices_of
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import me, open_to

__all__ = ["at_desk", "at_home", "at_lab", "me", "my_offices", "require_office", "show"]

# The desk is open to trainers and suppliers; a stranger is sent to sign in.
at_desk = open_to(Permission.RUN_BATCH, Permission.SUPPLY_TOOLKITS)
at_lab = open_to(Permission.TEST)
# A surveyor, a laboratory and whoever runs a centre begin at the same address.
at_home = open_to(
    Permission.RUN_BATCH, Permission.SUPPLY_TOOLKITS, Permission.SURVEY, Permission.RUN_CENTRE, Permission.TEST
)  # fmt: skip
# The desk's menu: the page, its words, and who needs it.
MENU = [
    ("partner:home", _("What waits for me"), Permission.RUN_BATCH),
    ("partner:home", _("What waits for me"), Permission.SUPPLY_TOOLKITS),
    ("partner:samples", _("Samples"), Permission.TEST),
    ("partner:account", _("Bank account"), Permission.RUN_BATCH),
    ("partner:account", _("Bank account"), Permission.SUPPLY_TOOLKITS),
    ("partner:centres", _("My centres"), Permission.RUN_CENTRE),
    ("partner:machines", _("Machines and turns"), Permission.RUN_CENTRE),
    ("partner:account", _("Bank account"), Permission.RUN_CENTRE),
    ("partner:surveys", _("My survey"), Permission.SURVEY),
    ("partner:survey_key", _("Key for my phone"), Permission.SURVEY),
]


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
    """The lines of the menu she has a use for."""
    on = day_of(timezone.now())
    lines: dict[str, object] = {}
    for name, words, permission in MENU:
        if may_anywhere(me(request), permission, on=on):
            lines[reverse(name)] = words
    here = max((href for href in lines if request.path.startswith(href)), key=len, default="")
    return [{"name": words, "href": href, "here": href == here} for href, words in lines.items()]
