"""A surveyor's own pages: whom she has still to ask, what came of a visit, and the key of her phone."""

import base64
import json
import zlib
from typing import Any
from uuid import UUID

import segno
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access import queries as access_queries
from odop.access import services as access
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import told
from odop.desks.kit.doors import me, open_to
from odop.desks.partner.place import show
from odop.plans.queries.surveys import mine
from odop.plans.services import surveys

asks = open_to(Permission.SURVEY)


@require_safe
@asks
def home(request: HttpRequest) -> HttpResponse:
    """Whom she has still to ask, place by place."""
    page = mine.my_surveys(me(request), on=day_of(timezone.now()))
    return show(request, "surveys/home", page, last=page.one(request.GET.get("at", "")))


def back_to(key: UUID) -> str:
    """Her list, open at the place where this maker lives."""
    return f"{reverse('partner:surveys')}?at={key}"


@require_POST
@asks
def declined(request: HttpRequest, key: UUID) -> HttpResponse:
    """She does not wish to answer."""
    words = request.POST.get("words", "")
    return told(
        request,
        lambda: surveys.note_declined(person=key, words=words, by=me(request), at=timezone.now()),
        _("Noted. Another maker takes her place in your list, where one waits in reserve."),
        back_to(key),
    )


@require_POST
@asks
def not_found(request: HttpRequest, key: UUID) -> HttpResponse:
    """Nobody was there today."""
    words = request.POST.get("words", "")
    return told(
        request,
        lambda: surveys.note_nobody_there(person=key, words=words, by=me(request), at=timezone.now()),
        _("Today's visit is noted."),
        back_to(key),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@asks
def key(request: HttpRequest) -> HttpResponse:
    """Her key; a new one is shown on this answer alone, with the picture Collect reads it from."""
    page: dict[str, Any] = {"server": request.build_absolute_uri("/collect")}
    if request.method == "POST":
        _made, page["secret"] = access.make_own_key(by=me(request), at=timezone.now())
        page["picture"] = settings_picture(page["server"], me(request).username, page["secret"])
    page["key"] = access_queries.own_key(me(request), on=day_of(timezone.now()))
    return show(request, "surveys/key", page)


@require_POST
@asks
def end_key(request: HttpRequest) -> HttpResponse:
    """End her key at once: the phone is lost, or the work is done."""
    access.end_own_key(by=me(request), at=timezone.now())
    messages.success(request, _("The key is ended. It opens nothing from now on."))
    return redirect("partner:survey_key")


def settings_picture(server: str, name: str, secret: str) -> str:
    """The picture Collect scans to set itself up: the server, the name and the key."""
    general = {
        "server_url": server,
        "username": name,
        "password": secret,
        "form_update_mode": "match_exactly",
    }
    settings = {"general": general, "admin": {}, "project": {"name": "ODOP"}}
    packed = base64.b64encode(zlib.compress(json.dumps(settings).encode(), 9))
    return str(segno.make_qr(packed, error="l").svg_data_uri(scale=5, border=4))
