"""Goods with a geographical indication as anybody may read them: area, users, doubt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.quality.queries.gi import goods_told


@require_safe
def gi(request: HttpRequest) -> HttpResponse:
    """Every good, its area, and how many of its makers are authorised users."""
    lines = goods_told()
    page = {
        "lines": lines, "users": sum(line.users for line in lines),
        "on_the_way": sum(line.on_the_way for line in lines), "on": day_of(timezone.now()),
    }  # fmt: skip
    return render(request, "public/gi.html", {"page": page})
