"""What everyone who is signed in finds: the way to her desk, her account, her open sessions, the way out."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.internal.flows.logout import logout
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.internal.flows.sessions import end_other_sessions, end_sessions
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.queries import Charge, charges
from odop.access.services import User, choose_language
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.desks.kit.context import Frame
from odop.desks.kit.sign_in import language

SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)


@dataclass(frozen=True)
class OpenSession:
    """One device that is signed in."""

    device: str
    since: datetime
    here: bool


@dataclass(frozen=True)
class AccountPage:
    """What a person sees of her own account."""

    name: Named
    sign_in_name: str
    phone: str
    charges: tuple[Charge, ...]
    has_password: bool
    has_second_factor: bool
    desks: list[dict[str, object]]


@require_safe
@never_cache
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Send each person to her desk; whoever has several, or none yet, to her account."""
    if request.user.language != language():  # type: ignore[union-attr]
        choose_language(language=language(), by=request.user, at=timezone.now())  # type: ignore[arg-type]
    desks = Frame(request).desks
    answer = redirect(str(desks[0]["href"]) if len(desks) == 1 else "access:account")
    answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, language(), max_age=365 * 86400, samesite="Lax")
    return answer


@require_safe
@never_cache
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """A person's own account."""
    user: User = request.user  # type: ignore[assignment]
    page = AccountPage(
        name=Named(user.name, user.name_hi),
        sign_in_name=user.username if user.has_usable_password() else "",
        phone=user.phone or "",
        charges=charges(user, day_of(timezone.now())),
        has_password=user.has_usable_password(),
        has_second_factor=is_mfa_enabled(user),
        desks=Frame(request).desks,
    )
    return render(request, "kit/account/account.html", {"page": page})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: HttpRequest) -> HttpResponse:
    """Where a person is signed in, and the way to end it everywhere."""
    user: User = request.user  # type: ignore[assignment]
    if request.method == "POST":
        if request.POST.get("which") == "all":
            end_sessions(request, UserSession.objects.purge_and_list(user))
            logout(request)
            messages.success(request, _("You are signed out everywhere."))
            return redirect("access:sign_in")
        end_other_sessions(request, user)
        messages.success(request, _("You are signed out everywhere but here."))
        return redirect("access:sessions")
    found = [
        OpenSession(device_of(s.user_agent), s.created_at, s.is_current())
        for s in UserSession.objects.purge_and_list(user)
    ]
    found.sort(key=lambda s: (not s.here, s.since))
    return render(request, "kit/account/sessions.html", {"sessions": found})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out of this device. The address alone changes nothing: it asks first."""
    if request.method == "POST":
        logout(request)
        messages.success(request, _("You are signed out."))
        return redirect("public:home")
    return render(request, "kit/account/sign_out.html")


def device_of(agent: str) -> str:
    """A browser's long description in two words people know."""
    system = next((s for s in SYSTEMS if s in agent), "")
    browser = next((name for sign, name in BROWSERS if sign in agent), "")
    return ", ".join(part for part in (browser, system) if part) or _("unknown device")
