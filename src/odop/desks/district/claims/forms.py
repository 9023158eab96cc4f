"""What officers type about a file at a branch: a paper given, a training, a claim sent back, an inspection."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.casework.queries.margin_money import FOUND
from odop.casework.rules.margin_money.branch_reasons import claim_returned_for
from odop.desks.kit.forms.days import DayField

AREA = {"rows": 3}


class WordsForm(forms.Form):
    """Plain words, for the applicant and the branch."""

    words = forms.CharField(label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000)


class ReturnClaimForm(WordsForm):
    """Why a claim goes back to the branch."""

    reason = forms.ChoiceField(label=_("What is to be put right"))
    field_order = ("reason", "words")

    def __init__(self, *words: Any, **more: Any) -> None:
        super().__init__(*words, **more)
        language = get_language() or "hi"
        listed = [(code, named.in_language(language)) for code, named in claim_returned_for().items()]
        self.fields["reason"].choices = [("", "—"), *listed]  # type: ignore[attr-defined]


class TrainingForm(forms.Form):
    """A training done after the sanction, from a day to a day."""

    from_on = DayField(label=_("First day"), widget=forms.DateInput({"type": "date"}))
    to_on = DayField(label=_("Last day"), widget=forms.DateInput({"type": "date"}))
    certificate = forms.CharField(label=_("Number of the certificate"), max_length=200)


class WaiveForm(forms.Form):
    """Under which certificate she was trained already."""

    evidence = forms.CharField(label=_("Number of the certificate she has"), max_length=200)


class InspectForm(WordsForm):
    """What the centre saw of a unit."""

    held_on = DayField(label=_("Day of the inspection"), widget=forms.DateInput({"type": "date"}))
    found = forms.ChoiceField(label=_("The unit was"), choices=[("", "—"), *FOUND.items()])
    field_order = ("held_on", "found", "words")


def page_forms() -> dict[str, forms.Form]:
    """The forms of an application's page, each under its own name."""
    made = {
        "answer": WordsForm,
        "look_again": WordsForm,
        "training": TrainingForm,
        "waive": WaiveForm,
        "inspect": InspectForm,
        "recover": WordsForm,
        "return_claim": ReturnClaimForm,
    }
    return {name: form(auto_id=f"{name}_%s") for name, form in made.items()}
