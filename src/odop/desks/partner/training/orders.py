"""A supplier's orders: sending out, a later word, and the handover by a code sent to the maker's phone."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.desks.kit.acting import refusals_told
from odop.desks.kit.offline import key_of
from odop.desks.partner.place import at_desk, me, require_office, show
from odop.training import queries, services


@at_desk
def order(request: HttpRequest, key: UUID) -> HttpResponse:
    """One order with its toolkits, and what waits to be sent."""
    _require_mine(request, key)
    on = day_of(timezone.now())
    return show(request, "order", queries.order_page(key, on=on), today=on)


@at_desk
@require_POST
def dispatch(request: HttpRequest, key: UUID) -> HttpResponse:
    """Send out the toolkits that are ticked."""
    _require_mine(request, key)
    chosen = [k for k in map(key_of, request.POST.getlist("toolkits")) if k is not None]

    def send() -> str:
        sent = services.dispatch(order=key, toolkits=chosen, by=me(request), at=timezone.now())
        return ngettext("%(n)s toolkit is sent.", "%(n)s toolkits are sent.", sent) % {"n": sent}

    return _done(request, send, "partner:order", key)


@at_desk
@require_POST
def expect(request: HttpRequest, key: UUID) -> HttpResponse:
    """A later word on the day; the promise stands."""
    _require_mine(request, key)

    def say() -> str:
        day = _day(request.POST.get("expected_on", ""))
        services.say_expected(order=key, expected_on=day, by=me(request), at=timezone.now())
        return _("Written down beside the promise. The promise stands.")

    return _done(request, say, "partner:order", key)


@at_desk
def kit(request: HttpRequest, key: UUID) -> HttpResponse:
    """One toolkit at the maker's door: send her the code, open the box, enter what she reads out."""
    _require_my_kit(request, key)
    return show(request, "kit", queries.kit_page(key, on=day_of(timezone.now())))


@at_desk
@require_POST
def send_code(request: HttpRequest, key: UUID) -> HttpResponse:
    """Send the code to the maker's phone."""
    _require_my_kit(request, key)

    def send() -> str:
        services.send_handover_code(toolkit=key, by=me(request), at=timezone.now())
        return _("The code is on its way to her phone. Open the box together first.")

    return _done(request, send, "partner:kit", key)


@at_desk
@require_POST
def enter_code(request: HttpRequest, key: UUID) -> HttpResponse:
    """The code she reads out is her yes."""
    _require_my_kit(request, key)

    def enter() -> str:
        services.yes_by_code(
            toolkit=key, code=request.POST.get("code", ""), by=me(request), at=timezone.now()
        )
        return _("She has said yes. The toolkit is delivered.")

    return _done(request, enter, "partner:kit", key)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(ascii_digits(text))
    except ValueError:
        return date.min


def _require_mine(request: HttpRequest, key: UUID) -> None:
    doors = queries.order_doors(key)
    if doors is None:
        raise Http404
    require_office(request, Permission.SUPPLY_TOOLKITS, doors[1])


def _require_my_kit(request: HttpRequest, key: UUID) -> None:
    doors = queries.kit_doors(key)
    if doors is None:
        raise Http404
    require_office(request, Permission.SUPPLY_TOOLKITS, doors[1])


def _done(request: HttpRequest, act: Callable[[], str], back: str, key: UUID) -> HttpResponse:
    with refusals_told(request):
        messages.success(request, act())
    return redirect(back, key)
