"""Help to reach a market, for anybody: what each order gives, a small reckoning, and the last day to claim."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise
from odop.basics.names import Named, ascii_digits
from odop.casework.queries.marketing import Limits, councils_paid, limits_of
from odop.casework.rules.marketing.bills import Purpose
from odop.desks.kit.forms.days import DayField
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import NoRulesInForce, Rules, rules_in_force, versions

ITEMS = ("stall", "freight", "surface", "air", "costs")
DIGITS = 9


class ReckonForm(forms.Form):
    """What somebody spent, in rupees; nothing of it is kept."""

    purpose = forms.ChoiceField(label=_("What was it?"), choices=Purpose.choices)
    ended_on = DayField(
        label=_("Last day of the fair, or of the last bill"), widget=forms.DateInput({"type": "date"})
    )
    to_consumers = forms.ChoiceField(
        label=_("For whom was the fair?"), required=False,
        choices=[("", _("I do not know")), ("trade", _("for traders")), ("public", _("for the public"))],
    )  # fmt: skip
    stall = forms.CharField(label=_("Stall, in rupees"), required=False, max_length=16)
    freight = forms.CharField(label=_("Sending the goods, in rupees"), required=False, max_length=16)
    surface = forms.CharField(label=_("Train or bus of one person, in rupees"), required=False, max_length=16)
    air = forms.CharField(label=_("Flight of one person, in rupees"), required=False, max_length=16)
    costs = forms.CharField(label=_("Cost of beginning online, in rupees"), required=False, max_length=16)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        for item in ITEMS:
            typed = ascii_digits(str(said.get(item) or "0")).replace(",", "").replace("₹", "").strip()
            if not (typed.isascii() and typed.isdecimal()) or len(typed) > DIGITS:
                self.add_error(item, _("Write the rupees in figures, like 12000."))
            else:
                said[item] = int(typed) * 100
        return said


@dataclass(frozen=True)
class Reckoned:
    """What the order of that day gives."""

    order: str
    in_force_from: date
    stall: Paise
    freight: Paise
    travel: Paise
    costs: Paise
    whole: Paise
    file_by: date
    clause: Named


@dataclass(frozen=True)
class Order:
    """One order, and what it gives for each purpose."""

    rules: Rules
    limits: tuple[Limits, ...]


def market_part(given: QueryDict) -> dict[str, object]:
    """Both orders side by side, and the reckoning where it was asked for."""
    asked = "purpose" in given
    form = ReckonForm(given if asked else None)
    found, refused = None, None
    if asked and form.is_valid():
        try:
            found = _reckoned(form.cleaned_data)
        except NoRulesInForce as no:
            refused = str(no)
    orders = [
        Order(rules, tuple(limits_of(one, rules) for one in Purpose))
        for rules in reversed(versions(scheme.SCHEME))
    ]
    return {
        "market": {
            "orders": orders,
            "form": form,
            "found": found,
            "refused": refused,
            "councils": councils_paid(),
        }
    }


def _reckoned(said: dict[str, Any]) -> Reckoned:
    ended_on = said["ended_on"]
    rules = rules_in_force(scheme.SCHEME, ended_on)
    facts = scheme.Facts(
        purpose=scheme.PURPOSES.index(said["purpose"]), product_is_of_district=None, identified=None,
        days_after_month=None, to_consumers={"trade": False, "public": True}.get(said["to_consumers"]),
        **{item: said[item] for item in ITEMS},
    )  # fmt: skip
    given = scheme.parts(facts, rules)
    return Reckoned(
        rules.order, rules.in_force_from, int(given.stall), int(given.freight), int(given.travel), int(given.costs),
        int(scheme.assistance(facts, rules)), scheme.file_by(ended_on, rules), rules.clauses[said["purpose"]],
    )  # fmt: skip
