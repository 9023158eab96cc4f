"""Calls for applications: the list, a new one, and one whole."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.access.queries import holders
from odop.access.rules import Role
from odop.basics.dates import day_of
from odop.casework import queries, services
from odop.casework.queries import CallsPage
from odop.desks.district.casework.forms import CallForm, SittingForm
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import refusals_in, refusals_told


@at_desk
def calls(request: HttpRequest) -> HttpResponse:
    """The calls of the district; POST opens a new one."""
    district = district_of(request)
    page = queries.calls_page(
        district,
        user=me(request),
        on=day_of(timezone.now()),
        page=request.GET.get("page"),
    )
    if page is None:
        raise Http404
    form = CallForm(
        request.POST if request.method == "POST" else None,
        products=page.products,
        language=get_language() or "hi",
    )
    if request.method == "POST" and form.is_valid():
        return _open(request, district, form, page)
    return show(request, "calls", page, form=form)


def _open(request: HttpRequest, district: str, form: CallForm, page: CallsPage) -> HttpResponse:
    with refusals_in(form):
        made = services.open_call(
            district=district,
            by=me(request),
            at=timezone.now(),
            **form.cleaned_data,
        )
        messages.success(request, _("Call %(number)s is open.") % {"number": made.number})
        return redirect("district:call", made.number)
    return show(request, "calls", page, form=form)


@at_desk
def call(request: HttpRequest, number: str) -> HttpResponse:
    """One call: its press notice, its applications, its sittings."""
    on = day_of(timezone.now())
    page = queries.call_page(number, user=me(request), on=on, page=request.GET.get("page"))
    if page is None:
        raise Http404
    require_sight(request, page.call.district)
    form = None
    if page.may_select:
        named = holders(Role.COMMITTEE_MEMBER, district=page.call.district, on=on)
        members = [f"{me(request)}, {_('Deputy Commissioner, Industries')}", *(str(m) for m in named)]
        form = SittingForm(initial={"held_on": on, "members": "\n".join(members)})
    return show(request, "call", page, form=form)


@at_desk
@require_POST
def open_sitting(request: HttpRequest, number: str) -> HttpResponse:
    """Open a sitting of the committee on a call."""
    form = SittingForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Give the day of the sitting and the members present."))
        return redirect("district:call", number)
    on = day_of(timezone.now())
    page = queries.call_page(number, user=me(request), on=on)
    if page is None:
        raise Http404
    users = {str(u): str(u.pk) for u in holders(Role.COMMITTEE_MEMBER, district=page.call.district, on=on)}
    users[str(me(request))] = str(me(request).pk)
    members = [{**m, "user": users.get(m["name"], "")} for m in form.named()]
    with refusals_told(request):
        made = services.open_sitting(
            call=number,
            held_on=form.cleaned_data["held_on"],
            members=members,
            by=me(request),
            at=timezone.now(),
        )
        return redirect("district:sitting", made.number)
    return redirect("district:call", number)
