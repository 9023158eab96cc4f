"""Machines of a centre from a maker's phone: choose a machine, a day, a turn; her turns; her word on use."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.desks.artisan.desk import enrolled
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_told
from odop.facilities.queries import machines as queries
from odop.facilities.rules.booking import Turn
from odop.facilities.services import machines as services


@enrolled
@require_safe
def machines(request: HttpRequest, person: Person) -> HttpResponse:
    """Her turns, and the machines of the centres in her district."""
    page = queries.my_machines(person.key, district=person.district, at=timezone.now())
    return show(request, "machines/home", page)


@enrolled
@require_safe
def day(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """One machine on one day: the price before, and every turn."""
    at = timezone.now()
    page = queries.day_page(key, artisan=person.key, on=_day(request.GET.get("on", ""), day_of(at)), at=at)
    if page is None:
        raise Http404
    return show(request, "machines/day", page)


@enrolled
@require_POST
def ask(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """Ask for one turn."""
    at = timezone.now()
    on = _day(request.POST.get("on", ""), day_of(at))
    with refusals_told(request):
        turn = services.ask_for_turn(
            machine=key, artisan=person.number, on=on, from_hour=_whole(request.POST.get("from_hour", "")),
            by=me(request), at=at,
        )  # fmt: skip
        words = (
            _("Your turn is fixed. Its number is %(number)s.")
            if turn.state == Turn.GIVEN
            else _("You have asked. The turn is given when asking closes, and you are told.")
        )
        messages.success(request, words % {"number": turn.number})
        return redirect("artisan:machines")
    return redirect(f"{request.path.removesuffix('ask/')}?on={on.isoformat()}")


@enrolled
@require_POST
def give_back(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """Give a turn back."""
    with refusals_told(request):
        services.give_back(turn=key, by=me(request), at=timezone.now())
        messages.success(request, _("You have given the turn back. Somebody else can have it now."))
    return redirect("artisan:machines")


@enrolled
def turn(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """One turn that is over: her own word on it. It weighs as much as the centre's."""
    found = queries.my_turn(key, at=timezone.now())
    if found is None:
        raise Http404
    line, whose = found
    if whose != me(request).pk:
        raise PermissionDenied
    if request.method == "POST":
        with refusals_told(request):
            said = request.POST.get("words", "")
            if request.POST.get("did_not_come"):
                services.answer_no_show(turn=key, words=said, by=me(request), at=timezone.now())
            else:
                hours = _whole(request.POST.get("hours", ""))
                services.say_use(turn=key, hours=hours, words=said, by=me(request), at=timezone.now())
            messages.success(request, _("Your word is written down."))
            return redirect("artisan:machines")
        return redirect("artisan:machine_turn", key)
    return show(request, "machines/turn", line)


@enrolled
def use(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """A use the centre wrote down of her: her own word on it."""
    found = queries.my_use(key)
    if found is None:
        raise Http404
    line, whose = found
    if whose != me(request).pk:
        raise PermissionDenied
    if request.method == "POST":
        with refusals_told(request):
            hours = _whole(request.POST.get("hours", ""))
            words = request.POST.get("words", "")
            services.say_use(use=key, hours=hours, words=words, by=me(request), at=timezone.now())
            messages.success(request, _("Your word is written down."))
            return redirect("artisan:machines")
        return redirect("artisan:machine_use", key)
    return show(request, "machines/use", line)


def _day(text: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(ascii_digits(text))
    except ValueError:
        return otherwise


def _whole(text: str) -> int:
    plain = ascii_digits(text.strip())
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 4 else -1
