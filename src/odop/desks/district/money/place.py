"""Who stands at the money pages, and in which district."""

from django.http import HttpRequest
from django.utils import timezone

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_money, district_of, me, require_sight

__all__ = ["allowed", "at_money", "district_here", "require_money"]


def district_here(request: HttpRequest) -> str:
    """The district whose money she looks at."""
    return district_of(request, Permission.SEE_MONEY)


def require_money(request: HttpRequest, district: str | None) -> None:
    """Nobody sees money of a district where her posting does not reach."""
    require_sight(request, district, Permission.SEE_MONEY)


def allowed(request: HttpRequest, district: str | None) -> dict[str, bool]:
    """What she may do with this district's money; the same rule as the acts ask."""
    on, user = day_of(timezone.now()), me(request)
    wanted = {
        "prepare": Permission.PREPARE_PAYMENT, "check": Permission.CHECK_PAYMENT, "approve": Permission.PASS_CLAIM,
        "change": Permission.CHANGE_ACCOUNT, "cases": Permission.SEE_CASES,
    }  # fmt: skip
    return {name: may(user, permission, district=district, on=on) for name, permission in wanted.items()}
