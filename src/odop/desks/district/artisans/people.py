"""The makers of the district: the list, one maker whole, corrections and consent with an officer's help."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from odop.access.queries import may
from odop.access.rules import Permission
from odop.artisans import queries, services
from odop.artisans.queries import Person
from odop.artisans.rules.questions import BY_CODE
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import Hearing, told
from odop.desks.kit.forms.answers import lines_of_person
from odop.desks.kit.forms.enrolment import WORDS, QuestionForm
from odop.programme import queries as programme


@at_desk
def people(request: HttpRequest) -> HttpResponse:
    """The makers of the district, or those searched for."""
    district = district_of(request)
    wanted = request.GET.get("page", "1")
    page = queries.people(
        district,
        search=request.GET.get("q", "")[:100],
        page=int(wanted) if wanted.isdecimal() and len(wanted) < 9 else 1,
    )
    place = programme.district(district)
    if place is None:
        raise Http404
    return show(request, "people", page, place=place, may_enrol=may_help(request, district))


@at_desk
def person(request: HttpRequest, number: str) -> HttpResponse:
    """One maker whole; her account is shown by its last four digits."""
    found = maker(request, number)
    return show(
        request,
        "person",
        {"person": found, "lines": lines_of_person(found), "may_help": may_help(request, found.district)},
    )


@sensitive_post_parameters()
@at_desk
def change(request: HttpRequest, number: str, code: str) -> HttpResponse:
    """Correct one answer for a maker who sits across the table; the officer's name is kept."""
    found = maker(request, number)
    if code not in BY_CODE or code == "district":
        raise Http404
    require_help(request, found.district)
    page = queries.question_page(code, {}, found.district, day_of(timezone.now()))
    form = QuestionForm(page, request.POST or None)
    if request.method == "POST":
        with Hearing(form.refuse):
            services.correct(
                number=number,
                question=code,
                given=form.given(),
                agreed="agree" in request.POST or bool(request.POST.get("said")),
                language=get_language() or "hi",
                by=me(request),
                at=timezone.now(),
            )
            messages.success(request, _("Saved."))
            return redirect("district:person", number)
    return show(request, "ask", page, form=form, person=found, asked=WORDS[code].title)


@at_desk
def consent(request: HttpRequest, number: str) -> HttpResponse:
    """What a maker has agreed to; an officer may note that she takes it back."""
    found = maker(request, number)
    return show(
        request,
        "consent",
        queries.consent_page(number),
        person=found,
        may_help=may_help(request, found.district),
    )


@at_desk
@require_POST
def withdraw(request: HttpRequest, number: str, field: str) -> HttpResponse:
    """Note that a maker takes a consent back."""
    maker(request, number)
    act = partial(services.withdraw_consent, number=number, field=field, by=me(request), at=timezone.now())
    return told(request, act, _("Saved."), "district:consent_of", number)


def maker(request: HttpRequest, number: str) -> Person:
    """A maker of a district this officer may see."""
    found = queries.artisan(number)
    if found is None:
        raise Http404
    require_sight(request, found.district)
    return found


def may_help(request: HttpRequest, district: str) -> bool:
    """Whether this officer may type for a maker of the district."""
    return may(me(request), Permission.ENROL_FOR_ANOTHER, district=district, on=day_of(timezone.now()))


def require_help(request: HttpRequest, district: str) -> None:
    """Stop where this officer may not type for a maker of the district."""
    if not may_help(request, district):
        raise PermissionDenied
