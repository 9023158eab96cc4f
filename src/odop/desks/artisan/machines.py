"""Machines of a centre from a maker's phone: choose a machine, a day, a turn; her turns; her word on use."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.desks.artisan.desk import enrolled
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.forms.sums import WholeField
from odop.facilities.queries import machines as queries
from odop.facilities.rules.booking import Basis, Turn
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


class WordForm(forms.Form):
    """Her own word on a use: how long, and what happened where the centre wrote something else."""

    hours = WholeField(label=gettext_lazy("How many hours did you use it?"))
    pieces = WholeField(label=gettext_lazy("How many pieces did you make?"), required=False)
    words = forms.CharField(
        label=gettext_lazy("If the centre wrote something else: what happened?"), required=False, max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )  # fmt: skip

    def __init__(self, *words: Any, by_piece: bool, **more: Any) -> None:
        super().__init__(*words, **more)
        if not by_piece:
            del self.fields["pieces"]


class WhyForm(forms.Form):
    """Why she did not come."""

    words = forms.CharField(
        label=gettext_lazy("Why?"), max_length=1000, widget=forms.Textarea({"rows": 3, "id": "why"})
    )


@enrolled
def turn(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """One turn that is over: her own word on it. It weighs as much as the centre's."""
    at = timezone.now()
    found = queries.my_turn(key, at=at)
    if found is None:
        raise Http404
    line, whose = found
    if whose != me(request).pk:
        raise PermissionDenied
    away = request.POST.get("did_not_come")
    centres = line.use.hours if line.use else None
    made = line.use.pieces if line.use else None
    form = WordForm(
        request.POST if request.method == "POST" and not away else None,
        initial={"hours": line.length if centres is None else centres, "pieces": made},
        by_piece=line.basis == Basis.PIECE,
    )
    why = WhyForm(request.POST if away else None)
    if form.is_bound and form.is_valid():
        with refusals_in(form):
            services.say_use(turn=key, **form.cleaned_data, by=me(request), at=at)
            return _written(request)
    if why.is_bound and why.is_valid():
        with refusals_in(why):
            services.answer_no_show(turn=key, **why.cleaned_data, by=me(request), at=at)
            return _written(request)
    return show(request, "machines/turn", line, form=form, why=why)


@enrolled
def use(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """A use the centre wrote down of her: her own word on it."""
    found = queries.my_use(key)
    if found is None:
        raise Http404
    line, whose = found
    if whose != me(request).pk:
        raise PermissionDenied
    initial = {"hours": line.hours, "pieces": line.pieces}
    form = WordForm(request.POST or None, initial=initial, by_piece=line.by_piece)
    form.fields["hours"].help_text = _("If you never used it, write 0.")
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.say_use(use=key, **form.cleaned_data, by=me(request), at=timezone.now())
            return _written(request)
    return show(request, "machines/use", line, form=form)


def _written(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("Your word is written down."))
    return redirect("artisan:machines")


def _day(text: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(ascii_digits(text))
    except ValueError:
        return otherwise


def _whole(text: str) -> int:
    plain = ascii_digits(text.strip())
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 4 else -1
