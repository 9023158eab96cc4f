"""The Assembly's question, one district at a time, and the people behind each number."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import me, open_to
from odop.figures import queries as figures
from odop.outcomes import queries as outcomes
from odop.outcomes.queries import Filters
from odop.outcomes.rules.standing import MONTHS, Standing
from odop.programme import queries as programme

sees = open_to(Permission.SEE_STATE)
PARTS = (Standing.CONFIRMED, Standing.STATED, Standing.NOT_REACHED, Standing.NOT_DUE, Standing.NO_WORK)


@sees
@require_safe
def district(request: HttpRequest, slug: str) -> HttpResponse:
    """Trained, confirmed, stated, not reached, no work: each leads to its people."""
    months = _months(request)
    found = outcomes.district_answer(slug, on=day_of(timezone.now()), months=months)
    if found is None:
        raise Http404
    page = {
        "found": found,
        "people": _people_links(found.district.code, months),
        "definition": figures.answer("outcomes", on=found.on),
        "crumbs": [(_("Districts"), reverse("state:districts"))],
        "months": months,
    }
    return render(request, "state/district.html", {"page": page})


@sees
@require_safe
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The answer for the Assembly on one sheet, in both languages, to be printed."""
    found = outcomes.district_answer(slug, on=day_of(timezone.now()))
    if found is None:
        raise Http404
    page = {
        "found": found,
        "state": programme.state_name(),
        "definition": figures.answer("outcomes", on=found.on),
        "trained": figures.answer("trained", on=found.on),
        "languages": ("hi", "en"),
        "crumbs": [(found.district.named, reverse("state:district", args=[slug]))],
        "signed_in": me(request).name,
        "at": timezone.now(),
    }
    return render(request, "state/sheet.html", {"page": page})


@sees
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The people behind a number: named, for those whose posting lets them see cases there."""
    asked = request.GET
    on, code = day_of(timezone.now()), asked.get("district", "")
    if not may(me(request), Permission.SEE_CASES, on=on, district=code or None):
        raise PermissionDenied
    standing = tuple(s for s in Standing if s.value in asked.getlist("standing"))
    of = Filters(district=code, product=asked.get("product", ""), year=_year(asked.get("year", "")))
    number = asked.get("page", "1")
    found = outcomes.people(
        on=on,
        standing=standing,
        months=_months(request),
        of=of,
        page=int(number) if number.isdecimal() and len(number) < 9 else 1,
    )  # fmt: skip
    there = programme.district(code) if code else None
    page = {
        "found": found,
        "standing": ", ".join(str(s.label) for s in standing),
        "district": there,
        "product": programme.product(of.product) if of.product else None,
        "year": of.year,
        "districts": {} if there else {d.code: d.named for d in programme.districts()},
        "pager": Paginator(range(found.count), outcomes.PAGE).get_page(found.page),
        "crumbs": [(there.named, reverse("state:district", args=[there.slug]))] if there else [],
        "on": on,
    }
    return render(request, "state/people.html", {"page": page})


def _people_links(code: str, months: int | None) -> dict[str, str]:
    """Where the people of each standing are listed; under "" everybody trained."""
    base = {"district": code, **({"months": str(months)} if months else {})}
    home = reverse("state:people")
    links = {part.value: f"{home}?{urlencode({**base, 'standing': part.value})}" for part in PARTS}
    missed = [("standing", part.value) for part in (Standing.NOT_REACHED, Standing.NOT_DUE)]
    return {
        **links,
        "MISSED": f"{home}?{urlencode([*base.items(), *missed])}",
        "all": f"{home}?{urlencode(base)}",
    }


def _months(request: HttpRequest) -> int | None:
    chosen = request.GET.get("months", "")
    return int(chosen) if chosen in {str(m) for m in MONTHS} else None


def _year(words: str) -> str:
    return words if len(words) == 7 and words.isascii() and words[:4].isdigit() and words[4] == "-" else ""
