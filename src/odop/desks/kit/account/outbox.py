"""The outbox of a demonstration: what would have gone to phones. A State in service has no such page."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from odop.notices.queries import outbox as latest

PERIOD = 30


@never_cache
@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """The latest messages with their codes, and the app codes of synthetic officers."""
    if not settings.DEMO or settings.SMS_CARRIER != "outbox":
        raise Http404
    page = {"messages": latest(30), "officers": codes_of_synthetic_officers()}
    return render(request, "kit/account/outbox.html", {"page": page})


def codes_of_synthetic_officers() -> list[dict[str, str]]:
    """What the apps of synthetic officers show just now; of nobody real."""
    found = Authenticator.objects.filter(type=Authenticator.Type.TOTP, user__synthetic=True)
    counter = int(time.time()) // PERIOD
    return [
        {
            "name": row.user.name,
            "username": row.user.username,
            "code": format_hotp_value(hotp_value(decrypt(row.data["secret"]), counter)),
        }
        for row in found.select_related("user").order_by("user__username")[:20]
    ]
