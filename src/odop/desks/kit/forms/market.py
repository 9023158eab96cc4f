"""What is typed for a maker's claim, by her or for her: a bill, her answers, a paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.casework.queries.marketing import MyClaim
from odop.casework.rules.marketing.answers import ANSWERS
from odop.casework.rules.marketing.bills import PAPERS, PaidBy
from odop.desks.kit.files import PhotoField
from odop.desks.kit.forms.days import DayField

MOST_DIGITS = 9  # rupees
DAY = forms.DateInput({"type": "date"})


class BillForm(forms.Form):
    """One bill or ticket."""

    item = forms.ChoiceField(label=_("What did you pay for?"), widget=forms.RadioSelect)
    amount = forms.CharField(
        label=_("How many rupees?"),
        help_text=_("The whole bill, with tax, as it is written on it."),
        max_length=16,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    paid_by = forms.ChoiceField(label=_("How did you pay?"), choices=PaidBy.choices, widget=forms.RadioSelect)
    billed_on = DayField(label=_("Day of the bill or ticket"), widget=DAY)
    bill = forms.CharField(label=_("Number of the bill or ticket"), max_length=60, required=False)
    seller = forms.CharField(label=_("Who gave the bill?"), max_length=120, required=False)

    def __init__(self, *words: Any, page: MyClaim, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["item"].choices = [(one.value, one.label) for one in page.items]  # type: ignore[attr-defined]
        if len(page.items) == 1:
            self.fields["item"].initial = page.items[0].value

    def clean_amount(self) -> int:
        typed = ascii_digits(self.cleaned_data["amount"]).replace(",", "").replace("₹", "").strip()
        if not (typed.isascii() and typed.isdecimal()) or len(typed) > MOST_DIGITS or int(typed) == 0:
            raise forms.ValidationError(_("Write the rupees in figures, like 12000."))
        return int(typed) * 100


class AnswersForm(forms.Form):
    """Every question of the claim on one page; the unit she claims as, where she has one."""

    def __init__(self, *words: Any, page: MyClaim, **more: Any) -> None:
        super().__init__(*words, **more)
        for one in page.answers:
            asked = one.question
            self.fields[asked.code] = forms.ChoiceField(
                label=str(asked.words), help_text=str(asked.help), widget=forms.RadioSelect, initial=one.code,
                choices=[(code, ANSWERS[code]) for code in asked.answers],
            )  # fmt: skip
        if not page.line.fair:
            self.fields["site"] = forms.CharField(
                label=_("On which site do you sell?"), max_length=200, initial=page.site, required=False
            )
        if page.units:
            units = [(str(one.key), one.name or one.udyam) for one in page.units]
            self.fields["unit"] = forms.ChoiceField(
                label=_("For whom do you claim?"), required=False, choices=[("", _("For myself")), *units],
                widget=forms.RadioSelect, initial=str(page.unit or ""),
            )  # fmt: skip


class PaperForm(forms.Form):
    """One paper: a photo from the phone, or a PDF."""

    kind = forms.ChoiceField(
        label=_("Which paper is it?"), choices=list(PAPERS.items()), widget=forms.RadioSelect
    )
    file = PhotoField(label=_("The photo or PDF"))
