"""Dishes of the district for One District One Cuisine: proposed, and their makers written down."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.forms.days import DayField
from odop.programme import queries as programme
from odop.quality.queries import dishes as queries
from odop.quality.services import dishes as services

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class DishForm(forms.Form):
    """A dish and what makes it the district's own."""

    name = forms.CharField(label=gettext_lazy("Name in English"), max_length=120)
    name_hi = forms.CharField(label=gettext_lazy("Name in Hindi"), max_length=120)
    story = forms.CharField(
        label=gettext_lazy("What makes it the district's own"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )
    standard = forms.CharField(
        label=gettext_lazy("What it must be: what goes into it, how long it keeps"), max_length=1000,
        required=False, widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip


class MakerForm(forms.Form):
    """A maker of a dish, with her food licence."""

    artisan = forms.CharField(
        label=gettext_lazy("Maker's number"),
        max_length=24,
        help_text=gettext_lazy("As on the register of makers."),
    )
    licence = forms.CharField(
        label=gettext_lazy("FSSAI number"), max_length=20, required=False,
        help_text=gettext_lazy("14 digits. Leave it blank where there is none yet."),
        widget=forms.TextInput({"inputmode": "numeric"}),
    )  # fmt: skip
    until = DayField(label=gettext_lazy("The licence runs until"), required=False, widget=DAY)


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def dishes(request: HttpRequest) -> HttpResponse:
    """The district's dishes, and the form to propose one."""
    district = district_of(request)
    proposes = _proposes(request, district)
    if request.method == "POST" and not proposes:
        raise PermissionDenied
    form = DishForm(request.POST or None) if proposes else None
    if form is not None and request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        with refusals_in(form):
            services.propose_dish(
                district=district, name=Named(said["name"], said["name_hi"]), story=said["story"],
                standard=said["standard"], by=me(request), at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Proposed. The ODOP Cell decides."))
            return redirect("district:dishes")
    page = {"dishes": queries.dishes_of(district), "district": programme.district(district)}
    return show(request, "library/dishes", page, form=form)


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def dish(request: HttpRequest, number: str) -> HttpResponse:
    """One dish with its makers, and the form that writes one down."""
    line = queries.dish(number)
    if line is None:
        raise Http404
    require_sight(request, line.district)
    proposes = _proposes(request, line.district)
    if request.method == "POST" and not proposes:
        raise PermissionDenied
    form = MakerForm(request.POST or None) if proposes else None
    if form is not None and request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.note_dish_maker(dish=number, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("The maker is written down."))
            return redirect("district:dish", number)
    page = {"line": line, "found": queries.dish_makers(number, request.GET.get("page", "1"))}
    return show(request, "library/dish", page, form=form)


def _proposes(request: HttpRequest, district: str) -> bool:
    return may(me(request), Permission.PROPOSE_DISH, district=district, on=day_of(timezone.now()))
