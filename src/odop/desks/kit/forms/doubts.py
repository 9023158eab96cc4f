"""The answer to a doubt that was put to an officer as a question."""

from django import forms
from django.utils.translation import gettext_lazy


class AnswerForm(forms.Form):
    """What the officer found."""

    upheld = forms.ChoiceField(
        label=gettext_lazy("Was there something in it?"),
        choices=[
            ("no", gettext_lazy("No, it is in order")),
            ("yes", gettext_lazy("Yes, there was something in it")),
        ],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=gettext_lazy("What you found"),
        help_text=gettext_lazy(
            "A few words: whom you asked, what you saw. Nothing else happens by your answer."
        ),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
