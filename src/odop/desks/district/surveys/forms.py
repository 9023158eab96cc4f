"""What an officer fills in to open a survey, and to give a place to another surveyor."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import WholeField
from odop.plans.queries.surveys.forms import VersionLine


class OpenForm(forms.Form):
    """A survey to be opened."""

    form = forms.ChoiceField(label=_("Form"))
    each_place = WholeField(
        label=_("How many makers in each tehsil or block"),
        help_text=_("As many again wait in reserve. Where fewer live, all are asked."),
        min_value=1,
        max_value=200,
        initial=20,
    )
    seed = forms.CharField(
        label=_("Seed of the draw"),
        help_text=_(
            "Words or a number that were public before today and that nobody here could choose. "
            "What stands here is the seed of the last public counting, where there is one."
        ),
        max_length=120,
    )
    closes_on = DayField(
        label=_("Last day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, versions: Iterable[VersionLine], language: str, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["form"].choices = [  # type: ignore[attr-defined]
            (one.form, f"{one.title.in_language(language)} · {one.version}") for one in versions
        ]


class GiveForm(forms.Form):
    """A place to be given to another surveyor."""

    place = forms.CharField(max_length=16, required=False)
    surveyor = forms.UUIDField()
