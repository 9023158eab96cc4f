"""One meeting: its agenda, the day itself, the minutes, and what follows."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from odop.basics.names import ascii_digits
from odop.casework.queries import committees as queries
from odop.casework.queries.committees import MeetingPage
from odop.casework.rules.committees.refusals import (
    ChairNotPresent,
    ChangedMeanwhile,
    NobodyPresent,
    NotInASeat,
)
from odop.casework.services import committees as services
from odop.casework.services.committees import Attending
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.committees.forms import (
    ActionForm,
    CallOffForm,
    MeetingMinutesForm,
    a_week_on,
    key_or_none,
    named_guests,
)
from odop.desks.kit.committees.place import Desk, require_keeper
from odop.desks.kit.doors import me
from odop.documents import queries as documents


def meeting(desk: Desk, request: HttpRequest, number: str) -> HttpResponse:
    """The agenda with what is said of each item, the minutes, and what follows."""
    return _whole(desk, request, desk.meeting(request, number))


def _whole(desk: Desk, request: HttpRequest, page: MeetingPage, **wrong: Form) -> HttpResponse:
    """The meeting's page; a form that was not accepted stands in it as it was typed."""
    forms = {
        "action": ActionForm(page=page, initial={"due_on": a_week_on(page.held_on)}),
        "off": CallOffForm(),
        "minutes": MeetingMinutesForm(initial={"minutes": queries.drafted(page)}),
        **wrong,
    }
    form = next(iter(wrong.values()), None)
    kept = "minutes" in wrong or not page.drafted  # then what the day's work would say now stands beside it
    now = queries.minutes_of(page) if page.open and kept else ""
    return desk.show(request, "meeting", page, forms=forms, form=form, minutes=queries.drafted(page), now=now)


def agenda(desk: Desk, request: HttpRequest, number: str) -> HttpResponse:
    """The agenda to put in order by keyboard; an item without a place waits for another meeting."""
    page = desk.meeting(request, number)
    if request.method != "POST":
        return desk.show(request, "agenda", page)
    require_keeper(page)
    typed = [(ascii_digits(request.POST.get(f"place {one.key}", "")).strip(), one) for one in page.items]
    placed = sorted(
        (int(place), one.place, one.key) for place, one in typed if place.isdecimal() and int(place)
    )
    return _done(
        desk, request, number,
        lambda: services.order_agenda(
            meeting=number, items=[key for _place, _before, key in placed], by=me(request), at=timezone.now()
        ),
        _("The agenda is put in order."),
    )  # fmt: skip


def present(desk: Desk, request: HttpRequest, number: str) -> HttpResponse:
    """Who is present and who is in the chair."""
    page = desk.meeting(request, number)
    require_keeper(page)
    if request.method != "POST":
        return desk.show(request, "present", page, guests=None, seen=page.mark_of_presence)
    there = [
        Attending(one.key, request.POST.get(f"sent {one.key}", ""))
        for one in page.members
        if f"there {one.key}" in request.POST
    ]
    guests = [Attending(None, name, office) for name, office in named_guests(request.POST.get("guests", ""))]
    chair = key_or_none(request.POST.get("chair"))
    try:
        services.note_present(
            meeting=number, present=[*there, *guests], chair=chair, seen=request.POST.get("seen", ""),
            by=me(request), at=timezone.now(),
        )  # fmt: skip
    except (NobodyPresent, NotInASeat, ChairNotPresent, ChangedMeanwhile) as no:
        messages.error(request, str(no))
        sent = {one.holder: one.name for one in there}
        members = tuple(
            replace(one, present=one.key in sent, sent=sent.get(one.key, ""), in_the_chair=one.key == chair)
            for one in page.members
        )
        typed, seen = request.POST.get("guests", ""), desk.meeting(request, number).mark_of_presence
        return desk.show(
            request, "present", replace(page, members=members), guests=typed, again=True, seen=seen
        )
    messages.success(request, _("Those present are noted."))
    return desk.back("meeting", number)


