"""The action plan of a district: one page whole, one line, the points of meetings."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.district.plans.forms import DoneForm, LineForm, MoveForm, PointForm, StepForm
from odop.desks.kit.acting import refusals_in, told
from odop.documents.queries import content_of
from odop.plans.queries.action import evidence_of, line_of, moneys, plan_page
from odop.plans.queries.charts import chart
from odop.plans.services import action, adopting, points
from odop.programme import queries as programme


@at_desk
def plan(request: HttpRequest) -> HttpResponse:
    """The plan head by head, its chart, and what waits to be taken up."""
    district = district_of(request)
    found = plan_page(district, today=day_of(timezone.now()))
    if found is None:
        raise Http404
    page = {"plan": found, "chart": chart(found), "may": may_plan(request, district)}
    return show(request, "plan/plan", page)


@at_desk
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin the district's plan."""
    district = district_of(request)
    return told(
        request, lambda: action.begin_plan(district=district, by=me(request), at=timezone.now()),
        _("The action plan is begun. Add its first line."), "district:plan",
    )  # fmt: skip


@at_desk
def add(request: HttpRequest) -> HttpResponse:
    """A new line; from a meeting's point where one is named."""
    district = district_of(request)
    if not may_plan(request, district):
        raise PermissionDenied
    today = day_of(timezone.now())
    point = request.GET.get("point") or request.POST.get("point") or None
    given = plan_page(district, today=today)
    raised = next((p for p in given.points if str(p.key) == point), None) if given else None
    first = {"gap": raised.said, "origin": "MEETING"} if raised else {}
    form = LineForm(
        request.POST or None, initial=first, products=programme.products_of(district, today), moneys=moneys(),
        language=get_language() or "hi",
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = action.add_line(
                district=district, line=form.line(), point=raised.key if raised else None, by=me(request),
                at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("It is in the plan, with its first day promised."))
            return redirect("district:plan_line", made.pk)
    return show(request, "plan/add", {"form": form, "point": raised}, form=form)


@at_desk
def line(request: HttpRequest, key: UUID) -> HttpResponse:
    """One line with its steps, every day that was ever promised, and what may be done now."""
    return _line(request, key)


def _line(request: HttpRequest, key: UUID, **wrong: forms.Form) -> HttpResponse:
    found = line_of(key, today=day_of(timezone.now()))
    if found is None:
        raise Http404
    district, one = found
    require_sight(request, district)
    open_now = one.state == "OPEN" and may_plan(request, district)
    steps = [
        {
            "step": step,
            "move": wrong.get(f"move-{step.key}") or MoveForm(auto_id=f"move-{step.key}-%s"),
            "done": wrong.get(f"done-{step.key}") or DoneForm(auto_id=f"done-{step.key}-%s"),
            "open": open_now and step.done_on is None,
        }
        for step in one.steps
    ]
    page = {"line": one, "steps": steps, "open": open_now, "form": next(iter(wrong.values()), None)}
    return show(request, "plan/line", page, next=wrong.get("next") or StepForm(), form=page["form"])


@at_desk
@require_POST
def promise(request: HttpRequest, key: UUID) -> HttpResponse:
    """Promise one more step."""
    form = StepForm(request.POST)
    return _said(
        request,
        key,
        form,
        "next",
        lambda said: action.promise_step(line=key, **said, by=me(request), at=timezone.now()),
        _("The step is in the plan, with its day promised."),
    )


@at_desk
@require_POST
def move(request: HttpRequest, key: UUID, step: UUID) -> HttpResponse:
    """Put a step off to a later day, with its reason."""
    form = MoveForm(request.POST, auto_id=f"move-{step}-%s")
    return _said(
        request, key, form, f"move-{step}",
        lambda said: action.move_step(step=step, **said, by=me(request), at=timezone.now()),
        _("The new day is kept; the first promise stands beside it."),
    )  # fmt: skip


@at_desk
@require_POST
def done(request: HttpRequest, key: UUID, step: UUID) -> HttpResponse:
    """Say that a step is done, with what shows it."""
    form = DoneForm(request.POST, request.FILES, auto_id=f"done-{step}-%s")

    def act(said: dict[str, Any]) -> object:
        sent: Any = said.pop("paper")
        paper = (sent.name, sent.read()) if sent else None
        return action.finish_step(step=step, paper=paper, by=me(request), at=timezone.now(), **said)

    return _said(request, key, form, f"done-{step}", act, _("The step is kept as done, with what shows it."))


@at_desk
@require_safe
def evidence(request: HttpRequest, key: UUID, step: UUID) -> HttpResponse:
    """The paper that shows a step done, as it was filed."""
    found = evidence_of(step)
    if found is None:
        raise Http404
    district, paper = found
    require_sight(request, district)
    headers = {
        "Content-Disposition": f'inline; filename="evidence-{paper.sha256[:8]}"',
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
    }
    return HttpResponse(content_of(paper.key), content_type=paper.media_type, headers=headers)


@at_desk
@require_POST
def close(request: HttpRequest, key: UUID) -> HttpResponse:
    """Call a line done."""
    return told(
        request, lambda: action.close_line(line=key, by=me(request), at=timezone.now()), _("Done."),
        "district:plan_line", key,
    )  # fmt: skip


@at_desk
@require_POST
def give_up(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give a line up, in words."""
    reason = request.POST.get("reason", "")
    return told(
        request, lambda: action.give_up_line(line=key, reason=reason, by=me(request), at=timezone.now()),
        _("Given up. It stays in the plan with its reason."), "district:plan_line", key,
    )  # fmt: skip


@at_desk
@require_POST
def put(request: HttpRequest) -> HttpResponse:
    """Put the plan before the district committee."""
    district = district_of(request)
    return told(
        request, lambda: adopting.put_plan(district=district, by=me(request), at=timezone.now()),
        _("The plan waits for the district committee's next meeting."), "district:plan",
    )  # fmt: skip


@at_desk
@require_POST
def adopt(request: HttpRequest) -> HttpResponse:
    """Take the committee's approval over from its signed minutes."""
    district = district_of(request)
    return told(
        request, lambda: adopting.adopt_plan(district=district, by=me(request), at=timezone.now()),
        _("The plan is adopted."), "district:plan",
    )  # fmt: skip


@at_desk
def note(request: HttpRequest) -> HttpResponse:
    """Write down a point raised at a meeting."""
    district = district_of(request)
    if not may_plan(request, district):
        raise PermissionDenied
    form = PointForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            points.note_point(district=district, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("The point is written down; it waits to be taken up or answered."))
            return redirect("district:plan")
    return show(request, "plan/note", {}, form=form)


@at_desk
@require_POST
def answer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Answer a point the plan does not take up."""
    said = request.POST.get("answer", "")
    return told(
        request, lambda: points.answer_point(point=key, answer=said, by=me(request), at=timezone.now()),
        _("The point is answered."), "district:plan",
    )  # fmt: skip


def _said(
    request: HttpRequest,
    key: UUID,
    form: forms.Form,
    name: str,
    act: Callable[[dict[str, Any]], object],
    words: str,
) -> HttpResponse:
    """Do what a form on a line's page asks, or show the page with what is wrong beside its field."""
    if form.is_valid():
        with refusals_in(form):
            act(dict(form.cleaned_data))
            messages.success(request, words)
            return redirect("district:plan_line", key)
    return _line(request, key, **{name: form})


def may_plan(request: HttpRequest, district: str) -> bool:
    """Whether the reader may write in the plan of this district."""
    return may(me(request), Permission.PLAN, district=district, on=day_of(timezone.now()))
