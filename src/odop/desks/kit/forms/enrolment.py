"""The questions of enrolment as forms: one question a page."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.artisans.queries import QuestionPage
from odop.artisans.rules.questions import OTHER_CRAFT
from odop.basics.refusals import Refusal

YES_NO = [("yes", _("Yes")), ("no", _("No"))]


@dataclass(frozen=True)
class Words:
    """How a question is put."""

    title: object
    hint: object = ""


WORDS = {
    "district": Words(_("In which district do you live?")),
    "name": Words(_("What is your name?"), _("Write it as in your papers.")),
    "guardian": Words(_("Your father's, mother's or husband's name?")),
    "birth": Words(_("When were you born?"), _("The year alone will do. Or write your age.")),
    "sex": Words(_("Are you a woman or a man?")),
    "social_group": Words(_("Which group do you belong to?")),
    "minority": Words(_("Are you of a minority community?")),
    "divyang": Words(_("Do you live with a disability?")),
    "place": Words(_("Which tehsil do you live in?")),
    "address": Words(_("What is your address?")),
    "native": Words(_("Are you a native of this State?")),
    "craft": Words(_("What do you make?"), _("These are the products of your district.")),
    "craft_years": Words(_("For how many years have you done this work?")),
    "phone": Words(_("What is your mobile number?"), _("Ten digits. We send word to it.")),
    "spouse": Words(_("What is your husband's or wife's name?")),
    "aadhaar": Words(_("What is your Aadhaar number?"), _("You need not give it. We never keep the number.")),
    "account": Words(_("In which bank account should money come?"), _("Look in your passbook.")),
    "unit": Words(_("Is your workshop registered?"), _("Such as Udyam or GST. Fill in only what you have.")),
    "pan": Words(_("What is your PAN?"), _("You need not give it.")),
}
# How a list calls what was asked.
SHORT = {
    "district": _("District"),
    "name": _("Name"),
    "guardian": _("Father, mother or husband"),
    "birth": _("Date of birth"),
    "sex": _("Sex"),
    "social_group": _("Social group"),
    "minority": _("Minority community"),
    "divyang": _("Disability"),
    "place": _("Tehsil"),
    "address": _("Address"),
    "native": _("Native of the State"),
    "craft": _("Product"),
    "craft_years": _("Years in the craft"),
    "phone": _("Phone"),
    "spouse": _("Husband or wife"),
    "aadhaar": _("Aadhaar"),
    "account": _("Bank account"),
    "unit": _("Workshop"),
    "pan": _("PAN"),
}
LABELS = {
    "district": _("District"),
    "name": _("Name"),
    "name_hi": _("Name in the other script"),
    "guardian_name": _("Name"),
    "day": _("Day"),
    "month": _("Month"),
    "year": _("Year"),
    "age": _("Or age in years"),
    "place": _("Tehsil"),
    "address": _("House, street, village"),
    "pin": _("PIN code"),
    "product": _("Product"),
    "craft_years": _("Years"),
    "phone": _("Mobile number"),
    "spouse_name": _("Name"),
    "spouse_aadhaar": _("His or her Aadhaar number"),
    "aadhaar": _("Aadhaar number"),
    "holder": _("Name in the passbook"),
    "account": _("Account number"),
    "ifsc": _("IFSC"),
    "unit_name": _("Name of the workshop"),
    "udyam": _("Udyam number"),
    "gstin": _("GSTIN"),
    "pan": _("PAN"),
}
CHOICES: dict[str, list[tuple[str, object]]] = {
    "sex": [("F", _("Woman")), ("M", _("Man")), ("O", _("Other"))],
    "social_group": [
        ("SC", _("Scheduled Caste")),
        ("ST", _("Scheduled Tribe")),
        ("OBC", _("Other Backward Class")),
        ("GEN", _("General")),
    ],
    "minority": list(YES_NO),
    "divyang": list(YES_NO),
    "native_of_state": list(YES_NO),
}
OFFERED = {"district", "place", "product"}
NUMERIC = {
    "day",
    "month",
    "year",
    "age",
    "pin",
    "craft_years",
    "phone",
    "aadhaar",
    "spouse_aadhaar",
    "account",
}
OPTIONAL = {"name_hi", "day", "month", "year", "age", "pin", "spouse_aadhaar", "unit_name", "udyam", "gstin"}
AUTOCOMPLETE = {"name": "name", "address": "street-address", "pin": "postal-code", "phone": "tel-national",
                "year": "bday-year", "month": "bday-month", "day": "bday-day"}  # fmt: skip
WAYS_OUT = {
    "unknown": _("I do not know"),
    "declined": _("I do not want to say"),
    "none": _("I have none"),
}
# Where a question needs its own words for "none".
NONE_OF = {"spouse": _("I have no husband or wife"), "unit": _("No")}


def way_out(question: str, code: str) -> object:
    """How a question is left without an answer, in words."""
    return NONE_OF.get(question, WAYS_OUT[code]) if code == "none" else WAYS_OUT[code]


class QuestionForm(forms.Form):
    """The boxes of one question. What is typed goes to the room as it was typed."""

    def __init__(self, page: QuestionPage, data: Any = None) -> None:
        super().__init__(data, initial=_initial(page), auto_id="q_%s")
        self.page = page
        self.words = WORDS[page.question.code]
        alone = len(page.question.boxes) == 1
        for box in page.question.boxes:
            self.fields[box] = self._box(box, alone)
        self.ways_out = [(code, way_out(page.question.code, code)) for code in page.question.ways_out]

    def _box(self, box: str, alone: bool) -> forms.Field:
        label = LABELS.get(box, _("Choose one"))
        if box in CHOICES or box in OFFERED:
            offered = CHOICES.get(box) or self._offered()
            widget: forms.Widget = forms.RadioSelect() if len(offered) <= 12 else forms.Select()
            if isinstance(widget, forms.Select) and not isinstance(widget, forms.RadioSelect):
                offered = [("", _("Choose")), *offered]
            return forms.ChoiceField(label=label, choices=offered, widget=widget)
        attributes = {"inputmode": "numeric"} if box in NUMERIC else {}
        attributes["autocomplete"] = AUTOCOMPLETE.get(box, "off")
        return forms.CharField(
            label=label,
            required=alone or box not in OPTIONAL,
            max_length=400,
            widget=forms.TextInput(attributes),
        )

    def _offered(self) -> list[tuple[str, object]]:
        language = get_language() or "hi"
        offered: list[tuple[str, object]] = [(code, n.in_language(language)) for code, n in self.page.choices]
        if self.page.question.code == "craft":
            offered.append((OTHER_CRAFT, _("Something else")))
        return offered

    def given(self) -> dict[str, str]:
        """What was typed, box by box, with the way out where one was taken."""
        names = (*self.page.question.boxes, "said")
        return {name: str(self.data.get(name, "")) for name in names}

    def refuse(self, refusal: Refusal) -> None:
        """Put a refusal beside the box it is about."""
        self.is_valid()
        self.errors.clear()
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal))


def _initial(page: QuestionPage) -> dict[str, object]:
    """What was answered before; identifiers are never shown again."""
    told = dict(page.answer or {})
    if "earliest" in told:
        year, month, day = told["earliest"].split("-")
        exact = told["earliest"] == told["latest"]
        whole_year = told["earliest"][5:] == "01-01" and told["latest"][5:] == "12-31"
        told = {"year": year} if exact or whole_year else {}
        if exact:
            told |= {"month": month, "day": day}
    if page.question.code == "unit" and "said" not in told:
        told["unit_name"] = told.get("name", "")
    if page.question.code == "account":
        told = {"holder": told.get("holder", "")}
    if "phone" in told:
        told["phone"] = told["phone"].removeprefix("+91")
    return told
