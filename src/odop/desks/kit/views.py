"""Pages that belong to no desk: language, health, patterns, and the ways a page can fail."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from odop.desks.kit.sample import sample_page


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """The bare address leads to the reader's own language, Hindi unless asked otherwise."""
    return redirect(f"/{get_language_from_request(request)[:2]}/")


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Whether the server answers."""
    return HttpResponse("ok", content_type="text/plain")


def sample(request: HttpRequest) -> HttpResponse:
    """The book of patterns: every part once, with words that belong to nobody."""
    return render(request, "kit/sample.html", {"page": sample_page(request)})


def not_readable(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "kit/400.html", status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "kit/404.html", status=404)


def not_permitted(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "kit/403.html", status=403)


def our_fault(request: HttpRequest) -> HttpResponse:
    """Our own fault; the page asks nothing of the database, which may be what failed."""
    return HttpResponse(render_to_string("kit/500.html"), status=500)
