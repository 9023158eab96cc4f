"""Authorised users of geographical indications in the district: drives, users on their way, certificates."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.casework.forms import DayInput
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import of_ours, refusals_in
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import WholeField
from odop.desks.kit.templatetags.kit import day
from odop.programme import queries as programme
from odop.quality.queries import gi as queries
from odop.quality.services import gi as services


class DriveForm(forms.Form):
    """A drive in a cluster."""

    good = forms.TypedChoiceField(label=gettext_lazy("Good"), coerce=UUID)
    cluster = forms.CharField(label=gettext_lazy("Cluster"), max_length=160)
    held_on = DayField(label=gettext_lazy("Held on"), widget=DayInput())
    hoped_for = WholeField(label=gettext_lazy("For how many makers"), min_value=1)

    def __init__(self, *args: Any, goods: list[tuple[str, str]], **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["good"].choices = goods  # type: ignore[attr-defined]


class WishForm(forms.Form):
    """A maker who wishes to be enrolled."""

    artisan = forms.CharField(label=gettext_lazy("Her number"), max_length=24)
    good = forms.TypedChoiceField(label=gettext_lazy("Good"), coerce=UUID)
    makes_it = forms.CharField(label=gettext_lazy("What shows that she makes it"), max_length=200)
    drive = forms.TypedChoiceField(label=gettext_lazy("Drive"), coerce=UUID, required=False, empty_value=None)

    def __init__(
        self, *args: Any, goods: list[tuple[str, str]], drives: list[tuple[str, str]], **words: Any
    ) -> None:
        super().__init__(*args, **words)
        self.fields["good"].choices = goods  # type: ignore[attr-defined]
        self.fields["drive"].choices = [("", "—"), *drives]  # type: ignore[attr-defined]


class FiledForm(forms.Form):
    filed_on = DayField(label=gettext_lazy("Filed on"), widget=DayInput())
    reference = forms.CharField(label=gettext_lazy("Reference of the Registry"), max_length=60)


class EnteredForm(forms.Form):
    registered_on = DayField(label=gettext_lazy("Entered on"), widget=DayInput())
    number = forms.CharField(label=gettext_lazy("Number of her certificate"), max_length=40)


class RenewedForm(forms.Form):
    until = DayField(label=gettext_lazy("It now runs until"), widget=DayInput())


class WhyForm(forms.Form):
    words = forms.CharField(label=gettext_lazy("Why, in plain words"), widget=forms.Textarea({"rows": 2}))


STEPS: dict[str, tuple[type[forms.Form], Callable[..., object]]] = {
    "filed": (FiledForm, services.file_gi),
    "entered": (EnteredForm, services.register_gi),
    "renewed": (RenewedForm, services.renew_gi),
    "refused": (WhyForm, services.refuse_gi),
    "given-up": (WhyForm, services.give_up_gi),
}
NEXT = {"WISHED": ("filed", "given-up"), "FILED": ("entered", "refused", "given-up")}
NAMES = {
    "filed": gettext_lazy("It has been filed"),
    "entered": gettext_lazy("The Registry has entered her"),
    "renewed": gettext_lazy("The Registry has renewed her certificate"),
    "refused": gettext_lazy("The Registry has refused"),
    "given-up": gettext_lazy("She no longer wishes it"),
}


@at_desk
def gi(request: HttpRequest) -> HttpResponse:
    """The goods of the district's area, its drives and its users."""
    return _gi(request, district_of(request))


def _gi(request: HttpRequest, district: str, **wrong: forms.Form) -> HttpResponse:
    on = day_of(timezone.now())
    goods, drives = queries.goods_told(district), queries.drives_in(district)
    drive = next((one for one in drives if str(one.key) == request.GET.get("drive")), None)
    page = {
        "district": programme.district(district),
        "goods": goods,
        "drives": drives,
        "found": queries.users_page(
            district,
            on=on,
            state=request.GET.get("state", ""),
            page=request.GET.get("page", "1"),
            drive=drive.key if drive else None,
        ),
        "drive": drive,
        "may": may(me(request), Permission.PROVE_QUALITY, district=district, on=on),
        "drive_form": wrong.get("drive") or DriveForm(goods=_goods(goods), auto_id="drive-%s"),
        "wish_form": wrong.get("wish") or _wish(None, goods, drives),
        "on": on,
    }
    return show(request, "gi/gi", page, form=next(iter(wrong.values()), None))


@at_desk
@require_POST
def drive(request: HttpRequest) -> HttpResponse:
    """Open a drive."""
    district = district_of(request)
    form = DriveForm(request.POST, goods=_goods(queries.goods_told(district)), auto_id="drive-%s")
    if form.is_valid():
        with refusals_in(form):
            services.open_drive(district=district, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("Written down."))
            return redirect("district:gi")
    return _gi(request, district, drive=form)


@at_desk
@require_POST
def wish(request: HttpRequest) -> HttpResponse:
    """Write down that a maker wishes to be enrolled."""
    district, on = district_of(request), day_of(timezone.now())
    if not may(me(request), Permission.PROVE_QUALITY, district=district, on=on):
        raise PermissionDenied
    form = _wish(request.POST, queries.goods_told(district), queries.drives_in(district))
    if form.is_valid():
        with refusals_in(form), of_ours(form):
            services.wish_for_gi(**form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("Written down."))
            return redirect("district:gi")
    return _gi(request, district, wish=form)


@at_desk
def user(request: HttpRequest, key: UUID) -> HttpResponse:
    """One maker on her way, and the next step."""
    district = queries.district_of_user(key)
    if district is None:
        raise Http404
    require_sight(request, district)
    on = day_of(timezone.now())
    line = queries.user_line(key, on)
    assert line is not None  # it has a district
    names = ("renewed",) if line.renew else NEXT.get(line.state, ())
    steps = [(name, NAMES[name], STEPS[name][0](auto_id=f"{name}-%s")) for name in names]
    allowed = may(me(request), Permission.PROVE_QUALITY, district=district, on=on)
    return show(request, "gi/user", {"line": line, "steps": steps if allowed else []})


@at_desk
@require_POST
def step(request: HttpRequest, key: UUID, name: str) -> HttpResponse:
    """One step of a maker on her way; what was typed comes back where it is refused."""
    district = queries.district_of_user(key)
    if district is None or name not in STEPS:
        raise Http404
    require_sight(request, district)
    kind, act = STEPS[name]
    form = kind(request.POST)
    if form.is_valid():
        with refusals_in(form):
            act(user=key, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("Written down. She has been told."))
            return redirect("district:gi_user", key)
    elif not may(me(request), Permission.PROVE_QUALITY, district=district, on=day_of(timezone.now())):
        raise PermissionDenied
    line = queries.user_line(key, day_of(timezone.now()))
    return show(request, "gi/wrong", {"name": NAMES[name], "line": line}, form=form)


def _wish(data: Any, goods: tuple[queries.GoodLine, ...], drives: tuple[queries.DriveLine, ...]) -> WishForm:
    return WishForm(
        data,
        goods=_goods(goods),
        drives=[(str(d.key), f"{d.cluster}, {day(d.held_on)}") for d in drives],
        auto_id="wish-%s",
    )


def _goods(goods: tuple[queries.GoodLine, ...]) -> list[tuple[str, str]]:
    language = get_language() or "hi"
    return [(str(line.good.key), line.good.named.in_language(language)) for line in goods]
