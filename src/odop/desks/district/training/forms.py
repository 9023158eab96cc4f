"""What officers type about batches and toolkits."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise, from_rupees
from odop.basics.names import ascii_digits
from odop.desks.kit.forms.sums import WholeField
from odop.programme.queries import Office

FAULTS = {"whole": _("there and whole"), "missing": _("missing"), "broken": _("broken")}


def in_words(offices: Iterable[Office], language: str) -> list[tuple[str, str]]:
    """Offices as choices, in the reader's language."""
    return [(o.code, o.named.in_language(language)) for o in offices]


class BatchForm(forms.Form):
    """A new batch: who teaches, where, on which ten days, and who is seated."""

    trainer = forms.ChoiceField(label=_("Training institution"))
    venue = forms.CharField(label=_("Venue"), max_length=200)
    days = forms.CharField(
        label=_("The ten training days, one date in a line"),
        help_text=_("Five days of the craft, then five of running an enterprise. Write 2025-07-07."),
        widget=forms.Textarea({"rows": 10}),
    )
    qualification_pack = forms.CharField(
        label=_("Qualification pack"),
        help_text=_("Where there is one: a bridge course, then recognition of prior learning."),
        max_length=40,
        required=False,
    )

    def __init__(self, *args: Any, trainers: Iterable[Office], language: str, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["trainer"].choices = in_words(trainers, language)  # type: ignore[attr-defined]

    def clean_days(self) -> list[date]:
        lines = ascii_digits(self.cleaned_data["days"]).split()
        try:
            return [date.fromisoformat(line) for line in lines]
        except ValueError:
            raise forms.ValidationError(_("Write each date as 2025-07-07.")) from None


class OrderForm(forms.Form):
    """An order of toolkits of one trade."""

    trade = ""
    how_many = WholeField(label=_("How many"), min_value=1)
    supplier = forms.ChoiceField(label=_("Supplier"))
    gem_reference = forms.CharField(label=_("Reference of the order on GeM"), max_length=60)
    price = WholeField(label=_("Price of one toolkit, rupees"), min_value=1)

    def __init__(self, *args: Any, suppliers: Iterable[Office], language: str, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["supplier"].choices = in_words(suppliers, language)  # type: ignore[attr-defined]

    @property
    def price_each(self) -> Paise:
        return from_rupees(self.cleaned_data["price"])


def box(data: Any, items: int) -> dict[int, str]:
    """What was found in the box, item by item, of those answered."""
    return {n: data[f"item-{n}"] for n in range(items) if data.get(f"item-{n}") in FAULTS}
