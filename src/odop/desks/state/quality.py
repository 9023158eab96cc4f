"""Quality in the whole State: laboratories and the doubt about them, and how many tests passed of how many."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.forms.days import DayField
from odop.programme import queries as programme
from odop.quality import queries, services

sees = open_to(Permission.SEE_STATE)
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
ROWS = 15
CUTS = {"standard": "by_standard", "lab": "by_lab", "district": "by_district"}


class LabForm(forms.Form):
    """A laboratory no pack holds."""

    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=160)
    name_hi = forms.CharField(label=gettext_lazy("Name in Hindi"), max_length=160)
    district = forms.ChoiceField(label=gettext_lazy("District"), required=False)

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        language = get_language() or "hi"
        known = [(d.code, d.named.in_language(language)) for d in programme.districts()]
        self.fields["district"].choices = [("", "—"), *known]  # type: ignore[attr-defined]


class ReadingForm(forms.Form):
    """What the accreditation body's own list says of a laboratory."""

    body = forms.CharField(label=gettext_lazy("Accreditation body"), max_length=80, initial="NABL")
    certificate = forms.CharField(label=gettext_lazy("Number of its accreditation"), max_length=60)
    from_date = DayField(label=gettext_lazy("From"), widget=DAY)
    until = DayField(label=gettext_lazy("Until"), widget=DAY)
    seen_on = DayField(label=gettext_lazy("Looked up on"), widget=DAY)
    seen_where = forms.CharField(label=gettext_lazy("Where it was looked up"), max_length=200)
    scope = forms.CharField(
        label=gettext_lazy("What it is accredited for"), max_length=1000, required=False,
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip


@sees
@require_safe
def quality(request: HttpRequest) -> HttpResponse:
    """Tests passed of those decided, cut three ways; and the laboratories with their doubt."""
    on = _today()
    found = queries.rates(on)
    cut = request.GET.get("by", "standard")
    cut = cut if cut in CUTS else "standard"
    labs = queries.labs(on)
    page = {
        "whole": found.whole,
        "rows": Paginator(getattr(found, CUTS[cut]), ROWS).get_page(request.GET.get("page", "1")),
        "cut": cut,
        "labs": labs,
        "doubtful": sum(one.doubtful for one in labs if one.takes_samples),
        "taking": sum(one.takes_samples for one in labs),
        "may_keep": _may_keep(request, on),
        "on": on,
    }
    return render(request, "state/quality/quality.html", {"page": page})


@sees
@require_http_methods(["GET", "HEAD", "POST"])
def add_lab(request: HttpRequest) -> HttpResponse:
    """Add a laboratory; people are posted to it on the page of postings."""
    if not _may_keep(request, _today()):
        raise PermissionDenied
    form = LabForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        code = _done(form, lambda: services.add_lab(
            name_en=said["name_en"], name_hi=said["name_hi"], district=said["district"] or None, by=me(request),
            at=timezone.now(),
        ))  # fmt: skip
        if code:
            messages.success(
                request, _("The laboratory is added. Post its officer to it on the page of postings.")
            )
            return redirect("state:lab", str(code))
    return render(request, "state/quality/add_lab.html", {"page": None, "form": form})


@sees
@require_http_methods(["GET", "HEAD", "POST"])
def lab(request: HttpRequest, code: str) -> HttpResponse:
    """One laboratory, and the form that writes down what was read of its accreditation."""
    on = _today()
    found = queries.lab(code, on)
    if found is None:
        raise Http404
    if request.method == "POST" and not _may_keep(request, on):
        raise PermissionDenied
    form = ReadingForm(request.POST or None, initial={"seen_on": on}) if _may_keep(request, on) else None
    if form is not None and request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if _done(
            form, lambda: services.read_accreditation(lab=code, **said, by=me(request), at=timezone.now())
        ):
            messages.success(request, _("Written down. The page of laboratories says so from now on."))
            return redirect("state:lab", code)
    return render(request, "state/quality/lab.html", {"page": found, "form": form})


def _done(form: forms.Form, act: Any) -> object:
    """Do an act; its no stands beside the field it is about."""
    with refusals_in(form):
        return act()
    return None


def _may_keep(request: HttpRequest, on: date) -> bool:
    return may(me(request), Permission.KEEP_LIBRARY, on=on)


def _today() -> date:
    return day_of(timezone.now())
