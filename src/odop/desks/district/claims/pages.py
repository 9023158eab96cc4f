"""Claims to pass, many at once; units to inspect; what branches owe, their habits, rows that cannot be true."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.services import margin_money as services
from odop.casework.services.margin_money import Outcome
from odop.desks.district.casework.inbox import told_of_many
from odop.desks.district.claims.forms import ReturnClaimForm
from odop.desks.district.place import (
    at_money,
    district_of,
    me,
    sees_every_district,
    show,
)


@at_money
@require_safe
def claims(request: HttpRequest) -> HttpResponse:
    """The claims that wait on the Deputy Commissioner, with the money left."""
    return _page(request, "claims/claims", lambda district: queries.claims_page(
        district, user=me(request), on=day_of(timezone.now()), page=request.GET.get("page")
    ))  # fmt: skip


@at_money
@require_safe
def holdings(request: HttpRequest) -> HttpResponse:
    """The units to be seen before a holding ends, and the margins to come back."""
    return _page(request, "claims/holdings", lambda district: queries.held_page(
        district, user=me(request), on=day_of(timezone.now()), page=request.GET.get("page")
    ))  # fmt: skip


@at_money
@require_safe
def branches(request: HttpRequest) -> HttpResponse:
    """What the branches of the district owe and since when."""
    return _page(
        request,
        "claims/branches",
        lambda district: queries.branches_page(district, on=day_of(timezone.now())),
    )


@at_money
@require_POST
def many(request: HttpRequest) -> HttpResponse:
    """Ask once more before claims are passed or sent back, take the reason, then do it."""
    act, numbers = request.POST.get("act", ""), request.POST.getlist("numbers")
    if act not in ("pass", "return") or not numbers:
        messages.warning(request, _("Choose the claims first."))
        return redirect("district:claims")
    sure = "sure" in request.POST
    form = ReturnClaimForm(request.POST if sure else None) if act == "return" else None
    if not sure or (form is not None and not form.is_valid()):
        return show(request, "claims/confirm", {"act": act, "numbers": numbers, "form": form})
    by, at = me(request), timezone.now()
    back = ("district:loan", numbers[0]) if "one" in request.POST else ("district:claims",)

    def do() -> Outcome:
        if form is None:
            return services.pass_claims(numbers=numbers, by=by, at=at)
        return services.return_claims(numbers=numbers, **form.cleaned_data, by=by, at=at)

    return told_of_many(request, do, *back)


def _page(request: HttpRequest, template: str, read: Callable[[str], object | None]) -> HttpResponse:
    district = district_of(request)
    page = read(district)
    if page is None:
        raise Http404
    return show(request, template, page, ticked="all" in request.GET, elsewhere=sees_every_district(request))
