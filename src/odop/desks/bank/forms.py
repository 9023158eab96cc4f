"""What a branch says of a file, form by form; sums in rupees on the page, paise behind it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.basics.money import rupees
from odop.basics.names import ascii_digits
from odop.casework.queries.margin_money import FilePage
from odop.casework.rules.margin_money.branch_reasons import Reason
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import RupeesField
from odop.programme.queries import office


def words(label: Any, help_text: Any = "", *, required: bool = True) -> forms.CharField:
    """A few lines in plain words."""
    area = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=help_text, widget=area, max_length=2000, required=required)


def chosen_from(reasons: Mapping[str, Reason], empty: str) -> list[tuple[str, str]]:
    """The reasons of the list in the reader's language."""
    language = get_language() or "hi"
    return [("", empty), *((code, r.words.in_language(language)) for code, r in reasons.items())]


class FileForm(forms.Form):
    """What a branch says of one file; each form knows the file it is about."""

    def __init__(self, *args: Any, page: FilePage, **more: Any) -> None:
        super().__init__(*args, **more)
        self.prepare(page)

    def prepare(self, page: FilePage) -> None:
        """Fill in what is known of the file."""

    def said(self) -> dict[str, Any]:
        """What the act is told."""
        return dict(self.cleaned_data)


class NoWords(FileForm):
    """Nothing to say beside the act itself."""


class NeverCame(FileForm):
    words = words(
        _("Anything the centre should know"),
        _("For example: the diary was searched, the file went to another branch."),
        required=False,
    )


class AskPaper(FileForm):
    words = words(_("Which paper, in plain words"), _("The applicant and the centre read this."))


class Sanction(FileForm):
    sum_sanctioned = RupeesField(label=_("Sum sanctioned, in rupees"))
    reason = forms.ChoiceField(label=_("If less than was asked: why"), required=False)
    words = words(
        _("If less: in plain words"),
        _("The applicant reads this beside the sum she asked for."),
        required=False,
    )

    def prepare(self, page: FilePage) -> None:
        self.fields["reason"].choices = chosen_from(page.cuts, "—")  # type: ignore[attr-defined]
        self.fields["sum_sanctioned"].initial = rupees(page.line.sum_asked)


class Refuse(FileForm):
    reason = forms.ChoiceField(
        label=_("Reason"), help_text=_("That the branch has met its target is no reason, and is not taken.")
    )
    words = words(
        _("In plain words, what stands against this loan"),
        _("The applicant reads this, with what she can do next."),
    )

    def prepare(self, page: FilePage) -> None:
        self.fields["reason"].choices = chosen_from(page.refusals, "—")  # type: ignore[attr-defined]


class SanctionAfterAll(Sanction):
    """A second look that ends in a sanction."""


class RefuseAgain(Refuse):
    """A second look that ends as the first did."""

    def said(self) -> dict[str, Any]:
        return {"sum_sanctioned": None, **self.cleaned_data}


class Instalment(FileForm):
    on = DayField(label=_("Paid on"))
    amount = RupeesField(label=_("First instalment, in rupees"))


class Claim(FileForm):
    holder = forms.CharField(label=_("Account holder"), help_text=_("The applicant herself."), max_length=200)
    account = forms.CharField(
        label=_("Account number"),
        help_text=_("At this branch; the deposit is made from it."),
        max_length=24,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def prepare(self, page: FilePage) -> None:
        there = office(page.branch_code)
        self.ifsc = there.ifsc if there else ""
        self.fields["holder"].initial = page.line.name.en

    def said(self) -> dict[str, Any]:
        account = ascii_digits(self.cleaned_data["account"])
        return {"holder": self.cleaned_data["holder"], "account": account, "ifsc": self.ifsc}


class Deposit(FileForm):
    deposit = forms.CharField(label=_("Number of the term deposit"), max_length=40)
    on = DayField(label=_("Deposited on"))


class SignInspection(FileForm):
    agrees = forms.ChoiceField(
        label=_("What the branch saw"),
        choices=[("yes", _("As the centre wrote")), ("no", _("Something else"))],
        widget=forms.RadioSelect,
    )
    words = words(_("If something else: what, in plain words"), required=False)

    def said(self) -> dict[str, Any]:
        return {"agrees": self.cleaned_data["agrees"] == "yes", "words": self.cleaned_data["words"]}


class Grant(FileForm):
    no_default = forms.BooleanField(
        label=_("The loan is not in default"),
        required=False,
        help_text=_("Without this the margin money stays held."),
    )


class SetOff(FileForm):
    words = words(_("What happened, in plain words"))


class Return(FileForm):
    on = DayField(label=_("Returned on"))
    words = words(_("By which transfer"), _("Its reference, and the account it went to."))
