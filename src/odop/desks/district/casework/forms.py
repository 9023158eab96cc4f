"""What officers type: reasons, calls, members, minutes, and an application across the table."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.casework.queries import CallLine
from odop.casework.rules import ANSWERS, QUESTIONS, REJECTED_FOR, RETURNED_FOR
from odop.desks.kit.forms.days import DayField, DayInput
from odop.desks.kit.forms.sums import WholeField
from odop.programme.queries import ProductOf

AREA = {"rows": 3}


class ReturnForm(forms.Form):
    """What is to be put right."""

    reasons = forms.MultipleChoiceField(
        label=_("What is to be put right"),
        choices=list(RETURNED_FOR.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label=_("More, in plain words"), widget=forms.Textarea(AREA), required=False, max_length=1000
    )


class RejectForm(forms.Form):
    """A reason of the list, and plain words."""

    reason = forms.ChoiceField(label=_("Reason"), choices=[("", "—"), *REJECTED_FOR.items()])
    words = forms.CharField(
        label=_("In plain words, for the applicant"), widget=forms.Textarea(AREA), max_length=1000
    )


class SlipForm(forms.Form):
    """Why a step is taken back."""

    words = forms.CharField(
        label=_("What the slip was, for the applicant"), widget=forms.Textarea(AREA), max_length=1000
    )


class CallForm(forms.Form):
    """A new call, as its press notice gives it."""

    product = forms.ChoiceField(label=_("Product"))
    places = WholeField(label=_("Places"), min_value=1, max_value=5000)
    opens_on = DayField(label=_("First day"), widget=DayInput())
    closes_on = DayField(label=_("Last day"), widget=DayInput())
    notice = forms.CharField(
        label=_("Press notice"),
        help_text=_("In which paper, on which day."),
        widget=forms.Textarea(AREA),
        required=False,
        max_length=500,
    )

    def __init__(self, *words: Any, products: tuple[ProductOf, ...], language: str, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["product"].choices = [  # type: ignore[attr-defined]
            ("", "—"),
            *((p.code, p.named.in_language(language)) for p in products),
        ]


class MembersForm(forms.Form):
    """Who is present, one a line."""

    members = forms.CharField(
        label=_("Members present"),
        help_text=_("One a line: name, office. At least two."),
        widget=forms.Textarea({"rows": 6}),
        max_length=2000,
    )

    def named(self) -> list[dict[str, str]]:
        """The members as the act takes them."""
        lines = (line.partition(",") for line in self.cleaned_data["members"].splitlines() if line.strip())
        return [{"name": name.strip(), "office": office.strip()} for name, _comma, office in lines]


class SittingForm(MembersForm):
    """A sitting's day and who is present."""

    held_on = DayField(label=_("Day of the sitting"), widget=DayInput())
    field_order = ("held_on", "members")


class MinutesForm(forms.Form):
    minutes = forms.CharField(label=_("Minutes"), widget=forms.Textarea({"rows": 22}), max_length=20000)


class MonthField(forms.CharField):
    """A month as 2024-05; a year typed in Devanagari digits is read too."""

    def clean(self, value: Any) -> Any:
        return super().clean(ascii_digits(value or ""))


class ApplyForm(forms.Form):
    """All the questions at once, for an officer with the applicant before him."""

    call = forms.ChoiceField(label=_("Call"))

    def __init__(self, *words: Any, calls: tuple[CallLine, ...], language: str, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["call"].choices = [  # type: ignore[attr-defined]
            (c.number, f"{c.number} · {c.product_named.in_language(language)}") for c in calls
        ]
        for q in QUESTIONS:
            if q.answers:
                self.fields[q.code] = forms.ChoiceField(
                    label=q.words,  # type: ignore[arg-type]
                    choices=[(a, ANSWERS[a]) for a in q.answers],
                    widget=forms.RadioSelect,
                )
            else:
                self.fields[q.code] = MonthField(
                    label=q.words,  # type: ignore[arg-type]
                    required=False,
                    widget=forms.TextInput({"type": "month"}),
                )

    def answers(self) -> dict[str, str]:
        """The answers as the act takes them; an empty month is not an answer."""
        given = {q.code: self.cleaned_data.get(q.code, "") for q in QUESTIONS}
        return {code: answer for code, answer in given.items() if answer}
