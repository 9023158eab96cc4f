"""One application: the order's conditions, the steps, and what may be done next."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.access.queries import may
from odop.access.rules import Permission
from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.casework import queries, services
from odop.desks.district.casework.forms import ApplyForm, RejectForm, ReturnForm, SlipForm
from odop.desks.district.casework.inbox import told_of_many
from odop.desks.district.place import at_desk, me, require_sight, show
from odop.desks.kit.acting import refusals_in
from odop.training import queries as training


@at_desk
def application(request: HttpRequest, number: str) -> HttpResponse:
    """One application whole."""
    page = queries.application_page(number, user=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    require_sight(request, page.district_code)
    forms = {
        "back": ReturnForm(initial={"reasons": page.not_known}, auto_id="return_%s"),
        "no": RejectForm(auto_id="reject_%s"),
        "slip": SlipForm(auto_id="slip_%s"),
    }
    place = training.place_of(page.line.key, on=day_of(timezone.now()))
    return show(request, "application", page, forms=forms, place=place)


@at_desk
@require_POST
def pass_scrutiny(request: HttpRequest, number: str) -> HttpResponse:
    return told_of_many(
        request,
        lambda: services.pass_scrutiny(numbers=[number], by=me(request), at=timezone.now()),
        "district:application",
        number,
    )


@at_desk
@require_POST
def return_for_correction(request: HttpRequest, number: str) -> HttpResponse:
    form = ReturnForm(request.POST)
    said = form.cleaned_data if form.is_valid() else {"reasons": [], "words": ""}
    return told_of_many(
        request,
        lambda: services.return_for_correction(numbers=[number], by=me(request), at=timezone.now(), **said),
        "district:application",
        number,
    )


@at_desk
@require_POST
def reject(request: HttpRequest, number: str) -> HttpResponse:
    said = {name: request.POST.get(name, "") for name in ("reason", "words")}
    return told_of_many(
        request,
        lambda: services.reject(numbers=[number], by=me(request), at=timezone.now(), **said),
        "district:application",
        number,
    )


@at_desk
@require_POST
def take_back(request: HttpRequest, number: str) -> HttpResponse:
    words = request.POST.get("words", "")
    return told_of_many(
        request,
        lambda: services.take_back(numbers=[number], words=words, by=me(request), at=timezone.now()),
        "district:application",
        number,
    )


@at_desk
def apply_for(request: HttpRequest, number: str) -> HttpResponse:
    """Apply for a maker who sits across the table; the officer's name is kept."""
    person, on = artisans.artisan(number), day_of(timezone.now())
    if person is None:
        raise Http404
    if not may(me(request), Permission.ENROL_FOR_ANOTHER, district=person.district, on=on):
        raise PermissionDenied
    calls = queries.open_calls(person.district, on=on)
    form = ApplyForm(
        request.POST if request.method == "POST" else None,
        calls=calls,
        language=get_language() or "hi",
        initial={"call": calls[0].number if calls else ""},
    )
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.apply_for(
                call=form.cleaned_data["call"],
                artisan=person.key,
                answers=form.answers(),
                by=me(request),
                at=timezone.now(),
            )
            messages.success(request, _("Received as %(number)s.") % {"number": made.number})
            return redirect("district:application", made.number)
    return show(request, "apply_for", {"person": person, "calls": calls}, form=form)
