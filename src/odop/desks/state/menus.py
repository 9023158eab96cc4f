"""The State desk's menu, group by group. A room that brings pages adds its line to a group."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from odop.desks.kit.menus import Group, Item, grouped

MENU: list[Group] = [
    (_("The questions"), [("state:home", _("The questions"))]),
    (
        _("Districts"),
        [
            ("state:districts", _("Districts")),
            ("district:home", _("Cases of a district")),
            ("state:waiting", _("Files that wait")),
            ("state:kits", _("Late kits")),
        ],
    ),
    (_("Markets"), [("state:fairs", _("Fairs")), ("state:market", _("Fair claims"))]),
    (_("Facility centres"), [("state:centres", _("Centres")), ("state:machines", _("Use of centres"))]),
    (
        _("Quality"),
        [
            ("state:quality", _("Quality")),
            ("state:library", _("Library of designs")),
            ("state:packaging", _("Packaging asked for")),
            ("state:dishes", _("Dishes")),
        ],
    ),
    (
        _("Plans"),
        [
            ("state:plans", _("Action plans")),
            ("state:surveys", _("Surveys")),
            ("state:forms", _("Forms of surveys")),
        ],
    ),
    (_("Meetings"), [("state:meetings", _("Meetings"))]),
    (_("Money"), [("state:money", _("Money")), ("state:case_money", _("Money of a case"))]),
    (_("Rules tried"), [("state:rules", _("Rules tried"))]),
    (_("Questions to the Cell"), [("state:questions", _("Questions to the Cell"))]),
    (_("Record"), [("state:closings", _("Countings")), ("state:postings", _("Postings"))]),
]


def menu(request: HttpRequest) -> list[Item]:
    """The menu as seen from this page."""
    return grouped(request.path, MENU, lambda address: True)
