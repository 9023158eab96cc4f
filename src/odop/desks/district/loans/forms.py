"""What officers type about a loan: reasons, papers, the branch, and an application across the table."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.casework.rules.margin_money.papers import ASKED, KINDS
from odop.casework.rules.margin_money.questions import (
    ANSWERS,
    BRANCH,
    CHOICE,
    COUNT,
    MONEY,
    QUESTIONS,
    Question,
)
from odop.casework.rules.margin_money.reasons import REJECTED_FOR, RETURNED_FOR
from odop.casework.services.margin_money import Paper
from odop.desks.district.casework.forms import DayInput
from odop.desks.kit.forms.days import DayField
from odop.programme.queries import Office, ProductOf

AREA = {"rows": 3}
TAKES = "application/pdf,image/jpeg,image/png"


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
    """A reason of the list, and plain words; the clause is named by itself."""

    reason = forms.ChoiceField(label=_("Reason"), choices=[("", "—"), *REJECTED_FOR.items()])
    words = forms.CharField(
        label=_("In plain words, for the applicant"), widget=forms.Textarea(AREA), max_length=1000
    )


class BranchForm(forms.Form):
    """The branch a file goes to; left open, the one each applicant wishes."""

    branch = forms.ChoiceField(
        label=_("Bank branch"), required=False, help_text=_("Left open: the branch each applicant asked for.")
    )

    def __init__(self, *words: Any, branches: Iterable[Office], **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["branch"].choices = branch_choices(branches)  # type: ignore[attr-defined]


class OtherBranchForm(BranchForm):
    """Another branch for a file that one has refused."""

    def __init__(self, *words: Any, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["branch"].required = True
        self.fields["branch"].help_text = _("One that has not refused it.")


class PaperForm(forms.Form):
    """One paper of an application."""

    kind = forms.ChoiceField(label=_("What paper it is"), choices=[("", "—"), *KINDS.items()])
    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF, JPEG or PNG, up to 5 MB."),
        widget=forms.ClearableFileInput({"accept": TAKES}),
    )

    def paper(self) -> Paper:
        return _paper(self.cleaned_data["kind"], self.cleaned_data["file"])


class LoanForm(forms.Form):
    """All the questions at once, for an officer with the applicant before him, and the papers she brings."""

    def __init__(
        self, *words: Any, branches: Iterable[Office], products: Sequence[ProductOf] = (), **more: Any
    ) -> None:
        super().__init__(*words, **more)
        language = get_language() or "hi"
        if products:
            self.fields["product"] = forms.ChoiceField(
                label=_("Product"), choices=[(p.code, p.named.in_language(language)) for p in products]
            )
        for question in QUESTIONS:
            self.fields[question.code] = _field(question, branches)
        for kind in ASKED:
            self.fields[f"paper_{kind}"] = forms.FileField(
                label=KINDS[kind],
                required=False,
                help_text=_("PDF, JPEG or PNG, up to 5 MB."),
                widget=forms.ClearableFileInput({"accept": TAKES}),
            )

    def answers(self) -> dict[str, str]:
        """The answers as the act takes them; an empty one is not an answer."""
        given = {q.code: self.cleaned_data.get(q.code) or "" for q in QUESTIONS}
        return {code: answer for code, answer in given.items() if answer}

    def papers(self) -> list[Paper]:
        """The papers handed in."""
        given = ((kind, self.cleaned_data.get(f"paper_{kind}")) for kind in ASKED)
        return [_paper(kind, file) for kind, file in given if file]


def branch_choices(branches: Iterable[Office]) -> list[tuple[str, str]]:
    language = get_language() or "hi"
    return [("", "—"), *((b.code, b.named.in_language(language)) for b in branches)]


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
        return forms.ChoiceField(choices=branch_choices(branches), **words)
    if question.kind in (MONEY, COUNT):
        return forms.CharField(max_length=20, widget=forms.TextInput({"inputmode": "numeric"}), **words)
    if question.at_most > 500:
        return forms.CharField(max_length=question.at_most, widget=forms.Textarea(AREA), **words)
    return forms.CharField(max_length=question.at_most, **words)


def _paper(kind: str, file: UploadedFile) -> Paper:
    return Paper(kind, file.name or "", file.read())


class CallForm(forms.Form):
    """A sitting's day and place; its agenda is whatever waits."""

    held_on = DayField(label=_("Day of the sitting"), widget=DayInput())
    place = forms.CharField(
        label=_("Place and hour"), help_text=_("As the applicants should read it."), max_length=200
    )


class PutOffForm(forms.Form):
    """Why an application waits for a later sitting."""

    words = forms.CharField(
        label=_("In plain words, for the applicant"), widget=forms.Textarea(AREA), max_length=1000
    )
