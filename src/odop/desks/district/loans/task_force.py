"""The task force: its sittings, and one of them on its day from the agenda to the signature."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.casework.queries import margin_money as queries
from odop.casework.queries.margin_money import TaskForcePage
from odop.casework.queries.margin_money.items import Item
from odop.casework.services import margin_money as services
from odop.casework.services.margin_money import ViabilityMarks
from odop.desks.district.casework.forms import MembersForm, MinutesForm
from odop.desks.district.loans.forms import CallForm, PutOffForm, RejectForm
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import refusals_in, refusals_told, told

PARTS = ("skill", "plan", "means")
SAID = {"SELECTED": None, "REJECTED": RejectForm, "PUT_OFF": PutOffForm, "ABSENT": None, "": None}


@at_desk
def sittings(request: HttpRequest) -> HttpResponse:
    """The sittings of the district; POST calls one."""
    district = district_of(request)
    form = CallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.open_task_force(
                district=district, by=me(request), at=timezone.now(), **form.cleaned_data
            )
            messages.success(request, _("The sitting is called, and the applicants are told."))
            return redirect("district:task_force", made.number)
    page = queries.task_forces_page(
        district, user=me(request), on=day_of(timezone.now()), page=request.GET.get("page", "1")
    )
    if page is None:
        raise Http404
    return show(request, "loans/task_forces", page, form=form if page.may_call else None)


@at_desk
@require_safe
def sitting(request: HttpRequest, number: str) -> HttpResponse:
    """The order of marks, what is said of each, and the minutes as they would read."""
    return _whole_sitting(request, _page(request, number))


def _whole_sitting(request: HttpRequest, page: TaskForcePage, **wrong: Form) -> HttpResponse:
    """The sitting's page; a form that was not accepted stands in it as it was typed."""
    named = "\n".join(f"{m.name}, {m.office}" if m.office else m.name for m in page.members)
    forms = {
        "members": MembersForm(initial={"members": named}),
        "minutes": MinutesForm(initial={"minutes": page.minutes}),
        **wrong,
    }
    return show(request, "loans/task_force", page, forms=forms, form=next(iter(wrong.values()), None))


@at_desk
@require_safe
def agenda(request: HttpRequest, number: str) -> HttpResponse:
    """The agenda as a sheet to print, in the order of receipt."""
    return show(request, "loans/agenda", _page(request, number))


@at_desk
@require_POST
def members(request: HttpRequest, number: str) -> HttpResponse:
    """Note who is present, and put on the agenda what has passed scrutiny since."""
    _page(request, number)
    if "draw" in request.POST:
        return _done(
            request,
            number,
            lambda: services.draw_agenda(sitting=number, by=me(request), at=timezone.now()),
            _("The agenda is drawn up anew."),
        )
    form = MembersForm(request.POST)
    named = form.named() if form.is_valid() else []
    return _done(
        request,
        number,
        lambda: services.note_members(sitting=number, members=named, by=me(request), at=timezone.now()),
        _("The members present are noted."),
    )


@at_desk
def marks(request: HttpRequest, number: str) -> HttpResponse:
    """One member's marks for everybody, row by row; whatever is filled in is kept when saved."""
    page = _page(request, number, member=request.GET.get("member", ""))
    if request.method == "POST":
        return _keep_marks(request, page)
    return show(request, "loans/marks", page, full=services.FULL_VIABILITY)


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def say(request: HttpRequest, number: str) -> HttpResponse:
    """Say of applications what the task force says; a no and a putting off ask for their reason first."""
    _page(request, number)
    if request.method != "POST":  # such as the page asked for again in the other language
        return redirect("district:task_force", number)
    said, numbers = request.POST.get("said", "?"), request.POST.getlist("numbers")
    if said not in SAID or not numbers:
        messages.warning(request, _("Choose the applications first."))
        return redirect("district:task_force", number)
    made, sure = SAID[said], "sure" in request.POST
    form = made(request.POST if sure else None) if made else None
    if form is not None and not (sure and form.is_valid()):
        return show(request, "loans/say", {"sitting": number, "said": said, "numbers": numbers, "form": form})
    words = form.cleaned_data if form is not None else {}
    return _done(
        request,
        number,
        lambda: services.say(
            sitting=number, numbers=numbers, said=said, by=me(request), at=timezone.now(), **words
        ),
        ngettext("Noted of %(n)s application.", "Noted of %(n)s applications.", len(numbers))
        % {"n": len(numbers)},
    )


@at_desk
def minutes(request: HttpRequest, number: str) -> HttpResponse:
    """The minutes as a sheet to print; POST keeps them, or signs them."""
    page = _page(request, number)
    if request.method != "POST":
        return show(request, "loans/minutes", page)
    form = MinutesForm(request.POST)
    said = form.cleaned_data["minutes"] if form.is_valid() else ""
    sign = "sign" in request.POST
    act = services.sign_task_force if sign else services.write_task_force_minutes
    done = _("The minutes are signed; what they say is in force, and every applicant is told.")
    with refusals_in(form):
        act(sitting=number, minutes=said, by=me(request), at=timezone.now())
        messages.success(request, done if sign else _("The minutes are kept."))
        return redirect("district:task_force", number)
    return _whole_sitting(request, _page(request, number), minutes=form)


def _page(request: HttpRequest, number: str, member: str = "") -> TaskForcePage:
    page = queries.task_force_page(number, user=me(request), on=day_of(timezone.now()), member=member)
    if page is None:
        raise Http404
    require_sight(request, page.district_code)
    return page


def _done(request: HttpRequest, number: str, act: Callable[[], object], done: str) -> HttpResponse:
    """Do it, say so, and go back to the sitting."""
    return told(request, act, done, "district:task_force", number)


def _keep_marks(request: HttpRequest, page: TaskForcePage) -> HttpResponse:
    given = []
    for n in request.POST.getlist("numbers"):
        parts = [ascii_digits(request.POST.get(f"{part} {n}", "")).strip() for part in PARTS]
        aside = request.POST.get(f"aside {n}", "").strip()
        if any(parts) or aside:
            skill, plan, means = (_whole(part, bool(aside)) for part in parts)
            given.append(ViabilityMarks(n, page.member, skill, plan, means, aside))
    with refusals_told(request):
        count = services.mark_viability(sitting=page.number, marks=given, by=me(request), at=timezone.now())
        messages.success(request, _("Marks kept for %(count)s applicants.") % {"count": count})
        return redirect("district:task_force", page.number)
    typed = tuple(replace(one, mine=_as_typed(request, one)) for one in page.items)
    return show(request, "loans/marks", replace(page, items=typed), full=services.FULL_VIABILITY)


def _as_typed(request: HttpRequest, item: Item) -> Any:
    """A row of marks as it was typed, to be put right."""
    typed = {part: request.POST.get(f"{part} {item.line.number}", "") for part in (*PARTS, "aside")}
    return SimpleNamespace(**typed)


def _whole(typed: str, aside: bool) -> int | None:
    """A mark as typed; an empty box is none where the member steps aside, and else outside the bounds."""
    if typed.isdecimal():
        return int(typed)
    return None if aside and not typed else -1
