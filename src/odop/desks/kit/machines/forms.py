"""What a manager or an officer says of machines, one small form an act."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import RupeesField, WholeField
from odop.facilities.rules.assets import Found, How
from odop.facilities.rules.booking import Basis

WEEKDAYS = range(7)


class UseForm(forms.Form):
    hours = WholeField(label=_("Hours"))
    pieces = WholeField(label=_("Pieces"), required=False)
    what = forms.CharField(label=_("What was made"), max_length=200, required=False)


class WalkInForm(UseForm):
    machine = forms.ChoiceField(label=_("Machine"))
    on = DayField(label=_("Day"))
    artisan = forms.CharField(label=_("Number of the maker"), max_length=24, required=False)
    name = forms.CharField(label=_("Or the name of who used it"), max_length=200, required=False)
    field_order = ("machine", "on", "artisan", "name", "hours", "pieces", "what")


class BookForm(forms.Form):
    machine = forms.ChoiceField(label=_("Machine"))
    artisan = forms.CharField(label=_("Number of the maker"), max_length=24)
    on = DayField(label=_("Day"))
    from_hour = WholeField(label=_("From which hour (9, 11, 13 …)"))


class MonthForm(forms.Form):
    month = DayField(label=_("Month"), widget=forms.HiddenInput)
    banked = RupeesField(label=_("Money taken in"))
    words = forms.CharField(
        label=_("Why it differs from the charges, if it does"), required=False, widget=forms.Textarea
    )


class WeekForm(forms.Form):
    """From and until which hour on each day of the week; a day left empty is closed."""

    from_on = DayField(label=_("From which day"))
    turn_hours = WholeField(label=_("Hours of one turn"))

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        for day in WEEKDAYS:
            self.fields[f"first_{day}"] = WholeField(required=False)
            self.fields[f"last_{day}"] = WholeField(required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if any((told.get(f"first_{day}") is None) != (told.get(f"last_{day}") is None) for day in WEEKDAYS):
            raise forms.ValidationError(_("Write both hours of a day, or neither where it is closed."))
        return told

    @property
    def rows(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Each day of the week with its two hours."""
        return [(str(day), self[f"first_{day}"], self[f"last_{day}"]) for day in WEEKDAYS]

    @property
    def hours(self) -> dict[int, tuple[int, int]]:
        told = self.cleaned_data
        return {
            day: (told[f"first_{day}"], told[f"last_{day}"])
            for day in WEEKDAYS
            if told[f"first_{day}"] is not None and told[f"last_{day}"] is not None
        }


class ClosedForm(forms.Form):
    on = DayField(label=_("Day"))
    machine = forms.ChoiceField(label=_("Which"), required=False)
    why = forms.CharField(label=_("Why"), max_length=200)


class AssetForm(forms.Form):
    name_en = forms.CharField(label=_("Name in English"), max_length=160)
    name_hi = forms.CharField(label=_("Name in Hindi"), max_length=160)
    serial = forms.CharField(label=_("Number on its plate"), max_length=80, required=False)
    where = forms.CharField(label=_("Where it stands"), max_length=200)
    cost = RupeesField(label=_("Cost as on the bill"), required=False)
    in_hand_on = DayField(label=_("In hand since"))


class MachineForm(AssetForm):
    maker = forms.CharField(label=_("Maker of the machine"), max_length=160)
    from_on = DayField(label=_("For makers from"))
    capacity = WholeField(label=_("How much in an hour"), required=False)
    measure_en = forms.CharField(label=_("Measured in (English)"), max_length=60, required=False)
    measure_hi = forms.CharField(label=_("Measured in (Hindi)"), max_length=60, required=False)


class TariffForm(forms.Form):
    """The charge of each machine, for members and, where two are asked for, for others."""

    from_on = DayField(label=_("From which day"))
    two = forms.BooleanField(label=_("Ask for two charges: members and others differently"), required=False)

    def __init__(self, *args: Any, machines: Any = (), **words: Any) -> None:
        super().__init__(*args, **words)
        self.machines = list(machines)
        for machine in self.machines:
            self.fields[f"basis_{machine.key}"] = forms.ChoiceField(choices=Basis.choices, required=False)
            self.fields[f"members_{machine.key}"] = RupeesField(required=False)
            self.fields[f"others_{machine.key}"] = RupeesField(required=False)

    @property
    def rows(self) -> list[tuple[Any, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Each machine with what it is reckoned by and its two charges."""
        names = ("basis", "members", "others")
        return [(machine, *(self[f"{name}_{machine.key}"] for name in names)) for machine in self.machines]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        for machine in self.machines:
            if told.get(f"others_{machine.key}") is not None and told.get(f"members_{machine.key}") is None:
                raise forms.ValidationError(_("Write what members pay as well."))
        return told


class WhereForm(forms.Form):
    where = forms.CharField(label=_("Where it stands now"), max_length=200)


class CheckForm(forms.Form):
    found = forms.ChoiceField(label=_("What you found"), choices=Found.choices)
    where = forms.CharField(label=_("Where"), max_length=200, required=False)
    words = forms.CharField(label=_("In words, if anything is amiss"), required=False, widget=forms.Textarea)


class PartingForm(forms.Form):
    how = forms.ChoiceField(label=_("How"), choices=How.choices)
    to_whom = forms.CharField(label=_("To whom"), max_length=200)
    words = forms.CharField(label=_("Why"), widget=forms.Textarea)


class SettleForm(forms.Form):
    hours = WholeField(label=_("Hours that were used"))
    pieces = WholeField(label=_("Pieces that were made"), required=False)
    words = forms.CharField(label=_("What you found"), widget=forms.Textarea)
