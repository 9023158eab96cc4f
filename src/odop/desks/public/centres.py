"""Common facility centres as anyone may read them, and what the State would give, before anyone files."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.kit.forms.sums import RupeesField
from odop.facilities import queries
from odop.facilities.queries import machines
from odop.facilities.queries.reckoner import reckoned
from odop.facilities.rules import OVER


class ReckonerForm(forms.Form):
    """What a project would cost, and of which kind it is."""

    cost = RupeesField(
        label=_("Cost of the project, without land"), help_text=_("In rupees, such as 4,40,00,000.")
    )
    special = forms.BooleanField(
        label=_("Environment, waste, ZED, or research and development"), required=False
    )
    technical_body = forms.BooleanField(
        label=_("A technical body of the Centre or the State, or one permitted from abroad"), required=False
    )


@require_safe
def centres(request: HttpRequest) -> HttpResponse:
    """Centres page by page, the open ones first; what stands unused; and what was said of centres in public."""
    asked, on = request.GET, day_of(timezone.now())
    page = queries.public_centres(
        on=on, district=asked.get("district", ""), step=asked.get("step", ""), page=asked.get("page", "1"),
    )  # fmt: skip
    unused = machines.unused(district=asked.get("district", ""), on=on)
    return render(request, "public/centres.html", {"page": page, "unused": unused})


@require_safe
def centre(request: HttpRequest, number: str) -> HttpResponse:
    """One centre: promised, built, open, its money, and what was said of it."""
    page = queries.centre_page(number, on=day_of(timezone.now()))
    if page is None or page.line.state in OVER:
        raise Http404
    floor = machines.floor(number, on=day_of(timezone.now()))
    return render(request, "public/centre.html", {"page": page, "floor": floor})


@require_safe
def reckoner(request: HttpRequest) -> HttpResponse:
    """What the State would give, and where a dearer project gets less."""
    form = ReckonerForm(request.GET or None)
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    page = reckoned(
        given.get("cost"), special=bool(given.get("special")), technical=bool(given.get("technical_body")),
        on=day_of(timezone.now()),
    )  # fmt: skip
    return render(request, "public/reckoner.html", {"page": page, "form": form})
