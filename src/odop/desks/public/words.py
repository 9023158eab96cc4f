"""Pages of words: what this site is, how it counts, what it keeps, whom it serves, its sources."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from odop.desks.public.offered import attributions


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "public/about.html")


@require_safe
def counting(request: HttpRequest) -> HttpResponse:
    return render(request, "public/counting.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "public/privacy.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "public/accessibility.html")


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    return render(request, "public/sources.html", {"page": {"attributions": attributions()}})
