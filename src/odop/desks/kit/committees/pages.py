"""The meetings of a body, its members, and what is still to be done."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from odop.casework.queries import committees as queries
from odop.casework.services import committees as services
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.committees.forms import CallMeetingForm, DoneForm, EndSeatForm, SeatForm
from odop.desks.kit.committees.place import Desk, today
from odop.desks.kit.doors import me


def meetings(desk: Desk, request: HttpRequest) -> HttpResponse:
    """The meetings of a body and what is ripe; POST calls one."""
    body, district = desk.body_of(request), desk.district_of(request)
    form = CallMeetingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.call_meeting(
                body=body, district=district, by=me(request), at=timezone.now(), **form.cleaned_data
            )
            messages.success(request, _("The meeting is called, and the members who sign in are told."))
            return desk.back("meeting", made.number)
    page = queries.meetings_page(
        body, district, user=me(request), on=today(), page=request.GET.get("page", "1")
    )
    if page is None:
        raise Http404
    return desk.show(request, "meetings", page, form=form if page.may_call else None, today=today())


def members(desk: Desk, request: HttpRequest) -> HttpResponse:
    """Who sits on a body, seat by seat; POST seats somebody."""
    body, district = desk.body_of(request), desk.district_of(request)
    page = queries.members_page(body, district, user=me(request), on=today())
    if page is None:
        raise Http404
    if request.method == "POST" and not page.may_seat:
        raise PermissionDenied
    form = SeatForm(request.POST if request.method == "POST" else None, page=page)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.seat_member(
                body=body, district=district, by=me(request), at=timezone.now(), **form.cleaned_data
            )
            messages.success(request, _("The seat is filled."))
            return desk.back("members", body=body)
    return desk.show(
        request,
        "members",
        page,
        form=form if page.may_seat and form.fields["seat"].choices else None,  # type: ignore[attr-defined]
        end=EndSeatForm(initial={"last_day": today()}),
    )


def member_end(desk: Desk, request: HttpRequest, key: UUID) -> HttpResponse:
    """End somebody's time in a seat."""
    form = EndSeatForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the last day in the seat; nothing is ended."))
        return desk.back("members", body=desk.body_of(request))
    with refusals_told(request):
        services.end_seat(holder=key, by=me(request), at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The time in the seat is ended; the record stays."))
    return desk.back("members", body=desk.body_of(request))


def actions(desk: Desk, request: HttpRequest) -> HttpResponse:
    """What the body's meetings gave out to be done, the late first."""
    page = queries.actions_page(
        desk.body_of(request), desk.district_of(request), user=me(request), on=today()
    )
    if page is None:
        raise Http404
    return desk.show(request, "actions", page, form=DoneForm(auto_id="done_%s"))


def action_done(desk: Desk, request: HttpRequest, key: UUID) -> HttpResponse:
    """Say that an action is done, and what was done."""
    form = DoneForm(request.POST)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    with refusals_told(request):
        services.do_action(action=key, words=words, by=me(request), at=timezone.now())
        messages.success(request, _("Noted as done."))
    return desk.back("actions", body=desk.body_of(request))
