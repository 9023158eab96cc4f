"""What is typed about fairs, by officers of a district and of the State, and by the maker herself."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.basics.dates import day_of
from odop.basics.money import from_rupees
from odop.basics.names import Named
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import WholeField
from odop.mart.rules import IN_STATE, Level
from odop.mart.services import Answers, Edition, Met, Terms
from odop.programme import queries as programme

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class FairForm(forms.Form):
    """A fair to be noted."""

    name_en = forms.CharField(label=_("Name, in English"), max_length=160)
    name_hi = forms.CharField(label=_("Name, in Hindi"), max_length=160)
    place_en = forms.CharField(label=_("Place, in English"), max_length=80)
    place_hi = forms.CharField(label=_("Place, in Hindi"), max_length=80)
    begins_on = DayField(label=_("First day"), widget=DAY)
    ends_on = DayField(label=_("Last day"), widget=DAY)
    days_confirmed = forms.BooleanField(label=_("The organiser has confirmed these days"), required=False)
    buyers = forms.ChoiceField(
        label=_("Who comes"),
        choices=[("b2c", _("the public")), ("b2b", _("traders")), ("both", _("traders and the public"))],
        widget=forms.RadioSelect,
    )
    organiser = forms.CharField(label=_("Organiser"), max_length=120, required=False)
    source = forms.CharField(
        label=_("Who says so"), help_text=_("A letter with its day, a page, a notice."), max_length=300
    )

    def edition(self, level: str = Level.STATE, **more: Any) -> Edition:
        said = self.cleaned_data
        india = Named("India", "भारत")
        return Edition(
            named=Named(said["name_en"], said["name_hi"]),
            place=Named(said["place_en"], said["place_hi"]),
            country=more.pop("country", india),
            begins_on=said["begins_on"],
            ends_on=said["ends_on"],
            level=level,
            source=said["source"],
            b2b=said["buyers"] in ("b2b", "both"),
            b2c=said["buyers"] in ("b2c", "both"),
            days_confirmed=said["days_confirmed"],
            organiser=said["organiser"],
            **more,
        )


class StateFairForm(FairForm):
    """A fair noted by the Cell: of any level, with a pavilion of the State where it takes one."""

    level = forms.ChoiceField(label=_("Level"), choices=Level.choices, widget=forms.RadioSelect)
    national = forms.BooleanField(
        label=_("Of national or international level"),
        help_text=_("Asked of a fair outside the State, by the order of 22 April 2020."),
        required=False,
    )
    country_en = forms.CharField(label=_("Country, in English"), max_length=60, initial="India")
    country_hi = forms.CharField(label=_("Country, in Hindi"), max_length=60, initial="भारत")
    entry = forms.ChoiceField(label=_("An edition of"), required=False)
    state_led = forms.BooleanField(label=_("The State takes a pavilion"), required=False)
    pavilion = forms.CharField(label=_("Pavilion"), max_length=120, required=False)
    pavilion_stalls = WholeField(label=_("Stalls in the pavilion"), required=False)

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        language = get_language() or "hi"
        known = [(one.code, one.named.in_language(language)) for one in programme.calendar_fairs()]
        self.fields["entry"].choices = [("", "—"), *known]  # type: ignore[attr-defined]

    def state_edition(self) -> Edition:
        said = self.cleaned_data
        return self.edition(
            said["level"],
            country=Named(said["country_en"], said["country_hi"]),
            national=said["national"] and said["level"] not in IN_STATE,
            entry=said["entry"] or None,
            state_led=said["state_led"],
            pavilion=said["pavilion"],
            pavilion_stalls=said["pavilion_stalls"],
        )


class RoundForm(forms.Form):
    """A call for stalls, with the public value its draw will be made of."""

    places = WholeField(label=_("How many stalls"))
    product = forms.ChoiceField(label=_("For makers of"), required=False)
    rent = WholeField(
        label=_("Rent of a stall, rupees"), help_text=_("Leave empty where it is free."), required=False
    )
    closes_on = DayField(label=_("Last day to apply"), widget=DAY)
    value_is = forms.CharField(
        label=_("The public value of the draw"),
        help_text=_(
            "Something nobody can know today and the office cannot choose, such as the closing figure of a "
            "named index on a named day. It can never be changed."
        ),
        max_length=300,
    )
    value_on = DayField(
        label=_("Day on which it is public"), help_text=_("After the last day to apply."), widget=DAY
    )

    def __init__(self, *args: Any, district: str | None = None, **words: Any) -> None:
        super().__init__(*args, **words)
        language = get_language() or "hi"
        goods: Any = (
            programme.products_of(district, day_of(timezone.now())) if district else programme.products()
        )
        shown = [(one.code, one.named.in_language(language)) for one in goods]
        self.fields["product"].choices = [("", _("every product")), *shown]  # type: ignore[attr-defined]

    def terms(self, district: str | None) -> Terms:
        said = self.cleaned_data
        return Terms(
            places=said["places"],
            closes_on=said["closes_on"],
            value_is=said["value_is"],
            value_on=said["value_on"],
            rent=from_rupees(said["rent"] or 0),
            district=district,
            product=said["product"] or None,
        )


class ListForm(forms.Form):
    """Putting a fair on the Commissioner's list, or taking it off."""

    from_day = DayField(label=_("From"), widget=DAY)
    order = forms.CharField(label=_("Number and day of the Commissioner's letter"), max_length=120)


