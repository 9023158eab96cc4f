"""A form sent twice counts once: pressed twice, sent again by a slow line, or by going back and forth.

Every page carries a mark of its own in each of its forms (Django's csrf token, masked anew for each answer). The same
mark with the same words is the same sending.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from odop.access.services import NotPermitted
from odop.basics.refusals import Refusal

SECONDS = 30
MARK = "csrfmiddlewaretoken"


class Once:
    """Stands before every page that takes a form."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        key = request.META.get("odop.once", "")
        if key and not 300 <= answer.status_code < 400:  # shown again to be put right: it may come as it is
            cache.delete(key)
        return answer

    def process_view(self, request: HttpRequest, view: Any, args: Any, words: Any) -> HttpResponse | None:
        """Let the first through; lead whoever comes with the same once more back to where she was."""
        if request.method != "POST" or getattr(view, "csrf_exempt", False) or MARK not in request.POST:
            return None
        key = f"once:{_digest(request)}"
        if cache.add(key, 1, SECONDS):
            request.META["odop.once"] = key
            return None
        messages.info(request, _("This was sent twice. It counts once."))
        return back(request)

    def process_exception(self, request: HttpRequest, no: Exception) -> HttpResponse | None:
        """Say a no that the page had not foreseen, as when another officer was quicker; a closed door stays closed.

        A form that names what is not there is answered as an address that is not there.
        """
        if request.method == "POST" and isinstance(no, ObjectDoesNotExist):
            raise Http404 from no
        if request.method != "POST" or not isinstance(no, Refusal) or isinstance(no, NotPermitted):
            return None
        messages.error(request, str(no))
        return back(request)


def back(request: HttpRequest) -> HttpResponse:
    """Where she came from, where that is a page of ours."""
    came = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(came, {request.get_host()}, require_https=request.is_secure())
    return redirect(came if ours else "/")


def _digest(request: HttpRequest) -> str:
    sent = [(name, texts) for name, texts in request.POST.lists()]
    files = [(name, [(one.name, one.size) for one in several]) for name, several in request.FILES.lists()]
    return sha256(repr((request.path, sent, files)).encode()).hexdigest()
