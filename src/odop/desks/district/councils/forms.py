"""What officers type about a council's claim: its letter, a paper, reasons, an order."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.access.rules import mobile
from odop.casework.rules.marketing.councils import BACK_FOR, FAIRS, NO_FOR, PAPERS, Occasion
from odop.casework.services.councils import Told
from odop.desks.district.market import hearings
from odop.desks.district.market.forms import FalseForm, LiftForm, RecoveredForm
from odop.desks.kit.files import SentFile
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import RupeesField, WholeField
from odop.desks.kit.templatetags.kit import named
from odop.programme.queries import Office, ProductOf

AREA = {"rows": 3}
ELSEWHERE = [("", "—"), ("no", _("No")), ("yes", _("Yes")), ("unsure", _("I do not know"))]


FAIR_ASKS = {"required": _("This is asked of a fair.")}


class CouncilForm(forms.Form):
    """What the council's letter says."""

    office = forms.ChoiceField(
        label=_("Which council, society or association?"),
        help_text=_("The payees of the district. One that is not there is written down first."),
    )
    registration = forms.CharField(
        label=_("Its registration: which department or act, which number"), max_length=80
    )
    phone = forms.CharField(
        label=_("Its mobile number"), help_text=_("It is told of every step."), max_length=16, required=False
    )
    product = forms.ChoiceField(label=_("For which product of the district?"))
    occasion = forms.ChoiceField(label=_("What was it?"), choices=Occasion.choices, widget=forms.RadioSelect)
    event_en = forms.CharField(label=_("Name of the event, in English"), max_length=160)
    event_hi = forms.CharField(label=_("Name of the event, in Hindi"), max_length=160)
    place = forms.CharField(label=_("Place"), max_length=120)
    ended_on = DayField(label=_("Last day of the event"))
    cost = RupeesField(
        label=_("Paid through the bank, in rupees"), help_text=_("What was paid in cash counts for nothing.")
    )
    units = WholeField(
        label=_("Of a fair: how many units of makers took part?"),
        help_text=_("At least twenty. Leave it empty where it was no fair."),
        error_messages=FAIR_ASKS,
    )
    elsewhere = forms.ChoiceField(
        label=_("Of a fair: has another scheme paid for it?"),
        help_text=_("Leave it empty where it was no fair."),
        choices=ELSEWHERE,
        error_messages=FAIR_ASKS,
    )

    def __init__(
        self, *args: Any, councils: list[Office], products: tuple[ProductOf, ...], **words: Any
    ) -> None:
        super().__init__(*args, **words)
        self.fields["office"].choices = [("", "—"), *((one.code, named(one)) for one in councils)]  # type: ignore[attr-defined]
        self.fields["product"].choices = [(one.code, named(one)) for one in products]  # type: ignore[attr-defined]
        for name in ("units", "elsewhere"):
            self.fields[name].required = not self.is_bound or self.data.get("occasion") in FAIRS

    def clean_phone(self) -> str:
        typed = self.cleaned_data["phone"].strip()
        found = mobile(typed) if typed else ""
        if found is None:
            raise forms.ValidationError(_("Write a mobile number of ten digits."))
        return found

    def told(self) -> Told:
        said = {**self.cleaned_data}
        said.pop("office", None)
        return Told(**said)


class RightForm(CouncilForm):
    """The same once more; the council stays who it is."""

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, councils=[], **words)
        del self.fields["office"]


class AdmitForm(forms.Form):
    """How much is admitted, before it goes to the State committee."""

    admitted = RupeesField(label=_("Admitted, in rupees"))
    why = forms.CharField(label=_("Why less, where it is less"), max_length=300, required=False)
    words = forms.CharField(
        label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000, required=False
    )


class BackForm(forms.Form):
    """What is to be put right."""

    reasons = forms.MultipleChoiceField(
        label=_("What is to be put right"), choices=list(BACK_FOR.items()), widget=forms.CheckboxSelectMultiple
    )  # fmt: skip
    words = forms.CharField(
        label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000, required=False
    )


class NoForm(forms.Form):
    """Why it is rejected."""

    reason = forms.ChoiceField(label=_("Reason"), choices=[("", "—"), *NO_FOR.items()])
    words = forms.CharField(label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000)


class TakenBackForm(forms.Form):
    words = forms.CharField(label=_("Which letter of the council says so?"), max_length=300)


class CouncilPaperForm(forms.Form):
    """A paper of the council."""

    kind = forms.ChoiceField(label=_("Which paper"), choices=list(PAPERS.items()))
    file = SentFile(
        label=_("Photo or PDF"), help_text=_("JPEG, PNG or PDF, up to 5 MB"), endings=".pdf,.jpg,.jpeg,.png",
        megabytes=5,
    )  # fmt: skip


class NothingForm(forms.Form):
    pass


FORMS: dict[str, type[forms.Form]] = {
    "recommend": AdmitForm, "return": BackForm, "reject": NoForm, "withdraw": TakenBackForm, "pass": NothingForm,
    "false": FalseForm, "recovered": RecoveredForm, "lift": LiftForm, **hearings.FORMS,
}  # fmt: skip


def page_forms(cost: str, missing: tuple[str, ...]) -> dict[str, Any]:
    """The forms of a claim's page, by name; the whole cost stands as admitted, the first paper wanted is chosen."""
    made = {"back" if name == "return" else name: make for name, make in FORMS.items() if name != "pass"}
    found: dict[str, Any] = {name: make(auto_id=f"{name}_%s") for name, make in made.items()}
    first = missing[0] if missing else "other_paper"
    found["recommend"] = AdmitForm(auto_id="recommend_%s", initial={"admitted": cost})
    return {**found, "paper": CouncilPaperForm(auto_id="paper_%s", initial={"kind": first})}
