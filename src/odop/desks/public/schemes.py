"""What help there is: the schemes, and what their orders say."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.public.market import market_part
from odop.desks.public.offered import scheme_offered, schemes_offered
from odop.programme import queries as programme
from odop.schemes import (
    common_facility_centre,
    margin_money,
    marketing_development,
    skill_development,
)
from odop.schemes.engine import rules_in_force

# Those that can be asked for, each with a page of its own that says how.
TOLD = (
    skill_development.SCHEME,
    margin_money.SCHEME,
    marketing_development.SCHEME,
    common_facility_centre.SCHEME,
)


@require_safe
def schemes(request: HttpRequest) -> HttpResponse:
    """The schemes the State offers."""
    page = {"schemes": schemes_offered(), "told": TOLD}
    return render(request, "public/schemes.html", {"page": page})


@require_safe
def scheme(request: HttpRequest, code: str) -> HttpResponse:
    """One scheme with the numbers of its order, or its orders alone where its rules are not at work yet."""
    found = scheme_offered(code)
    if found is None:
        raise Http404
    page: dict[str, object] = {
        "scheme": found,
        "orders": programme.orders_of(code),
        "crumbs": [(_("What help there is"), reverse("public:schemes"))],
    }
    if code == skill_development.SCHEME:
        rules = rules_in_force(code, day_of(timezone.now()))
        page |= {
            "rules": rules,
            "order": next((o for o in programme.orders_of(code) if o.number == rules.order), None),
            "days": skill_development.course_days(rules),
            "honorarium": skill_development.course_days(rules) * rules.honorarium_a_day,
            "ceiling": skill_development.ceiling_per_trainee(rules),
        }
    if code == margin_money.SCHEME:
        rules = rules_in_force(code, day_of(timezone.now()))
        gives = [rules.clauses[f"slab_{n}"] for n, _slab in enumerate(rules.slabs, 1)]
        page |= {"loan": rules, "gives": gives}
    if code == common_facility_centre.SCHEME:
        page |= {"machines": rules_in_force(code, day_of(timezone.now()))}
    if code == marketing_development.SCHEME:
        page |= market_part(request.GET)
    return render(request, "public/scheme.html", {"page": page})
