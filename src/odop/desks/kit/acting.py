"""Doing one act for whoever asks, and saying what came of it."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from odop.access.services import NotPermitted
from odop.basics.refusals import Refusal


def told(
    request: HttpRequest, act: Callable[[], object], words: str, address: str, *args: object
) -> HttpResponse:
    """Do one act, say these words or the no in its own, and go back. Who may not is told so by a closed door."""
    try:
        act()
    except NotPermitted as refusal:
        raise PermissionDenied from refusal
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, words)
    return redirect(address, *args)
