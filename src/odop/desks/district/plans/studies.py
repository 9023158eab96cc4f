"""Diagnostic studies of a district: begun, needs found, published, taken up in the plan."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.basics.dates import day_of
from odop.basics.money import grouped
from odop.basics.names import Named
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.district.plans.forms import CHOOSE, LineForm
from odop.desks.district.plans.pages import may_plan
from odop.desks.kit.acting import refusals_in, refusals_told, told
from odop.desks.kit.files import download
from odop.documents.queries import content_of
from odop.figures import queries as figures
from odop.plans.queries.action import moneys
from odop.plans.queries.studies import StudyPage, studies_of, study_page
from odop.plans.rules.action import Head
from odop.plans.services import studies as services
from odop.programme import queries as programme

AREA = {"rows": 3}
NOT_SHOWN = {"en": "not shown", "hi": "नहीं दिखाया गया"}  # kept in both languages


class NeedForm(forms.Form):
    """A need read from the facts."""

    head = forms.ChoiceField(label=gettext_lazy("Head"), choices=[CHOOSE, *Head.choices])
    rests_on = forms.ChoiceField(label=gettext_lazy("Which part of the study shows it?"))
    need = forms.CharField(label=gettext_lazy("What is needed"), widget=forms.Textarea(AREA))
    gap = forms.CharField(
        label=gettext_lazy("The gap between today and the need"), widget=forms.Textarea(AREA)
    )
    proposed = forms.CharField(label=gettext_lazy("What is proposed"), widget=forms.Textarea(AREA))

    def __init__(self, *words: object, page: StudyPage, language: str) -> None:
        super().__init__(*words)  # type: ignore[arg-type]
        parts = [(s["key"], Named(**s["title"]).in_language(language)) for s in page.sections]
        self.fields["rests_on"].choices = [CHOOSE, *parts]  # type: ignore[attr-defined]


@at_desk
def studies(request: HttpRequest) -> HttpResponse:
    """The studies of the district."""
    district = district_of(request)
    page = {
        "district": programme.district(district), "studies": studies_of(district), "may": may_plan(request, district)
    }  # fmt: skip
    return show(request, "plan/studies", page)


@at_desk
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Freeze the facts as they stand now, and begin a study on them."""
    district = district_of(request)
    place = programme.district(district)
    if place is None:
        raise Http404
    published = [
        {"title": {"en": one.title.en, "hi": one.title.hi},
         "value": NOT_SHOWN if one.count is None else grouped(one.count)}
        for one in figures.listed(on=day_of(timezone.now()), slug=place.slug)
    ]  # fmt: skip
    with refusals_told(request):
        made = services.begin_study(district=district, figures=published, by=me(request), at=timezone.now())
        messages.success(request, _("The facts of today are frozen. Write down what they show to be needed."))
        return redirect("district:study", made.pk)
    return redirect("district:studies")


@at_desk
def study(request: HttpRequest, key: UUID) -> HttpResponse:
    """One study: what was found, and the facts it rests on; while it is in hand, needs are added here."""
    page = _seen(request, key)
    may = page.open and may_plan(request, page.district.code)
    if request.method == "POST" and not may:
        raise PermissionDenied
    form = NeedForm(request.POST or None, page=page, language=get_language() or "hi")
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.find_need(study=key, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("The need is in the study."))
            return redirect("district:study", key)
    takes = not page.open and may_plan(request, page.district.code)
    return show(request, "plan/study", {"study": page, "may": may, "takes": takes}, form=form)


@at_desk
@require_POST
def publish(request: HttpRequest, key: UUID) -> HttpResponse:
    """Publish the study as a paper."""
    return told(
        request, lambda: services.publish_study(study=key, by=me(request), at=timezone.now()),
        _("The study is published."), "district:study", key,
    )  # fmt: skip


@at_desk
@require_safe
def paper(request: HttpRequest, key: UUID) -> HttpResponse:
    """The published study as a PDF."""
    page = _seen(request, key)
    if page.paper is None:
        raise Http404
    return download(content_of(page.paper), "application/pdf", f"{page.number.replace('/', '-')}.pdf")


@at_desk
def take_up(request: HttpRequest, key: UUID, need: UUID) -> HttpResponse:
    """Take a need up as a line of the action plan."""
    page = _seen(request, key)
    found = next((one for one in page.needs if one.key == need), None)
    if found is None:
        raise Http404
    if not may_plan(request, page.district.code):
        raise PermissionDenied
    first = {"head": found.head.value, "gap": found.gap, "what": found.proposed[:200], "origin": "STUDY"}
    form = LineForm(
        request.POST or None, initial=first, moneys=moneys(), language=get_language() or "hi",
        products=programme.products_of(page.district.code, day_of(timezone.now())),
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.take_up_need(need=need, line=form.line(), by=me(request), at=timezone.now())
            messages.success(request, _("It is in the plan, with its first day promised."))
            return redirect("district:plan_line", made.pk)
    return show(request, "plan/add", {"need": found}, form=form)


def _seen(request: HttpRequest, key: UUID) -> StudyPage:
    page = study_page(key)
    if page is None:
        raise Http404
    require_sight(request, page.district.code)
    return page
