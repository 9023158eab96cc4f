"""Open figures: each with its definition, its day and its doubt; counts, and nobody's name."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.basics.money import grouped
from odop.desks.kit.shades import shaded
from odop.figures import queries
from odop.programme import queries as programme


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Every open figure, for the State."""
    page = {"answers": queries.listed(on=day_of(timezone.now()))}
    return render(request, "public/figures/figures.html", {"page": page})


@require_safe
def figure(request: HttpRequest, figure: str) -> HttpResponse:
    """One figure of the State: by district on the map, or by product, sex, social group or year."""
    page = _told(request, figure)
    page["crumbs"] = [(_("Open figures"), reverse("public:figures"))]
    table = page["table"]
    if table.by == "district":
        counts = {row.key: row.parts[0].count if row.parts else row.count for row in table.rows}
        page["shaded_by"] = table.whole.parts[0].title if table.whole.parts else None
        words = {key: grouped(n) if n is not None else _("not shown") for key, n in counts.items()}
        hrefs = {row.key: reverse("public:figure_district", args=[figure, row.slug]) for row in table.rows}
        page["tiles"], page["legend"] = shaded(programme.tiles(), counts, words, hrefs)
    return render(request, "public/figures/figure.html", {"page": page})


@require_safe
def figure_district(request: HttpRequest, figure: str, slug: str) -> HttpResponse:
    """One figure of one district, with what became of the people where they are counted."""
    page = _told(request, figure, slug)
    page["crumbs"] = [
        (_("Open figures"), reverse("public:figures")),
        (page["answer"].title, reverse("public:figure", args=[figure])),
    ]
    return render(request, "public/figures/figure_district.html", {"page": page})


def _told(request: HttpRequest, figure: str, slug: str = "") -> dict[str, Any]:
    """A figure's answer and one table of it."""
    if figure not in queries.figure_names() or (slug and programme.district_by_slug(slug) is None):
        raise Http404
    on = day_of(timezone.now())
    try:
        answer = queries.ask(figure, on=on, district=slug, outcomes=figure == "trained")
        told_by = queries.told_by(figure, in_district=bool(slug))
        asked = request.GET.get("by", "")
        by = asked if asked in told_by else (told_by[0] if told_by else "")
        table = queries.table(figure, by, on=on, district=slug) if by else None
    except queries.NotClosed:
        raise Http404 from None
    names = {
        "district": _("by district"),
        "product": _("by product"),
        "sex": _("by sex"),
        "social_group": _("by social group"),
        "year": _("by year"),
    }
    return {
        "answer": answer,
        "table": table,
        "by": [(key, names[key], key == by) for key in told_by],
        "of_no_product": "product" not in queries.told_by(figure),
    }
