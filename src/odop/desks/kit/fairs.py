"""Acts on fairs that the district desk and the State desk share: one form, one call, one sentence each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.services import User
from odop.desks.kit.acting import of_ours, refusals_in
from odop.desks.kit.doors import me
from odop.desks.kit.forms import fairs as typed
from odop.mart import services
from odop.mart.queries.pages import FairPage


@dataclass(frozen=True)
class Doing:
    """What an act is done on, by whom, when."""

    key: UUID  # of the fair, or of the thing the address names
    district: str | None  # of the desk; None: the State
    by: User
    at: datetime


@dataclass(frozen=True)
class Act:
    """An act, the form it is typed in, and what is said when it is done."""

    form: Callable[..., forms.Form]
    do: Callable[[Any, Doing], object]
    words: Any


def _open_round(form: typed.RoundForm, it: Doing) -> object:
    return services.open_round(fair=it.key, terms=form.terms(it.district), by=it.by, at=it.at)


def _apply(form: forms.Form, it: Doing) -> object:
    return services.apply_for_stall(
        stall_round=it.key, artisan=form.cleaned_data["artisan"].strip(), by=it.by, at=it.at
    )


def _goes(form: forms.Form, it: Doing) -> object:
    return services.go_on_own(fair=it.key, artisan=form.cleaned_data["artisan"].strip(), by=it.by, at=it.at)


def _sample(form: forms.Form, it: Doing) -> object:
    return services.give_samples(fair=it.key, **form.cleaned_data, by=it.by, at=it.at)


def _lead(form: typed.LeadForm, it: Doing) -> object:
    return services.note_lead(fair=it.key, met=form.met(), district=it.district or "", by=it.by, at=it.at)


ACTS: dict[str, Act] = {
    # on a fair
    "round": Act(typed.RoundForm, _open_round, _("The call for stalls is open.")),
    "goes": Act(typed.MakerForm, _goes, _("Written down: she goes with a stall of her own.")),
    "sample": Act(typed.SampleForm, _sample, _("The samples are written down.")),
    "lead": Act(typed.LeadForm, _lead, _("The buyer is written down, with what was promised.")),
    "list": Act(
        typed.ListForm,
        lambda form, it: services.list_fair(fair=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("The fair is on the list for assistance."),
    ),
    "unlist": Act(
        typed.ListForm,
        lambda form, it: services.unlist_fair(fair=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("The fair leaves the list on that day."),
    ),
    "days": Act(
        typed.DaysForm,
        lambda form, it: services.set_days(fair=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("The days are written down. Those given before stay in the history."),
    ),
    "footfall": Act(
        typed.FootfallForm,
        lambda form, it: services.say_footfall(fair=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("Written down, with who says so."),
    ),
    "call-off": Act(
        typed.ReasonForm,
        lambda form, it: services.call_off_fair(fair=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("The fair is called off, and everybody who was to go is told."),
    ),
    # on a round
    "apply": Act(typed.MakerForm, _apply, _("Her application is in, with your name as her helper.")),
    "value": Act(
        typed.ValueForm,
        lambda form, it: services.enter_value(stall_round=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("The value is entered."),
    ),
    "end": Act(
        typed.ReasonForm,
        lambda form, it: services.call_off_round(stall_round=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("The call for stalls is called off, and everybody who applied is told."),
    ),
    # on a stall
    "tell": Act(
        typed.ResultForm,
        lambda form, it: services.tell_results(stall=it.key, answers=form.answers(), by=it.by, at=it.at),
        _("Your word stands beside hers, with equal weight."),
    ),
    "tick": Act(
        forms.Form,
        lambda form, it: services.tick_results(stall=it.key, by=it.by, at=it.at),
        _("Ticked: you say the same as she."),
    ),
    "give-up": Act(
        forms.Form,
        lambda form, it: services.give_up_stall(stall=it.key, by=it.by, at=it.at),
        _("The stall is given up. The next on the waiting list has been told."),
    ),
    # on a follow-up, a sample, a buyer
    "answer": Act(
        typed.FollowForm,
        lambda form, it: services.answer_follow_up(follow_up=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("Her answer is written down."),
    ),
    "tried": Act(
        forms.Form,
        lambda form, it: services.note_try(follow_up=it.key, by=it.by, at=it.at),
        _("The try is written down."),
    ),
    "returned": Act(
        typed.ReturnForm,
        lambda form, it: services.return_samples(sample=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("The samples are written down."),
    ),
    "came": Act(
        typed.CameForm,
        lambda form, it: services.follow_lead(lead=it.key, **form.cleaned_data, by=it.by, at=it.at),
        _("What came of it is written down."),
    ),
}


def form_of(name: str, district: str | None, *, data: Any = None, initial: Any = None) -> forms.Form:
    """The form of an act, blank or as it was sent; each field's id begins with the act's name."""
    words = {"district": district} if name == "round" else {}
    return ACTS[name].form(data, initial=initial, auto_id=f"{name}-%s", **words)


def as_they_are(found: FairPage) -> dict[str, Any]:
    """A fair's days as they are noted, for the form that corrects or confirms them."""
    known = found.facts
    return {"begins_on": known.begins_on, "ends_on": known.ends_on, "confirmed": known.days_confirmed}


def done(
    request: HttpRequest, name: str, key: UUID, district: str | None, among: tuple[str, ...]
) -> forms.Form | None:
    """Do an act as it was sent. Nothing where it is done and said; the form with its faults where it is not."""
    if name not in among:
        raise Http404
    form = form_of(name, district, data=request.POST)
    if not form.is_valid():
        return form
    with refusals_in(form), of_ours(form):
        ACTS[name].do(form, Doing(key, district, me(request), timezone.now()))
        messages.success(request, str(ACTS[name].words))
        return None
    return form
