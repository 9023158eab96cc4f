"""Machines of the district's centres: their use, flags, uses on which two words part, and the State's things."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from django.views.decorators.http import require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.machines import acts
from odop.facilities.queries import machines as queries

DONE = {
    "check": _("The check is written down."),
    "settle": _("Settled. Both words stay on record."),
    "decided": _("The committee's decision is written down."),
}


@at_desk
@require_safe
def machines(request: HttpRequest) -> HttpResponse:
    """Hours, users and income of each centre, and what stands unused."""
    return show(request, "machines/use", queries.use_page(district_of(request), on=day_of(timezone.now())))


@at_desk
@require_safe
def register(request: HttpRequest, number: str) -> HttpResponse:
    """One centre: its machines, the register, uses to settle."""
    return _register(request, number)


def _register(request: HttpRequest, number: str) -> HttpResponse:
    on = day_of(timezone.now())
    page = queries.register_page(number, on=on)
    if page is None:
        raise Http404
    require_sight(request, page.floor.district_code)
    acts_here = may(me(request), Permission.SCREEN_CENTRE, on=on, district=page.floor.district_code)
    check = acts.form_of("check", page.floor)
    return show(request, "machines/register", page, may=acts_here, check=check, typed=acts.typed(request))


@at_desk
def do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One act of an officer on a centre's machines."""
    floor = queries.floor(number, on=day_of(timezone.now()))
    if floor is None:
        raise Http404
    require_sight(request, floor.district_code)
    if request.method == "POST" and acts.do(request, floor, act, DONE) is not None:
        return _register(request, number)
    return redirect("district:machine_register", number)
