"""Second factors: giving one to a synthetic officer, and taking one off on request."""

from datetime import datetime

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.usersessions.models import UserSession
from django.http import HttpRequest

from odop.access.services import Actor, User, note_second_factor_off


def given(request: HttpRequest) -> bool:
    """Whether the person at hand has shown a second factor in this session."""
    return any(r.get("method") == "mfa" for r in get_authentication_records(request, request.user))


def gave_password(request: HttpRequest) -> bool:
    """Whether she gave a password in this session."""
    return any(r.get("method") == "password" for r in get_authentication_records(request, request.user))


def bind(user: User, secret: str = "") -> str:
    """Bind an app to an account without its owner at hand: for synthetic officers and tests alone."""
    secret = secret or generate_totp_secret()
    Authenticator.objects.filter(user=user).delete()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def take_off(*, user: User, by: Actor, at: datetime) -> None:
    """Take a lost second factor off: her sessions end, and she binds a new app when she next signs in."""
    note_second_factor_off(user=user, by=by, at=at)
    Authenticator.objects.filter(user=user).delete()
    for session in UserSession.objects.filter(user=user):
        session.end()
