"""A member who had stepped aside comes back to an item, before the minutes are signed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from odop.casework.queries.committees import MeetingPage
from odop.casework.services import committees as services
from odop.desks.kit.acting import told
from odop.desks.kit.committees.forms import BackForm
from odop.desks.kit.committees.place import Desk
from odop.desks.kit.doors import me


def come_back(desk: Desk, request: HttpRequest, page: MeetingPage) -> HttpResponse:
    """Take back that a member stepped aside, with the reason."""
    asked = request.POST["back"]
    found = next(((item, one) for item in page.items for one in item.asides if str(one.key) == asked), None)
    if found is None:
        messages.warning(request, _("Choose items of the agenda first."))
        return desk.back("meeting", page.number)
    item, aside = found
    form = BackForm(request.POST if "sure" in request.POST else None)
    if not form.is_valid():
        return desk.show(request, "say", page, said="BACK", items=[item], aside=aside, form=form)
    return told(
        request,
        lambda: services.come_back(
            meeting=page.number, aside=aside.key, why=form.cleaned_data["why"], by=me(request), at=timezone.now()
        ),
        _("It is taken back: the member decides on this item again."), desk.at("meeting"), page.number,
    )  # fmt: skip
