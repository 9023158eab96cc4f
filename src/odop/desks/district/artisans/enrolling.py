"""Enrolling a maker who sits across the table."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from odop.artisans import queries, services
from odop.artisans.queries import DraftPage
from odop.artisans.rules.questions import BY_CODE, next_after
from odop.basics.dates import day_of
from odop.desks.district.artisans.people import require_help
from odop.desks.district.place import at_desk, district_of, me, show
from odop.desks.kit.acting import Hearing, refusals_told
from odop.desks.kit.forms.answers import lines_of_draft
from odop.desks.kit.forms.enrolment import WORDS, QuestionForm
from odop.programme import queries as programme


@at_desk
def enrol(request: HttpRequest) -> HttpResponse:
    """Enrolments under way in the district, and the beginning of another."""
    district = district_of(request)
    require_help(request, district)
    if request.method == "POST":
        draft = services.begin_draft(helped=True, district=district, by=me(request), at=timezone.now())
        return redirect("district:enrol_question", draft, "name")
    drafts = [(d, lines_of_draft(d)[1].words) for d in queries.drafts_in(district)]
    return show(request, "enrol", {"place": programme.district(district), "drafts": drafts})


@sensitive_post_parameters()
@at_desk
def question(request: HttpRequest, draft: UUID, code: str) -> HttpResponse:
    """One question, read aloud to the maker."""
    found = under_way(request, draft)
    if code not in BY_CODE or code == "district":
        raise Http404
    page = queries.question_page(code, found.answers, found.district, day_of(timezone.now()))
    form = QuestionForm(page, request.POST or None)
    if request.method == "POST":
        with Hearing(form.refuse):
            services.answer(
                draft=draft,
                question=code,
                given=form.given(),
                agreed="agree" in request.POST or bool(request.POST.get("said")),
                by=me(request),
                at=timezone.now(),
            )
            coming = next_after(code, under_way(request, draft).answers)
            if coming is None:
                return redirect("district:enrol_check", draft)
            return redirect("district:enrol_question", draft, coming.code)
    return show(request, "ask", page, form=form, draft=found, asked=WORDS[code].title)


@at_desk
def check(request: HttpRequest, draft: UUID) -> HttpResponse:
    """All answers once more, read back to the maker."""
    found = under_way(request, draft)
    return show(
        request,
        "enrol_check",
        {
            "draft": found,
            "lines": lines_of_draft(found),
            "minor": queries.is_minor(found, day_of(timezone.now())),
        },
    )


@at_desk
@require_POST
def finish(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Enrol her; the officer's name is kept beside hers."""
    under_way(request, draft)
    with refusals_told(request):
        number = services.enrol(
            draft=draft,
            agreed="agree" in request.POST,
            guardian_agrees="guardian_agrees" in request.POST,
            guardian=request.POST.get("guardian", ""),
            language=get_language() or "hi",
            by=me(request),
            at=timezone.now(),
        )
        messages.success(request, _("Enrolled as %(number)s.") % {"number": number})
        return redirect("district:person", number)
    return redirect("district:enrol_check", draft)


def under_way(request: HttpRequest, draft: UUID) -> DraftPage:
    """An assisted enrolment of a district where this officer may type."""
    found = queries.draft(draft)
    if found is None or not found.helped or not found.district:
        raise Http404
    require_help(request, found.district)
    if found.finished:
        raise Http404
    return found
