"""One meeting: its agenda, the day itself, the minutes, and what follows."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from odop.basics.names import ascii_digits
from odop.casework.queries import committees as queries
from odop.casework.queries.committees import MeetingPage
from odop.casework.rules.committees import reasons_for
from odop.casework.rules.committees.refusals import ChairNotPresent, NobodyPresent, NotInASeat
from odop.casework.services import committees as services
from odop.casework.services.committees import Attending
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.committees.asides import come_back
from odop.desks.kit.committees.forms import (
    ActionForm,
    AsideForm,
    CallOffForm,
    MeetingMinutesForm,
    SayForm,
    a_week_on,
    key_or_none,
    named_guests,
)
from odop.desks.kit.committees.place import Desk, require_keeper
from odop.desks.kit.doors import me
from odop.documents import queries as documents

WORDS = ("APPROVED", "REJECTED", "RETURNED", "PUT_OFF", "", "ASIDE")


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
    return desk.show(request, "meeting", page, forms=forms, form=form, minutes=queries.drafted(page))


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
        return desk.show(request, "present", page, guests=None)
    there = [
        Attending(one.key, request.POST.get(f"sent {one.key}", ""))
        for one in page.members
        if f"there {one.key}" in request.POST
    ]
    guests = [Attending(None, name, office) for name, office in named_guests(request.POST.get("guests", ""))]
    chair = key_or_none(request.POST.get("chair"))
    try:
        services.note_present(
            meeting=number, present=[*there, *guests], chair=chair, by=me(request), at=timezone.now()
        )
    except (NobodyPresent, NotInASeat, ChairNotPresent) as no:
        messages.error(request, str(no))
        sent = {one.holder: one.name for one in there}
        members = tuple(
            replace(one, present=one.key in sent, sent=sent.get(one.key, ""), in_the_chair=one.key == chair)
            for one in page.members
        )
        typed = request.POST.get("guests", "")
        return desk.show(request, "present", replace(page, members=members), guests=typed, again=True)
    messages.success(request, _("Those present are noted."))
    return desk.back("meeting", number)


def say(desk: Desk, request: HttpRequest, number: str) -> HttpResponse:
    """Say of items what the meeting says, with its reasons; or step aside from them."""
    page = desk.meeting(request, number)
    if "back" in request.POST:
        return come_back(desk, request, page)
    said, keys = request.POST.get("said", "?"), set(request.POST.getlist("items"))
    items = [one for one in page.items if str(one.key) in keys]
    if said not in WORDS or not items:
        messages.warning(request, _("Choose items of the agenda first."))
        return desk.back("meeting", number)
    chosen, sure = [one.key for one in items], "sure" in request.POST
    if said == "ASIDE":
        form = AsideForm(request.POST if sure else None, page=page)
        if not (sure and form.is_valid()):
            return desk.show(request, "say", page, said=said, items=items, form=form)
        holder = key_or_none(form.cleaned_data["holder"]) or UUID(int=0)
        return _done(
            desk, request, number,
            lambda: services.step_aside(
                meeting=number, items=chosen, holder=holder, why=form.cleaned_data["why"], by=me(request),
                at=timezone.now(),
            ),
            _("It is recorded. On these items the member does not decide and is not counted."),
        )  # fmt: skip
    words: dict[str, object] = {}
    if said:
        both = [reasons_for(one.kind, said) for one in items]
        fitting = {code: reason for code, reason in both[0].items() if all(code in one for one in both)}
        form_ = SayForm(request.POST if sure else None, said=said, reasons=fitting)
        if not (sure and form_.is_valid()):
            return desk.show(request, "say", page, said=said, items=items, form=form_)
        words = form_.cleaned_data
    return _done(
        desk, request, number,
        lambda: services.say_of_items(
            meeting=number, items=chosen, said=said, by=me(request), at=timezone.now(), **words  # type: ignore[arg-type]
        ),
        ngettext("Noted of %(n)s item.", "Noted of %(n)s items.", len(chosen)) % {"n": len(chosen)},
    )  # fmt: skip


def do(desk: Desk, request: HttpRequest, number: str, act: str) -> HttpResponse:
    """What the keeper does besides: draw, call off, give and take off actions, keep and sign the minutes."""
    page = desk.meeting(request, number)
    require_keeper(page)
    if act == "action":
        return _give(desk, request, page)
    made = {
        "draw": _draw,
        "off": _call_off,
        "drop": _drop,
        "minutes": _minutes,
        "sign": _minutes,
    }.get(act)
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


def _minutes(request: HttpRequest, page: MeetingPage, act: str) -> Doing:
    form = MeetingMinutesForm(request.POST)
    words = form.cleaned_data["minutes"] if form.is_valid() else ""
    do_ = services.sign_meeting if act == "sign" else services.write_meeting_minutes
    done = _("The minutes are signed: what was decided is in force and can be found by the number.")
    return (
        lambda: do_(meeting=page.number, minutes=words, by=me(request), at=timezone.now()),
        done if act == "sign" else _("The minutes are kept."),
    )


def _done(
    desk: Desk, request: HttpRequest, number: str, act: Callable[[], object], words: str
) -> HttpResponse:
    return told(request, act, words, desk.at("meeting"), number)
