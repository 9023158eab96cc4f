"""What a meeting says of items, a member's stepping aside from them, and her coming back."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from odop.casework.queries.committees import ItemLine, MeetingPage
from odop.casework.rules.committees import reasons_for
from odop.casework.services import committees as services
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.committees.forms import AsideForm, BackForm, SayForm, key_or_none
from odop.desks.kit.committees.place import Desk
from odop.desks.kit.doors import me

WORDS = ("APPROVED", "REJECTED", "RETURNED", "PUT_OFF", "", "ASIDE")


def say(desk: Desk, request: HttpRequest, number: str) -> HttpResponse:
    """Say of items what the meeting says, with its reasons; or step aside from them."""
    page = desk.meeting(request, number)
    if request.method != "POST":  # such as the page asked for again in the other language
        return desk.back("meeting", number)
    if "back" in request.POST:
        return _come_back(desk, request, page)
    said, keys = request.POST.get("said", "?"), set(request.POST.getlist("items"))
    items = [one for one in page.items if str(one.key) in keys]
    if said not in WORDS or not items:
        messages.warning(request, _("Choose items of the agenda first."))
        return desk.back("meeting", number)
    if said == "ASIDE":
        return _step_aside(desk, request, page, items)
    form = SayForm(
        request.POST if "sure" in request.POST or not said else None, said=said, reasons=_fitting(items, said),
        items=items,
    )  # fmt: skip
    if form.is_valid():
        seen = {one.key: request.POST.get(f"seen {one.key}", "") for one in items}
        with refusals_in(form):
            services.say_of_items(
                meeting=number, items=[one.key for one in items], said=said, seen=seen, by=me(request),
                at=timezone.now(), **form.cleaned_data,
            )  # fmt: skip
            n = len(items)
            messages.success(request, ngettext("Noted of %(n)s item.", "Noted of %(n)s items.", n) % {"n": n})
            return desk.back("meeting", number)
        page = desk.meeting(request, number)  # what somebody else wrote meanwhile is to be read
        items = [one for one in page.items if str(one.key) in keys]
    return desk.show(request, "say", page, said=said, items=items, form=form)


def _fitting(items: Sequence[ItemLine], said: str) -> dict[str, Any]:
    """The reasons that may be given of all these items."""
    both = [reasons_for(one.kind, said) for one in items]
    return {code: reason for code, reason in both[0].items() if all(code in one for one in both)}


def _step_aside(
    desk: Desk, request: HttpRequest, page: MeetingPage, items: Sequence[ItemLine]
) -> HttpResponse:
    form = AsideForm(request.POST if "sure" in request.POST else None, page=page)
    if form.is_valid():
        with refusals_in(form):
            services.step_aside(
                meeting=page.number, items=[one.key for one in items], why=form.cleaned_data["why"],
                holder=key_or_none(form.cleaned_data["holder"]) or UUID(int=0), by=me(request), at=timezone.now(),
            )  # fmt: skip
            messages.success(
                request, _("It is recorded. On these items the member does not decide and is not counted.")
            )
            return desk.back("meeting", page.number)
    return desk.show(request, "say", page, said="ASIDE", items=items, form=form)


def _come_back(desk: Desk, request: HttpRequest, page: MeetingPage) -> HttpResponse:
    """Take back that a member stepped aside, with the reason."""
    asked = request.POST["back"]
    found = next(((item, one) for item in page.items for one in item.asides if str(one.key) == asked), None)
    if found is None:
        messages.warning(request, _("Choose items of the agenda first."))
        return desk.back("meeting", page.number)
    item, aside = found
    form = BackForm(request.POST if "sure" in request.POST else None)
    if form.is_valid():
        with refusals_in(form):
            services.come_back(
                meeting=page.number, aside=aside.key, why=form.cleaned_data["why"], by=me(request),
                at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("It is taken back: the member decides on this item again."))
            return desk.back("meeting", page.number)
    return desk.show(request, "say", page, said="BACK", items=[item], aside=aside, form=form)
