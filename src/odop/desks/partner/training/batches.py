"""A trainer's batches: the code of the day, attendance, assessment, and the reply to a question."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.access.rules import Permission
from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.basics.refusals import Refusal
from odop.desks.kit.acting import refusals_told
from odop.desks.kit.offline import key_of, noted, sent_later
from odop.desks.partner.place import at_desk, at_home, me, my_offices, require_office, show
from odop.training import queries, services


@at_home
def home(request: HttpRequest) -> HttpResponse:
    """What waits for this partner; a surveyor's list and a laboratory's are pages of their own."""
    on = day_of(timezone.now())
    teaches, supplies = (my_offices(request, p) for p in (Permission.RUN_BATCH, Permission.SUPPLY_TOOLKITS))
    if not teaches and not supplies:
        firsts = {Permission.RUN_CENTRE: "partner:centres", Permission.TEST: "partner:samples"}
        mine = (address for permission, address in firsts.items() if my_offices(request, permission))
        return redirect(next(mine, "partner:surveys"))
    page = {
        "teaching": queries.trainer_home(teaches, on=on) if teaches else None,
        "supplying": queries.supplier_home(supplies) if supplies else None,
        "today": on,
    }
    return show(request, "home", page)


@at_desk
def batch(request: HttpRequest, key: UUID) -> HttpResponse:
    """One batch: today's code, attendance of the days still open, and everything on record."""
    _require_mine(request, key)
    page = queries.batch_page(key, at=timezone.now(), with_code=True)
    return show(request, "batch", page, entry=uuid4())


@at_desk
@require_POST
def show_code(request: HttpRequest, key: UUID) -> HttpResponse:
    """Hear the code of today; that it was asked for is noted."""
    return _done(request, key, lambda: services.show_code(batch=key, by=me(request), at=timezone.now()), "")


@at_desk
@require_POST
def attendance(request: HttpRequest, key: UUID) -> HttpResponse:
    """Marks for those who have no phone: from the page now, or from a phone that was out of network."""
    marks = ((key_of(name[5:]), value) for name, value in request.POST.items() if name.startswith("seat-"))
    said = {seat: value for seat, value in marks if seat is not None}
    on = _day(request.POST.get("on", ""))

    def mark() -> object:
        return services.mark_by_trainer(
            batch=key,
            on=on,
            present=[seat for seat, value in said.items() if value == "present"],
            absent=[seat for seat, value in said.items() if value == "absent"],
            noted_at=noted(request.POST.get("noted_at", "")),
            entry=key_of(request.POST.get("entry", "")),
            by=me(request),
            at=timezone.now(),
        )

    return _done(request, key, mark, _("Attendance is noted."))


@at_desk
def assess(request: HttpRequest, key: UUID) -> HttpResponse:
    """Everybody's result, in one form."""
    _require_mine(request, key)
    page = queries.batch_page(key, at=timezone.now())
    if request.method == "POST" and page is not None:
        results = {p.key: _result(request.POST, p.key) for p in page.open_places}
        given = {seat: result for seat, result in results.items() if result is not None}
        with refusals_told(request):
            services.assess(batch=key, results=given, by=me(request), at=timezone.now())
            messages.success(request, _("The results are recorded. The Deputy Commissioner certifies next."))
            return redirect("partner:batch", key)
    return show(request, "assess", page, given=request.POST)


@at_desk
@require_POST
def note_left(request: HttpRequest, key: UUID, seat: UUID) -> HttpResponse:
    """Note that a person has left the training."""
    words = _("Written down.")
    return _done(
        request, key, lambda: services.note_left(seat=seat, by=me(request), at=timezone.now()), words
    )


@at_desk
@require_POST
def reply(request: HttpRequest, key: UUID, doubt: UUID) -> HttpResponse:
    """The trainer's reply to a question about her class."""
    words = request.POST.get("reply", "")
    return _done(
        request,
        key,
        lambda: services.reply_to_doubt(doubt=doubt, words=words, by=me(request), at=timezone.now()),
        _("Your reply stands beside the question."),
    )


# --- the parts ------------------------------------------------------------------------
def _day(text: str) -> date:
    try:
        return date.fromisoformat(ascii_digits(text))
    except ValueError:
        return date.min


def _result(data: Any, seat: UUID) -> services.Result | None:
    passed, score = data.get(f"result-{seat}"), ascii_digits(data.get(f"score-{seat}", "")).strip()
    if passed not in ("passed", "failed"):
        return None
    return services.Result(int(score) if score.isdecimal() else None, passed == "passed")


def _require_mine(request: HttpRequest, key: UUID) -> None:
    doors = queries.batch_office(key)
    if doors is None:
        raise Http404
    require_office(request, Permission.RUN_BATCH, doors[1])


def _done(request: HttpRequest, key: UUID, act: Callable[[], object], words: str) -> HttpResponse:
    """Do one act on a batch, and say what came of it: on the page, or to the script that sent it later."""
    _require_mine(request, key)
    later = sent_later(request)
    try:
        act()
    except NotPermitted:
        raise
    except Refusal as refusal:
        if later:
            return JsonResponse({"done": False, "words": str(refusal)})
        messages.error(request, str(refusal))
    else:
        if later:
            return JsonResponse({"done": True, "words": words})
        if words:
            messages.success(request, words)
    return redirect("partner:batch", key)
