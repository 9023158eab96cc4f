"""The library of designs, and the dishes of One District One Cuisine, for anybody to see."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.kit.papers import paper_shown
from odop.quality.queries import library as queries
from odop.quality.queries.dishes import dishes_page

NEWEST_SOURCE = date(2026, 6, 18)  # nothing published after it has been read (RULES 15)
# What is known of the programme, and who says so (RULES 15). Each line is a report, no order.
REPORTED = (
    (lambda: _("The programme was launched on 24 January 2026."),
     "https://www.newsdrum.in/national/up-launches-one-district-one-cuisine-scheme-to-take-desi-delicacies-global-11028387"),
    (lambda: _("District Magistrates and district industries centres are to propose dishes (26 January 2026)."),
     "https://www.updatemarts.in/2026/01/blog-post_234.html"),
    (lambda: _("Rs 75 crore are named for 2026-27 (February 2026). For what, and for whom, is not published."),
     "https://www.hindustantimes.com/cities/lucknow-news/odoc-scheme-75-crore-plan-to-put-75-up-districts-delicacies-on-global-map-101770826353798.html"),
)  # fmt: skip


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """Designs, prototypes, packaging and fusion pieces: whose crafts, and where they went."""
    asked = request.GET
    page = queries.designs_page(
        kind=asked.get("kind", ""), district=asked.get("district", ""), page=asked.get("page", "1")
    )
    return render(request, "public/library/library.html", {"page": page})


@require_safe
def picture(request: HttpRequest, number: str) -> HttpResponse:
    """The picture of a design."""
    found = queries.design(number)
    if found is None or found.picture is None:
        raise Http404
    return paper_shown(found.picture)


@require_safe
def cuisine(request: HttpRequest) -> HttpResponse:
    """Dishes that districts propose, how many make them, and what is not published yet."""
    asked = request.GET
    page = {
        "found": dishes_page(district=asked.get("district", ""), page=asked.get("page", "1")),
        "reported": [(words(), source) for words, source in REPORTED],
        "read_until": NEWEST_SOURCE,
        "on": day_of(timezone.now()),
    }
    return render(request, "public/library/cuisine.html", {"page": page})
