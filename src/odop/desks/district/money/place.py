"""Who stands at the money pages, and in which district."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone

from odop.access.queries import districts_of, may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import district_of, me, of_a_district

ANSWERED_ELSEWHERE = frozenset(
    {"FAILED", "ANSWER"}
)  # holds that end with a cause or a doubt, not with a lifting
# Officers of the district, and those of the State who see money: an accounts officer sees no cases.
at_money = of_a_district(Permission.SEE_MONEY)


def district_here(request: HttpRequest) -> str:
    """The district whose money she looks at."""
    return district_of(request, Permission.SEE_MONEY)


def districts_end(request: HttpRequest) -> bool:
    """Whether her posting ends at some districts; one of the State may choose another."""
    return districts_of(me(request), Permission.SEE_MONEY, on=day_of(timezone.now())) is not None


def require_money(request: HttpRequest, district: str | None) -> None:
    """Nobody sees money of a district where her posting does not reach."""
    reach = districts_of(me(request), Permission.SEE_MONEY, on=day_of(timezone.now()))
    if reach is not None and district not in reach:
        raise PermissionDenied


def allowed(request: HttpRequest, district: str | None) -> dict[str, bool]:
    """What she may do with this district's money; the same rule as the acts ask."""
    on, user = day_of(timezone.now()), me(request)
    wanted = {
        "prepare": Permission.PREPARE_PAYMENT, "check": Permission.CHECK_PAYMENT, "approve": Permission.PASS_CLAIM,
        "change": Permission.CHANGE_ACCOUNT, "cases": Permission.SEE_CASES,
    }  # fmt: skip
    return {name: may(user, permission, district=district, on=on) for name, permission in wanted.items()}
