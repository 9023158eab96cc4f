"""A claimant heard at the desk, a maker's claim or a council's: the forms, the acts, and what is said once done."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.casework.services import hearing as services

AREA = {"rows": 3}


def _words(label: object, help_text: object = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, widget=forms.Textarea(AREA), max_length=1000)  # type: ignore[arg-type]


class AskCauseForm(forms.Form):
    """What is in doubt, before any order."""

    words = _words(
        _("What is in doubt, in plain words"), _("It is told as it stands here, with fifteen days to answer.")
    )


class AnswerCauseForm(forms.Form):
    """What the claimant answers across the table, or in a letter."""

    words = _words(
        _("The answer, in the claimant's own words"),
        _("Read it back before you keep it: it stands as it is."),
    )


class DropCauseForm(forms.Form):
    words = _words(_("Why the answer is accepted"), _("It is told to the claimant."))


class AskLookForm(forms.Form):
    words = _words(_("Why the claimant thinks it is wrong, in the claimant's own words"))


class EndLookForm(forms.Form):
    """How a second look ends."""

    opens = forms.TypedChoiceField(
        label=_("What came of it?"), coerce=lambda given: given == "yes", widget=forms.RadioSelect,
        choices=[
            ("yes", _("The claim opens again; order and bar are taken back")),
            ("no", _("The decision stands")),
        ],
    )  # fmt: skip
    words = _words(_("Why, in plain words"), _("It is told to the claimant, and stands on the letter."))


FORMS: Mapping[str, type[forms.Form]] = {
    "ask_cause": AskCauseForm, "answer_cause": AnswerCauseForm, "drop_cause": DropCauseForm, "ask_look": AskLookForm,
    "end_look": EndLookForm,
}  # fmt: skip
ACTS: Mapping[str, tuple[type[forms.Form], Callable[..., object], object]] = {
    "ask_cause": (
        AskCauseForm,
        services.ask_cause,
        _("It is asked; the claimant has fifteen days to answer."),
    ),
    "answer_cause": (AnswerCauseForm, services.answer_cause, _("The answer is kept.")),
    "drop_cause": (DropCauseForm, services.drop_cause, _("The answer is accepted; the claim goes on.")),
    "ask_look": (AskLookForm, services.ask_second_look, _("A second look is asked for.")),
    "end_look": (EndLookForm, services.end_second_look, _("The second look is ended; the claimant is told.")),
}


def page_forms() -> dict[str, Any]:
    """The forms of hearings, each under its own name."""
    return {name: make(auto_id=f"{name}_%s") for name, make in FORMS.items()}
