"""Targets of districts: set by the Cell by hand or by a CSV, shifted between districts, beside what is counted."""

import csv
import io
from collections import Counter
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access.queries import may_anywhere
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.casework import services
from odop.casework.queries.margin_money.months import sanctions_by_month
from odop.casework.queries.targets import DistrictTarget
from odop.casework.queries.targets import targets as targets_of
from odop.casework.rules.targets import NoSuchDistricts, NoTarget
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.doors import me
from odop.desks.kit.files import SentFile, spreadsheet
from odop.desks.kit.forms.sums import WholeField
from odop.desks.kit.templatetags.kit import named
from odop.desks.state.money.place import SCHEME, at_money, chosen, show
from odop.programme import queries as programme
from odop.schemes import skill_development
from odop.training.queries import persons_passed

TARGETED = {
    SCHEME: gettext_lazy("Counted: loans sanctioned in the year."),
    skill_development.SCHEME: gettext_lazy("Counted: persons trained in the year."),
}


class WithDistricts(forms.Form):
    """A form that names districts."""

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        names = [("", "—"), *((d.code, named(d)) for d in programme.districts())]
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                field.choices = names


class SetForm(WithDistricts):
    """The first target of one district, or of many by a file."""

    district = forms.ChoiceField(label=gettext_lazy("District"), required=False)
    number = WholeField(label=gettext_lazy("Target"), min_value=0, required=False)
    file = SentFile(
        label=gettext_lazy("Or many at once, as a CSV"), endings=".csv", megabytes=1, required=False
    )
    words = forms.CharField(label=gettext_lazy("Under which order or letter"), max_length=400)

    def clean(self) -> dict[str, Any]:
        """One district with its target, or a file."""
        said = super().clean() or {}
        if not said.get("file") and (not said.get("district") or said.get("number") is None):
            self.add_error("district", _("Give a district and its target, or a file."))
        return said


class ShiftForm(WithDistricts):
    """Part of a target, from one district to another."""

    from_district = forms.ChoiceField(label=gettext_lazy("From the district"))
    to_district = forms.ChoiceField(label=gettext_lazy("To the district"))
    number = WholeField(label=gettext_lazy("How many"), min_value=1)
    words = forms.CharField(label=gettext_lazy("Under which order or letter"), max_length=400)


@at_money
@require_http_methods(["GET", "HEAD", "POST"])
def targets(request: HttpRequest) -> HttpResponse:
    """First target, target now and the count, district by district; the Cell sets them here."""
    here = chosen(request)
    form = SetForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        _require_setter(request)
        if form.is_valid():
            said = form.cleaned_data
            with refusals_in(form):
                wanted = _read(said["file"].read()) if said["file"] else {said["district"]: said["number"]}
                made = services.set_targets(
                    scheme=here.scheme, year=here.year, targets=wanted, words=said["words"], by=me(request),
                    at=timezone.now(),
                )  # fmt: skip
                messages.success(request, _("Targets set: %(n)s.") % {"n": made})
                return redirect(f"{request.path}?{here.asked}")
    return _page(request, form, ShiftForm())


@at_money
@require_POST
def shift(request: HttpRequest) -> HttpResponse:
    """Shift part of a target between districts; both first targets stay."""
    here, form = chosen(request), ShiftForm(request.POST)
    _require_setter(request)
    if form.is_valid():
        with refusals_in(form):
            services.shift_target(
                scheme=here.scheme, year=here.year, **form.cleaned_data, by=me(request), at=timezone.now()
            )
            messages.success(request, _("Shifted. The first targets stand beside it."))
            answer = redirect("state:money_targets")
            answer["Location"] += f"?{here.asked}"
            return answer
    return _page(request, SetForm(), form)


@at_money
@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The targets as a table; its first and third columns are those the page takes."""
    here = chosen(request)
    rows = [
        [line.district, line.place.en, "" if line.first is None else line.first, line.now, count]
        for line, count in _lines(here.scheme, here.year)
    ]
    return spreadsheet(
        f"targets-{here.scheme}-{here.year}.csv",
        ["district", "name", "target", "target_now", "counted"],
        rows,
    )


def _page(request: HttpRequest, form: SetForm, shifting: ShiftForm) -> HttpResponse:
    here, on = chosen(request), day_of(timezone.now())
    lines = _lines(here.scheme, here.year)
    page = {
        "chosen": here,
        "today": on,
        "lines": lines,
        "first": sum(line.first or 0 for line, _n in lines),
        "now": sum(line.now for line, _n in lines),
        "count": sum(count for _line, count in lines),
        "counted": TARGETED.get(here.scheme, ""),
        "may_set": may_anywhere(me(request), Permission.ALLOT, on=on),
    }
    return show(request, "targets", page, form=form, shift=shifting)


def _lines(scheme: str, year: str) -> list[tuple[DistrictTarget, int]]:
    """Every district with a target, in the order of their names, with what is counted."""
    counts: Counter[str] = Counter()
    if scheme == SCHEME:
        for row in sanctions_by_month(year):
            counts[row.district] += row.loans
    elif scheme == skill_development.SCHEME:
        for cell in persons_passed(day_of(timezone.now())):
            if cell.year == year:
                counts[cell.district] += cell.count
    found = targets_of(scheme, year)
    return [(line, counts[code]) for code, line in sorted(found.items(), key=lambda one: one[1].place.en)]


def _require_setter(request: HttpRequest) -> None:
    if not may_anywhere(me(request), Permission.ALLOT, on=day_of(timezone.now())):
        raise PermissionDenied


def _read(content: bytes) -> dict[str, int]:
    """A CSV's districts and targets. Raises NoSuchDistricts or NoTarget."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig", "replace")))
    found: dict[str, int] = {}
    strange: list[str] = []
    for row in rows:
        name, number = (row.get("district") or "").strip(), ascii_digits(row.get("target") or "").strip()
        place = programme.find_district(name) if name else None
        if place is None:
            strange.append(name or "?")
            continue
        if not number.isdecimal() or place.code in found:
            raise NoTarget
        found[place.code] = int(number)
    if strange:
        raise NoSuchDistricts(strange)
    return found
