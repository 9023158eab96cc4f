"""How allauth finds phones, keeps second factors, and speaks."""

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.access import queries
from odop.access.services import Machine, User, prove_phone
from odop.basics.dates import day_of
from odop.notices.services import send_code

SIGN_IN = Machine("sign_in")


class AccountAdapter(DefaultAccountAdapter):
    """Phones live on the person and codes go out as notices; people read our own words."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed. Ask the ODOP Cell."),
        "incorrect_code": _("This code is not right. Look at the message again."),
        "username_password_mismatch": _("This name and password do not belong together."),
        "incorrect_password": _("This password is not right."),
        "too_many_login_attempts": _("Too many tries. Wait a while, then try again."),
        "rate_limited": _("Too many tries. Wait a while, then try again."),
    }

    def add_message(self, request: HttpRequest, level: int, *args: Any, **words: Any) -> None:
        """Say only what we have words for."""
        if message := words.get("message"):
            messages.add_message(request, level, str(message))

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        messages.error(request, str(self.error_messages["account_inactive"]))
        return redirect("access:sign_in")

    def is_reauthentication_required(self, *, app: str, **words: Any) -> bool:
        """Whoever has just shown who she is need not do so again."""
        records = get_authentication_records(self.request, self.request.user)
        latest = max((r["at"] for r in records), default=0.0)
        return bool(timezone.now().timestamp() - latest > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)

    def get_login_stages(self) -> list[str]:
        """A code by phone, and a second factor where there is one; a phone is proved by its code itself."""
        return ["allauth.account.stages.LoginByCodeStage", "allauth.mfa.stages.AuthenticateStage"]

    # --- phones ---------------------------------------------------------------
    def get_user_by_phone(self, phone: str) -> User | None:
        return queries.person_of_phone(phone)

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        return (user.phone, user.phone_proved_at is not None) if user.phone else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        raise NotImplementedError("a phone is proved by a code, and never set from a form")

    def set_phone_verified(self, user: User, phone: str) -> None:
        prove_phone(phone=phone, language=language(), by=SIGN_IN, at=timezone.now())

    def send_verification_code_sms(self, user: Any, phone: str, code: str, **words: Any) -> None:
        """Send a code, or to an officer's phone the word that officers sign in otherwise."""
        send_code(
            template="sign_in_code" if code else "officer_signs_in_by_name",
            phone=phone,
            user=user,
            language=language(),
            code=code,
            by=SIGN_IN,
            at=timezone.now(),
        )

    def send_unknown_account_sms(self, phone: str, **words: Any) -> None:
        raise NotImplementedError("a phone nobody signs in with gets a code like any other")

    # --- sessions --------------------------------------------------------------
    def post_login(self, request: HttpRequest, user: Any, **words: Any) -> HttpResponse:
        """A session ends at a set hour: sooner for those who see other people's cases."""
        staff = queries.is_staff(user, day_of(timezone.now()))
        length = settings.OFFICER_SESSION if staff else settings.MAKER_SESSION
        request.session.set_expiry(timezone.now() + length)
        answer: HttpResponse = super().post_login(request, user, **words)
        return answer


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors are kept encrypted, under a key of their own."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right. Look at the app again."),
    }

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()


def client_address(request: HttpRequest) -> str:
    """Where a request came from, past the proxies we trust; guesses are counted by it."""
    return get_client_ip(request) or "127.0.0.1"


def language() -> str:
    """The language of the page at hand."""
    return (get_language() or "hi")[:2]


def _cipher() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(settings.SECOND_FACTOR_KEY.encode()).digest()))
