"""What a maker types and sends for her loan: one answer, one paper."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.casework.rules.margin_money.papers import KINDS
from odop.casework.rules.margin_money.questions import ANSWERS, BRANCH, CHOICE, COUNT, MONEY, Question, read
from odop.desks.kit.files import PhotoField
from odop.programme.queries import Office

# Needed before the office can pass it; then what it helps to send. The form is the application itself.
FIRST = ("affidavit", "project_report")
PAPERS = (*FIRST, *(kind for kind in KINDS if kind not in (*FIRST, "application_form")))
WRONG = {
    MONEY: _("Write a whole number in figures, like 50000."),
    COUNT: _("Write how many in figures, like 4."),
}


class AnswerForm(forms.Form):
    """One question of the application."""

    def __init__(
        self, *words: object, question: Question, branches: Iterable[Office] = (), **more: object
    ) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.question = question
        self.fields["answer"] = _field(question, branches)

    def clean_answer(self) -> str:
        answer = str(self.cleaned_data["answer"]).strip()
        if self.question.kind in (MONEY, COUNT):
            answer = ascii_digits(answer)
        if answer and read(self.question, answer) is None:
            raise forms.ValidationError(WRONG.get(self.question.kind, _("Choose one of these answers.")))
        return answer


class PaperForm(forms.Form):
    """One paper: a photo from the phone, or a PDF."""

    file = PhotoField()

    def __init__(self, *words: object, kind: str, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["file"].label = KINDS[kind]


class WordsForm(forms.Form):
    """Her own words to the bank."""

    words = forms.CharField(max_length=1000, widget=forms.Textarea({"rows": 3}))

    def __init__(self, *given: object, label: object, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]
        self.fields["words"].label = str(label)


def _field(question: Question, branches: Iterable[Office]) -> forms.Field:
    words: dict[str, Any] = {
        "label": question.words,
        "help_text": question.help,
        "required": question.required,
    }
    if question.kind == CHOICE:
        choices = [(code, ANSWERS[code]) for code in question.answers]
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **words)
    if question.kind == BRANCH:
        language = get_language() or "hi"
        named = sorted(_apart([(b.named.in_language(language), b.code, b.ifsc) for b in branches]))
        return forms.ChoiceField(
            choices=[("", _("Let the office choose")), *((code, name) for name, code in named)], **words
        )
    if question.kind in (MONEY, COUNT):
        return forms.CharField(max_length=20, widget=forms.TextInput({"inputmode": "numeric"}), **words)
    if question.at_most > 500:
        return forms.CharField(max_length=question.at_most, widget=forms.Textarea({"rows": 4}), **words)
    return forms.CharField(max_length=question.at_most, **words)


def _apart(branches: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Each branch by its name; where two have the same one, with the code of her passbook."""
    times = Counter(name for name, _code, _ifsc in branches)
    return [(f"{name} ({ifsc})" if times[name] > 1 else name, code) for name, code, ifsc in branches]