class DaysForm(forms.Form):
    """New days of a fair."""

    begins_on = DayField(label=_("First day"), widget=DAY)
    ends_on = DayField(label=_("Last day"), widget=DAY)
    confirmed = forms.BooleanField(label=_("The organiser has confirmed these days"), required=False)
    source = forms.CharField(label=_("Who says so"), max_length=300)


class FootfallForm(forms.Form):
    """How many came, as somebody says it."""

    footfall = WholeField(label=_("Visitors"))
    source = forms.CharField(label=_("Who says so"), max_length=200)


class ReasonForm(forms.Form):
    """Why something is called off."""

    reason = forms.CharField(label=_("Reason"), max_length=300)


class ValueForm(forms.Form):
    """The announced value of a draw."""

    value = forms.CharField(
        label=_("The value, exactly as it was announced"),
        help_text=_("Two officers enter it, each by herself. When both are the same, the draw is made."),
        max_length=80,
    )


class MakerForm(forms.Form):
    """A maker, by her number."""

    artisan = forms.CharField(label=_("Number of the maker"), max_length=24)


class SampleForm(MakerForm):
    """Samples a maker gives for the pavilion."""

    what = forms.CharField(label=_("What"), max_length=200)
    given = WholeField(label=_("How many"))


class ReturnForm(forms.Form):
    """Samples that came back."""

    returned = WholeField(label=_("How many came back"))
    missing = forms.CharField(label=_("What became of the others"), max_length=200, required=False)


class LeadForm(forms.Form):
    """A buyer met at the pavilion."""

    buyer = forms.CharField(label=_("Buyer"), max_length=160)
    country = forms.CharField(label=_("Country"), max_length=60)
    contact = forms.CharField(label=_("How to reach the buyer"), max_length=160, required=False)
    wants = forms.CharField(label=_("What is wanted"), max_length=300)
    promise = forms.CharField(label=_("What was promised"), max_length=300)
    promised_by = forms.CharField(label=_("Who promised it"), max_length=160)
    promised_for = DayField(label=_("By when"), widget=DAY)

    def met(self) -> Met:
        return Met(**{name: self.cleaned_data[name] for name in self.fields})


class CameForm(forms.Form):
    """What came of a buyer's wish."""

    came_of_it = forms.CharField(label=_("What came of it"), max_length=300)


class ResultForm(forms.Form):
    """The three questions. What she does not know stays empty."""

    sales = WholeField(
        label=_("How much money did you take at the stall? Rupees"),
        help_text=_("Only what was paid and taken away."),
        required=False,
    )
    orders = WholeField(
        label=_("How many orders did you get?"),
        help_text=_("Somebody ordered, and you will make and send it."),
        required=False,
    )
    orders_worth = WholeField(label=_("What are these orders worth together? Rupees"), required=False)
    enquiries = WholeField(
        label=_("How many people asked, and ordered nothing yet?"),
        help_text=_("Who took your card, or asked for a price."),
        required=False,
    )

    def answers(self) -> Answers:
        said = self.cleaned_data
        return Answers(
            sales=None if said["sales"] is None else from_rupees(said["sales"]),
            orders=said["orders"],
            orders_worth=None if said["orders_worth"] is None else from_rupees(said["orders_worth"]),
            enquiries=said["enquiries"],
        )


class FollowForm(forms.Form):
    """The two questions after ninety days."""

    orders_delivered = WholeField(label=_("How many of the orders have been delivered?"), required=False)
    enquiries_became_orders = WholeField(
        label=_("How many of those who asked have ordered since?"), required=False
    )
