"""Certificates of the district, and their suspension by two people."""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.access.services import Actor
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import refusals_told
from odop.programme import queries as programme
from odop.quality import queries, services


@at_desk
@require_safe
def certificates(request: HttpRequest) -> HttpResponse:
    """The district's certificates, the suspended first."""
    district, on = district_of(request), day_of(timezone.now())
    found = queries.certificates_in(district, on, page=request.GET.get("page", "1"))
    page = {
        "found": found,
        "district": programme.district(district),
        "waiting": queries.suspensions_waiting(district, on),
    }
    return show(request, "quality/certificates", page)


@at_desk
@require_safe
def certificate(request: HttpRequest, number: str) -> HttpResponse:
    """One certificate with its suspensions, and the step that is this officer's."""
    return _shown(request, _seen(request, number))


def _shown(request: HttpRequest, page: queries.CertificateLine) -> HttpResponse:
    """A certificate; where a step was refused, with what was typed for it."""
    on, user = day_of(timezone.now()), me(request)
    mine = page.open_suspension
    return show(
        request,
        "quality/certificate",
        page,
        may_prove=may(user, Permission.PROVE_QUALITY, district=page.district, on=on),
        confirms=may(user, Permission.SCRUTINISE, district=page.district, on=on),
        proposed_it=mine is not None and mine.proposed_by_key == user.pk,
        proposed_lifting=mine is not None and mine.lift_proposed_by_key == user.pk,
        typed=request.POST.get("why", ""),
    )


@at_desk
@require_POST
def act(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One step of a suspension; one that is refused gives back what was typed."""
    _seen(request, number)
    if act not in ACTS:
        raise Http404
    doing, with_words, words = ACTS[act]
    given = {"why": request.POST.get("why", "")} if with_words else {}
    with refusals_told(request):
        doing(number=number, by=me(request), at=timezone.now(), **given)
        messages.success(request, words())
        return redirect("district:certificate", number)
    return _shown(request, _seen(request, number))


def _seen(request: HttpRequest, number: str) -> queries.CertificateLine:
    page = queries.certificate(number, day_of(timezone.now()))
    if page is None:
        raise Http404
    require_sight(request, page.district)
    return page


def _hear(*, number: str, why: str, by: Actor, at: datetime) -> object:
    return services.hear_maker(number=number, words=why, by=by, at=at)


ACTS: dict[str, tuple[Callable[..., object], bool, Callable[[], str]]] = {
    "suspend": (
        services.propose_suspension, True, lambda: _("Proposed. Another person confirms it; until then it stands."),
    ),
    "hear": (_hear, True, lambda: _("What the maker says is written down.")),
    "confirm": (
        services.confirm_suspension, False, lambda: _("The certificate is suspended, and its letter withdrawn."),
    ),
    "drop": (services.drop_suspension, True, lambda: _("Not confirmed. The certificate stands.")),
    "lift": (services.propose_lifting, True, lambda: _("Proposed. Another person confirms the lifting.")),
    "confirm-lifting": (
        services.confirm_lifting, False, lambda: _("The certificate counts again. The maker has a letter anew."),
    ),
}  # fmt: skip
