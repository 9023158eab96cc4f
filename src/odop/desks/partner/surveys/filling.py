"""A form filled on the web: one page that opens further with the answers, and is sent once."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from odop.access.queries import districts_of
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.desks.kit.acting import refusals_told
from odop.desks.kit.doors import me
from odop.desks.partner.place import show
from odop.desks.partner.surveys.mine import asks, back_to
from odop.plans.queries.surveys.filling import filling, filling_page, input_of
from odop.plans.rules.surveys.form import Form, Question
from odop.plans.rules.surveys.judging import Failed, Raw
from odop.plans.rules.surveys.refusals import Answered
from odop.plans.services import surveys

ROWS_AT_MOST = 50


@require_http_methods(["GET", "HEAD", "POST"])
@asks
def fill(request: HttpRequest, key: UUID) -> HttpResponse:
    """The form for one maker drawn."""
    found = filling(key, _key(request.POST.get("version", "")))
    if found is None:
        raise Http404
    who, district, version, form = found
    on = day_of(timezone.now())
    reach = districts_of(me(request), Permission.SURVEY, on=on)
    if reach is not None and district not in reach:
        raise PermissionDenied
    raw = answers_in(request, form, who.who.number)
    instance = request.POST.get("instance") or f"uuid:{uuid4()}"
    page = filling_page(who, district, version, form, raw, on=on)
    if request.method == "POST" and "add" not in request.POST:
        if set(page.shown) - set(request.POST.get("shown", "").split()):
            messages.info(request, _("Your answers open further questions. Nothing was sent yet."))
            return show(request, "surveys/fill", page, instance=instance, sent=list(request.FILES))
        failed: tuple[Failed, ...] = ()
        with refusals_told(request):
            try:
                surveys.fill_in(
                    person=key, version=version, answers=raw, files=_files(request, form, raw),
                    instance=instance[:60], by=me(request), at=timezone.now(),
                )  # fmt: skip
            except Answered as refusal:
                failed = refusal.failed
                raise
            messages.success(request, _("Received. Thank her."))
            return redirect(back_to(key))
        page = filling_page(who, district, version, form, raw, failed=failed, on=on)
    sent = list(request.FILES)  # a page shown again cannot hold them
    return show(request, "surveys/fill", page, instance=instance, began=timezone.now().isoformat(), sent=sent)


def answers_in(request: HttpRequest, form: Form, number: str) -> Raw:
    """What stands on the page, as a phone would have filed it; rows of a repeat left wholly empty are no rows."""
    raw: dict[str, Any] = {form.maker.name: number} if form.maker else {}
    for question in form.questions:
        if question.type == "repeat":
            raw[question.name] = _rows(request, form, question)
        elif question.asked and question.type != "maker" and not question.repeat:
            raw[question.name] = _said(request, question, 0)
        elif question.type == "start":
            raw[question.name] = request.POST.get("began", "")[:40]
    return raw


def _rows(request: HttpRequest, form: Form, repeat: Question) -> list[dict[str, str]]:
    count = request.POST.get(f"rows.{repeat.name}", "0")
    asked = [q for q in form.questions if q.repeat == repeat.name and q.asked]
    rows = [
        {q.name: _said(request, q, n) for q in asked}
        for n in range(1, min(int(count) if count.isdecimal() else 0, ROWS_AT_MOST) + 1)
    ]
    rows = [row for row in rows if any(row.values())]
    return [*rows, {}] if request.POST.get("add") == repeat.name else rows


def _said(request: HttpRequest, question: Question, n: int) -> str:
    name = input_of(question, n)
    if question.type == "select_multiple":
        return " ".join(request.POST.getlist(name))
    if question.type == "image":
        sent = request.FILES.get(name)
        return f"{question.name}-{sent.name}".replace(" ", "_")[-100:] if sent else ""
    given = request.POST.get(name, "").strip()
    return ascii_digits(given) if question.type in {"integer", "decimal"} else given


def _files(request: HttpRequest, form: Form, raw: Raw) -> dict[str, bytes]:
    pictures = [q for q in form.asks if q.type == "image" and not q.repeat]
    return {str(raw[q.name]): sent.read() for q in pictures if (sent := request.FILES.get(q.name))}


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
