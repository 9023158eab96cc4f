"""Nobody with a posting does anything before her second factor is given, or after an hour away."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import quote

from allauth.account.internal.flows.logout import logout
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from odop.access.queries import is_staff
from odop.basics.dates import day_of
from odop.desks.kit.account.second_factor import gave_password, given

SEEN = "seen_at"
STAMP_EVERY = timedelta(minutes=5)
OPEN_TO_ALL = frozenset({"access:second_factor_set_up", "access:sign_out", "health", "root"})


class SecondFactorGuard:
    """Stands before every page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.stopped(request) or self.get_response(request)

    def stopped(self, request: HttpRequest) -> HttpResponse | None:
        """Where an officer is sent instead of the page she asked for; nothing where she may go on."""
        now = timezone.now()
        if not request.user.is_authenticated or not is_staff(request.user, day_of(now)):
            return None
        if _name_of(request) in OPEN_TO_ALL:
            return None
        if not given(request):
            if gave_password(request) and not is_mfa_enabled(request.user):
                return redirect("access:second_factor_set_up")
            return _out(request, _("Officers sign in with a name, a password and a second step."))
        seen = request.session.get(SEEN, 0)
        away = now.timestamp() - seen
        if seen and away > settings.OFFICER_AWAY.total_seconds():
            return _out(request, _("You were away for an hour and were signed out."))
        if away > STAMP_EVERY.total_seconds():
            request.session[SEEN] = now.timestamp()
        return None


def _out(request: HttpRequest, why: str) -> HttpResponse:
    logout(request, show_message=False)
    messages.warning(request, why)
    back = f"?next={quote(request.get_full_path())}" if request.method == "GET" else ""
    return HttpResponseRedirect(reverse("access:officer") + back)


def _name_of(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""
