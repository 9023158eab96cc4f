"""Doubts about outcomes put to the Cell as questions: read by the State desk, answered in words by the Cell."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.queries import holds
from odop.access.rules import Permission, Role
from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_told
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.forms.doubts import AnswerForm
from odop.notices import queries, services
from odop.outcomes import queries as outcomes

sees = open_to(Permission.SEE_STATE)


@sees
@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """What was put to the Cell, longest waiting first, or what it has answered."""
    page = queries.questions_page(
        None,
        put_to=frozenset({Role.CELL_OFFICER.value}),
        answered=request.GET.get("state") == "answered",
        page=request.GET.get("page", "1"),
    )
    return render(request, "state/questions.html", {"page": page})


@sees
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, key: UUID) -> HttpResponse:
    """One question, the people it is about, and its answer or the form for it."""
    asked = queries.question(key)
    if asked is None or asked.put_to != Role.CELL_OFFICER:
        raise Http404
    holder = holds(me(request), Role.CELL_OFFICER, district=asked.district, on=day_of(timezone.now()))
    if request.method == "POST" and not holder:
        raise PermissionDenied
    form = AnswerForm(request.POST if request.method == "POST" else None)
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
            return redirect("state:questions")
        return redirect("state:question", key)
    page = {
        "asked": asked,
        "people": outcomes.askings_among(asked.about),
        "may_answer": holder and asked.answered_at is None,
        "crumbs": [(_("Questions to the Cell"), reverse("state:questions"))],
    }
    return render(request, "state/question.html", {"page": page, "form": form})
