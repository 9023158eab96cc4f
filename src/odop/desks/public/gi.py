"""Goods with a geographical indication as anybody may read them: area, users, doubt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.quality.queries.gi import goods_page


@require_safe
def gi(request: HttpRequest) -> HttpResponse:
    """Every good, its area, and how many of its makers are authorised users."""
    asked = request.GET
    page = goods_page(
        on=day_of(timezone.now()), district=asked.get("district", ""), page=asked.get("page", "1")
    )
    return render(request, "public/gi.html", {"page": page})
