"""Asking for a test: against which standard, and of which laboratory."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.quality.queries import LabLine, StandardLine


class AskForm(forms.Form):
    """What is tested, by whom, and a word of the maker's own."""

    standard = forms.ChoiceField(label=_("What is to be tested?"), widget=forms.RadioSelect)
    lab = forms.ChoiceField(
        label=_("Which laboratory?"),
        help_text=_(
            "If you do not know, leave the first. Those said to test this product come first, and of these "
            "the ones whose accreditation is surest."
        ),
    )
    words = forms.CharField(
        label=_("What is it, and what do you want to know?"), max_length=400, required=False,
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        standards: Iterable[StandardLine],
        labs: Iterable[LabLine],
        herself: bool = False,
        **words: Any,
    ) -> None:
        super().__init__(*args, **words)
        language = get_language() or "hi"
        self.fields["standard"].choices = [  # type: ignore[attr-defined]
            (
                s.standard.code,
                f"{s.standard.named.in_language(language)} · {s.market_words}"
                + (f" · {s.standard.number}" if not herself else ""),
            )
            for s in standards
        ]
        self.fields["lab"].choices = [*([] if herself else [("", "—")]), *lab_choices(labs)]  # type: ignore[attr-defined]


def lab_choices(labs: Iterable[LabLine]) -> list[tuple[str, str]]:
    """Laboratories as choices, each with how sure its accreditation is."""
    language = get_language() or "hi"
    return [(one.code, f"{one.named.in_language(language)} ({one.trust_words})") for one in labs]
