"""A maker's training: today's code, her days, her certificate, and the toolkit with her yes."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from odop.access.queries import is_staff
from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.desks.artisan.place import me, show
from odop.desks.kit.offline import key_of, noted, sent_later
from odop.training import queries, services
from odop.training.queries import KitPage, MyTraining

FOUND = {
    "whole": gettext_lazy("It is there and whole"),
    "missing": gettext_lazy("It is not there"),
    "broken": gettext_lazy("It is broken"),
}


@login_required
def training(request: HttpRequest) -> HttpResponse:
    """Her training: the next day, the days so far, the certificate, what is due to her."""
    return show(request, "training", _mine(request))


@login_required
def enter_code(request: HttpRequest) -> HttpResponse:
    """One question: the code spoken in class today."""
    mine = next((t for t in _mine(request) if t.may_enter), None)
    if mine is None:
        return redirect("artisan:training")
    if request.method != "POST":
        return show(request, "enter_code", mine, entry=uuid4())
    later, typed = sent_later(request), request.POST.get("code", "")
    if not later and not any(c.isdecimal() for c in typed):
        return show(request, "enter_code", mine, entry=uuid4(), wrong=_("Write the four digits of the code."))
    try:
        heard = services.enter_code(
            seat=key_of(request.POST.get("seat", "")) or mine.seat,
            code=typed,
            noted_at=noted(request.POST.get("noted_at", "")),
            entry=key_of(request.POST.get("entry", "")),
            by=me(request),
            at=timezone.now(),
        )
    except NotPermitted:
        raise
    except Refusal as refusal:
        if later:
            return JsonResponse({"done": False, "words": str(refusal)})
        return show(request, "enter_code", mine, entry=uuid4(), typed=typed, wrong=str(refusal))
    words = _("You are noted as present on training day %(day)s.") % {"day": heard.day}
    if later:
        return JsonResponse({"done": True, "words": words})
    messages.success(request, words)
    return redirect("artisan:training")


@login_required
def certificate(request: HttpRequest, number: str) -> HttpResponse:
    """Her certificate, as a sheet to print."""
    _makers_only(request)
    page = queries.certificate_of_user(me(request).pk, number)
    if page is None:
        raise Http404
    return show(request, "certificate", page)


@login_required
def toolkit(request: HttpRequest) -> HttpResponse:
    """Her toolkit: what was promised, by when, who acts next."""
    return show(request, "toolkit", next((t.toolkits for t in _mine(request) if t.toolkits), ()))


@login_required
def open_box(request: HttpRequest, key: UUID) -> HttpResponse:
    """Item by item: is it there and whole? All whole is her yes; anything else is a replacement owed."""
    _makers_only(request)
    page, answered = _my_kit(request, key), {}
    if request.method == "POST":
        found = {n: request.POST.get(f"item-{n}", "") for n in range(len(page.items))}
        answered = {n: what for n, what in found.items() if what in FOUND}
        try:
            services.open_box(toolkit=key, found=answered, by=me(request), at=timezone.now())
        except NotPermitted:
            raise
        except Refusal as refusal:
            if len(answered) == len(page.items):
                messages.error(request, str(refusal))
        else:
            whole = all(what == "whole" for what in answered.values())
            messages.success(
                request,
                _("Thank you. Your toolkit is written as received, whole.")
                if whole
                else _("It is written down. Another toolkit is owed to you, under the first promise."),
            )
            return redirect("artisan:toolkit")
    if page.line.state.code != "DISPATCHED":
        return redirect("artisan:toolkit")
    tried = request.method == "POST" and len(answered) < len(page.items)
    return show(request, "open_box", page, faults=FOUND.items(), found=answered, tried=tried)


# --- the parts ------------------------------------------------------------------------
def _makers_only(request: HttpRequest) -> None:
    if is_staff(me(request), day_of(timezone.now())):
        raise PermissionDenied


def _mine(request: HttpRequest) -> tuple[MyTraining, ...]:
    _makers_only(request)
    return queries.training_of_user(me(request).pk, at=timezone.now())


def _my_kit(request: HttpRequest, key: UUID) -> KitPage:
    page = queries.kit_page(key, on=day_of(timezone.now()))
    if page is None:
        raise Http404
    if page.maker != me(request).pk:
        raise PermissionDenied
    return page
