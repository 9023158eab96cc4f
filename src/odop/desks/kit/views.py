"""Pages that belong to no desk: language, health, and the three ways a page can fail."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_from_request


def choose_language(request: HttpRequest) -> HttpResponse:
    """The bare address leads to the reader's own language, Hindi unless asked otherwise."""
    return redirect(f"/{get_language_from_request(request)[:2]}/")


def health(request: HttpRequest) -> HttpResponse:
    """Whether the server answers."""
    return HttpResponse("ok", content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "kit/404.html", status=404)


def not_permitted(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "kit/403.html", status=403)


def our_fault(request: HttpRequest) -> HttpResponse:
    return render(request, "kit/500.html", status=500)
