"""What is typed at a committee's pages."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.basics.money import rupees
from odop.basics.names import ascii_digits
from odop.casework.queries.committees import ItemLine, MeetingPage, MembersPage
from odop.casework.rules.committees import Reason
from odop.desks.kit.forms.days import DayField, DayInput
from odop.desks.kit.forms.sums import RupeesField

AREA = {"rows": 3}


class CallMeetingForm(forms.Form):
    """When and where."""

    held_on = DayField(label=_("Day of the meeting"), widget=DayInput())
    place = forms.CharField(label=_("Place and time"), max_length=200, required=False)


class SeatForm(forms.Form):
    """Who sits in a seat, from a day."""

    seat = forms.ChoiceField(label=_("Seat"))
    name = forms.CharField(label=_("Name"), max_length=200)
    office = forms.CharField(
        label=_("Office or firm"),
        max_length=200,
        required=False,
        help_text=_("Where the seat does not say it."),
    )
    from_on = DayField(label=_("From which day"), widget=DayInput())
    order_words = forms.CharField(label=_("By which letter or order"), max_length=200, required=False)
    username = forms.CharField(
        label=_("Name to sign in with"), max_length=60, required=False,
        help_text=_("Only of a member who reads the agenda here; the posting comes first."),
    )  # fmt: skip

    def __init__(self, *words: Any, page: MembersPage, **more: Any) -> None:
        super().__init__(*words, **more)
        language = get_language() or "hi"
        self.fields["seat"].choices = [  # type: ignore[attr-defined]
            (line.seat.code, line.seat.named.in_language(language))
            for line in page.seats
            if line.seat.holders is None
            or sum(one.until_on is None for one in line.holders) < line.seat.holders
        ]


class EndSeatForm(forms.Form):
    last_day = DayField(label=_("Last day"), widget=DayInput())


class SayForm(forms.Form):
    """Reasons of the list, plain words; of an approval its conditions and, of one item alone, a lesser sum."""

    amount = RupeesField(
        label=_("Sum approved, in rupees"), required=False,
        help_text=_("Leave it as it is, or write less and say in plain words why; never more."),
    )  # fmt: skip
    reasons = forms.MultipleChoiceField(label=_("Reasons"), widget=forms.CheckboxSelectMultiple)
    words = forms.CharField(
        label=_("In plain words, for whoever it concerns"), widget=forms.Textarea(AREA), max_length=1000
    )
    conditions = forms.CharField(
        label=_("Conditions"), widget=forms.Textarea(AREA), max_length=1000, required=False
    )

    def __init__(
        self, *words: Any, said: str, reasons: Mapping[str, Reason], items: Sequence[ItemLine], **more: Any
    ) -> None:
        super().__init__(*words, **more)
        alone = items[0] if said == "APPROVED" and len(items) == 1 and items[0].may_be_less else None
        if alone is None or alone.amount is None:
            del self.fields["amount"]
        else:
            self.fields["amount"].initial = rupees(alone.amount).removeprefix("₹")
        language = get_language() or "hi"
        self.fields["reasons"].choices = [  # type: ignore[attr-defined]
            (code, reason.words.in_language(language)) for code, reason in reasons.items()
        ]
        if not said:
            self.fields.clear()  # nothing is said yet, and nothing typed
        elif said == "APPROVED":
            self.fields["words"].required = False
        else:
            del self.fields["conditions"]


class AsideForm(forms.Form):
    """Who steps aside, and why."""

    holder = forms.ChoiceField(label=_("Member"))
    why = forms.CharField(
        label=_("What the interest is"), max_length=300,
        help_text=_("Such as: my brother's stall; my own firm; a member of the company."),
    )  # fmt: skip

    def __init__(self, *words: Any, page: MeetingPage, **more: Any) -> None:
        super().__init__(*words, **more)
        choices = _members(page, keeps=page.may_keep)
        if page.mine and not page.may_keep:
            self.fields["holder"] = forms.CharField(initial=str(page.mine.key), widget=forms.HiddenInput())
        else:
            self.fields["holder"].choices = choices  # type: ignore[attr-defined]
            if page.mine:
                self.fields["holder"].initial = str(page.mine.key)


class BackForm(forms.Form):
    """Why a member who had stepped aside decides again."""

    why = forms.CharField(
        label=_("Why there is no interest after all"), max_length=300,
        help_text=_("Such as: another firm of the same name."),
    )  # fmt: skip


class ActionForm(forms.Form):
    """What is to be done, by whom and by when."""

    what = forms.CharField(label=_("What is to be done"), max_length=400)
    holder = forms.ChoiceField(label=_("By which member"), required=False)
    owner = forms.CharField(
        label=_("Or by whom else"),
        max_length=200,
        required=False,
        help_text=_("An officer or office, by name."),
    )
    due_on = DayField(label=_("By which day"), widget=DayInput())
    item = forms.ChoiceField(label=_("On which item"), required=False)

    def __init__(self, *words: Any, page: MeetingPage, **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["holder"].choices = [("", "—"), *_members(page, keeps=True)]  # type: ignore[attr-defined]
        self.fields["item"].choices = [  # type: ignore[attr-defined]
            ("", "—"), *((str(item.key), f"{item.place}. {item.about}") for item in page.items)
        ]  # fmt: skip


class DoneForm(forms.Form):
    words = forms.CharField(label=_("What was done"), max_length=400)


class MeetingMinutesForm(forms.Form):
    minutes = forms.CharField(label=_("Minutes"), widget=forms.Textarea({"rows": 14}), max_length=60_000)


class CallOffForm(forms.Form):
    why = forms.CharField(label=_("Why the meeting is called off"), max_length=300)


class KitProposalForm(forms.Form):
    """A district's toolkit of one trade: its tools, one a line, and its price."""

    kit = forms.ChoiceField(label=_("District and trade"))
    items = forms.CharField(
        label=_("Tools, one a line: in English | in Hindi"),
        widget=forms.Textarea({"rows": 8}),
        max_length=4000,
    )
    price = forms.CharField(label=_("Price in rupees"), max_length=12)

    def __init__(self, *words: Any, kits: Iterable[tuple[str, str]], **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["kit"].choices = list(kits)  # type: ignore[attr-defined]

    def clean_price(self) -> int:
        typed = ascii_digits(self.cleaned_data["price"]).replace(",", "").replace("₹", "").strip()
        if not typed.isdecimal():
            raise forms.ValidationError(_("Write the price in whole rupees."))
        return int(typed)


def named_guests(typed: str) -> list[tuple[str, str]]:
    """Guests as typed: a line each, the name, a comma, the office."""
    found = []
    for line in typed.splitlines():
        name, _comma, office = line.partition(",")
        if name.strip():
            found.append((name.strip(), office.strip()))
    return found


def key_or_none(value: object) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None


def a_week_on(day: date) -> date:
    return date.fromordinal(day.toordinal() + 7)


def _members(page: MeetingPage, *, keeps: bool) -> list[tuple[str, str]]:
    language = get_language() or "hi"
    return [
        (str(one.key), f"{one.name}, {one.seat_name.in_language(language)}")
        for one in page.members
        if keeps or one.mine
    ]
