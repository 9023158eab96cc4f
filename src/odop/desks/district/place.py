"""Where an officer works: her district, and the frame that every page of the desk stands in."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.queries import districts_of, may_anywhere
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import P, View, me, open_to
from odop.desks.kit.menus import Group, Item, grouped
from odop.programme import queries as programme

__all__ = ["at_desk", "at_money", "district_of", "me", "of_a_district", "require_sight", "show"]

KEPT = "district"
# The desk's menu, group by group. A room that brings pages adds its line to a group.
MENU: list[Group] = [
    (_("What waits"), [("district:home", _("What waits"))]),  # and the applications for training
    (_("People"), [("district:people", _("People")), ("district:imports", _("Imports"))]),
    (
        _("Training"),
        [
            ("district:calls", _("Calls")),
            ("district:batches", _("Batches")),
            ("district:kits", _("Toolkits")),
        ],
    ),
    (
        _("Loans"),
        [
            ("district:loans", _("Files")),
            ("district:task_forces", _("The task force")),
            ("district:claims", _("Claims to pass")),
            ("district:holdings", _("Units to inspect, money to come back")),
            ("district:branches", _("What branches owe")),
        ],
    ),
    (
        _("Markets"),
        [
            ("district:fairs", _("Fairs")),
            ("district:market", _("Fair claims")),
            ("district:councils", _("Councils' claims")),
        ],
    ),
    (_("Facility centres"), [("district:centres", _("Centres")), ("district:machines", _("Use of centres"))]),
    (
        _("Quality"),
        [
            ("district:tests", _("Tests")),
            ("district:gi", _("GI")),
            ("district:packaging", _("Packaging")),
            ("district:dishes", _("Dishes")),
        ],
    ),
    (
        _("Plan"),
        [
            ("district:plan", _("Action plan")),
            ("district:studies", _("Diagnostic studies")),
            ("district:surveys", _("Surveys")),
        ],
    ),
    (_("Meetings"), [("district:meetings", _("Meetings"))]),
    (_("Money"), [("district:money", _("Money"))]),
    (_("Questions"), [("district:questions", _("Questions"))]),
    (_("Record"), [("district:letters", _("Letters")), ("district:history", _("History"))]),
]
WITHOUT_CASES = {"district:money"}  # an accounts officer sees money, and no cases
# What a page of the menu asks beside seeing cases: one of these.
NEEDS = {
    "district:claims": (Permission.SEE_MONEY,),
    "district:holdings": (Permission.SEE_MONEY,),
    "district:branches": (Permission.SEE_MONEY,),
    "district:money": (Permission.SEE_MONEY,),
    "district:money_answers": (Permission.SEE_MONEY,),
    "district:money_bills": (Permission.SEE_MONEY,),
    "district:money_returned": (Permission.SEE_MONEY,),
    "district:questions": (Permission.ANSWER_QUESTIONS, Permission.SEE_HISTORY),
    "district:imports": (Permission.IMPORT_PEOPLE,),
    "district:history": (Permission.SEE_HISTORY,),
}


def district_of(request: HttpRequest, permission: Permission = Permission.SEE_CASES) -> str:
    """The district in which this person works now: her own, or the one an officer of the State has chosen.

    Where she has chosen none, the desk's door asks her to.
    """
    reach = districts_of(me(request), permission, on=day_of(timezone.now()))
    kept = request.session.get(KEPT, "")
    chosen = request.GET.get("district") or kept
    if reach is None and chosen:
        if chosen != kept:
            if programme.district(chosen) is None:
                raise Http404
            request.session[KEPT] = chosen
        return chosen
    if reach is None:
        raise NoDistrictChosen
    if not reach:
        raise PermissionDenied
    return chosen if chosen in reach else sorted(reach)[0]


def sees_every_district(request: HttpRequest, permission: Permission = Permission.SEE_CASES) -> bool:
    """Whether she may choose another district to look at."""
    return districts_of(me(request), permission, on=day_of(timezone.now())) is None


def of_a_district(permission: Permission) -> Callable[[View[P]], View[P]]:
    """Open a page of one district to those who hold this permission; an officer of the State chooses one first."""

    def made(view: View[P]) -> View[P]:
        @open_to(permission)
        @wraps(view)
        def inner(request: HttpRequest, *args: P.args, **words: P.kwargs) -> HttpResponse:
            try:
                return view(request, *args, **words)
            except NoDistrictChosen:
                if request.method not in ("GET", "HEAD"):
                    return redirect("district:home")
                return show(request, "choose", programme.districts())

        return inner

    return made


# The desk is open to those whose posting lets them see cases; a stranger is sent to sign in.
at_desk = of_a_district(Permission.SEE_CASES)
# Its pages of money also to those of the State who see money: an accounts officer sees no cases.
at_money = of_a_district(Permission.SEE_MONEY)


class NoDistrictChosen(Exception):  # noqa: N818 - it is a question, not a fault
    """An officer of the State has not said which district she wants to see."""


def require_sight(
    request: HttpRequest, district: str | None, permission: Permission = Permission.SEE_CASES
) -> None:
    """Nobody sees a case, or money, of a district where her posting does not reach."""
    reach = districts_of(me(request), permission, on=day_of(timezone.now()))
    if reach is not None and district not in reach:
        raise PermissionDenied


def show(request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
    """A page of the district desk, in its frame."""
    frame = {"page": page, "menu": menu(request)}
    return render(request, f"district/{template}.html", {**frame, **more})


def leads_somewhere(request: HttpRequest, address: str) -> bool:
    """Whether a page of the desk would open to her; no line of a menu leads to a closed door."""
    on, user = day_of(timezone.now()), me(request)
    if address not in WITHOUT_CASES and not may_anywhere(user, Permission.SEE_CASES, on=on):
        return False
    needs = NEEDS.get(address, ())
    return not needs or any(may_anywhere(user, permission, on=on) for permission in needs)


def menu(request: HttpRequest) -> list[Item]:
    """The menu as she sees it; pages that stand beside another's address are found under it."""
    path = request.path.replace("/sittings/", "/calls/").replace("/certificates/", "/tests/")
    return grouped(path, MENU, lambda address: leads_somewhere(request, address))
