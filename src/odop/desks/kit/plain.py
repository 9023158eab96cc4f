"""A mark that no keyboard writes (U+0000) is refused before any page reads it: no table takes it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse


class PlainText:
    """Stands before every page that takes what was typed; what machines send is judged where it is read.

    The interface for programs says its own no, in its own shape.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, words: Any) -> None:
        """Refuse an address or a form that holds the mark."""
        if request.path.startswith("/api/"):
            return
        told = [request.GET] if getattr(view, "csrf_exempt", False) else [request.GET, request.POST]
        if any("\0" in text for sent in told for _name, texts in sent.lists() for text in texts):
            raise BadRequest("U+0000")
