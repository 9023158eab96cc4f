"""Pages anyone may read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """What the programme is, and the State as a cloth of tiles."""
    return render(request, "public/home.html", {"page": None})
