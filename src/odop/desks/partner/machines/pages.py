"""A centre's machines for its manager: the day's turns and their use, the month, hours and charges, the register."""

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from django.views.decorators.http import require_safe

from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import open_to
from odop.desks.kit.machines import acts
from odop.desks.partner.place import my_offices, require_office, show
from odop.facilities.queries import machines as queries
from odop.facilities.queries.machines import Floor

at_centre = open_to(Permission.RUN_CENTRE)
# What a manager may do here, and what is said when it is done.
DAY = {
    "used": _("Written down. The maker is told, and can say otherwise."),
    "no-show": _("Written down. The maker is told, and can answer."),
    "back": _("The turn is given back."),
    "walk-in": _("Written down."),
    "book": _("The turn is booked."),
    "month": _("The month's return is filed. It stands as it is."),
}
KEEPING = {
    "week": _("The hours stand from that day."),
    "close": _("Closed. Whoever had a turn is told."),
    "asset": _("Taken into the register."),
    "machine": _("The machine is in the register. The committee sets its charge."),
    "tariff": _("Put before the district committee."),
    "decided": _("The committee's decision is written down."),
    "move": _("Written down where it stands."),
    "part": _("The State is asked. Nothing may leave before it answers."),
    "gone": _("Struck off the register."),
}


@at_centre
@require_safe
def machines(request: HttpRequest) -> HttpResponse:
    """The centres she runs; where there is one, its day."""
    found = queries.numbers_at(my_offices(request, Permission.RUN_CENTRE))
    if len(found) == 1:
        return redirect("partner:machine_day", found[0][0])
    return show(request, "machines/list", found)


@at_centre
@require_safe
def day(request: HttpRequest, number: str) -> HttpResponse:
    """Today's turns, what is still to be written down, and the days ahead."""
    _mine(request, number)
    return _day(request, number, {})


def _day(request: HttpRequest, number: str, sent: dict[str, Form]) -> HttpResponse:
    page = queries.manager_page(number, at=timezone.now())
    if page is None:
        raise Http404
    forms = {code: sent.get(code) or acts.form_of(code, page.floor) for code in ("walk-in", "book", "month")}
    month = next((one for one in page.floor.months if one.may_file), None)
    return show(
        request, "machines/day", page, walk_in=forms["walk-in"], book=forms["book"], month=month,
        month_form=forms["month"], typed=acts.typed(request),
    )  # fmt: skip


@at_centre
@require_safe
def register(request: HttpRequest, number: str) -> HttpResponse:
    """Machines, charges, hours and the register of what belongs to the State."""
    _mine(request, number)
    return _register(request, number, {})


def _register(request: HttpRequest, number: str, sent: dict[str, Form]) -> HttpResponse:
    page = queries.register_page(number, on=day_of(timezone.now()))
    if page is None:
        raise Http404
    forms = {
        code: sent.get(code) or acts.form_of(code, page.floor)
        for code in ("close", "asset", "machine", "tariff", "week", "part")
    }
    return show(request, "machines/register", page, forms=forms, typed=acts.typed(request))


@at_centre
def do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One act on a centre's machines."""
    floor = _mine(request, number)
    refused = acts.do(request, floor, act, DAY | KEEPING) if request.method == "POST" else None
    if refused is not None and refused.fields:  # shown again as it was typed
        return (_day if act in DAY else _register)(request, number, {act: refused})
    return redirect("partner:machine_day" if act in DAY else "partner:machine_register", number)


def _mine(request: HttpRequest, number: str) -> Floor:
    floor = queries.floor(number, on=day_of(timezone.now()))
    if floor is None:
        raise Http404
    require_office(request, Permission.RUN_CENTRE, floor.office)
    return floor
