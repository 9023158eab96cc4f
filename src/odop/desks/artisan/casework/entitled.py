"""What help can I get? Three questions, one a page, then an answer from the rules; nothing is kept."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.artisans import queries as artisans
from odop.artisans.queries import Person
from odop.basics.dates import age_on, day_of
from odop.basics.names import ascii_digits
from odop.casework import queries
from odop.casework.rules import ANSWERS, NO, UNSURE, YES
from odop.desks.artisan.casework.words import BRING
from odop.desks.artisan.place import show
from odop.schemes.skill_development import DOCUMENTS

CHOICES = [(code, ANSWERS[code]) for code in (NO, YES, UNSURE)]


class AgeForm(forms.Form):
    age = forms.CharField(
        label=_("How old are you?"),
        help_text=_("In full years. Leave it empty if you do not know."),
        required=False,
        max_length=3,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )


class ToolkitForm(forms.Form):
    toolkit = forms.ChoiceField(
        label=_("In the last two years, has any government scheme given you a toolkit of your craft?"),
        help_text=_("Any scheme of the Centre or the State."),
        choices=CHOICES,
        widget=forms.RadioSelect,
    )


class HelpedForm(forms.Form):
    helped = forms.ChoiceField(
        label=_("Have you, your husband or your wife been trained under this scheme before?"),
        help_text=_("Help comes once to a husband and wife."),
        choices=CHOICES,
        widget=forms.RadioSelect,
    )


STEPS: tuple[tuple[str, type[forms.Form]], ...] = (
    ("age", AgeForm),
    ("toolkit", ToolkitForm),
    ("helped", HelpedForm),
)


def what_help(request: HttpRequest) -> HttpResponse:
    """Ask what has not been asked; then hold the answers against the order of today."""
    person = artisans.artisan_of(request.user)  # type: ignore[arg-type]
    steps = STEPS[1:] if person and person.birth.earliest else STEPS
    given = {name: request.GET[name] for name, _form in steps if name in request.GET}
    for place, (name, form) in enumerate(steps, 1):
        bound = form(given) if name in given else form()
        if name not in given or not bound.is_valid():
            earlier = {k: given[k] for k, _form in steps[: place - 1] if k in given}
            return show(
                request,
                "help_question",
                {"place": place, "of": len(steps), "title": _("What help can I get?")},
                form=bound,
                earlier=earlier,
            )
    return show(request, "help_answer", _answer(given, person), bring=bring())


def bring() -> list[object]:
    """What to bring, in words."""
    return [BRING[code] for code in DOCUMENTS]


def _answer(given: dict[str, Any], person: Person | None) -> dict[str, object]:
    on = day_of(timezone.now())
    typed = ascii_digits(given.get("age", "")).strip()
    found = queries.what_help(
        age=age_of(person, on)
        if "age" not in given and person
        else int(typed)
        if typed.isdecimal()
        else None,
        native=person.native_of_state if person else None,
        had_toolkit=given["toolkit"],
        helped=given["helped"],
        district=person.district if person else None,
        product=person.product if person else None,
        on=on,
    )
    return {"found": found, "person": person, "enrol": reverse("artisan:enrol")}


def age_of(person: Person, on: date) -> int | None:
    """Completed years; between two birth days, only where both say the same of the rule."""
    born = person.birth
    if born.earliest is None or born.latest is None:
        return None
    youngest, oldest = age_on(born.latest, on), age_on(born.earliest, on)
    if born.surely_of_age(on) or youngest == oldest:
        return youngest
    return oldest if born.surely_under_age(on) else None
