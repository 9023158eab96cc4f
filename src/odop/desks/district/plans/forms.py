"""What officers type into the action plan."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.basics.money import from_rupees
from odop.basics.names import Named
from odop.desks.district.casework.forms import DayInput
from odop.desks.kit.files import SentFile
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import WholeField
from odop.plans.rules.action import Body, Head, Origin
from odop.plans.services.action import Line

CHOOSE = ("", "—")
TAKES = "application/pdf,image/jpeg,image/png"


class LineForm(forms.Form):
    """One line of the plan, with its first step."""

    head = forms.ChoiceField(label=_("Head"), choices=[CHOOSE, *Head.choices])
    gap = forms.CharField(
        label=_("Which gap does it close?"), help_text=_("What is missing today, for whom."),
        widget=forms.Textarea({"rows": 3}),
    )  # fmt: skip
    what = forms.CharField(label=_("What is to be done"), max_length=200)
    product = forms.ChoiceField(label=_("Product"), required=False)
    owner = forms.CharField(
        label=_("Which post answers for it"), help_text=_("An office, not a person."), max_length=120
    )
    money = forms.ChoiceField(label=_("Money from"))
    estimate = WholeField(
        label=_("Estimate, rupees"),
        max_value=10**12,
        help_text=_("Leave blank while nobody has reckoned it."),
        required=False,
    )  # fmt: skip
    origin = forms.ChoiceField(label=_("Where it comes from"), choices=Origin.choices, initial=Origin.OFFICE)
    first_step = forms.CharField(label=_("First step"), max_length=200)
    promised_on = DayField(
        label=_("To be done by"), help_text=_("This day stays in the plan for good."), widget=DayInput()
    )

    def __init__(self, *args: Any, products: Iterable[Any], moneys: Iterable[tuple[str, Named]], language: str,
                 **words: Any) -> None:  # fmt: skip
        super().__init__(*args, **words)
        whole = [("", _("the whole district"))]
        of_products = [(p.code, p.named.in_language(language)) for p in products]
        self.fields["product"].choices = [*whole, *of_products]  # type: ignore[attr-defined]
        of_money = [(code, name.in_language(language)) for code, name in moneys]
        self.fields["money"].choices = [CHOOSE, *of_money]  # type: ignore[attr-defined]

    def line(self) -> Line:
        """The line in the room's words."""
        told = dict(self.cleaned_data)
        rupees = told.pop("estimate")
        return Line(**told, estimate=None if rupees is None else from_rupees(rupees))


class StepForm(forms.Form):
    """One more step of a line."""

    what = forms.CharField(label=_("Next step"), max_length=200)
    promised_on = DayField(label=_("To be done by"), widget=DayInput())


class MoveForm(forms.Form):
    """A later day for a step."""

    expected_on = DayField(label=_("New day"), widget=DayInput())
    reason = forms.CharField(label=_("Why it is put off"), widget=forms.Textarea({"rows": 2}))


class DoneForm(forms.Form):
    """A step done, and what shows it."""

    done_on = DayField(label=_("Done on"), widget=DayInput())
    evidence = forms.CharField(
        label=_("What shows it"), help_text=_("A work order, a bill, a photograph, who saw it."),
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip
    paper = SentFile(endings=TAKES, megabytes=5, label=_("Paper (PDF or photograph)"), required=False)


class PointForm(forms.Form):
    """A point raised at a meeting."""

    body = forms.ChoiceField(label=_("Meeting"), choices=Body.choices)
    held_on = DayField(label=_("Held on"), widget=DayInput())
    raised_by = forms.CharField(label=_("Raised by"), max_length=200)
    said = forms.CharField(label=_("The point"), widget=forms.Textarea({"rows": 3}))
