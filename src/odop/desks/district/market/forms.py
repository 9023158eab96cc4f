"""What officers type about a claim: a day, reasons, words, an order."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.casework.rules.marketing.bills import PAPERS
from odop.casework.rules.marketing.reasons import REJECTED_FOR, RETURNED_FOR
from odop.desks.district.market import hearings
from odop.desks.kit.forms.days import DayField

AREA = {"rows": 3}
DAY = forms.DateInput({"type": "date"})
TAKES = "image/jpeg,image/png,application/pdf"
BY_OTHERS = ("false_claim", "by_the_committee")


class HardCopyForm(forms.Form):
    """The day the papers came on paper."""

    on = DayField(label=_("Papers came on"), widget=DAY)


class WordsForm(forms.Form):
    words = forms.CharField(
        label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000, required=False
    )


class ReturnForm(forms.Form):
    """What is to be put right."""

    reasons = forms.MultipleChoiceField(
        label=_("What is to be put right"), choices=list(RETURNED_FOR.items()), widget=forms.CheckboxSelectMultiple
    )  # fmt: skip
    words = forms.CharField(
        label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000, required=False
    )


class RejectForm(forms.Form):
    """Why it is rejected."""

    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[
            ("", "—"),
            *((code, words) for code, words in REJECTED_FOR.items() if code not in BY_OTHERS),
        ],
    )
    words = forms.CharField(label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000)


class FalseForm(forms.Form):
    """The order by which a false claim is taken back and its maker shut out."""

    order = forms.CharField(label=_("Number of the order"), max_length=80)
    words = forms.CharField(
        label=_("Words of the order"),
        help_text=_("They stand on the letter and are told to her whenever she claims again."),
        widget=forms.Textarea(AREA),
        max_length=1000,
    )
    barred_until = DayField(
        label=_("Shut out until"), help_text=_("Empty: the order gives no last day."), widget=DAY, required=False
    )  # fmt: skip


class RecoveredForm(forms.Form):
    """That the money has come back."""

    on = DayField(label=_("Money came back on"), widget=DAY)
    reference = forms.CharField(label=_("Reference of the challan or transfer"), max_length=80)


class LiftForm(forms.Form):
    """The order that lets her in again."""

    order = forms.CharField(label=_("Number of the order"), max_length=80)
    words = forms.CharField(label=_("Words of the order"), widget=forms.Textarea(AREA), max_length=1000)


class PaperForm(forms.Form):
    """A paper she has brought."""

    kind = forms.ChoiceField(label=_("Which paper"), choices=list(PAPERS.items()))
    file = forms.FileField(
        label=_("Photo or PDF"), help_text=_("JPEG, PNG or PDF, up to 5 MB"),
        widget=forms.ClearableFileInput({"accept": TAKES}),
    )  # fmt: skip


def page_forms() -> dict[str, Any]:
    """The forms of a claim's page, each under its own name."""
    made: dict[str, type[forms.Form]] = {
        "hard_copy": HardCopyForm, "recommend": WordsForm, "back": ReturnForm, "no": RejectForm, "false": FalseForm,
        "recovered": RecoveredForm, "lift": LiftForm, "paper": PaperForm,
    }  # fmt: skip
    return {name: form(auto_id=f"{name}_%s") for name, form in made.items()} | hearings.page_forms()
