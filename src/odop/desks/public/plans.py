"""A district's action plan as anybody may read it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.kit.files import download
from odop.plans.queries.action import plan_page
from odop.plans.queries.charts import chart
from odop.plans.queries.studies import published_paper, studies_of
from odop.programme import queries as programme


@require_safe
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """What the district has set itself to do, by when, and what was kept of it."""
    there = programme.district_by_slug(slug)
    found = plan_page(there.code, today=day_of(timezone.now())) if there else None
    if there is None or found is None:
        raise Http404
    crumbs = [
        (_("Districts"), reverse("public:districts")),
        (there.named, reverse("public:district", args=[slug])),
    ]
    page = {
        "plan": found, "chart": chart(found), "crumbs": crumbs, "studies": studies_of(there.code, published=True)
    }  # fmt: skip
    return render(request, "public/plan.html", {"page": page})


@require_safe
def study(request: HttpRequest, number: str) -> HttpResponse:
    """A published study as a PDF."""
    content = published_paper(number)
    if content is None:
        raise Http404
    return download(content, "application/pdf", f"{number.replace('/', '-')}.pdf")
