"""A maker's fairs: rounds she may ask for, her stalls, and telling what she sold in three questions."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.artisans.queries import Person
from odop.basics.dates import day_of, days_after
from odop.desks.artisan.desk import enrolled
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.forms.fairs import FollowForm, ResultForm
from odop.documents.queries import letters_about
from odop.mart import services
from odop.mart.queries import pages, rounds, stalls
from odop.mart.queries.calendar import coming
from odop.mart.queries.lines import StallLine


@enrolled
def fairs(request: HttpRequest, person: Person) -> HttpResponse:
    """Rounds open to her, and her stalls."""
    on = day_of(timezone.now())
    mine = stalls.stalls_of_maker(me(request).pk)
    going = {
        line.fair.number for line in mine if line.state.code in ("APPLIED", "ALLOTTED", "WAITING", "OWN")
    }
    offered = rounds.rounds_for(district=person.district, product=person.product, on=on)
    page = {
        "stalls": [(line, line.untold(on), line.draw_late(on)) for line in mine if not line.past(on)],
        "past": [(line, line.missed(on)) for line in mine if line.past(on)],
        "rounds": [line for line in offered if line.fair not in going],
        "coming": [line for line in coming(on, district=person.district) if line.number not in going],
    }
    return show(request, "fairs/fairs", page)


@enrolled
def apply(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """One round before she asks for a stall; asking is one tap."""
    found = rounds.round_by_number(number)
    if found is None:
        raise Http404
    if request.method == "POST":
        act = partial(
            services.apply_for_stall,
            stall_round=found.key,
            artisan=person.number,
            by=me(request),
            at=timezone.now(),
        )
        return told(
            request,
            act,
            _("Your application is in. The draw decides; what came of it comes to your phone."),
            "artisan:fairs",
        )
    on = day_of(timezone.now())
    offered = rounds.rounds_for(district=person.district, product=person.product, on=on)
    fits = found.number in {line.number for line in offered}
    page = {
        "round": found,
        "fair": pages.fair_page(found.fair, on),
        "open": fits and found.open_on(on),
    }
    return show(request, "fairs/apply", page)


@enrolled
@require_POST
def own(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """She goes to a fair with a stall she took from the organiser."""
    found = pages.fair_page(number, day_of(timezone.now()))
    if found is None:
        raise Http404
    act = partial(
        services.go_on_own, fair=found.key, artisan=person.number, by=me(request), at=timezone.now()
    )
    return told(request, act, _("Written down. After the fair, tell us what you sold."), "artisan:fairs")


@enrolled
def stall(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """One stall of hers: where she stands, what she has told, what she can still do."""
    line, on = _mine(request, key), day_of(timezone.now())
    page = {
        "stall": line,
        "take_back": line.may_take_back(on),
        "give_up": line.may_give_up(on),
        "tell": line.may_tell(on),
        "days": _days(line, on),
        "over": line.fair.ends_on <= on,
        "letters": letters_about(line.number),
        "missed": line.missed(on),
        "draw_late": line.draw_late(on),
    }
    return show(request, "fairs/stall", page)


@enrolled
@require_POST
def leave(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """Take the application back, or give the stall up."""
    line, now = _mine(request, key), timezone.now()
    if line.state.code == "APPLIED":
        act = partial(services.take_back, stall=key, by=me(request), at=now)
        return told(request, act, _("Your application is taken back."), "artisan:fairs")
    give_up = partial(services.give_up_stall, stall=key, by=me(request), at=now)
    return told(
        request, give_up, _("You have given it up. Thank you for telling us in time."), "artisan:fairs"
    )


@enrolled
def tell(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """The three questions, of one day or of the whole fair."""
    line, on = _mine(request, key), day_of(timezone.now())
    day = parse_date(request.GET.get("day", "")) if request.GET.get("day") else None
    said = next((w.result for w in line.words if w.day == day and w.said_as == "MAKER"), None)
    before = (
        {
            "sales": said.sales.paise // 100 if said.sales else None,
            "orders": said.orders.count if said.orders else None,
            "orders_worth": said.orders.worth // 100
            if said.orders and said.orders.worth is not None
            else None,
            "enquiries": said.enquiries.count if said.enquiries else None,
        }
        if said
        else None
    )
    form = ResultForm(request.POST or None, initial=before)
    if request.method == "POST" and form.is_valid():
        act = partial(
            services.tell_results,
            stall=key,
            answers=form.answers(),
            day=day,
            by=me(request),
            at=timezone.now(),
        )
        if done := _done(request, act, form, _("Thank you. It is written down in your words."), key):
            return done
    if not line.may_tell(on):
        return redirect("artisan:fair_stall", key)
    return show(request, "fairs/tell", {"stall": line, "day": day}, form=form)


@enrolled
def after(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """The two questions after ninety days."""
    line = _mine(request, key)
    if line.follow_up is None or not line.follow_up.open:
        return redirect("artisan:fair_stall", key)
    form = FollowForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        act = partial(
            services.answer_follow_up,
            follow_up=line.follow_up.key,
            **form.cleaned_data,
            by=me(request),
            at=timezone.now(),
        )
        if done := _done(request, act, form, _("Thank you. Your answer is kept."), key):
            return done
    return show(request, "fairs/after", {"stall": line}, form=form)


def _done(
    request: HttpRequest, act: Callable[[], object], form: forms.Form, words: str, key: UUID
) -> HttpResponse | None:
    with refusals_in(form):
        act()
        messages.success(request, words)
        return redirect("artisan:fair_stall", key)
    return None


def _mine(request: HttpRequest, key: UUID) -> StallLine:
    line = stalls.stall_line(key)
    if line is None or line.maker != me(request).pk:
        raise Http404
    return line


def _days(line: StallLine, on: date) -> list[date]:
    """The days of the fair that have come; of a long fair, the last seven of them."""
    last = min(line.fair.ends_on, on)
    days = [days_after(line.fair.begins_on, n) for n in range((last - line.fair.begins_on).days + 1)]
    return days[-7:]
