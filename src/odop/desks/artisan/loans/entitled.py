"""What help can I get? Training or a loan; and for a loan three questions and an answer, of which nothing is kept."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.artisans import queries as artisans
from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.basics.money import from_rupees
from odop.basics.names import ascii_digits
from odop.casework.queries import margin_money as queries
from odop.casework.queries.margin_money import NONE, UNSURE
from odop.casework.rules import ANSWERS, NO, YES
from odop.casework.rules import UNSURE as NOT_SURE
from odop.desks.artisan.casework.entitled import age_of
from odop.desks.artisan.loans.words import BRING
from odop.desks.artisan.place import show
from odop.programme import queries as programme

MOST_DIGITS = 10  # rupees: far above any project


class CostForm(forms.Form):
    cost = forms.CharField(
        label=_("How much money does your work need, in rupees?"),
        help_text=_("Machines, tools, a shed, and material and wages for one round. Do not count land."),
        max_length=16,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )

    def clean_cost(self) -> int:
        typed = ascii_digits(self.cleaned_data["cost"]).replace(",", "").replace("₹", "").strip()
        if not typed.isdecimal() or len(typed) > MOST_DIGITS or int(typed) == 0:
            raise forms.ValidationError(_("Write the rupees in figures, like 200000."))
        return int(typed)


class GroupForm(forms.Form):
    group = forms.ChoiceField(
        label=_("Is one of these true of you?"),
        help_text=_(
            "A woman, SC, ST, OBC, of a minority, or divyang. Then you bring less money of your own."
        ),
        choices=[(code, ANSWERS[code]) for code in (YES, NO, NOT_SURE)],
        widget=forms.RadioSelect,
    )


class AgainstForm(forms.Form):
    against = forms.ChoiceField(
        label=_("Does one of these stand in the way?"),
        help_text=_("Say it as it is. We ask, so that nobody turns you away later."),
        choices=[
            (NONE, _("No, none of them")),
            ("default", _("I owe money to a bank or an office, and the day to pay is over")),
            ("other", _("Another scheme gave me money for my own work before")),
            ("family", _("I or my family had this same help before")),
            (UNSURE, _("I do not know")),
        ],
        widget=forms.RadioSelect,
    )


STEPS: tuple[tuple[str, type[forms.Form]], ...] = (
    ("cost", CostForm),
    ("group", GroupForm),
    ("against", AgainstForm),
)


def which_help(request: HttpRequest) -> HttpResponse:
    """One door to every help: training with tools, or a loan."""
    return show(request, "help", {"person": artisans.artisan_of(request.user)})  # type: ignore[arg-type]


def loan_help(request: HttpRequest) -> HttpResponse:
    """Ask what the register does not know; then hold the answers against the order of today."""
    person = artisans.artisan_of(request.user)  # type: ignore[arg-type]
    known = queries.lesser_share_of(person) if person else None
    steps = [step for step in STEPS if step[0] != "group" or known is None]
    given = {name: request.GET[name] for name, _form in steps if name in request.GET}
    said: dict[str, Any] = {}
    for place, (name, form) in enumerate(steps, 1):
        bound = form(given) if name in given else form()
        if name not in given or not bound.is_valid():
            earlier = {k: given[k] for k, _form in steps[: place - 1] if k in given}
            page = {"place": place, "of": len(steps), "title": _("What would a loan give me?")}
            return show(request, "help_question", page, form=bound, earlier=earlier)
        said[name] = bound.cleaned_data[name]
    reduced = known if known is not None else {YES: True, NO: False}.get(said.get("group", ""))
    return show(request, "loans/help_answer", _answer(person, said, reduced), bring=BRING)


def _answer(person: Person | None, said: dict[str, Any], reduced: bool | None) -> dict[str, object]:
    on = day_of(timezone.now())
    of_district = None
    if person and person.product:
        of_district = person.product in {p.code for p in programme.products_of(person.district, on)}
    found = queries.loan_help(
        cost=from_rupees(said["cost"]), reduced=reduced, against=said["against"],
        age=age_of(person, on) if person else None, of_district=of_district, on=on,
    )  # fmt: skip
    return {"found": found, "person": person, "enrol": reverse("artisan:enrol")}
