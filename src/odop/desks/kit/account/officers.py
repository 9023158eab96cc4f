"""Officers sign in: a name and a password, then a second factor, which everyone with a posting must have."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView, ReauthenticateView
from allauth.mfa.recovery_codes.internal import flows as recovery
from allauth.mfa.totp.internal.auth import get_totp_secret
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import urlsafe_base64_decode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from odop.access.queries import is_staff, person
from odop.access.services import User, set_password
from odop.basics.dates import day_of
from odop.desks.kit.account.forms import (
    AgainForm,
    ChangePasswordForm,
    NewPasswordForm,
    OfficerForm,
    SecondFactorForm,
    SetUpForm,
)
from odop.desks.kit.acting import refusals_in

METHODS = ["get", "post", "head"]


class OfficerSignIn(LoginView):
    """An officer gives her name and password."""

    http_method_names = METHODS
    form_class = OfficerForm
    template_name = "kit/account/officer.html"

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        """A sign-in begun and left does not bar the way to begin again."""

    def get_context_data(self, **words: Any) -> dict[str, Any]:
        return super().get_context_data(**words) | {"demo": settings.DEMO}


class SecondFactor(AuthenticateView):
    """She gives the code of her app."""

    http_method_names = METHODS
    form_class = SecondFactorForm
    template_name = "kit/account/second_factor.html"

    def get_context_data(self, **words: Any) -> dict[str, Any]:
        return super().get_context_data(**words) | {"demo": settings.DEMO}


@method_decorator(never_cache, name="dispatch")
@method_decorator(login_required, name="dispatch")
class SetUp(ActivateTOTPView):
    """She binds an app to her account, and is given recovery codes. Makers need none."""

    http_method_names = METHODS
    form_class = SetUpForm
    template_name = "kit/account/set_up.html"

    def dispatch(self, request: HttpRequest, *args: Any, **words: Any) -> HttpResponseBase:
        if not is_staff(request.user, day_of(timezone.now())) or is_mfa_enabled(request.user):
            return redirect("access:account")
        answer: HttpResponseBase = super().dispatch(request, *args, **words)
        return answer

    def get_context_data(self, **words: Any) -> dict[str, Any]:
        secret = get_totp_secret()
        groups = [secret[i : i + 4] for i in range(0, len(secret), 4)]
        return super().get_context_data(**words) | {"secret": " ".join(groups)}

    def form_valid(self, form: SetUpForm) -> HttpResponse:
        answer = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type="totp")
        return answer

    def get_success_url(self) -> str:
        return reverse("access:recovery_codes")


@method_decorator(never_cache, name="dispatch")
@method_decorator(login_required, name="dispatch")
class Again(ReauthenticateView):
    """She shows once more that it is she, before something grave."""

    http_method_names = METHODS
    form_class = AgainForm
    template_name = "kit/account/again.html"

    def dispatch(self, request: HttpRequest, *args: Any, **words: Any) -> HttpResponseBase:
        if not is_mfa_enabled(request.user):
            return redirect("access:account")
        answer: HttpResponseBase = super().dispatch(request, *args, **words)
        return answer


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """The recovery codes, shown once; asked for again, the old ones stop working."""
    if request.method == "POST":
        if recovery.can_generate_recovery_codes(request.user):
            recovery.generate_recovery_codes(request)
        return redirect("access:recovery_codes")
    found, may_see = recovery.view_recovery_codes(request)
    if found is None:
        return redirect("access:account")
    codes = found.get_unused_codes()
    page = {"codes": codes if may_see else [], "left": len(codes)}
    return render(request, "kit/account/recovery_codes.html", {"page": page})


@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def first_password(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """A link that works once lets an officer choose her password."""
    officer = _officer_of(key)
    if officer is None or not default_token_generator.check_token(officer, token):
        return render(request, "kit/account/link_spent.html", status=404)
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            set_password(user=officer, password=form.cleaned_data["password"], by=officer, at=timezone.now())
            messages.success(request, _("Your password is kept. Sign in with it now."))
            return redirect("access:officer")
    return render(request, "kit/account/first_password.html", {"form": form, "officer": officer})


@never_cache
@login_required
@sensitive_post_parameters("old", "password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: HttpRequest) -> HttpResponse:
    """An officer changes her password; she signs in anew, and so does everyone who knew the old one."""
    officer: User = request.user  # type: ignore[assignment]
    if not officer.has_usable_password():
        return redirect("access:account")
    form = ChangePasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            if not get_adapter().reauthenticate(officer, form.cleaned_data["old"]):
                form.add_error("old", _("This password is not right."))
            else:
                set_password(
                    user=officer, password=form.cleaned_data["password"], by=officer, at=timezone.now()
                )
                messages.success(request, _("Your password is changed. Sign in with the new one."))
                return redirect("access:officer")
    return render(request, "kit/account/change_password.html", {"form": form})


def _officer_of(key: str) -> User | None:
    try:
        return person(urlsafe_base64_decode(key).decode())
    except (ValueError, ValidationError):  # a link typed wrongly is a spent link
        return None
