"""What is typed about a common facility centre, by an officer or by whoever runs it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.desks.kit.files import SentFile
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import RupeesField, WholeField
from odop.facilities.rules import CentreKind, Form, Land, Promise, Source, Special
from odop.facilities.services import NewCompany, NewMember, NewReport, Part

AREA = {"rows": 3}
ROWS = 8  # parts of a project that a report's form holds
YES_NO = [("", "—"), ("yes", _("yes")), ("no", _("no"))]


def paper(**words: Any) -> SentFile:
    """A paper of the centre."""
    return SentFile(endings=".pdf,.jpg,.jpeg,.png", megabytes=5, **words)


class InvitationForm(forms.Form):
    """A notice for expressions of interest."""

    product = forms.ChoiceField(label=_("Product"))
    newspaper = forms.CharField(label=_("Newspaper, and its day"), max_length=200)
    address = forms.CharField(label=_("Where it stands on the web"), max_length=200)
    opens_on = DayField(label=_("First day"))
    closes_on = DayField(label=_("Last day"))


class InterestForm(forms.Form):
    """Who would run a centre."""

    invitation = forms.ChoiceField(label=_("Under which notice"))
    name_en = forms.CharField(label=_("Name of the centre, in English"), max_length=160)
    name_hi = forms.CharField(label=_("Name of the centre, in Hindi"), max_length=160)
    kinds = forms.MultipleChoiceField(
        label=_("What it would be"), choices=CentreKind.choices, widget=forms.CheckboxSelectMultiple
    )
    place = forms.CharField(label=_("Where it would stand"), max_length=200)
    promoter = forms.CharField(label=_("Who speaks for the makers"), max_length=200)
    phone = forms.CharField(label=_("Phone"), max_length=16, required=False)


class CompanyForm(forms.Form):
    """The company or society, its land and its members."""

    form = forms.ChoiceField(label=_("Form of the company or society"), choices=[("", "—"), *Form.choices])
    name = forms.CharField(label=_("Its name, as registered"), max_length=200)
    registration = forms.CharField(label=_("Number of its incorporation"), max_length=60)
    registered_on = DayField(label=_("Registered on"))
    shares = WholeField(label=_("Shares of all members together"), min_value=1)
    admits_state = forms.ChoiceField(
        label=_("Its constitution admits one representative of the State"), choices=YES_NO
    )
    state_representative = forms.CharField(
        label=_("The State's representative"), max_length=200, required=False
    )
    land = forms.ChoiceField(label=_("The land is"), choices=[("", "—"), *Land.choices])
    lease_years = WholeField(label=_("Years of the lease"), min_value=1, max_value=999, required=False)
    in_government_area = forms.ChoiceField(
        label=_("In a government industrial area or park"), choices=YES_NO, required=False
    )
    land_of_a_member = forms.ChoiceField(
        label=_("It is the land of a member"), choices=YES_NO, required=False
    )
    near_cluster = forms.ChoiceField(label=_("It is near the makers"), choices=YES_NO, required=False)
    members_use_percent = WholeField(
        label=_("Part of the capacity members will use, in per cent"),
        max_value=100,
        required=False,
    )
    members = forms.CharField(
        label=_("The members, one on a line"),
        help_text=_(
            "Name; shares; number in the register, if there is one. Put a star before the name of "
            "whoever is not tied to the product."
        ),
        widget=forms.Textarea({"rows": 12, "placeholder": _("Rani Devi; 100; A/ABC/0000123")}),
    )

    def clean_members(self) -> list[NewMember]:
        found = []
        for place, text in enumerate(self.cleaned_data["members"].splitlines(), 1):
            cells = [cell.strip() for cell in text.split(";")]
            if not any(cells):
                continue
            shares = ascii_digits(cells[1]).replace(",", "") if len(cells) > 1 else ""
            if len(cells) > 3 or not shares.isdecimal():
                raise forms.ValidationError(_("Line %(n)s is not name; shares; number."), params={"n": place})
            name = cells[0]
            found.append(
                NewMember(
                    name.removeprefix("*").strip(), int(shares), not name.startswith("*"),
                    cells[2] if len(cells) > 2 else "",
                )
            )  # fmt: skip
        return found

    def company(self) -> NewCompany:
        """The company as the act takes it."""
        said = self.cleaned_data
        answers = {
            name: _answer(said[name]) for name in ("in_government_area", "land_of_a_member", "near_cluster")
        }
        return NewCompany(
            form=said["form"], name=said["name"], registration=said["registration"],
            registered_on=said["registered_on"], shares=said["shares"], admits_state=said["admits_state"] == "yes",
            state_representative=said["state_representative"], land=said["land"], lease_years=said["lease_years"],
            members_use_percent=said["members_use_percent"], **answers,
        )  # fmt: skip


class ReportForm(forms.Form):
    """A report: the parts of the project, each with its cost, and what the report says besides."""

    land_cost = RupeesField(label=_("Cost of the land"), required=False)
    own_part = RupeesField(
        label=_("What the members bring"), required=False, help_text=_("Left open: the least the order asks.")
    )
    special = forms.ChoiceField(
        label=_("Of a kind that may cost more than ₹10 crore"),
        choices=[("", _("no")), *Special.choices],
        required=False,
    )
    technical_body = forms.BooleanField(
        label=_("A technical body of the Centre or the State, or one permitted from abroad"), required=False
    )
    need = forms.CharField(
        label=_("The gap of the diagnostic study it answers"), widget=forms.Textarea(AREA), max_length=1000
    )
    makers = WholeField(label=_("Makers who would use it in a year"), required=False)
    capacity = forms.CharField(
        label=_("Capacity and outputs"), widget=forms.Textarea(AREA), max_length=1000, required=False
    )
    environment = forms.CharField(
        label=_("Power, waste, consents"), widget=forms.Textarea(AREA), max_length=1000, required=False
    )
    file = paper(label=_("The report, as a PDF"), required=False)

    def __init__(self, *words: Any, **more: Any) -> None:
        super().__init__(*words, **more)
        for n in range(1, ROWS + 1):
            self.fields[f"name_{n}"] = forms.CharField(
                label=_("Part of the project"), max_length=200, required=False
            )
            self.fields[f"cost_{n}"] = RupeesField(label=_("Cost"), required=False)
            self.fields[f"civil_{n}"] = forms.BooleanField(label=_("Building work"), required=False)
            self.fields[f"funded_{n}"] = forms.CharField(
                label=_("Another scheme that pays for it"), max_length=200, required=False
            )
            self.fields[f"central_{n}"] = RupeesField(label=_("What the central scheme pays"), required=False)

    @property
    def rows(self) -> list[list[forms.BoundField]]:
        names = ("name", "cost", "civil", "funded", "central")
        return [[self[f"{name}_{n}"] for name in names] for n in range(1, ROWS + 1)]

    @property
    def besides(self) -> list[forms.BoundField]:
        names = (
            "land_cost",
            "own_part",
            "special",
            "technical_body",
            "need",
            "makers",
            "capacity",
            "environment",
            "file",
        )
        return [self[name] for name in names]

    def report(self) -> NewReport:
        """The report as the act takes it."""
        said = self.cleaned_data
        parts = [
            Part(
                said[f"name_{n}"],
                said[f"cost_{n}"] or 0,
                said[f"civil_{n}"],
                said[f"funded_{n}"],
                said[f"central_{n}"],
            )
            for n in range(1, ROWS + 1)
            if said[f"name_{n}"] or said[f"cost_{n}"]
        ]
        return NewReport(
            parts=parts, land_cost=said["land_cost"] or 0, own_part=said["own_part"] or 0, special=said["special"],
            technical_body=said["technical_body"], need=said["need"], makers=said["makers"],
            capacity=said["capacity"], environment=said["environment"],
        )  # fmt: skip


class WordsForm(forms.Form):
    words = forms.CharField(label=_("In plain words"), widget=forms.Textarea(AREA), max_length=1000)


class AppraiseForm(forms.Form):
    experts = forms.CharField(label=_("Experts"), max_length=200)
    held_on = DayField(label=_("Day of the appraisal"))
    cost = RupeesField(label=_("The cost as they find it"))
    civil_vetted_by = forms.CharField(
        label=_("Building works vetted by"),
        help_text=_("PFAD or the Public Works Department."),
        max_length=200,
        required=False,
    )
    civil_vetted_on = DayField(label=_("Vetted on"), required=False)
    words = forms.CharField(label=_("What they say"), widget=forms.Textarea(AREA), max_length=1000)


class SanctionForm(forms.Form):
    order = forms.CharField(label=_("Number of the sanction order"), max_length=80)
    sanctioned_on = DayField(label=_("Day of the order"))


class AgreeForm(forms.Form):
    agreed_on = DayField(label=_("Day of the agreement"))
    agreed_for = forms.CharField(label=_("Who signs for the company or society"), max_length=200)
    built = DayField(label=_("Promised: built by"))
    open = DayField(label=_("Promised: open to makers by"))
    mortgaged_on = DayField(label=_("Mortgaged to the State on"), required=False)


class MortgageForm(forms.Form):
    mortgaged_on = DayField(label=_("Mortgaged to the State on"))


class UseForm(forms.Form):
    source = forms.ChoiceField(label=_("Whose money"), choices=Source.choices)
    what = forms.CharField(label=_("What it was used for"), max_length=200)
    amount = RupeesField(label=_("Sum"))
    used_on = DayField(label=_("Paid on"))
    file = paper(label=_("The bill with the bank's proof"))


class LookForm(forms.Form):
    use = forms.UUIDField(widget=forms.HiddenInput)
    taken = forms.ChoiceField(
        label=_("The proof is"),
        choices=[("yes", _("taken")), ("no", _("not taken"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(label=_("Why not"), max_length=400, required=False)


class InterestTold(forms.Form):
    amount = RupeesField(label=_("Interest"))
    up_to = DayField(label=_("Up to the day of the statement"))


class PromiseForm(forms.Form):
    what = forms.ChoiceField(label=_("What is promised"), choices=Promise.choices)
    promised_on = DayField(label=_("By which day"))


class LaterForm(forms.Form):
    what = forms.ChoiceField(label=_("What will be later"), choices=Promise.choices)
    expected_on = DayField(label=_("Now expected on"))
    reason = forms.CharField(label=_("Why"), widget=forms.Textarea(AREA), max_length=1000)


class KeptForm(forms.Form):
    what = forms.ChoiceField(
        label=_("What is there"), choices=[c for c in Promise.choices if c[0] not in ("BUILT", "OPEN")]
    )
    met_on = DayField(label=_("Since which day"))


class MetForm(forms.Form):
    met_on = DayField(label=_("Since which day"))


def _answer(said: str) -> bool | None:
    return {"yes": True, "no": False}.get(said)
