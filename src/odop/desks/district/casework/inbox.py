"""The inbox, and what is done with many applications at once."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from odop.basics.dates import day_of
from odop.casework import queries, services
from odop.casework.services import Outcome
from odop.desks.district.casework.forms import RejectForm, ReturnForm, SlipForm
from odop.desks.district.counts import waiting_in
from odop.desks.district.place import (
    at_desk,
    district_of,
    leads_somewhere,
    me,
    sees_every_district,
    show,
)
from odop.desks.district.waiting import Asking
from odop.desks.kit.acting import refusals_told
from odop.programme import queries as programme
from odop.training import queries as training

FORMS: dict[str, type[ReturnForm] | type[RejectForm] | type[SlipForm] | None] = {
    "pass": None,
    "return": ReturnForm,
    "reject": RejectForm,
    "take_back": SlipForm,
}


@at_desk
def home(request: HttpRequest) -> HttpResponse:
    """The inbox of the district: who must act, and since when."""
    if "choose" in request.GET and sees_every_district(request):
        return show(request, "choose", programme.districts())
    district = district_of(request)
    on = day_of(timezone.now())
    wanted = {k: request.GET.get(k, "") for k in ("state", "call")}
    page = queries.inbox(
        district,
        user=me(request),
        on=on,
        wanted=request.GET.get("q", ""),
        page=request.GET.get("page"),
        seated=training.seated(district),
        **wanted,
    )
    if page is None:
        raise Http404
    return show(
        request,
        "home",
        page,
        waiting=waiting_in(Asking(district, me(request), on), lambda page: leads_somewhere(request, page)),
        ticked="all" in request.GET,
        elsewhere=sees_every_district(request),
    )


@at_desk
@require_POST
def act_on_many(request: HttpRequest) -> HttpResponse:
    """Ask once more before many are moved, take the reasons, then move them."""
    act, numbers = request.POST.get("act", ""), request.POST.getlist("numbers")
    if act not in FORMS or not numbers:
        messages.warning(request, _("Choose the applications first."))
        return redirect("district:home")
    made = FORMS[act]
    sure = "sure" in request.POST
    form = made(request.POST if sure else None) if made else None
    if not sure or (form is not None and not form.is_valid()):
        return show(request, "confirm", {"act": act, "numbers": numbers, "form": form})
    return told_of_many(request, lambda: _do(request, act, numbers, form), "district:home")


def told_of_many(request: HttpRequest, act: Callable[[], Outcome], back: str, *words: object) -> HttpResponse:
    """Do it, say what became of each, and go back."""
    with refusals_told(request):
        outcome = act()
        if outcome.done:
            done = len(outcome.done)
            messages.success(
                request, ngettext("%(n)s application done.", "%(n)s applications done.", done) % {"n": done}
            )
        for number, no in outcome.refused.items():
            messages.error(request, f"{number}: {no}")
    return redirect(back, *words)


def _do(
    request: HttpRequest, act: str, numbers: list[str], form: ReturnForm | RejectForm | SlipForm | None
) -> Outcome:
    at, by = timezone.now(), me(request)
    said = form.cleaned_data if form else {}
    if act == "pass":
        return services.pass_scrutiny(numbers=numbers, by=by, at=at)
    if act == "return":
        return services.return_for_correction(numbers=numbers, by=by, at=at, **said)
    if act == "take_back":
        return services.take_back(numbers=numbers, by=by, at=at, **said)
    return services.reject(numbers=numbers, by=by, at=at, **said)
