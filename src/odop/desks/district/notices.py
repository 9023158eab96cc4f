"""Doubts put to officers as questions: read by the desk, answered in words by the holder of the post."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.queries import charges, districts_of, holds, may
from odop.access.rules import Permission, Role
from odop.basics.dates import day_of
from odop.desks.district.place import show
from odop.desks.kit.acting import refusals_told
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.forms.doubts import AnswerForm
from odop.notices import queries, services

sees = open_to(Permission.ANSWER_QUESTIONS, Permission.SEE_HISTORY)


@require_safe
@sees
def questions(request: HttpRequest) -> HttpResponse:
    """The questions of her districts, those put to her own post unless she asks for all."""
    mine = request.GET.get("whose", "mine") == "mine"
    own = frozenset(str(c.role) for c in charges(me(request), day_of(timezone.now())))
    page = queries.questions_page(
        reach(request),
        put_to=own if mine else None,
        answered=request.GET.get("state") == "answered",
        page=request.GET.get("page", "1"),
    )
    return show(request, "questions", page, mine=mine)


@require_http_methods(["GET", "HEAD", "POST"])
@sees
def question(request: HttpRequest, key: UUID) -> HttpResponse:
    """One question, with its answer or the form for it."""
    page = queries.question(key)
    if page is None:
        raise Http404
    within = reach(request)
    if within is not None and page.district not in within:
        raise PermissionDenied
    may_answer = page.answered_at is None and holds(
        me(request), page.put_to, district=page.district, on=day_of(timezone.now())
    )
    if request.method == "POST" and page.answered_at is None and not may_answer:
        raise PermissionDenied
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_told(request):
            services.answer_question(
                question=key,
                upheld=form.cleaned_data["upheld"] == "yes",
                answer=form.cleaned_data["answer"],
                by=me(request),
                at=timezone.now(),
            )
            messages.success(request, _("Your answer is kept."))
            return redirect("district:questions")
        return redirect("district:question", key)
    post = Role(page.put_to).label
    opens = may(me(request), Permission.SEE_HISTORY, on=day_of(timezone.now()), district=page.district)
    return show(request, "question", page, form=form, may_answer=may_answer, post=post, opens_history=opens)


def reach(request: HttpRequest) -> frozenset[str] | None:
    """The districts whose questions she may read; None means all of them."""
    on = day_of(timezone.now())
    both = [
        districts_of(me(request), p, on=on) for p in (Permission.ANSWER_QUESTIONS, Permission.SEE_HISTORY)
    ]
    if any(found is None for found in both):
        return None
    return frozenset().union(*(found for found in both if found is not None))
