"""Surveys of a district: opened, given out, followed place by place, closed."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from odop.access.queries import may, person
from odop.access.rules import Permission
from odop.basics.dates import day_of, days_after, months_after
from odop.desks.district.place import district_of, me, of_a_district, require_sight, show
from odop.desks.district.surveys.forms import GiveForm, OpenForm
from odop.desks.kit.acting import refusals_in, told
from odop.figures.queries import seed_of_month
from odop.plans.queries.surveys import progress
from odop.plans.services import surveys as services

plans = of_a_district(Permission.SEE_CASES)


@require_http_methods(["GET", "HEAD", "POST"])
@plans
def surveys(request: HttpRequest) -> HttpResponse:
    """The surveys of the district; POST opens one."""
    on = day_of(timezone.now())
    page = progress.district_surveys(district_of(request), by=me(request), on=on)
    if page is None:
        raise Http404
    given = {"seed": public_seed(on), "closes_on": months_after(on, 3)}
    language = get_language() or "hi"
    form = OpenForm(request.POST or None, versions=page.forms, language=language, initial=given)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.open_survey(
                district=page.district, by=me(request), at=timezone.now(), **form.cleaned_data
            )
            words = _("Survey %(number)s is open: %(drawn)s makers are drawn.")
            messages.success(request, words % {"number": made.number, "drawn": made.drawn})
            return redirect("district:survey", made.number)
    return show(request, "surveys/surveys", page, form=form if page.may_open and page.forms else None)


@plans
def survey(request: HttpRequest, number: str) -> HttpResponse:
    """One survey: how far each place has come, who asks there, and what is to be looked at."""
    page = found(request, number)
    return show(request, "surveys/survey", page, may_read=may_read(request, page.line.district))


@plans
def listed(request: HttpRequest, number: str) -> HttpResponse:
    """The list a survey was drawn from, a mark a line: small numbers stand in it, so it is not for the public."""
    found(request, number)
    return HttpResponse(progress.listed(number), content_type="text/plain; charset=utf-8")


@require_POST
@plans
def give(request: HttpRequest, number: str) -> HttpResponse:
    """Give a place to another surveyor."""
    found(request, number)
    form = GiveForm(request.POST)
    surveyor = person(form.cleaned_data["surveyor"]) if form.is_valid() else None
    if surveyor is None:
        raise Http404
    return told(
        request,
        lambda: services.give_place(
            number=number,
            place=form.cleaned_data["place"],
            surveyor=surveyor,
            by=me(request),
            at=timezone.now(),
        ),
        _("Given. The makers of that place now stand in the other list."),
        "district:survey",
        number,
    )


@require_POST
@plans
def close(request: HttpRequest, number: str) -> HttpResponse:
    """Close a survey."""
    found(request, number)
    return told(
        request,
        lambda: services.close_survey(number=number, by=me(request), at=timezone.now()),
        _("The survey is closed. What still comes is kept, and questioned."),
        "district:survey",
        number,
    )


def found(request: HttpRequest, number: str) -> progress.SurveyPage:
    """A survey of a district she may see."""
    page = progress.survey_page(number, by=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    require_sight(request, page.line.district)
    return page


def may_read(request: HttpRequest, district: str) -> bool:
    """Whether she may read what makers of this district have answered."""
    asked = (Permission.SURVEY, Permission.PLAN)
    return any(may(me(request), one, district=district, on=day_of(timezone.now())) for one in asked)


def public_seed(on: date) -> str:
    """A seed that nobody could choose: of the last month that was counted in public."""
    last = days_after(date(on.year, on.month, 1), -1)
    return seed_of_month(f"{last:%Y-%m}", last) or ""
