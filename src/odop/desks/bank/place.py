"""Where a bank officer works: her own branch, or the one of several she has chosen; and the frame of the desk."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.queries import offices_of
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import me, open_to
from odop.programme import queries as programme
from odop.programme.queries import Office

__all__ = ["at_desk", "branch_of", "branches_of", "me", "require_branch", "show"]

# The desk is open to officers of bank branches; a stranger is sent to sign in.
at_desk = open_to(Permission.DECIDE_LOAN)
KEPT = "branch"
MENU = [
    ("bank:home", _("What this branch owes")),
    ("bank:receipts", _("Receipts")),
    ("bank:sheets", _("Answer by file")),
]


def branches_of(request: HttpRequest) -> tuple[Office, ...]:
    """The branches where she decides on loans today."""
    mine = offices_of(me(request), Permission.DECIDE_LOAN, on=day_of(timezone.now()))
    found = (programme.office(code) for code in sorted(mine))
    return tuple(office for office in found if office is not None)


def branch_of(request: HttpRequest) -> str:
    """The branch she works for now; of several, the one she has chosen."""
    mine = offices_of(me(request), Permission.DECIDE_LOAN, on=day_of(timezone.now()))
    if not mine:
        raise PermissionDenied
    chosen = str(request.GET.get("branch") or request.session.get(KEPT, ""))
    if chosen in mine and request.session.get(KEPT) != chosen:
        request.session[KEPT] = chosen
    return chosen if chosen in mine else min(mine)


def require_branch(request: HttpRequest, branch: str) -> None:
    """Nobody sees what is with another branch."""
    if branch not in offices_of(me(request), Permission.DECIDE_LOAN, on=day_of(timezone.now())):
        raise PermissionDenied


def show(request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
    """A page of the bank desk, in its frame."""
    return render(request, f"bank/{template}.html", {"page": page, "menu": menu(request), **more})


def menu(request: HttpRequest) -> list[dict[str, object]]:
    """The lines of the menu; the longest address that fits is where one is."""
    lines = [(words, reverse(name)) for name, words in MENU]
    here = max((href for _words, href in lines if request.path.startswith(href)), key=len, default="")
    return [{"name": words, "href": href, "here": href == here} for words, href in lines]