def do(desk: Desk, request: HttpRequest, number: str, act: str) -> HttpResponse:
    """What the keeper does besides: draw, call off, give and take off actions, keep and sign the minutes."""
    page = desk.meeting(request, number)
    if request.method != "POST":
        return desk.back("meeting", number)
    require_keeper(page)
    if act == "action":
        return _give(desk, request, page)
    if act in ("minutes", "sign"):
        return _minutes(desk, request, page, act)
    made = {"draw": _draw, "off": _call_off, "drop": _drop}.get(act)
    if made is None:
        raise Http404
    doing, done = made(request, page, act)
    return _done(desk, request, number, doing, done)


def paper(desk: Desk, request: HttpRequest, number: str, key: UUID) -> HttpResponse:
    """A paper of a matter on the agenda."""
    desk.meeting(request, number)
    filed = queries.paper_of(number, key)
    if filed is None:
        raise Http404
    headers = {"Content-Disposition": "inline", "Cache-Control": "private, no-store"}
    return HttpResponse(documents.content_of(key), content_type=filed.media_type, headers=headers)


def bundle(desk: Desk, request: HttpRequest, number: str) -> HttpResponse:
    """Agenda and papers in one PDF."""
    page = desk.meeting(request, number)
    return _as_pdf(services.bundle(page, at=timezone.now()), f"{number}-agenda")


def minutes_pdf(desk: Desk, request: HttpRequest, number: str) -> HttpResponse:
    """The signed minutes, as they were first set on paper."""
    page = desk.meeting(request, number)
    if page.signed_at is None:
        raise Http404
    content = services.take_meeting_minutes(meeting=number, by=me(request), at=timezone.now())
    return _as_pdf(content, number)


def _as_pdf(content: bytes, name: str) -> HttpResponse:
    file = name.replace("/", "-") + ".pdf"
    headers = {"Content-Disposition": f'inline; filename="{file}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


Doing = tuple[Callable[[], object], str]


def _draw(request: HttpRequest, page: MeetingPage, act: str) -> Doing:
    return (
        lambda: services.draw_meeting_agenda(meeting=page.number, by=me(request), at=timezone.now()),
        _("What has become ripe is on the agenda."),
    )


def _call_off(request: HttpRequest, page: MeetingPage, act: str) -> Doing:
    why = request.POST.get("why", "")
    return (
        lambda: services.call_off_meeting(meeting=page.number, why=why, by=me(request), at=timezone.now()),
        _("The meeting is called off; its items wait for the next."),
    )


def _give(desk: Desk, request: HttpRequest, page: MeetingPage) -> HttpResponse:
    form = ActionForm(request.POST, page=page)
    if form.is_valid():
        said = form.cleaned_data
        with refusals_in(form):
            services.give_action(
                meeting=page.number, what=said["what"], owner=said["owner"], holder=key_or_none(said["holder"]),
                due_on=said["due_on"], item=key_or_none(said["item"]), by=me(request), at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("The action is on the list."))
            return desk.back("meeting", page.number)
    return _whole(desk, request, page, action=form)


def _drop(request: HttpRequest, page: MeetingPage, act: str) -> Doing:
    chosen = next((one.key for one in page.actions if str(one.key) == request.POST.get("action")), None)
    if chosen is None:
        raise Http404
    return (
        lambda: services.drop_action(action=chosen, by=me(request), at=timezone.now()),
        _("The action is taken off the list."),
    )


def _minutes(desk: Desk, request: HttpRequest, page: MeetingPage, act: str) -> HttpResponse:
    """Keep or sign the minutes as they were read; a no leaves what was typed where it was."""
    form = MeetingMinutesForm(request.POST)
    form.fields[
        "minutes"
    ].required = False  # kept empty, they are drawn up anew; signed empty, the room refuses
    fit = form.is_valid()
    form.fields["minutes"].required = True
    if fit:
        with refusals_in(form):
            do_ = services.sign_meeting if act == "sign" else services.write_meeting_minutes
            do_(
                meeting=page.number, minutes=form.cleaned_data["minutes"], seen=request.POST.get("seen", ""),
                by=me(request), at=timezone.now(),
            )  # fmt: skip
            done = _("The minutes are signed: what was decided stands, and can be found by the number.")
            messages.success(request, done if act == "sign" else _("The minutes are kept."))
            return desk.back("meeting", page.number)
    return _whole(desk, request, desk.meeting(request, page.number), minutes=form)


def _done(
    desk: Desk, request: HttpRequest, number: str, act: Callable[[], object], words: str
) -> HttpResponse:
    return told(request, act, words, desk.at("meeting"), number)
